import { describe, expect, it } from 'vitest';
import { firstStatedSex, statedAges, statementsOf } from '../../../../server/src/analysis/worker/sex-and-age.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { type CaseLetter, caseLetter } from '../../../support/case-letter.ts';

const sexes = (letter: CaseLetter) =>
  parseLetters(caseLetter(letter)).flatMap((own) =>
    [...statementsOf(own, 'female'), ...statementsOf(own, 'male')].map(
      ({ sex, span }) => `${sex}: ${own.source.slice(span.start, span.end)}`,
    ),
  );
const first = (letter: CaseLetter) => parseLetters(caseLetter(letter)).map(firstStatedSex);
const agesOf = (letter: CaseLetter) =>
  parseLetters(caseLetter(letter)).flatMap((own) => statedAges(own).map(({ age }) => age));
const ages = (summary: string) => agesOf({ summary });

describe('the worker’s stated sex', () => {
  it.each([
    ['The injured worker is a 44 year old female who fell.', 'female: female'],
    ['This case involves a now 44-year-old male with a claim.', 'male: male'],
    ['This 44 y/o right-handed woman fell.', 'female: woman'],
    ['The patient is a male roofer.', 'male: male'],
    ['The claimant is a 51-year-old Hispanic (right-handed) gentleman.', 'male: gentleman'],
    ['This female patient fell.', 'female: female'],
    ['Ms. Roe fell.', 'female: Ms'],
    ['The injured worker, Mr. Roe, fell.', 'male: Mr'],
    ['Gender: male. Fell.', 'male: male'],
    ['A box struck the worker. This man has no signs of a fracture.', 'male: man'],
    ['The pain is the same, and this unfortunate woman cannot sleep.', 'female: woman'],
  ])('is read: %s', (summary, expected) => {
    expect(sexes({ summary })).toEqual([expected]);
    expect(first({ summary })).toEqual([expected.split(':')[0]]);
  });

  it.each([
    'The drug is for male hypogonadism.',
    'It is seen in females and in a woman of any age.',
    'The plug is a male-to-female one.',
    'A man hit the worker.',
    'A tall man hit the worker. This man then fled.',
    'This man-made fibre is safe.',
    'The mother is a 70-year-old woman with diabetes.',
    'The supervisor, who was also hurt, is a 50-year-old man.',
    'Multiple sclerosis (MS) was seen.',
    'The supervisor, Mrs. Roe, saw it. The worker was seen by Ms. Roe.',
  ])('is not read: %s', (summary) => {
    expect(sexes({ summary })).toEqual([]);
    expect(first({ summary })).toEqual([undefined]);
  });

  it('is read in rationales, but not in citations', () => {
    const letter = { rationale: 'The MTUS was read for this 44-year-old female.' };
    expect(sexes(letter)).toEqual(['female: female']);
    expect(sexes({ rationale: 'In this case, the 44 y/o male has no red flags.' })).toEqual(['male: male']);
  });
});

describe('the worker’s stated age', () => {
  it.each([
    ['The injured worker is a 44 year old female who fell.', 44],
    ['This case involves a now 44-year-old male with a claim.', 44],
    ['The patient is 44 years old.', 44],
    ['The patient is a 44 y.o. man.', 44],
    ['The claimant is 44 years of age.', 44],
  ])('is read: %s', (summary, age) => {
    expect(ages(summary)).toEqual([age]);
  });

  it.each([
    'The patient was 40 years old at the time.',
    'It began when the patient was a 40-year-old woman.',
    'It is not for patients over 65 years old.',
    'Her 12-year-old male child is well.',
    'The MRI is 2 years old.',
    'There is a 2-year-old MRI of the patient.',
    'It is for children under 12 years of age.',
    'She lifted the 80-year-old patient.',
  ])('is not read: %s', (summary) => {
    expect(ages(summary)).toEqual([]);
  });

  it.each([
    ['The 44-year-old claimant has not had a trial.', [44]],
    ['In this case, the 44 y/o male has no red flags.', [44]],
    ['ODG allows it for the patient over 65 years old.', []],
  ])('is read in a rationale: %s', (rationale, expected) => {
    expect(agesOf({ rationale })).toEqual(expected);
  });
});

it('statements of the worker’s sex include pronouns in the summary and the rationales', () => {
  const [letter] = parseLetters(
    caseLetter({ summary: 'The worker has pain. She fell.', rationale: 'The MTUS says so. Her knee is stable.' }),
  );
  const found =
    letter &&
    statementsOf(letter, 'female').map(
      ({ span, part, by }) => `${part.place} ${by} ${letter.source.slice(span.start, span.end)}`,
    );
  expect(found).toEqual(['summary pronoun She', 'rationale pronoun Her']);
});
