import { type FaultKind, inHost, insertedInto } from './fault-kind.ts';

type Day = readonly [year: number, month: number, day: number];

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const two = (number: number) => String(number).padStart(2, '0');
const slashed = ([year, month, day]: Day) => `${two(month)}/${two(day)}/${year}`;
const dashed = ([year, month, day]: Day) => `${two(month)}-${two(day)}-${year}`;
const long = ([year, month, day]: Day) => `${MONTHS[month - 1]} ${day}, ${year}`;
const short = ([year, month, day]: Day) => `${month}/${day}/${year % 100}`;
const dotted = ([year, month, day]: Day) => `${two(month)}.${two(day)}.${year}`;
const iso = ([year, month, day]: Day) => `${year}-${two(month)}-${two(day)}`;
const nth = (day: number) => `${day}${day === 3 ? 'rd' : 'th'}`;
const ordinal = ([year, month, day]: Day) => `the ${nth(day)} of ${MONTHS[month - 1]} ${year}`;
const ordinalOf = ([year, month, day]: Day) => `${MONTHS[month - 1]} ${nth(day)}, ${year}`;
const brief = ([year, month, day]: Day) => `${MONTHS[month - 1]?.slice(0, 3)} ${day}, ${year}`;
const monthOnly = ([year, month]: Day) => `${MONTHS[month - 1]} ${year}`;
const monthOf = ([year, month]: Day) => `${MONTHS[month - 1]} of ${year}`;

const USUAL = [slashed, dashed, long, short];

/** The header's date of the denial, and other dates that may be printed in its place. */
const DENIED: Day = [2016, 12, 14];
const OTHER_REVIEWS: readonly Day[] = [
  [2016, 12, 4],
  [2016, 12, 19],
  [2016, 11, 14],
  [2016, 12, 24],
];
const REVIEWS = [
  'On {}, Utilization Review non-certified the request.',
  'The utilization review dated {} denied the request.',
  'A UR decision of {} did not certify the study.',
  'Per the utilization review determination letter dated {}, the request was denied for want of red flags.',
  'The request was denied by utilization review on {}.',
  'The prior review of {} was an adverse determination because no deficit was reported.',
  'The UR denial dated {} cites a lack of documentation.',
  'The adverse determination was issued on {}.',
  'In a utilization review report of {}, the claims administrator failed to approve the request.',
  'The claims administrator denied the study on {}.',
  'This was non-certified on {} by the utilization review physician.',
  'The study was not authorized by UR on {}.',
  'A peer review completed on {} recommended non-certification.',
  'Utilization review: {}, not certified.',
  'The {} utilization review found the study not medically necessary.',
  'UR performed {} did not certify this request.',
  'The request was non-certified in the UR determination on {}.',
  'The denial letter is dated {}.',
];

/** The header's date of injury, and other dates that may be printed in its place. */
const INJURED: Day = [2015, 3, 8];
const OTHER_INJURIES: readonly Day[] = [
  [2015, 8, 3],
  [2015, 3, 18],
  [2014, 3, 8],
  [2015, 5, 8],
];
const INJURIES: readonly (readonly [words: string, formats: readonly ((day: Day) => string)[]])[] = [
  ['The injured worker is a 46-year-old female with a date of injury of {}.', [slashed, dotted, iso, ordinalOf]],
  [
    'The injured worker is a 46-year-old female who sustained an industrial injury on {}.',
    [dotted, iso, ordinal, brief],
  ],
  ['The injured worker is a 46-year-old female (DOI {}) with low back pain.', [slashed, dotted, iso, short]],
  ['The injured worker is a 46-year-old female. D/I: {}.', [slashed, dotted, iso, dashed]],
  ['The injured worker is a 46-year-old female. D.O.I.: {}.', [slashed, short]],
  ['This 46-year-old female was injured at work on {} when a crate fell.', [slashed, dotted, iso, ordinal]],
  ['This 46-year-old female sustained a work-related injury in {}.', [monthOnly, monthOf]],
  ['This 46-year-old female injured her low back at work in {} while lifting.', [monthOnly, monthOf]],
  ['This 46-year-old female reports an industrial injury of {}.', [long, dotted, iso, dashed]],
  ['This 46-year-old female was hurt on the job on {}.', [ordinal, brief, dotted]],
  ['This 46-year-old female with an injury date of {} has low back pain.', [slashed, dotted, iso]],
  ['The injury of this 46-year-old female occurred on {}.', [ordinal, iso, short]],
];

/** Days within years that no letter of 2017 means, as they are mistyped. */
const ODD_DAYS = [
  '11/28/3016',
  '11/28/20166',
  '11/28/1016',
  '11/28/2106',
  '11/28/2061',
  'November 28, 2106',
  'November 28, 20116',
  '11-28-3016',
  '11-28-20016',
  '11/28/1916',
];
const ODD = [
  'A progress note dated {} reports stiffness.',
  'On {}, the pain was rated 6/10.',
  'Radiographs of {} were unremarkable.',
];

const BEFORE_INJURY: readonly Day[] = [
  [2014, 11, 28],
  [2015, 1, 12],
  [2015, 2, 27],
];
const VISITS = [
  'A progress note dated {} reports stiffness.',
  'On {}, the injured worker was seen in follow-up for the low back.',
  'At the visit of {}, pain was rated 6/10.',
  'The treating physician’s progress report of {} notes spasm.',
  'A PR-2 dated {} lists lumbar strain.',
  'The injured worker was evaluated on {} for low back pain.',
  'The clinic note from {} notes tenderness.',
  'In the office visit on {}, she reported pain down the leg.',
  'The request for authorization dated {} lists the study.',
];

const AFTER_DENIAL: readonly Day[] = [
  [2016, 12, 19],
  [2016, 12, 28],
];
const REQUESTS = [
  'The request for authorization dated {} lists the study.',
  'The RFA of {} lists the study.',
  'The request for authorization (RFA) was signed on {}.',
  'The study was requested on {}.',
  'On {}, the treating physician requested authorization of the study.',
  'The request was made on {}.',
  'A request for authorization was submitted on {}.',
];

const DURATIONS = [
  'over 36 months',
  'the past three years',
  'at least 5 years',
  'four years',
  'more than 40 months',
  '3 years',
];
const TREATED = [
  'She has been taking Norco for {}.',
  'She has been on tramadol for {}.',
  'She has been treated with physical therapy for {}.',
  'She has been prescribed opioids for {}.',
  'She has been using gabapentin for {}.',
  'The injured worker has taken ibuprofen for {}.',
  'The injured worker has been maintained on Percocet for {}.',
  'The injured worker has been receiving acupuncture for {}.',
  'The patient has been utilizing Norco for {}.',
  'The injured worker has used a TENS unit for {}.',
  'The injured worker has been on opioids for {} since the injury.',
];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const dated = (words: string, date: string) => words.replace('{}', date);

/** Dates that disagree with the header's, or that cannot be. */
export const dateKinds: readonly FaultKind[] = [
  {
    kind: 'review date',
    codes: ['review-date-conflict'],
    besides: ['date-order'],
    least: 0.9,
    faults: inHost(
      REVIEWS.flatMap((words, index) =>
        [0, 1].map((more) => {
          const format = at(USUAL, index + more);
          const other = at(OTHER_REVIEWS, index + more);
          return [{ review: dated(words, format(DENIED)) }, { review: dated(words, format(other)) }] as const;
        }),
      ),
    ),
  },
  {
    kind: 'injury date in other formats',
    codes: ['injury-date-conflict'],
    besides: ['date-order'],
    least: 0.9,
    faults: inHost(
      INJURIES.flatMap(([words, formats], index) =>
        formats.map((format, place) => {
          const other =
            format === monthOnly || format === monthOf ? at(OTHER_INJURIES, 2) : at(OTHER_INJURIES, index + place);
          return [{ injured: dated(words, format(INJURED)) }, { injured: dated(words, format(other)) }] as const;
        }),
      ),
    ),
  },
  {
    kind: 'odd year',
    codes: ['impossible-date', 'header-value'],
    least: 0.9,
    faults: (letters) => [
      ...insertedInto(
        letters,
        ODD_DAYS.map((day, index) => dated(at(ODD, index), day)),
      ),
      ...inHost(
        ODD_DAYS.slice(0, 5).flatMap((day) => [
          [{}, { course: `On ${day}, she described low back pain.` }] as const,
          [{}, { injured: `The injured worker is a 46-year-old female who was hurt at work on ${day}.` }] as const,
        ]),
      )(),
    ],
    besides: ['injury-date-conflict', 'date-order'],
  },
  {
    kind: 'date before the injury',
    codes: ['date-order'],
    least: 0.9,
    faults: inHost(
      VISITS.flatMap((words, index) =>
        [0, 1].map((more) => {
          const format = at(USUAL, index + more);
          return [
            { course: dated(words, format([2016, 11, 28])) },
            { course: dated(words, format(at(BEFORE_INJURY, index + more))) },
          ] as const;
        }),
      ),
    ),
  },
  {
    kind: 'request after the denial',
    codes: ['date-order'],
    least: 0.9,
    faults: inHost(
      REQUESTS.flatMap((words, index) =>
        [0, 1].map((more) => {
          const format = at(USUAL, index + more);
          return [
            { course: dated(words, format([2016, 11, 28])) },
            { course: dated(words, format(at(AFTER_DENIAL, index + more))) },
          ] as const;
        }),
      ),
    ),
  },
  {
    kind: 'duration longer than the injury is old',
    codes: ['duration-conflict', 'date-order'],
    least: 0.9,
    faults: inHost(
      TREATED.flatMap((words, index) =>
        [0, 1].map(
          (more) =>
            [{ course: dated(words, 'eight months') }, { course: dated(words, at(DURATIONS, index + more)) }] as const,
        ),
      ),
    ),
  },
];
