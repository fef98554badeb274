import { expect, it } from 'vitest';
import { remainderConflict } from '../../../server/src/rules/consistency/remainder-conflict.ts';
import { marked } from '../../support/marked-text.ts';
import { choicesOf, deciding, FIELDS, findingsIn, testRule } from '../../support/rule-tester.ts';

const header = (original: string, authorized: string, remaining: string) =>
  `${original} was the original request. ${authorized} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${remaining} is: Upheld`;
const letter = (...parts: Parameters<typeof header>) => deciding(`${header(...parts)}\n${FIELDS}`);

/** A letter with a finding under the words marked in its header. */
function reported(
  ...parts: readonly [original: string, authorized: string, remaining: string, finding: string]
): string {
  const [original, authorized, remaining, finding] = parts;
  const { text, ranges } = marked(header(original, authorized, remaining));
  const { start, end } = ranges[0] ?? { start: 0, end: 0 };
  return deciding(`${text}\n${' '.repeat(start)}${'^'.repeat(end - start)} ${finding}\n${FIELDS}`);
}

testRule(remainderConflict, {
  reported: {
    tablets: reported(
      'Baclofen 10mg #30',
      'Baclofen 10mg #27',
      'Baclofen 10mg ⟦#5⟧',
      'Of the original request for “Baclofen 10mg #5”, 27 of 30 were authorized: 3 remain, not 5.',
    ),
    'sessions in words': reported(
      'Therapy two times a week for six weeks (12 sessions)',
      'Therapy six sessions',
      'Therapy ⟦eight sessions⟧',
      'Of the original request for “Therapy eight sessions”, 6 of 12 were authorized: 6 remain, not 8.',
    ),
    'a product': reported(
      'Therapy 2x6',
      'Therapy 6 sessions',
      'Therapy ⟦2 times a week for 4 weeks⟧',
      'Of the original request for “Therapy 2 times a week for 4 weeks”, 6 of 12 were authorized: 6 remain, not 8.',
    ),
  },
  silent: {
    'numbers that add up': letter('Therapy 12 sessions', 'Therapy 8 sessions', 'Therapy four sessions'),
    refills: letter('Ibuprofen 600mg #90 with 2 refills', 'Ibuprofen 600mg #90', 'Two refills of Ibuprofen 600mg #90'),
    months: letter('Gym 12 months', 'Gym 3 months', 'Gym 6 months'),
    ranges: letter('Rehabilitation two to three weeks', 'Rehabilitation two weeks', 'Rehabilitation two weeks'),
    'portions that differ in something else': letter(
      'Therapy of both knees x 6',
      'Therapy of one knee x 6',
      'Therapy x 6',
    ),
    'several things': letter('Therapy 12 sessions and brace #1', 'Therapy 6 sessions', 'Therapy 3 sessions'),
    'a missing number': letter('Therapy 12 sessions', 'Therapy', 'Therapy 3 sessions'),
    'a request that stays as it was': deciding(
      `Therapy 12 sessions was the original request. The Claims Administrator authorized Therapy 6 sessions, leaving the original request IMR eligible. The original request, Therapy 12 sessions is: Upheld\n${FIELDS}`,
    ),
    'a plain header': deciding(`Therapy 12 sessions: Upheld\n${FIELDS}`),
  },
});

it('remainder-conflict › points at the original and the authorized quantity', () => {
  const text = letter('Therapy 12 sessions', 'Therapy 6 sessions', 'Therapy 3 sessions');
  const related = findingsIn(text).find(({ code }) => code === remainderConflict.code)?.related ?? [];
  expect(related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['12 sessions', '6 sessions']);
});

const PARTS = ['Therapy 8 sessions', 'Therapy 3 sessions', 'Therapy 5 sessions'] as const;
const concluding = (words: string) =>
  findingsIn(letter(...PARTS).replace('The request is not', `${words} not`)).filter(
    ({ code }) => code === remainderConflict.code,
  );

it('reports a conclusion on the original number where another number remains', () => {
  expect(concluding('The request for 8 sessions of therapy is').map(({ message }) => message)).toEqual([
    'Of the original request, 5 remain in dispute; the rationale concludes on 8.',
  ]);
});

it('reports a conclusion on the authorized number', () => {
  expect(concluding('The request for 3 sessions of therapy is').map(({ message }) => message)).toEqual([
    'Of the original request, 5 remain in dispute; the rationale concludes on 3.',
  ]);
});

it('leaves a conclusion on the remaining number alone, and one that speaks of the original request', () => {
  expect(concluding('The request for 5 sessions of therapy is')).toEqual([]);
  expect(concluding('The original request for 8 sessions of therapy is')).toEqual([]);
  expect(concluding('The request is')).toEqual([]);
});

const ON_REMAINDER = [
  'The remaining {} of therapy are not medically necessary.',
  'As such, the remaining portion of the request, {} of therapy, is not medically necessary.',
  'The remaining portion of the request (therapy, {}) is not medically necessary.',
  'Medical necessity of the remaining {} of therapy has not been established.',
  'The request for the remaining {} of therapy is not medically necessary.',
  'The remainder of the request, {} of therapy, is not medically necessary.',
  'The balance of {} of therapy is not medically necessary.',
  'The rest of the request, that is {} of therapy, is not medically necessary.',
  'The outstanding {} of therapy are not medically necessary.',
  'The unauthorized {} of therapy are not medically necessary.',
  'The remaining IMR eligible portion of the original request, {} of therapy, is not medically necessary.',
  'Hence, the therapy in dispute, {}, is not medically necessary.',
  'Since some were certified, the remaining {} of therapy are not medically necessary.',
];

it.each(ON_REMAINDER)('compares the number of %j with what remains', (words) => {
  const on = (number: string) =>
    findingsIn(letter(...PARTS).replace('The request is not medically necessary.', words.replace('{}', number)));
  const codes = (number: string) =>
    on(number).flatMap(({ code }) => (/(?:remainder|quantity)-conflict/.test(code) ? [code] : []));
  expect(codes('8 sessions')).toEqual(['remainder-conflict']);
  expect(codes('three sessions')).toEqual(['remainder-conflict']);
  expect(codes('5 sessions')).toEqual([]);
  expect(codes('five (5) sessions')).toEqual([]);
});

it.each([
  'The remaining portion of the request for 8 sessions of therapy is not medically necessary.',
  'The rest of the original request of 8 sessions of therapy is not medically necessary.',
  'The balance of the original request for 8 sessions is not medically necessary.',
  'What remains of the 8 sessions was discussed above; the request is not medically necessary.',
  'The remaining sessions of therapy are not medically necessary.',
  'After the 3 sessions that were certified, the remaining sessions are not medically necessary.',
  'The remaining 3 months of pain do not matter; the request is not medically necessary.',
])('leaves all that was requested and other numbers alone in %j', (words) => {
  const text = letter(...PARTS).replace('The request is not medically necessary.', words);
  expect(findingsIn(text).filter(({ code }) => /(?:remainder|quantity)-conflict/.test(code))).toEqual([]);
});

it('offers each number that would make the three add up', () => {
  expect(choicesOf(letter('Therapy 12 sessions', 'Therapy six sessions', 'Therapy x 3'), remainderConflict)).toEqual({
    'Use “x 6” for what remains': letter('Therapy 12 sessions', 'Therapy six sessions', 'Therapy x 6'),
    'Use “9 sessions” for the original request': letter('Therapy 9 sessions', 'Therapy six sessions', 'Therapy x 3'),
    'Use “nine sessions” for what was authorized': letter(
      'Therapy 12 sessions',
      'Therapy nine sessions',
      'Therapy x 3',
    ),
  });
});

it('offers no number in place of a product, nor one that is none', () => {
  const titles = Object.keys(
    choicesOf(letter('Therapy 2x6', 'Therapy 6 sessions', 'Therapy 14 sessions'), remainderConflict),
  );
  expect(titles).toEqual(['Use “6 sessions” for what remains']);
});

it('offers the remaining number for a conclusion on the original one', () => {
  const text = letter(...PARTS);
  const concluded = (number: number) =>
    text.replace('The request is not', `The request for ${number} sessions of therapy is not`);
  expect(choicesOf(concluded(8), remainderConflict)).toEqual({
    'Use “5 sessions” in the rationale': concluded(5),
  });
});
