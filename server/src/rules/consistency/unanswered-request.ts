import { refusedRequestsIn, refusedSpan } from '../../analysis/requests/refused-requests.ts';
import { quoted } from '../../letter/item-label.ts';
import type { DisputedItem } from '../../letter/letter.ts';
import { drugsIn } from '../../terms/named-drugs.ts';
import { servicesIn } from '../../terms/services.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const SUMMARY = 'The injured worker has had low back pain since a fall from a ladder.';
const REFUSED = `${SUMMARY} Utilization review denied the request for tramadol`;

/** Services whose names cover many others, or that accompany others. */
const TOO_WIDE = new Set([
  'surgery',
  'injection',
  'consultation',
  'office visit',
  'compound cream',
  'durable medical equipment',
  'medication refill',
  'hospital stay',
  'anesthesia',
  'assistant surgeon',
  'excision',
  'nursing',
]);

/** Everything that the summary says was refused is decided. */
export const unansweredRequest: LetterRule = {
  code: 'unanswered-request',
  severity: 'off',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'Each treatment that the summary calls denied is decided in an item.',
    why: 'The parties are owed a decision on each treatment in dispute (8 CCR §9792.10.6(d)). The rule is off by default, since a summary may also mention denials that nobody disputes.',
    incorrect: exampleLetter([SUMMARY, `${REFUSED} and an MRI.`]),
    correct: exampleLetter([SUMMARY, `${REFUSED}.`]),
    exceptions: [
      'What was approved, modified or only planned.',
      'General words such as surgery, injection or evaluation.',
      'Treatments and drugs by any of their usual names: PT is physical therapy, Ultram is tramadol.',
    ],
  },
  check({ letter, sentencesOf }, report) {
    const decided = decidedIn(letter.items);
    for (const { kind, body } of letter.sections) {
      if (kind !== 'summary') continue;
      for (const refused of refusedRequestsIn(letter.source, sentencesOf(body))) {
        for (const { names, start, end } of namedIn(refused.words)) {
          if (names.some((name) => decided.has(name) || TOO_WIDE.has(name))) continue;
          for (const name of names) decided.add(name);
          report({
            span: refusedSpan(letter.source, refused, { start, end }),
            message: `The summary says that ${quoted(refused.words.slice(start, end))} was denied, but no item decides it.`,
          });
        }
      }
    }
  },
};

interface Named {
  /** The service, or all names under which the drug may be decided. */
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
}

function decidedIn(items: readonly DisputedItem[]): Set<string> {
  return new Set(items.flatMap(({ name }) => namedIn(name.text).flatMap(({ names }) => names)));
}

function namedIn(words: string): readonly Named[] {
  const services = servicesIn(words).map(({ service, start, end }) => ({ names: [service], start, end }));
  const drugs = drugsIn(words).map(({ drug, start, end }) => ({
    names: drug.generic.toLowerCase().split(/[/ ]/),
    start,
    end,
  }));
  return [...services, ...drugs].sort((one, other) => one.start - other.start);
}
