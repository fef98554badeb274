import { evidenceOf, evidenceTable } from './evidence/evidence.mjs';
import { loadTypeScript } from './set-up/load-typescript.mjs';
import { Problem, runScript } from './set-up/problem.mjs';
import { setUpPackages } from './set-up.mjs';

const usage = `Usage: npm run evidence -- PATH…

What letters print of the catalogue's topics: for each guideline and topic, which pages and sections are cited how often, by whom, and
whether that agrees with the catalogue. PATH… are files, folders (in depth) or globs. Nothing of a letter but its citations is printed.`;

/** @typedef {import('./evidence/evidence.mjs').Cited} Cited */

await runScript(async () => {
  const paths = process.argv.slice(2);
  if (paths.some((path) => path === '--help' || path === '-h')) {
    console.log(usage);
    return 0;
  }
  if (paths.length === 0) throw new Problem(usage, 2);
  await setUpPackages();
  const { cited } = await loadCitations();
  /** @type {Cited[]} */
  const all = [];
  for await (const one of cited(paths)) all.push(one);
  if (all.length === 0) throw new Problem('No letter there cites a topic.', 2);
  const rows = evidenceOf(all);
  const letters = new Set(all.map(({ letter }) => letter)).size;
  console.log(`${letters} letters cite ${rows.length} topics.\n\n${evidenceTable(rows)}`);
  return 0;
});

/**
 * Returns a function that returns the topics that letters cite; of a letter that several files hold, the first file counts.
 * @returns {Promise<{ cited: (paths: readonly string[]) => AsyncIterable<Cited> }>}
 */
function loadCitations() {
  return loadTypeScript(`
    import { readLetters } from './server/src/cli/read-letters.ts';
    import { processTerminal } from './server/src/cli/terminal.ts';
    import { resolveCitations } from './server/src/citations/resolve.ts';
    import { builtInCatalogue } from './server/src/guidelines/catalogue.ts';
    import { pagesMeant } from './server/src/guidelines/page-limits.ts';
    import { parseLetters } from './server/src/letter/parser/parse.ts';
    const catalogue = builtInCatalogue();
    function* topicsOf(letter, name) {
      for (const { claimsAdministratorGuideline, maximusGuideline } of letter.items) {
        for (const [field, by] of [[maximusGuideline, 'reviewer'], [claimsAdministratorGuideline, 'claims administrator']]) {
          for (const { guideline: id, topics, pages } of field ? resolveCitations(field, letter, catalogue) : []) {
            const guideline = id === null ? undefined : catalogue.guideline(id);
            if (!guideline) continue;
            // Pages behind several topics may belong to any of them.
            const printed = topics.length === 1 ? pages.flatMap((one) => one.ranges) : [];
            const ranges = printed.map(([from, to]) => Object.values(pagesMeant(from, to)));
            for (const { topic, words } of topics) {
              yield { guideline, topic: topic === null ? undefined : catalogue.topic(guideline, topic), words: words.text, ranges, by, letter: name };
            }
          }
        }
      }
    }
    export async function* cited(paths) {
      const seen = new Set();
      for await (const { file, source } of readLetters(paths, processTerminal(), () => {})) {
        for (const [index, letter] of parseLetters(source).entries()) {
          const name = letter.header?.caseNumber?.text ?? letter.header?.entries.find(({ key }) => key === 'caseNumber')?.value?.text ?? file + ' ' + index;
          if (seen.has(name)) continue;
          seen.add(name);
          yield* topicsOf(letter, name);
        }
      }
    }`);
}
