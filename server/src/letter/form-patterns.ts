import { CREDENTIALS_TITLE, HEADER_LABELS, LICENSURE_LABEL, OUTCOMES, SPECIALTY_LABEL } from './form.ts';
import type { HeaderKey } from './letter.ts';

/** Returns the source of a pattern for words of the form: any white space may stand for a space, and before a colon at their end. */
export function printedPattern(words: string): string {
  return words
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/ /g, '\\s+')
    .replace(/:$/, '\\s*:');
}

/** Returns the source of a pattern for any of some labels of the case header, without their colons. */
export function headerLabelsPattern(keys: readonly HeaderKey[]): string {
  return HEADER_LABELS.filter(({ key }) => keys.includes(key))
    .map(({ words }) => printedPattern(words))
    .join('|');
}

/** The sources of the patterns for the lines of the reviewer's credentials; an "(s)" may be missing, or its brackets. */
export const CREDENTIALS_TITLE_PATTERN = printedPattern(CREDENTIALS_TITLE);
export const LICENSURE_PATTERN = labelPattern(LICENSURE_LABEL);
export const SPECIALTY_PATTERN = labelPattern(SPECIALTY_LABEL);
export const CREDENTIALS_PATTERN = [CREDENTIALS_TITLE_PATTERN, LICENSURE_PATTERN, SPECIALTY_PATTERN].join('|');

/** The source of a pattern for an outcome. */
export const OUTCOME_PATTERN = OUTCOMES.join('|');

function labelPattern(label: string): string {
  return printedPattern(label).replaceAll('\\(s\\)', '\\(?s?\\)?').replaceAll('\\/', '\\s*\\/\\s*');
}
