import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { RATES, ratesTable } from './rates/rates.mjs';
import { loadTypeScript } from './set-up/load-typescript.mjs';
import { root } from './set-up/paths.mjs';
import { Problem, runScript } from './set-up/problem.mjs';
import { setUpPackages } from './set-up.mjs';

const usage = `Usage: npm run rates -- [--write] PATH…

How often each rule speaks on letters: files, folders (in depth) or globs. Rules that are off by themselves are counted too.
  --write   also keeps the figures in ${RATES}; then run: npm run generate`;

/**
 * @typedef {import('./rates/rates.mjs').Rates} Rates
 * @typedef {import('../server/src/rules/rule.ts').Rule} Rule
 * @typedef {import('../server/src/rules/rule.ts').Finding} Finding
 * @typedef {{ file: string, letters: number, items: number, findings: readonly Finding[] }} Checked
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
  const rates = { ...(await measured(checked(positionals))), judged: keptRates().judged };
  if (rates.letters === 0) throw new Problem('There is no letter.', 2);
  console.log(ratesTable(rules, rates));
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
 * How often each rule spoke.
 * @param {AsyncIterable<Checked>} files
 * @returns {Promise<Omit<Rates, 'judged'>>}
 */
async function measured(files) {
  const sum = { letters: 0, items: 0 };
  /** @type {Rates['rules']} */
  const counts = {};
  for await (const { letters, items, findings } of files) {
    sum.letters += letters;
    sum.items += items;
    for (const { code, severity } of findings) {
      const own = counts[code] ?? {};
      counts[code] = { ...own, [severity]: (own[severity] ?? 0) + 1 };
    }
  }
  return { ...sum, rules: Object.fromEntries(Object.entries(counts).sort()) };
}

/** @returns {Rates} */
function keptRates() {
  return JSON.parse(readFileSync(path.join(root, RATES), 'utf8'));
}

/**
 * The rules, and what they find in the letters that paths name.
 * @returns {Promise<{ rules: readonly Rule[], checked: (paths: readonly string[]) => AsyncIterable<Checked> }>}
 */
function loadChecks() {
  return loadTypeScript(`
    import { readLetters } from './server/src/cli/read-letters.ts';
    import { processTerminal } from './server/src/cli/terminal.ts';
    import { parseLetters } from './server/src/letter/parse.ts';
    import { check } from './server/src/review/check.ts';
    import { rules } from './server/src/rules/index.ts';
    const levels = new Map(rules.map(({ code, severity }) => [code, severity === 'off' ? 'information' : severity]));
    const severityOf = (code) => levels.get(code) ?? 'off';
    export { rules };
    export async function* checked(paths) {
      for await (const { file, source } of readLetters(paths, processTerminal(), () => {})) {
        const letters = parseLetters(source);
        const items = letters.reduce((sum, letter) => sum + letter.items.length, 0);
        yield { file, letters: letters.length, items, findings: check(source, letters, { severityOf }) };
      }
    }`);
}
