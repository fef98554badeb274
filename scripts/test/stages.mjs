import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { keptFolder, root } from '../set-up/paths.mjs';
import { runNode, runNpm } from './run.mjs';
import { forgetTried, keepTried, readTried, triedTable } from './tried.mjs';

/**
 * What a stage counted, and the names of the tests that failed or passed only when they were run again.
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: readonly string[], flaky?: readonly string[] }} Counts
 * @typedef {{ name: string, run: () => Promise<Counts> }} Stage
 */

/** @type {Stage} */
const lint = { name: 'lint and format', run: () => asOne('node_modules/@biomejs/biome/bin/biome', ['check', '.']) };

/** @type {Stage} */
const structure = { name: 'layers, circles and sizes', run: () => asOne('scripts/lint.mjs', []) };

/** @type {Stage} */
const types = { name: 'types', run: () => asOne('node_modules/typescript/bin/tsc', ['-p', '.']) };

/** @type {Stage} */
const unit = { name: 'unit, protocol and project', run: () => vitest(['unit', 'protocol', 'project']) };

/** @type {Stage} */
const program = { name: 'program, as a process', run: () => vitest(['program']) };

/** @type {Stage} */
const long = { name: 'properties, hostile texts, published letters', run: () => vitest(['long']) };

/** @type {Stage} */
const grammar = { name: 'grammar', run: grammarTests };

/** @type {Stage} */
const desktop = { name: 'inside VS Code, desktop host', run: () => editorSuite(['--host', 'desktop']) };

/** @type {Stage} */
const web = { name: 'inside VS Code, web host', run: () => editorSuite(['--host', 'web']) };

/** The suites that need what a package could lack: bundles, workers, dictionaries, data, samples and entries of the manifest. */
const PACKAGED_SUITES = [
  'a letter in VS Code',
  'a plain-text file',
  'a new letter',
  'guidelines cited in a letter',
  'a PDF or Word document',
  'exporting a letter',
  'diagnostics in VS Code',
  'the effective configuration',
  'the network',
  'a server that crashes',
  'a worker that hangs',
];

/** @type {Stage} */
const packaged = {
  name: 'inside VS Code, as packaged',
  run: () => editorSuite(['--packaged', ...PACKAGED_SUITES.flatMap((title) => ['--only', title])]),
};

/** @type {Stage} */
const ui = { name: 'workbench, as a person sees it', run: () => vitest(['ui']) };

/** The stages of `npm run verify`: what finds most faults in less than a minute, without VS Code. */
export const quickStages = [lint, structure, types, unit];

/** The stages of `npm test`, the cheapest first. */
export const allStages = [...quickStages, program, long, grammar, desktop, web, packaged, ui];

/**
 * Runs stages one after the other, prints what each counted, what was tried and then the sum, and gives the exit code.
 * @param {readonly Stage[]} stages
 * @param {{ keeps?: boolean }} [options] whether the figures of what was tried are kept for the documents
 */
export async function runStages(stages, { keeps = false } = {}) {
  forgetTried();
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  const remarks = [];
  for (const { name, run } of stages) {
    console.log(`\n── ${name}`);
    const began = Date.now();
    const counts = await run();
    lines.push(`${((Date.now() - began) / 1000).toFixed(1).padStart(7)} s  ${name}: ${inWords(counts)}`);
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    sum.skipped += counts.skipped;
    for (const test of counts.failures ?? []) remarks.push(`failed in ${name}: ${test}`);
    for (const test of counts.flaky ?? []) remarks.push(`passed only when run again in ${name}: ${test}`);
  }
  const tried = readTried();
  if (keeps) keepTried(tried);
  const parts = [lines.join('\n'), tried.length > 0 ? triedTable(tried) : '', remarks.join('\n'), inWords(sum)];
  console.log(`\n${parts.filter(Boolean).join('\n\n')}`);
  return sum.failed === 0 ? 0 : 1;
}

/** @param {Counts} counts */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Runs a program that either finds faults or does not, as one test.
 * @param {string} program
 * @param {readonly string[]} args
 */
async function asOne(program, args) {
  const { code } = await runNode(program, args);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * @param {readonly string[]} projects
 * @returns {Promise<Counts>}
 */
async function vitest(projects) {
  const report = path.join(keptFolder, `vitest-${projects.join('-')}.json`);
  rmSync(report, { force: true });
  const { code, said } = await runNode('node_modules/vitest/vitest.mjs', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  try {
    return { ...readReport(JSON.parse(readFileSync(report, 'utf8')), code), flaky: retriedTests(said) };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * @param {any} report of Vitest
 * @param {number} code
 * @returns {Counts}
 */
function readReport({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }, code) {
  /** @type {string[]} */
  const failures = [];
  for (const { name, status, assertionResults } of testResults) {
    const file = path.relative(root, name);
    const failed = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
    for (const { fullName } of failed) failures.push(`${file}: ${fullName}`);
    // A file that could not be loaded fails without a test of its own to count.
    if (status === 'failed' && failed.length === 0) failures.push(file);
  }
  const failed = numFailedTests === 0 && code !== 0 ? 1 : numFailedTests;
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests, failures };
}

/**
 * Returns the lines of Vitest's output about tests that were run again, as far as it lists them.
 * @param {string} said
 */
function retriedTests(said) {
  return stripVTControlCharacters(said)
    .split('\n')
    .filter((line) => /^\s*✓ .*\(retry x\d+\)/.test(line))
    .map((line) => line.replace('✓', '').trim());
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<Counts>}
 */
async function editorSuite(args) {
  const { code, said } = await runNode('scripts/test-editor.mjs', args);
  const [, passed = 0, failed = 0, skipped = 0] = [
    ...(/^(\d+) passed, (\d+) failed, (\d+) skipped\r?$/m.exec(said) ?? []),
  ].map(Number);
  const failures = titlesAfter('✗', said);
  const flaky = titlesAfter('↻', said);
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped, failures, flaky };
}

/**
 * Returns the titles of the tests that a suite printed with a mark.
 * @param {string} mark
 * @param {string} said
 */
function titlesAfter(mark, said) {
  return [...said.matchAll(new RegExp(`^\\s*${mark} (.*?)\\r?$`, 'gm'))].map(([, title = '']) => title);
}

/** @returns {Promise<Counts>} */
async function grammarTests() {
  const { code, said } = await runNpm('test:grammar');
  const passed = said.match(/^\s*✓ .*run success?fully/gm)?.length ?? 0;
  const failed = said.match(/^\s*✖ .*failed/gm)?.length ?? 0;
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, skipped: 0 };
}
