import { statedDurations } from '../../analysis/dates/durations.ts';
import { hasSeveralInjuries } from '../../analysis/dates/injury-dates.ts';
import { itemLabel, quoted } from '../../letter/item-label.ts';
import { daysBetween } from '../../text/calendar.ts';
import { formatDate } from '../../text/date-format.ts';
import { collapseWhitespace } from '../../text/normalized-text.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** A stated duration may be this much longer than the case, as durations are rounded: in days, and as a part of the case. */
const MARGIN_DAYS = 20;
const MARGIN_PART = 0.1;
/** Symptoms count from this many times the age of the injury on: workers often report the beginning of pain roughly. */
const SYMPTOM_FACTOR = 2;

const HEADED = [
  'HOW THE IMR',
  'Case Number: CM17-0000001\nDate of Injury: 10/18/2016\nDecision Date: 02/10/2017\n\nHOW THE IMR',
] as const;
const FALL = 'The injured worker has had low back pain since a fall from a ladder.';

/** No treatment has lasted longer than the injury is old, and no symptoms twice as long. */
export const durationConflict: LetterRule = {
  code: 'duration-conflict',
  severity: 'warning',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary:
      'A treatment has not lasted longer than from the date of injury to the decision, and symptoms not twice as long.',
    why: 'How long a drug was taken or a therapy lasted often decides the request. Where the injury is younger, the duration, the date of injury or the case is another’s.',
    incorrect: exampleLetter(HEADED, [FALL, `${FALL} He has been taking tramadol for 18 months.`]),
    correct: exampleLetter(HEADED, [FALL, `${FALL} He has been taking tramadol for 3 months.`]),
    downgradedWhen: 'An information for pain and other symptoms.',
    exceptions: [
      'Other diseases, care before the injury, and pain that is chronic, recurrent or of an earlier time.',
      'What guidelines and studies say, quotations, plans and conditions.',
      'Letters that mention cumulative trauma, a re-injury or more than one injury.',
      'Durations that exceed the time since the injury by less than 20 days or a tenth.',
    ],
  },
  check({ letter, headerDates, decisionDate }, report) {
    const injury = headerDates.find(({ key }) => key === 'dateOfInjury');
    if (!injury || decisionDate === undefined) return;
    const age = daysBetween(injury.day, decisionDate);
    if (age <= 0) return;
    const longer = [...statedDurations(letter)].filter(
      ({ days, of }) => days > age * (of === 'symptoms' ? SYMPTOM_FACTOR : 1 + MARGIN_PART) + MARGIN_DAYS,
    );
    if (longer.length === 0 || hasSeveralInjuries(letter)) return;
    for (const { span, words, of, part } of longer) {
      const place = part.item ? `The rationale of ${itemLabel(part.item)}` : 'The summary';
      report({
        span,
        message: `${place} reports ${quoted(collapseWhitespace(words))} of ${of}; the injury of ${formatDate(injury.day)} was ${age} days old at the decision.`,
        related: [{ span: injury.span, message: 'The date of injury of the case header.' }],
        ...(of === 'symptoms' && { maxSeverity: 'information' as const }),
      });
    }
  },
};
