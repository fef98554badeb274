import { dateChoices } from '../../analysis/dates/date-choices.ts';
import { headerDate } from '../../analysis/dates/header-dates.ts';
import {
  hasSeveralInjuries,
  type InjuryDate,
  injuryDates,
  mayStateOtherDates,
} from '../../analysis/dates/injury-dates.ts';
import { injuryMonths } from '../../analysis/dates/injury-months.ts';
import { itemLabel, quoted } from '../../letter/item-label.ts';
import type { Letter } from '../../letter/letter.ts';
import { formatDate } from '../../text/date-format.ts';
import { collapseWhitespace } from '../../text/normalized-text.ts';
import { firstEndingAfter, type Span, within } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Report } from '../rule.ts';

const HEADED = ['HOW THE IMR', 'Case Number: CM17-0000001\nDate of Injury: 10/18/2016\n\nHOW THE IMR'] as const;
const FALL = 'The injured worker has had low back pain since a fall from a ladder.';

/** Header, summary and rationales name one day of the injury. */
export const injuryDateConflict: LetterRule = {
  code: 'injury-date-conflict',
  severity: 'error',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'The case header, the summary and the rationales give the same date of injury.',
    why: 'The date of injury identifies the claim. A wrong one is a plainly erroneous finding of fact, a ground of appeal (Labor Code §4610.6(h)(5)).',
    incorrect: exampleLetter(HEADED, [FALL, 'The injured worker sustained an injury to the low back on 10/10/2016.']),
    correct: exampleLetter(HEADED, [FALL, 'The injured worker sustained an injury to the low back on 10/18/2016.']),
    downgradedWhen: 'Warning where only the month and year are given, and information where only the year is.',
    exceptions: [
      'Letters that mention cumulative trauma, a re-injury or more than one injury.',
      'Several dates in one sentence, and date ranges.',
      'Dates that are not called the date of injury; a month or a year that is the header’s.',
      'Road accidents, consequences, flare-ups, and the dates of visits, surgeries and documents that followed the injury.',
      'Another date in a sentence where the same part of the letter also gives the header’s date.',
    ],
  },
  check({ letter, dates }, report) {
    checkMonths(letter, report);
    if (!mayStateOtherDates(letter)) return;
    const [first, ...others] = injuryDates(letter);
    if (!first || others.length === 0) return;
    // Where the header's date is also in the summary, another date in a sentence belongs to another event.
    const settled = new Set(others.flatMap(({ day, place }) => (day === first.day ? [place] : [])));
    const alike = dates.flatMap((date) => (date.kind === 'valid' && date.day === first.day ? [date.span] : []));
    const differing = others.filter(
      ({ day, place, byName, sentence }) =>
        day !== first.day && (byName || !settled.has(place)) && !(sentence && holdsOne(sentence, alike)),
    );
    if (differing.length === 0 || hasSeveralInjuries(letter)) return;
    for (const stated of differing) {
      report({
        span: stated.span,
        message: `${placed(stated)} gives the date of injury as ${formatDate(stated.day)}; ${named(first)} gives ${formatDate(first.day)}.`,
        ...(first.place === 'header' && { choices: dateChoices(letter.source, stated, first) }),
        related: [{ span: first.span, message: `The date of injury is ${formatDate(first.day)} here.` }],
      });
    }
  },
};

/** Reports a month or year of the injury that is not the header's, where no other words of that part give the header's date. */
function checkMonths(letter: Letter, report: Report): void {
  const months = injuryMonths(letter);
  const header = months.length > 0 ? headerDate(letter, 'dateOfInjury') : undefined;
  if (!header || hasSeveralInjuries(letter)) return;
  const settled = injuryDates(letter).flatMap(({ day, place }) => (day === header.day ? [place] : []));
  const [year, month] = header.day.split('-').map(Number);
  for (const stated of months) {
    if (stated.year === year && (stated.month === undefined || stated.month === month)) continue;
    const { part } = stated;
    if (settled.includes(part.place)) continue;
    const words = collapseWhitespace(letter.source.slice(stated.span.start, stated.span.end));
    const place = part.item ? `The rationale of ${itemLabel(part.item)}` : 'The summary';
    report({
      span: stated.span,
      message: `${place} gives ${quoted(words)} as the time of the injury; the case header gives ${formatDate(header.day)}.`,
      related: [{ span: header.span, message: 'The date of injury of the case header.' }],
      maxSeverity: stated.month === undefined ? 'information' : 'warning',
    });
  }
}

/** Tells whether a sentence contains one of some spans, which are in order. */
function holdsOne(sentence: Span, days: readonly Span[]): boolean {
  const next = firstEndingAfter(days, sentence.start);
  return next !== undefined && within(next, sentence);
}

function placed({ place, item }: InjuryDate): string {
  return place === 'rationale' && item ? `The rationale of ${itemLabel(item)}` : `The ${place}`;
}

function named({ place }: InjuryDate): string {
  return place === 'header' ? 'the case header' : `the ${place}`;
}
