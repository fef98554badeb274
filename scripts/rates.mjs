import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { RATES, ratesTable } from './rates/rates.mjs';
import { judged, unjudged } from './rates/verdicts.mjs';
import { loadTypeScript } from './set-up/load-typescript.mjs';
import { root } from './set-up/paths.mjs';
import { Problem, runScript } from './set-up/problem.mjs';
import { setUpPackages } from './set-up.mjs';

const usage = `Usage: npm run rates -- [--write] PATH…

How often each rule speaks on letters: files, folders (in depth) or globs. Rules that are off by themselves are counted too.
A letter that several of the files hold, such as two extractions of one PDF, is counted once, as the first of them has it.
Findings without a verdict in ${RATES} are listed: there, each rule has case numbers with the number of right and wrong findings.
  --write   also keeps the figures in ${RATES}; then run: npm run generate`;

/**
 * @typedef {import('./rates/rates.mjs').Rates} Rates
 * @typedef {import('../server/src/rules/rule.ts').Rule} Rule
 * @typedef {import('../server/src/rules/rule.ts').Finding} Finding
 * @typedef {{ file: string, cases: readonly string[], letters: number, items: number, findings: readonly Finding[] }} Checked
 */

await runScript(async () => {
  const { values, positionals } = readOptions();
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (positionals.length === 0) throw new Problem(usage, 2);
  await setUpPackages();
  const { rules, checked } = await loadChecks();
  const { mutations, verdicts } = keptRates();
  const { found, ...counts } = await measured(checked(positionals));
  if (counts.letters === 0) throw new Problem('There is no letter.', 2);
  const rates = { ...counts, judged: judged(verdicts, found), mutations, verdicts };
  console.log(ratesTable(rules, rates));
  const open = unjudged(verdicts, found);
  if (open.length > 0) console.log(`\nNot judged:\n${open.join('\n')}`);
  if (values.write) writeFileSync(path.join(root, RATES), `${JSON.stringify(rates, null, 2)}\n`);
  return 0;
});

function readOptions() {
  try {
    const options = /** @type {const} */ ({ write: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } });
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${usage}`, 2);
  }
}

/**
 * Counts the findings of each rule, in all and in each case; of a letter that several files hold, the first file counts.
 * @param {AsyncIterable<Checked>} files
 * @returns {Promise<Omit<Rates, 'judged' | 'mutations' | 'verdicts'> & { found: import('./rates/verdicts.mjs').Found }>}
 */
async function measured(files) {
  const sum = { letters: 0, items: 0 };
  /** @type {Rates['rules']} */
  const counts = {};
  /** @type {import('./rates/verdicts.mjs').Found} */
  const found = new Map();
  const seen = new Set();
  for await (const { file, cases, letters, items, findings } of files) {
    const name = cases.join(' ') || path.basename(file, path.extname(file));
    if (seen.has(name)) continue;
    seen.add(name);
    sum.letters += letters;
    sum.items += items;
    for (const { code, severity } of findings) {
      const own = counts[code] ?? {};
      counts[code] = { ...own, [severity]: (own[severity] ?? 0) + 1 };
      const cases = found.get(code) ?? new Map();
      found.set(code, cases.set(name, (cases.get(name) ?? 0) + 1));
    }
  }
  return { ...sum, rules: Object.fromEntries(Object.entries(counts).sort()), found };
}

/** @returns {Rates} */
function keptRates() {
  return JSON.parse(readFileSync(path.join(root, RATES), 'utf8'));
}

/**
 * Returns the rules, and a function that returns their findings in the letters that paths name.
 * @returns {Promise<{ rules: readonly Rule[], checked: (paths: readonly string[]) => AsyncIterable<Checked> }>}
 */
function loadChecks() {
  return loadTypeScript(`
    import { readLetters } from './server/src/cli/read-letters.ts';
    import { processTerminal } from './server/src/cli/terminal.ts';
    import { parseLetters } from './server/src/letter/parser/parse.ts';
    import { check } from './server/src/review/check.ts';
    import { rules } from './server/src/rules/index.ts';
    const levels = new Map(rules.map(({ code, severity }) => [code, severity === 'off' ? 'information' : severity]));
    const severityOf = (code) => levels.get(code) ?? 'off';
    export { rules };
    export async function* checked(paths) {
      for await (const { file, source } of readLetters(paths, processTerminal(), () => {})) {
        const letters = parseLetters(source);
        const items = letters.reduce((sum, letter) => sum + letter.items.length, 0);
        const cases = letters.flatMap(({ header }) => header?.caseNumber?.text ?? []);
        yield { file, cases, letters: letters.length, items, findings: check(source, letters, { severityOf }) };
      }
    }`);
}
