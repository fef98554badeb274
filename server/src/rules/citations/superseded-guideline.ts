import { inForceOn } from '../../citations/editions.ts';
import { guidelineLabel } from '../../guidelines/guideline-label.ts';
import { formatDate } from '../../text/date-format.ts';
import { capitalized } from '../../text/format.ts';
import { inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';

const DECIDED = ['HOW THE IMR', 'Case Number: CM17-0000001\nDecision Date: 02/14/2017\n\nHOW THE IMR'] as const;

/** The edition cited is the one in force. */
export const supersededGuideline: LetterRule = {
  code: 'superseded-guideline',
  severity: 'warning',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'A guideline of the MTUS is cited in the edition in force on the decision date.',
    why: 'The search for evidence begins with the MTUS (8 CCR §9792.21.1). An edition that was replaced or not yet adopted is not part of it.',
    downgradedWhen: 'Information in the claims administrator’s field, which reports an earlier decision.',
    incorrect: exampleLetter(DECIDED, [
      'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
      'Chronic Pain Medical Treatment 2009, Section(s): Opioids, criteria for use',
    ]),
    correct: exampleLetter(DECIDED),
    exceptions: [
      'Letters without a decision date.',
      'Guidelines cited outside the MTUS, and those whose dates in force are not in the catalogue.',
      'A name without a year, which means the edition in force.',
    ],
  },
  check(context, report) {
    const { letter, catalogue, citations } = context;
    const dated = citations.filter(({ citation, guideline }) => guideline?.inForce && citation.mtus && citation.year);
    if (dated.length === 0) return;
    const printed = context.headerDates.find(({ key }) => key === 'decisionDate');
    const day = printed?.day ?? context.decisionDate;
    if (day === undefined) return;
    for (const cited of dated) {
      const { field, citation, guideline } = cited;
      if (!guideline?.inForce || inForceOn(guideline, day) !== false) continue;
      const decided = printed?.span ?? letter.header?.entries.find(({ key }) => key === 'decisionDate')?.value?.span;
      const { from, fromConfidence, to, toConfidence } = guideline.inForce;
      const early = day < from;
      const [when, confidence] = early
        ? [`since ${formatDate(from)}`, fromConfidence]
        : [`until ${formatDate(to ?? '')}`, toConfidence];
      const remembered = confidence === 'memory';
      const next = early || !guideline.supersededBy ? undefined : catalogue.guideline(guideline.supersededBy);
      const problem: Problem = {
        span: inLetter(cited, citation.title.span),
        message: [
          `${capitalized(guidelineLabel(guideline))} ${early ? 'is' : 'was'} in force ${when}${remembered ? ' (from memory, not verified)' : ''}; this letter was decided on ${formatDate(day)}.`,
          next ? `It was replaced by ${guidelineLabel(next)}.` : '',
        ]
          .filter(Boolean)
          .join(' '),
        ...(decided && { related: [{ span: decided, message: 'This is the decision date.' }] }),
      };
      const isDowngraded = remembered || field.kind === 'claimsAdministratorGuideline';
      report(isDowngraded ? { ...problem, maxSeverity: 'information' } : problem);
    }
  },
};
