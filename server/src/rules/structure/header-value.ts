import { dateIn } from '../../analysis/dates/dates.ts';
import { headerLabelOf, PRIORITIES } from '../../letter/form.ts';
import { quoted } from '../../letter/item-label.ts';
import type { CaseHeader, HeaderEntry, HeaderKey } from '../../letter/letter.ts';
import { closestPriority } from '../../letter/priority.ts';
import { isValidDate } from '../../text/calendar.ts';
import type { TextSpan } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem, Report } from '../rule.ts';

/** "CM17-0010420"; the earliest letters had another format: "13-000004". */
const CASE_NUMBER = /^(?:CM\d{2}-\d{7}|(?:IMR )?\d{2}-\d{6})$/i;
/** Characters that a scanner reads for a digit or a slash. */
const DIGITS: readonly (readonly [pattern: RegExp, digit: string])[] = [
  [/[OoQD]/g, '0'],
  [/[Il|!]/g, '1'],
  [/Z/g, '2'],
  [/[Ss]/g, '5'],
  [/B/g, '8'],
  [/\s*[\\/]\s*/g, '/'],
];
const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
/** Three numbers in the format of a date with an implausible year, which impossible-date reports. */
const LIKE_DATE = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{3,6}$/;
const HEADED = (date: string) =>
  [
    'HOW THE IMR',
    `Case Number: CM17-0000001\nDecision Date: ${date}\nUR Denial Date: 01/10/2017\n\nHOW THE IMR`,
  ] as const;

/** Each label of the case header has a value of its kind. */
export const headerValue: LetterRule = {
  code: 'header-value',
  severity: 'error',
  group: 'structure',
  docs: {
    summary:
      'Each label of the case header is spelled as on the form and has a valid value: a case number, a date, a priority.',
    why: 'The case is filed by its number, and its deadlines depend on its dates. A date that cannot be read is not checked.',
    incorrect: exampleLetter(HEADED('O2/14/2O17')),
    correct: exampleLetter(HEADED('02/14/2017')),
    downgradedWhen: 'Warning for a priority that the form does not have and for a misspelled label.',
    exceptions: [
      'Missing labels: drafts and copies often have only a part of the header.',
      'Invalid dates and implausible years (see impossible-date).',
      'Dates in words, or with other separators than slashes.',
    ],
  },
  check({ letter: { header } }, report) {
    if (!header) return;
    for (const label of header.misspelled) report(misspelledLabel(label));
    if (header.unpaired.length > 0) report(missingValue(header));
    for (const entry of header.entries) {
      if (!header.unpaired.includes(entry.key)) checkEntry(entry, report);
    }
  },
};

function misspelledLabel({ text, span, standard }: CaseHeader['misspelled'][number]): Problem {
  return {
    span,
    message: `${quoted(text)} – did you mean “${standard}”?`,
    fix: { title: `Write “${standard}”`, edits: [{ span, text: standard }], complete: true },
    maxSeverity: 'warning',
  };
}

/** Reports labels in one block and values in the next, with fewer values than labels. */
function missingValue({ entries, unpaired: keys }: CaseHeader): Problem {
  const labels = entries.filter(({ key }) => keys.includes(key));
  const [first, ...others] = labels;
  const names = labels.map(({ key }) => `“${headerLabelOf(key)}”`);
  return {
    span: first?.label.span ?? { start: 0, end: 0 },
    message: `${names.slice(0, -1).join(', ')} and ${names.at(-1)} have fewer values than labels; none of their dates is used.`,
    related: others.map(({ label }) => ({ span: label.span, message: 'This is one of the labels.' })),
  };
}

function checkEntry({ key, label, value }: HeaderEntry, report: Report): void {
  const maxSeverity = key === 'priority' ? ({ maxSeverity: 'warning' } as const) : {};
  if (!value) report({ span: label.span, message: `“${headerLabelOf(key)}” has no value.`, ...maxSeverity });
  else if (key === 'caseNumber') checkCaseNumber(value, report);
  else if (key === 'priority') checkPriority(value, report);
  else checkDate(key, value, report);
}

function checkCaseNumber({ text, span }: TextSpan, report: Report): void {
  if (CASE_NUMBER.test(text)) return;
  const meant = fixMisreadDigits(text.slice(2)).replace(/^ ?(\d{2})[ -–—]*(\d{7})$/, '$1-$2');
  const corrected = /^CM/i.test(text) && CASE_NUMBER.test(`CM${meant}`) ? `CM${meant}` : undefined;
  report({
    span,
    message: corrected
      ? `${quoted(text)} is not a case number – did you mean “${corrected}”?`
      : `${quoted(text)} is not a case number: two digits for the year and seven more, as in “CM17-0000000”.`,
    ...(corrected && { fix: { title: `Write “${corrected}”`, edits: [{ span, text: corrected }], complete: true } }),
  });
}

function checkPriority({ text, span }: TextSpan, report: Report): void {
  const meant = closestPriority(text);
  if (meant?.toLowerCase() === text.toLowerCase()) return;
  report({
    span,
    message: meant
      ? `${quoted(text)} – did you mean “${meant}”?`
      : `${quoted(text)} is not a priority; the form has ${PRIORITIES.map((one) => `“${one}”`).join(' and ')}.`,
    ...(meant && { fix: { title: `Write “${meant}”`, edits: [{ span, text: meant }], complete: true } }),
    maxSeverity: 'warning',
  });
}

function checkDate(key: HeaderKey, { text, span }: TextSpan, report: Report): void {
  if (LIKE_DATE.test(text) || (dateIn(text)?.kind ?? 'unknown') !== 'unknown') return;
  const meant = fixMisreadDigits(text);
  const [, month, dayOfMonth, year] = DATE.exec(meant) ?? [];
  const isValid = isValidDate(Number(year), Number(month), Number(dayOfMonth));
  report({
    span,
    message: isValid
      ? `${quoted(text)} is not a date – did you mean “${meant}”?`
      : `“${headerLabelOf(key)}” has no date: ${quoted(text)}.`,
    ...(isValid && { fix: { title: `Write “${meant}”`, edits: [{ span, text: meant }], complete: true } }),
  });
}

/** Corrects the digits that a scanner misread. */
function fixMisreadDigits(text: string): string {
  return DIGITS.reduce((now, [pattern, digit]) => now.replace(pattern, digit), text);
}
