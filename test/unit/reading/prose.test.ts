import { expect, it } from 'vitest';
import { parseLetters } from '../../../server/src/letter/parse.ts';
import { proseAt, proseOf } from '../../../server/src/reading/prose.ts';
import { caseLetter } from '../../support/case-letter.ts';

const [letter] = parseLetters(caseLetter({ summary: 'It hurts.', rationale: 'The MTUS says no.' }));

it('the prose of a letter is its summary and its rationales', () => {
  const words =
    letter && proseOf(letter).map(({ place, span }) => `${place}: ${letter.source.slice(span.start, span.end)}`);
  expect(words).toEqual(['summary: It hurts.', 'rationale: The MTUS says no. The request is not medically necessary.']);
});

it('a place is found in it, or is outside', () => {
  const at = (words: string) => letter && proseAt(letter, letter.source.indexOf(words))?.place;
  expect([at('hurts'), at('The MTUS'), at('Tramadol'), at('Opioid Treatment')]).toEqual([
    'summary',
    'rationale',
    undefined,
    undefined,
  ]);
});
