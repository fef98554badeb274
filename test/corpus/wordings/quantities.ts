import { type FaultKind, inHost } from './fault-kind.ts';
import type { Host } from './host-letter.ts';

type Pair = readonly [correct: Partial<Host>, faulty: Partial<Host>];

const NOTHING_CITED = {
  maximus: 'The Expert Reviewer did not cite any medical evidence for its decision.',
  reasons: 'The records do not describe why this is asked for now, and guidelines expect that.',
};

/** Headers in sentences: original, authorized, remaining, each with how the conclusion calls it. */
const SPLIT: readonly (readonly [what: string, original: string, authorized: string, remaining: string])[] = [
  ['Norco 10/325 mg', '#120', '#80', '#40'],
  ['Baclofen 10 mg', '#90', '#60', '#30'],
  ['Physical therapy', '12 sessions', '4 sessions', '8 sessions'],
  ['Acupuncture', '10 visits', '6 visits', '4 visits'],
  ['Gabapentin 300 mg', '#180', '#90', '#90'],
];
const header = (what: string, original: string, authorized: string, remaining: string) =>
  `${what} ${original} was the original request. ${what} ${authorized} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${what} ${remaining} is`;
const ON_REMAINDER = [
  'Therefore, {} is not medically necessary.',
  'As such, the remaining portion of the request, {}, is not medically necessary.',
  'The request for {} is not medically necessary.',
  'The remaining {} is not medically necessary.',
];

/** Every conclusion on the number that remains, and on another number of its header. */
const remainders: readonly Pair[] = SPLIT.filter(([, , authorized, remaining]) => authorized !== remaining).flatMap(
  ([what, original, authorized, remaining]) =>
    ON_REMAINDER.flatMap((words) =>
      [original, authorized].map((number): Pair => {
        const item = header(what, original, authorized, remaining);
        const on = (quantity: string) => words.replace('{}', `${what} ${quantity}`);
        return [{ ...NOTHING_CITED, item, conclusion: on(remaining) }, { conclusion: on(number) }];
      }),
    ),
);

/** A dose that is another one in the first or last sentence of a header; another one may have been authorized. */
const doses: readonly Pair[] = [
  ['Norco 10/325 mg', 'Norco 5/325 mg'],
  ['Norco 10/325 mg', 'Norco 7.5/325 mg'],
  ['Gabapentin 300 mg', 'Gabapentin 600 mg'],
  ['Baclofen 10 mg', 'Baclofen 20 mg'],
  ['Tramadol ER 150 mg', 'Tramadol ER 100 mg'],
].flatMap(([what = '', other = '']) => {
  const correct = header(what, '#120', '#80', '#40');
  const conclusion = 'Therefore, the remaining request is not medically necessary.';
  const spoiled = [correct.replace(`${what} #40`, `${other} #40`), correct.replace(`${what} #120`, `${other} #120`)];
  return spoiled.map((item): Pair => [{ ...NOTHING_CITED, item: correct, conclusion }, { item }]);
});

/** The dose of the item in its conclusion, and another one. */
const concludedDoses: readonly Pair[] = [
  ['Norco 10/325 mg #60', 'Norco 10/325 mg', 'Norco 5/325 mg'],
  ['Gabapentin 300 mg #90', 'gabapentin 300 mg', 'gabapentin 600 mg'],
  ['Omeprazole 20mg #60', 'omeprazole 20mg', 'omeprazole 40mg'],
  ['Lidoderm 5% patch #30', 'Lidoderm 5% patch', 'Lidoderm 4% patch'],
  ['Tramadol ER 150 mg #30', 'tramadol ER 150 mg', 'tramadol ER 100 mg'],
  ['Cyclobenzaprine 7.5 mg #60', 'cyclobenzaprine 7.5 mg', 'cyclobenzaprine 5 mg'],
].flatMap(([item = '', own = '', other = '']) =>
  ['Therefore, {} is not medically necessary.', 'As such, the request for {} is not medically necessary.'].map(
    (words): Pair => [
      { ...NOTHING_CITED, item, conclusion: words.replace('{}', own) },
      { conclusion: words.replace('{}', other) },
    ],
  ),
);

/** Numbers in words beside digits, which agree and which do not. */
const WORDS: readonly (readonly [correct: string, faulty: string])[] = [
  ['six (6) sessions', 'six (5) sessions'],
  ['twelve (12) visits', 'twelve (10) visits'],
  ['eight (8) sessions', 'eight (6) sessions'],
  ['three (3) injections', 'three (2) injections'],
  ['ten (10) tablets', 'ten (12) tablets'],
  ['two (2) weeks', 'two (3) weeks'],
  ['6 (six) sessions', '6 (five) sessions'],
  ['24 (twenty-four) sessions', '24 (twenty) sessions'],
  ['sixty (60) tablets', 'sixty (90) tablets'],
];
const COUNTED = [
  (words: string): Partial<Host> => ({ course: `The plan was for ${words} as before.` }),
  (words: string): Partial<Host> => ({
    ...NOTHING_CITED,
    reasons: `${NOTHING_CITED.reasons} Usual care allows ${words}.`,
  }),
  (words: string): Partial<Host> => ({ ...NOTHING_CITED, item: `Physical medicine: ${words}` }),
];

/** Headers whose numbers multiply, rightly and wrongly. */
const PRODUCTS: readonly (readonly [correct: string, faulty: string])[] = [
  [
    'Physical therapy, 2 times a week for 6 weeks (12 sessions)',
    'Physical therapy, 2 times a week for 6 weeks (10 sessions)',
  ],
  ['Physical therapy 2 x 3 weeks, 6 sessions', 'Physical therapy 2 x 3 weeks, 12 sessions'],
  ['Acupuncture 2x4 (8 visits)', 'Acupuncture 2x4 (6 visits)'],
  [
    'Chiropractic care, 3 visits weekly for 4 weeks (12 visits)',
    'Chiropractic care, 3 visits weekly for 4 weeks (16 visits)',
  ],
  [
    'Physical therapy twice weekly for four weeks, 8 sessions',
    'Physical therapy twice weekly for four weeks, 12 sessions',
  ],
  [
    'Aquatic therapy, 12 sessions (3 times per week for 4 weeks)',
    'Aquatic therapy, 10 sessions (3 times per week for 4 weeks)',
  ],
  ['Acupuncture once a week for 6 weeks, quantity: 6', 'Acupuncture once a week for 6 weeks, quantity: 8'],
  ['Physical therapy 3 x/week x 4 weeks = 12 visits', 'Physical therapy 3 x/week x 4 weeks = 10 visits'],
];

/** Directions for use that do and do not give the number of tablets. */
const DIRECTIONS: readonly (readonly [correct: string, faulty: string])[] = [
  [
    'Norco 10/325 mg, 1 tablet every 6 hours for 30 days, #120',
    'Norco 10/325 mg, 1 tablet every 6 hours for 30 days, #60',
  ],
  [
    'Gabapentin 300 mg, one tablet three times a day for 30 days, #90',
    'Gabapentin 300 mg, one tablet three times a day for 30 days, #60',
  ],
  ['Naproxen 550 mg, 1 tab BID, 30 day supply, #60', 'Naproxen 550 mg, 1 tab BID, 30 day supply, #90'],
  ['Omeprazole 20 mg 1 po qd x 30 days #30', 'Omeprazole 20 mg 1 po qd x 30 days #60'],
  ['Tramadol 50 mg 1 tab TID x 30 days, quantity 90', 'Tramadol 50 mg 1 tab TID x 30 days, quantity 120'],
  ['Baclofen 10 mg, two tablets daily for 30 days, #60', 'Baclofen 10 mg, two tablets daily for 30 days, #45'],
];

const asItems = (pairs: readonly (readonly [string, string])[]): readonly Pair[] =>
  pairs.map(([item, faulty]) => [{ ...NOTHING_CITED, item }, { item: faulty }]);

/** The item's number in its conclusion, and another one. */
const concludedNumbers: readonly Pair[] = [
  ['Physical therapy, 12 sessions', '12 sessions of physical therapy', '10 sessions of physical therapy'],
  ['Acupuncture x 6', 'acupuncture x 6', 'acupuncture x 8'],
  ['Norco 10/325 mg #60', 'Norco 10/325 mg #60', 'Norco 10/325 mg #90'],
  [
    'Chiropractic treatment, 6 visits',
    'six visits of chiropractic treatment',
    'eight visits of chiropractic treatment',
  ],
  ['Lidoderm patch #30', 'Lidoderm patch #30', 'Lidoderm patch #60'],
].flatMap(([item = '', own = '', other = '']) =>
  ['Therefore, {} is not medically necessary.', 'As such, the request for {} is not medically necessary.'].map(
    (words): Pair => [
      { ...NOTHING_CITED, item, conclusion: words.replace('{}', own) },
      { conclusion: words.replace('{}', other) },
    ],
  ),
);

const QUANTITY = ['quantity-conflict', 'remainder-conflict'];

/** Numbers and doses that disagree. */
export const quantityKinds: readonly FaultKind[] = [
  { kind: 'number that is not the remaining one', codes: QUANTITY, least: 0.9, faults: inHost(remainders) },
  { kind: 'dose within a header', codes: QUANTITY, least: 0.9, faults: inHost(doses) },
  { kind: 'dose in the conclusion', codes: QUANTITY, least: 0.9, faults: inHost(concludedDoses) },
  { kind: 'number in the conclusion', codes: QUANTITY, least: 0.9, faults: inHost(concludedNumbers) },
  {
    kind: 'number in words beside digits',
    codes: QUANTITY,
    least: 0.9,
    faults: inHost(WORDS.flatMap(([right, wrong]) => COUNTED.map((host): Pair => [host(right), host(wrong)]))),
  },
  { kind: 'product of numbers', codes: QUANTITY, least: 0.9, faults: inHost(asItems(PRODUCTS)) },
  { kind: 'directions for use against the quantity', codes: QUANTITY, least: 0.9, faults: inHost(asItems(DIRECTIONS)) },
];
