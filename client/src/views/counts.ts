import { env, l10n } from 'vscode';
import type { FindingSeverity, LetterRow } from '../../../server/src/protocol/letter-list.ts';
import type { IconName } from './tree-node.ts';

/** All severities, heaviest first. */
export const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'information', 'hint'];

/** Returns the number of findings of a severity in letters that are checked. */
export function countOf(rows: readonly LetterRow[], wanted: FindingSeverity): number {
  let sum = 0;
  for (const { checked } of rows)
    for (const { severity, count } of checked?.findings ?? []) if (severity === wanted) sum += count;
  return sum;
}

/** Returns the heaviest severity that is found in a letter; `clean` where nothing is, `unchecked` where it was not checked. */
export function statusOf({ checked }: LetterRow): (FindingSeverity & IconName) | 'clean' | 'unchecked' {
  if (!checked) return 'unchecked';
  return SEVERITIES.find((wanted) => checked.findings.some(({ severity }) => severity === wanted)) ?? 'clean';
}

/** Returns the findings of letters in words: "2 errors, 1 hint"; empty where there are none. */
export function findingsText(rows: readonly LetterRow[]): string {
  return SEVERITIES.map((severity) => severityCount(severity, countOf(rows, severity)))
    .filter(Boolean)
    .join(', ');
}

/** Returns a number of findings of a severity in words: "1 error"; empty for none. */
export function severityCount(severity: FindingSeverity, count: number): string {
  if (count === 0) return '';
  switch (severity) {
    case 'error':
      return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', formatNumber(count));
    case 'warning':
      return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', formatNumber(count));
    case 'information':
      return l10n.t('{0} information', formatNumber(count));
    case 'hint':
      return count === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', formatNumber(count));
  }
}

/** Returns the outcomes of letters in words: "3 upheld, 1 overturned". */
export function outcomesText(rows: readonly LetterRow[]): string {
  const sum = (numberOf: (row: LetterRow) => number) => rows.reduce((all, row) => all + numberOf(row), 0);
  const [upheld, overturned, undecided] = [
    sum((row) => row.upheld),
    sum((row) => row.overturned),
    sum((row) => row.undecided),
  ];
  return [
    upheld > 0 ? l10n.t('{0} upheld', formatNumber(upheld)) : '',
    overturned > 0 ? l10n.t('{0} overturned', formatNumber(overturned)) : '',
    undecided > 0 ? l10n.t('{0} undecided', formatNumber(undecided)) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Returns a number of letters in words: "1 letter". */
export function lettersText(count: number): string {
  return count === 1 ? l10n.t('1 letter') : l10n.t('{0} letters', formatNumber(count));
}

/** Made once: `toLocaleString` makes another one for each of thousands of lines. */
let numberFormat: Intl.NumberFormat | undefined;

/** Returns a number as the language of VS Code writes it. */
export function formatNumber(value: number): string {
  numberFormat ??= new Intl.NumberFormat(env.language);
  return numberFormat.format(value);
}
