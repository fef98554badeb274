import type { HeaderDate } from '../analysis/dates/header-dates.ts';
import type { Letter } from '../letter/letter.ts';
import { APPLICATION_DAYS } from '../rules/consistency/late-application.ts';
import { daysBetween } from '../text/calendar.ts';
import { counted } from '../text/format.ts';
import type { ReadinessDetail } from './readiness-check.ts';

/** The term of the decision in days from the receipt of the papers (Labor Code §4610.6(d)(1)). */
const DECISION_DAYS = 30;

/**
 * Returns how long the application and the decision took beside their terms, an application that seems late as one to look at, even where
 * its rule is off. The case header does not give the days of service and of the receipt of the papers, from which the terms run.
 */
export function termDetails(dates: readonly HeaderDate[], { folded }: Letter): readonly ReadinessDetail[] {
  const dateOf = (key: HeaderDate['key']) => dates.find((date) => date.key === key);
  const [denied, received, decided] = [dateOf('urDenialDate'), dateOf('applicationReceived'), dateOf('decisionDate')];
  const applied = denied && received && daysBetween(denied.day, received.day);
  const took = received && decided && daysBetween(received.day, decided.day);
  const details: ReadinessDetail[] = [];
  // What comes before its cause is reported as an error of order.
  if (received && applied !== undefined && applied >= 0)
    details.push({
      state: applied > APPLICATION_DAYS ? 'look' : 'passed',
      message: `The application was received ${counted(applied, 'day')} after the denial (limit: 30 days from service, more by mail; Labor Code §4610.5(h)).`,
      label: `application ${counted(applied, 'day')} after the denial`,
      span: folded.originalSpan(received.span),
    });
  if (decided && took !== undefined && took >= 0)
    details.push({
      state: 'passed',
      message: `The decision came ${counted(took, 'day')} after the application (limit: ${DECISION_DAYS} days from the receipt of the papers, a day that the letter does not give; Labor Code §4610.6(d)(1)).`,
      label: `decision ${counted(took, 'day')} after the application`,
      span: folded.originalSpan(decided.span),
    });
  return details;
}
