/**
 * @typedef {import('../../server/src/rules/rule.ts').Rule} Rule
 * @typedef {import('../../server/src/rules/rule.ts').Finding} Finding
 * @typedef {{ rule: Rule, found: readonly Finding[] }} Page
 */

/** So many lines around a difference are shown. */
const CONTEXT = 2;

/**
 * The page of a rule: what it expects and why, a letter that it reports and the same letter mended.
 * @param {Rule} rule
 * @param {readonly Finding[]} found what it finds in its bad example
 */
export function rulePage(rule, found) {
  const { code, severity, group, docs } = rule;
  const [bad, good] = differing(docs.bad, docs.good);
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
      ? ['It is silent on the layouts of 2013, which have no labels.']
      : []),
    '## Why',
    docs.why,
    '## Reported',
    fenced(bad),
    ...found.map(({ message }) => `> ${message}`),
    '## Right',
    fenced(good),
    ...(fixes.length > 0 ? ['## Quick fix', ...fixes] : []),
    ...(docs.exceptions
      ? ['## What it leaves alone', docs.exceptions.map((sentence) => `- ${sentence}`).join('\n')]
      : []),
    '## On published letters',
    docs.measured,
    '## Setting',
    `\`\`\`json\n"imrLetter.rules": { "${code}": "${severity === 'off' ? 'information' : 'off'}" }\n\`\`\``,
    `In place of ${severity === 'off' ? '`information`: `error`, `warning`, `hint` or `off`' : '`off`: `error`, `warning`, `information` or `hint`'}. The same key works in a \`.imr-letter.json\` beside the letters.`,
  ]
    .join('\n\n')
    .concat('\n');
}

/**
 * The table of all rules.
 * @param {readonly Page[]} pages
 */
export function rulesTable(pages) {
  const rows = pages.map(({ rule, found }) => {
    const fix = found.some((finding) => finding.fix) ? 'yes' : found.some(({ choices }) => choices) ? 'choice' : '';
    return `| [${rule.code}](${rule.code}.md) | ${rule.docs.summary} | ${rule.severity} | ${fix} |`;
  });
  return `# Rules

What is checked in a letter. Each severity can be changed, or the rule set to \`off\`, in the setting \`imrLetter.rules\` or in a
\`.imr-letter.json\` beside the letters. A rule that is off by itself runs only where it is given a severity.

| Rule | Expects | Severity | Quick fix |
|---|---|---|---|
${rows.join('\n')}

A quick fix mends its finding for sure and brings no other. Only one that inserts a missing label is a start: the label stands in its
place, is reported as empty-field until it has words, and the writer goes on there. A choice is offered where two values disagree and either
may be the right one.
`;
}

/** @param {Rule['severity']} severity */
function severityInWords(severity) {
  return severity === 'off'
    ? 'It is off until you give it a severity.'
    : `Severity: ${severity}, unless you set another.`;
}

/** @param {import('../../server/src/rules/rule.ts').Fix} fix */
function fixInWords({ title, complete }) {
  return complete
    ? `*${title}* mends it.`
    : `*${title}* sets the label in its place. It is then reported as [empty-field](empty-field.md) until you give it words.`;
}

/** @param {readonly string[]} lines */
function fenced(lines) {
  return ['```text', ...lines, '```'].join('\n');
}

/**
 * The lines in which two texts differ, with a few lines around them.
 * @param {string} bad
 * @param {string} good
 */
function differing(bad, good) {
  const a = bad.trimEnd().split('\n');
  const b = good.trimEnd().split('\n');
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
 * Without the blank lines at both ends.
 * @param {readonly string[]} lines
 */
function trimBlank(lines) {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(Math.max(first, 0), last + 1);
}
