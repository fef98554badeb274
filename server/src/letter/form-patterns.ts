import {
  CREDENTIALS_TITLE,
  FIELD_LABELS,
  HEADER_LABELS,
  headerLabelOf,
  LICENSURE_LABEL,
  MTUS_OPENING,
  OUTCOMES,
  SECTION_TITLES,
  SPECIALTY_LABEL,
} from './form.ts';
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

/**
 * The source of a pattern for the words with which a guideline field begins to cite: "Decision based on MTUS", "… Non-MTUS Citation"; the
 * "Non-" is its group. A wrap leaves a space after the hyphen or takes the hyphen away.
 */
export const CITING_PATTERN = printedPattern(MTUS_OPENING).replace(
  'MTUS',
  String.raw`(non[-\u2010-\u2015\u2212]?\s*)?MTUS(?:\s+citations?)?`,
);

/** The source of a pattern for the last words of the labels of guideline fields, with their colon. */
export const GUIDELINE_LABEL_END = `(?:${alternatives(
  FIELD_LABELS.filter(({ kind }) => kind !== 'rationale').map(({ words }) => words.split(' ').at(-1) ?? ''),
)})\\s*:`;

/** The source of a pattern for the first words of the labels of fields and credentials, with or without a plural's "s". */
export const LABEL_START = `(?:${alternatives(
  [...FIELD_LABELS.map(({ words }) => words), LICENSURE_LABEL, SPECIALTY_LABEL].map((words) =>
    (/^[A-Za-z]+/.exec(words)?.[0] ?? '').replace(/s$/, ''),
  ),
)})s?`;

/** The two words of a label that the form often prints around its value: "Application" above "Received:". */
export const [APPLICATION = '', RECEIVED = ''] = headerLabelOf('applicationReceived').replace(':', '').split(' ');

const FORM_WORDS: ReadonlySet<string> = new Set(
  [...FIELD_LABELS, ...SECTION_TITLES]
    .flatMap(({ words }) => words.split(/[ ,]+/))
    .concat(OUTCOMES)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 3),
);

/** Returns whether a lower-case word of more than three letters, or its singular, stands in labels, titles or outcomes. */
export function isFormWord(word: string): boolean {
  return FORM_WORDS.has(word) || FORM_WORDS.has(word.replace(/s$/, ''));
}

function alternatives(words: readonly string[]): string {
  return [...new Set(words)].map(printedPattern).join('|');
}

function labelPattern(label: string): string {
  return printedPattern(label).replaceAll('\\(s\\)', '\\(?s?\\)?').replaceAll('\\/', '\\s*\\/\\s*');
}
