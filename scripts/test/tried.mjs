import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keptFolder, root } from '../set-up/paths.mjs';

/**
 * The inputs that tests tried, and their results.
 * @typedef {{ what: string, inputs: number, crashes: number, hangs: number, wrong: number, lost: number }} Tried
 */

/** Where tests note what they tried, one file each; `test/support/trial.ts` writes them. */
const notes = path.join(keptFolder, 'tried');

/** The path of a run's figures, relative to the checkout. */
export const TRIED = 'docs/reliability.json';

/** @type {readonly (Exclude<keyof Tried, 'what'>)[]} */
const FIGURES = ['inputs', 'crashes', 'hangs', 'wrong', 'lost'];

/** Deletes the figures of an earlier run. */
export function forgetTried() {
  rmSync(notes, { recursive: true, force: true });
}

/**
 * Returns what the tests of this run tried, the most inputs first.
 * @returns {readonly Tried[]}
 */
export function readTried() {
  const files = existsSync(notes) ? readdirSync(notes) : [];
  return files
    .map((file) => JSON.parse(readFileSync(path.join(notes, file), 'utf8')))
    .sort((one, other) => other.inputs - one.inputs || (one.what < other.what ? -1 : 1));
}

/**
 * Saves the figures of a run.
 * @param {readonly Tried[]} tried
 */
export function keepTried(tried) {
  writeFileSync(path.join(root, TRIED), `${JSON.stringify(tried, undefined, 2)}\n`);
}

/**
 * Returns what was tried as a table for a terminal.
 * @param {readonly Tried[]} tried
 */
export function triedTable(tried) {
  const rows = [[...FIGURES, 'tried'], ...tried.map(cells)];
  const widths = FIGURES.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')).join('\n');
}

/**
 * Returns the page that lists what was tried.
 * @param {readonly Tried[]} tried
 */
export function reliabilityPage(tried) {
  const rows = tried.map((one) => {
    const [what, ...figures] = cells(one).toReversed();
    return `| ${[what, ...figures.toReversed()].join(' | ')} |`;
  });
  return `# How reliable it is

\`npm test\` ends with this table: what it tried, and what became of it. \`npm test -- --write\` puts the figures of its run here. A figure other than
0 behind the inputs fails the run.

- **crashes**: something threw, or the server or a thread ended.
- **hangs**: it took longer than two seconds, or a loop took more turns, or a pattern more steps, than the text allows.
- **wrong**: a finding or a part of a letter stands at no place of the text, or says what does not stand there.
- **lost**: *Format Document* changed something else than white space.

The texts are made from a seed, so that they are the same in each run; \`IMR_FUZZ_SEED\` tries others. A text that fails is reported by its
seed and number, never its words.

| tried | ${FIGURES.join(' | ')} |
| --- | ${FIGURES.map(() => '---:').join(' | ')} |
${rows.join('\n')}

Published letters are tried where they lie beside the checkout, in all their extractions.

What hangs all the same is ended after two seconds while everything else goes on: see the watchdog in [Architecture](architecture.md#rules-findings-and-fixes).
`;
}

/** @param {Tried} tried */
function cells(tried) {
  return [...FIGURES.map((figure) => tried[figure].toLocaleString('en')), tried.what];
}
