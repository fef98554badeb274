import type { ValidDate } from '../../analysis/dates/date-context.ts';
import type { HeaderDate } from '../../analysis/dates/header-dates.ts';
import { hasSeveralInjuries, injuryDates } from '../../analysis/dates/injury-dates.ts';
import { recordDateAt } from '../../analysis/dates/record-dates.ts';
import { reviewDates } from '../../analysis/dates/review-dates.ts';
import { daysBetween } from '../../text/calendar.ts';
import { formatDate } from '../../text/date-format.ts';
import type { Report, RuleContext } from '../rule.ts';

/** The maximum number of days before an injury; earlier records belong to another injury. */
const MAX_DAYS_BEFORE = 3 * 365;
/** The maximum number of days after a denial; later requests are other ones. */
const MAX_DAYS_AFTER = 60;
const LAST_DAY = '9999-12-31';

/** Reports visits, notes and requests before the injury, and requests after their own denial, as information. */
export function recordOrder(context: RuleContext, report: Report): void {
  const injured = context.headerDates.find(({ key }) => key === 'dateOfInjury');
  const denied = context.headerDates.find(({ key }) => key === 'urDenialDate');
  if (injured) beforeInjury(context, injured, report);
  if (denied) requestAfterDenial(context, denied, report);
}

function beforeInjury({ letter, dates }: RuleContext, injured: HeaderDate, report: Report): void {
  const early = dates.filter(
    (date): date is ValidDate =>
      date.kind === 'valid' && date.day < injured.day && daysBetween(date.day, injured.day) <= MAX_DAYS_BEFORE,
  );
  const recorded = early.filter((date) => recordDateAt(letter, date));
  if (recorded.length === 0 || hasSeveralInjuries(letter)) return;
  // Where a sentence gives an earlier date of injury, that date is to be corrected first.
  const stated = injuryDates(letter);
  for (const date of recorded) {
    if (stated.some(({ day, span }) => day <= date.day && day < injured.day && span.start !== injured.span.start))
      continue;
    report({
      span: date.span,
      message: `${formatDate(date.day)} is before the date of injury, ${formatDate(injured.day)}. Check both dates.`,
      related: [{ span: injured.span, message: 'The date of injury of the case header.' }],
      maxSeverity: 'information',
    });
  }
}

function requestAfterDenial(
  { letter, dates, decisionDate = LAST_DAY }: RuleContext,
  denied: HeaderDate,
  report: Report,
): void {
  for (const date of dates) {
    if (date.kind !== 'valid' || date.day <= denied.day || daysBetween(denied.day, date.day) > MAX_DAYS_AFTER) continue;
    if (date.day > decisionDate || recordDateAt(letter, date)?.kind !== 'request') continue;
    // A review on or after that date conflicts with the header, which review-date-conflict reports.
    if (reviewDates(letter, (day) => day >= date.day).length > 0) continue;
    report({
      span: date.span,
      message: `The request is dated ${formatDate(date.day)}, after the UR denial of ${formatDate(denied.day)}. Check both dates.`,
      related: [{ span: denied.span, message: 'The UR Denial Date of the case header.' }],
      maxSeverity: 'information',
    });
  }
}
