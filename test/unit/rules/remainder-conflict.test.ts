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
