/** The same letter in other white space, line ends and case of labels: each with the name of what was done to it. */
export function otherWhiteSpace(text: string): readonly (readonly [kind: string, text: string])[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return [
    ['LF', lines.join('\n')],
    ['CRLF', lines.join('\r\n')],
    ['CR', lines.join('\r')],
    ['byte order mark', `\uFEFF${text}`],
    ['trimmed', lines.map((line) => line.trim()).join('\n')],
    ['single-spaced', lines.filter((line) => line.trim()).join('\n')],
    ['double-spaced', lines.join('\n \n')],
    ['indented', lines.map((line) => `      ${line}`).join('\n')],
    ['tabs', text.replace(/ /g, '\t')],
    ['non-breaking blanks', text.replace(/ /g, '\u00a0')],
    ['wide blanks', text.replace(/ /g, '   ')],
    ['trailing blanks', lines.map((line) => `${line}   `).join('\n')],
    [
      'form feeds before labels',
      text.replace(/^[ \t]*(?=Claims Administrator guideline|MAXIMUS guideline|Decision rationale)/gm, '\f'),
    ],
    ['labels in capitals', recased(text, (label) => label.toUpperCase())],
    ['labels in small letters', recased(text, (label) => label.toLowerCase())],
  ];
}

const LABELS =
  /(?<![“"'(])(?:Claims\s+Administrator\s+guideline\s*:|MAXIMUS\s+guideline\s*:|Decision\s+rationale\s*:|HOW THE IMR FINAL DETERMINATION WAS MADE|CLINICAL CASE SUMMARY|IMR ISSUES, DECISIONS AND RATIONALES)/gi;

function recased(text: string, to: (label: string) => string): string {
  return text.replace(LABELS, to);
}
