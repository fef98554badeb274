import { measuredInWords } from '../rates/rates.mjs';

/**
 * @typedef {import('../../server/src/rules/rule.ts').Rule} Rule
 * @typedef {import('../../server/src/rules/rule.ts').Finding} Finding
 * @typedef {{ rule: Rule, found: readonly Finding[] }} Page
 */

/** The number of lines shown around a difference. */
const CONTEXT = 2;

/**
 * Returns the page of a rule: what it expects and why, a letter that it reports, the same letter corrected, and its measured rate.
 * @param {Rule} rule
 * @param {readonly Finding[]} found what it finds in its incorrect example
 * @param {import('../rates/rates.mjs').Rates} rates
 */
export function rulePage(rule, found, rates) {
  const { code, severity, group, docs } = rule;
  const [incorrect, correct] = differing(docs.incorrect, docs.correct);
  const fixes = [
    ...new Set(
      found.flatMap(({ fix, choices = [] }) => [
        ...(fix ? [fixInWords(fix)] : []),
        ...choices.map(({ title }) => `*${title}* is one of the changes to choose from.`),
      ]),
    ),
  ];
  return [
    `# ${code}`,
    docs.summary,
    [`Group: ${group}. ${severityInWords(severity)}`, ...(docs.downgradedWhen ? [docs.downgradedWhen] : [])].join(' '),
    ...('labelledOnly' in rule && rule.labelledOnly
      ? ['It does not apply to the layouts of 2013, which have no labels.']
      : []),
    '## Why',
    docs.why,
    '## Incorrect',
    fenced(incorrect),
    ...found.map(({ message }) => `> ${message}`),
    '## Correct',
    fenced(correct),
    ...(fixes.length > 0 ? ['## Quick fix', ...fixes] : []),
    ...(docs.exceptions ? ['## Exceptions', docs.exceptions.map((sentence) => `- ${sentence}`).join('\n')] : []),
    '## Measured',
    measuredInWords(rule, rates),
    '## Setting',
    `\`\`\`json\n"imrLetter.rules": { "${code}": "${severity === 'off' ? 'information' : 'off'}" }\n\`\`\``,
    `In place of ${severity === 'off' ? '`information`: `error`, `warning`, `hint` or `off`' : '`off`: `error`, `warning`, `information` or `hint`'}. The same key works in a \`.imr-letter.json\` beside the letters.`,
  ]
    .join('\n\n')
    .concat('\n');
}

/**
 * Returns the table of all rules.
 * @param {readonly Page[]} pages
 */
export function rulesTable(pages) {
  const rows = pages.map(({ rule, found }) => {
    const fix = found.some((finding) => finding.fix) ? 'yes' : found.some(({ choices }) => choices) ? 'choice' : '';
    return `| [${rule.code}](${rule.code}.md) | ${rule.docs.summary} | ${rule.severity} | ${fix} |`;
  });
  return `# Rules

What is checked in a letter. Each severity can be changed, or the rule set to \`off\`, in the setting \`imrLetter.rules\` or in a
\`.imr-letter.json\` beside the letters. A rule that is off by default runs only where it is given a severity.

| Rule | Expects | Severity | Quick fix |
|---|---|---|---|
${rows.join('\n')}

A quick fix removes its finding and causes no other. The only exception is one that inserts a missing label: the empty field is
reported as empty-field until its text is written. A choice of changes is offered where two values disagree and either may be right.
`;
}

/** @param {Rule['severity']} severity */
function severityInWords(severity) {
  return severity === 'off'
    ? 'Off by default: it runs only where you give it a severity.'
    : `Default severity: ${severity}.`;
}

/** @param {import('../../server/src/rules/rule.ts').Fix} fix */
function fixInWords({ title, complete }) {
  return complete
    ? `*${title}* fixes it.`
    : `*${title}* inserts the label. The field is then reported as [empty-field](empty-field.md) until you write its text.`;
}

/** @param {readonly string[]} lines */
function fenced(lines) {
  return ['```text', ...lines, '```'].join('\n');
}

/**
 * Returns the lines in which two texts differ, with a few lines around them.
 * @param {string} incorrect
 * @param {string} correct
 */
function differing(incorrect, correct) {
  const a = incorrect.trimEnd().split('\n');
  const b = correct.trimEnd().split('\n');
  const shortest = Math.min(a.length, b.length);
  let before = 0;
  while (before < shortest && a[before] === b[before]) before++;
  let after = 0;
  while (after < shortest - before && a.at(-1 - after) === b.at(-1 - after)) after++;
  /** @param {readonly string[]} lines */
  const stretch = (lines) => {
    const start = Math.max(0, before - CONTEXT);
    const end = Math.min(lines.length, lines.length - after + CONTEXT);
    const shown = lines.slice(start, end);
    return [...(start > 0 ? ['…'] : []), ...trimBlank(shown), ...(end < lines.length ? ['…'] : [])];
  };
  return /** @type {const} */ ([stretch(a), stretch(b)]);
}

/**
 * Returns the lines without empty ones at both ends.
 * @param {readonly string[]} lines
 */
function trimBlank(lines) {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(Math.max(first, 0), last + 1);
}
