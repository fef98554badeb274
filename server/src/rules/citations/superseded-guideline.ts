import { editionDay, isRetrospective } from '../../citations/edition-day.ts';
import { inForceOn } from '../../citations/editions.ts';
import type { Guideline } from '../../guidelines/guideline.ts';
import { guidelineLabel } from '../../guidelines/guideline-label.ts';
import { formatDate } from '../../text/date-format.ts';
import { capitalized } from '../../text/format.ts';
import type { Span } from '../../text/span.ts';
import { type CitedIn, inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, RuleContext } from '../rule.ts';

const DECIDED = ['HOW THE IMR', 'Case Number: CM17-0000001\nDecision Date: 02/14/2017\n\nHOW THE IMR'] as const;
/** "ACOEM Chapter 6": a chapter's number stands for one edition, as a year does. */
const CHAPTER = /\bchapter\s+\d/i;

/** The edition cited is the one in force. */
export const supersededGuideline: LetterRule = {
  code: 'superseded-guideline',
  severity: 'warning',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary:
      'A guideline of the MTUS is cited in the edition in force on the day that counts: the decision date, the date of service of a retrospective item, or the UR Denial Date for the claims administrator.',
    why: 'The search for evidence begins with the MTUS (8 CCR §9792.21.1). An edition that was replaced or not yet adopted is not part of it; the orders that adopt one bind services rendered on or after their day.',
    downgradedWhen:
      'Information in the claims administrator’s field, which reports an earlier decision; without a year or a chapter’s number; and where the dates are not documented.',
    incorrect: exampleLetter(DECIDED, [
      'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
      'Chronic Pain Medical Treatment 2009, Section(s): Opioids, criteria for use',
    ]),
    correct: exampleLetter(DECIDED),
    exceptions: [
      'Letters without the date that counts; an edition that ended before the decision, in a retrospective item without a date of service.',
      'Guidelines cited outside the MTUS, and those whose dates in force are not in the catalogue.',
      'A name without a year that several editions share, which means the edition in force.',
    ],
  },
  check(context, report) {
    for (const cited of context.citations) {
      if (!cited.citation.mtus) continue;
      const found = outOfForce(cited, context);
      if (!found) continue;
      const { guideline, early, day } = found;
      const { from = '', fromConfidence, to, toConfidence } = guideline.inForce ?? {};
      const confidence = early ? fromConfidence : toConfidence;
      const when = early ? `is in force since ${formatDate(from)}` : `was in force until ${formatDate(to ?? '')}`;
      const unsure =
        confidence === 'cited'
          ? ''
          : confidence === 'memory'
            ? ' (from memory, not verified)'
            : ' (derived, not verified)';
      const next = early || !guideline.supersededBy ? undefined : context.catalogue.guideline(guideline.supersededBy);
      const message = [
        `${capitalized(guidelineLabel(guideline))} ${when}${unsure}; ${DAYS[day.by]} ${formatDate(day.day)}.`,
        ...(next ? [`It was replaced by ${guidelineLabel(next)}.`] : []),
      ].join(' ');
      const isSure = confidence === 'cited' && isOneEdition(cited) && cited.field.kind === 'maximusGuideline';
      report({
        span: inLetter(cited, cited.citation.title.span),
        message,
        ...(day.span && { related: [{ span: day.span, message: RELATED[day.by] }] }),
        ...(!isSure && { maxSeverity: 'information' }),
      });
    }
  },
};

type DayKind = 'decision-date' | 'denial-date' | 'service-date';

const DAYS: Readonly<Record<DayKind, string>> = {
  'decision-date': 'this letter was decided on',
  'denial-date': 'the UR Denial Date is',
  'service-date': 'the date of service is',
};
const RELATED: Readonly<Record<DayKind, string>> = {
  'decision-date': 'This is the decision date.',
  'denial-date': 'This is the UR Denial Date.',
  'service-date': 'This item has the date of service.',
};

/** The day that counts for a citation, the first of several, where it stands, and whether an edition that had ended by then may still be right. */
interface CountingDay {
  readonly by: DayKind;
  readonly day: string;
  readonly first: string;
  readonly span: Span | undefined;
  readonly mayBeEarlier: boolean;
}

/** Returns the edition that a citation means where it was not in force on the day that counts. */
function outOfForce(cited: CitedIn, context: RuleContext) {
  const { guideline } = cited;
  const meant = guideline
    ? [guideline]
    : cited.citation.editions.flatMap((id) => context.catalogue.guideline(id) ?? []);
  const [first] = meant;
  if (!first || meant.some(({ inForce }) => !inForce)) return undefined;
  // A name for several editions means none that had ended: the regulation may still be called so.
  if (!guideline && cited.citation.year !== undefined) return undefined;
  const day = countingDay(cited, context);
  if (!day) return undefined;
  if (meant.every(({ inForce }) => inForce && day.day < inForce.from))
    return { guideline: earliest(meant), early: true, day };
  const isOver =
    guideline &&
    !day.mayBeEarlier &&
    inForceOn(guideline, day.first) === false &&
    day.first >= (guideline.inForce?.from ?? '');
  return isOver && (isOneEdition(cited) || cited.citation.editionBy === 'only-one')
    ? { guideline, early: false, day }
    : undefined;
}

function isOneEdition({ citation }: CitedIn): boolean {
  return citation.year !== undefined || CHAPTER.test(citation.title.text);
}

function earliest(guidelines: readonly Guideline[]): Guideline {
  return guidelines.reduce((one, other) => ((other.inForce?.from ?? '') < (one.inForce?.from ?? '') ? other : one));
}

function countingDay({ field, item }: CitedIn, context: RuleContext): CountingDay | undefined {
  const { letter } = context;
  const printed = (key: 'decisionDate' | 'urDenialDate') => context.headerDates.find((date) => date.key === key);
  const counted = editionDay(field, letter);
  if (counted?.by === 'denial-date') {
    const { day, span } = printed('urDenialDate') ?? { day: counted.day, span: undefined };
    return { by: 'denial-date', day, first: day, span, mayBeEarlier: false };
  }
  if (counted?.by === 'service-date') {
    return { by: 'service-date', day: counted.day, first: counted.first, span: item.name.span, mayBeEarlier: false };
  }
  const decided = printed('decisionDate');
  const day = decided?.day ?? context.decisionDate;
  if (day === undefined) return undefined;
  const span = decided?.span ?? letter.header?.entries.find(({ key }) => key === 'decisionDate')?.value?.span;
  const mayBeEarlier = field.kind === 'claimsAdministratorGuideline' || isRetrospective(field, letter);
  return { by: 'decision-date', day, first: day, span, mayBeEarlier };
}
