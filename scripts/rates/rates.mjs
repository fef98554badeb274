/**
 * How many findings each rule reports in some letters, how many of them a person judged right or wrong, and how many planted
 * errors it reports (`mutations`).
 * @typedef {import('../../server/src/rules/rule.ts').Rule} Rule
 * @typedef {import('../../server/src/rules/rule.ts').Severity} Severity
 * @typedef {Partial<Record<Severity, number>>} Counts
 * @typedef {{ letters: number, items: number, rules: Record<string, Counts>,
 *   judged: Record<string, { right: number, wrong: number }>,
 *   mutations: Record<string, { change: string, reported: number, of: number }>,
 *   verdicts: import('./verdicts.mjs').Verdicts }} Rates
 */

/** The file that keeps the figures, relative to the checkout. */
export const RATES = 'docs/rates.json';

/** @type {readonly Severity[]} */
const SEVERITIES = ['error', 'warning', 'information', 'hint'];

const HEAD = ['rule', ...SEVERITIES, 'per 100 letters', 'right', 'wrong'];

/** @type {Record<Severity, readonly [one: string, many: string]>} */
const CALLED = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['information finding', 'information findings'],
  hint: ['hint', 'hints'],
};

/**
 * Returns the rates of all rules as a plain-text table.
 * @param {readonly Rule[]} rules
 * @param {Rates} rates
 */
export function ratesTable(rules, rates) {
  const rows = [HEAD, ...rules.map((rule) => cells(rule, rates)), sumOf(rates)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((cell, column) => cell[column === 0 ? 'padEnd' : 'padStart'](widths[column] ?? 0)).join('  '),
  );
  return [`On ${sizeOf(rates)}:`, '', ...lines].join('\n');
}

/**
 * Returns the page with the rates of all rules.
 * @param {readonly Rule[]} rules
 * @param {Rates} rates
 */
export function ratesPage(rules, rates) {
  const row = (/** @type {readonly string[]} */ of) => `| ${of.join(' | ')} |`;
  const linked = (/** @type {Rule} */ rule) => {
    const [code, ...rest] = cells(rule, rates);
    return row([`[${code}](rules/${code}.md)`, ...rest]);
  };
  return `# Rates of the rules

On ${sizeOf(rates)} published by the State, each in one extraction. A published letter went
through its reviewer's hands, so a rate here is an upper bound of false positives; a draft has more errors. *Right* and *wrong*
count the findings that a person judged at their place in the letter; [rates.json](rates.json) keeps each verdict with its case
number. No rule is written from the letters that are kept for measuring. A rule that is off by default was turned on for this.

${row(HEAD)}
${row(HEAD.map((_, column) => (column === 0 ? '---' : '---:')))}
${rules.map(linked).join('\n')}
${row(sumOf(rates))}

\`npm run rates -- PATH…\` makes such a table of any letters: files, folders or globs.
`;
}

/**
 * Returns the measured rate of a rule in a sentence or two, for its page.
 * @param {Rule} rule
 * @param {Rates} rates
 */
export function measuredInWords({ code }, rates) {
  const mutation = rates.mutations[code];
  return [
    `${findingsInWords(code, rates)}.`,
    ...(mutation ? [`With ${mutation.change}, it reports ${mutation.reported} of ${mutation.of}.`] : []),
  ].join(' ');
}

/**
 * @param {string} code
 * @param {Rates} rates
 */
function findingsInWords(code, rates) {
  const own = rates.rules[code] ?? {};
  const counts = SEVERITIES.flatMap((severity) => {
    const count = own[severity] ?? 0;
    return count > 0 ? [`${count} ${CALLED[severity][count === 1 ? 0 : 1]}`] : [];
  });
  const rate = `${counts.length > 0 ? inARow(counts) : 'No finding'} in ${rates.letters} published letters with ${rates.items} items`;
  const judged = rates.judged[code];
  if (!judged || counts.length === 0) return rate;
  const { right, wrong } = judged;
  const total = sum(SEVERITIES.map((severity) => own[severity] ?? 0));
  if (right === total) return `${rate}; ${right === 1 ? 'it is' : right === 2 ? 'both are' : 'all are'} right`;
  return `${rate}; of ${right + wrong} reviewed, ${right} ${right === 1 ? 'is' : 'are'} right`;
}

/**
 * @param {Rule} rule
 * @param {Rates} rates
 */
function cells({ code }, rates) {
  const counts = rates.rules[code] ?? {};
  const { right = 0, wrong = 0 } = rates.judged[code] ?? {};
  return [code, ...numbers(counts, rates.letters), right + wrong > 0 ? `${right}` : '', wrong > 0 ? `${wrong}` : ''];
}

/** @param {Rates} rates */
function sumOf(rates) {
  const all = Object.values(rates.rules);
  const judged = Object.values(rates.judged);
  const counts = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, sum(all.map((own) => own[severity] ?? 0))]),
  );
  const [right, wrong] = [sum(judged.map((own) => own.right)), sum(judged.map((own) => own.wrong))];
  return ['all', ...numbers(counts, rates.letters), `${right}`, `${wrong}`];
}

/**
 * Returns the counts by severity, empty where there are none, and how many that is on a hundred letters.
 * @param {Counts} counts
 * @param {number} letters
 */
function numbers(counts, letters) {
  const each = SEVERITIES.map((severity) => counts[severity] ?? 0);
  return [...each.map((count) => (count > 0 ? `${count}` : '')), ((100 * sum(each)) / letters).toFixed(1)];
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/** @param {Rates} rates */
function sizeOf({ letters, items }) {
  return `${letters} letters with ${items} items`;
}

/** @param {readonly string[]} words */
function inARow(words) {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
