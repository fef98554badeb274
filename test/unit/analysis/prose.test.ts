import { expect, it } from 'vitest';
import { proseAt, proseOf } from '../../../server/src/analysis/prose.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { caseLetter } from '../../support/case-letter.ts';

const [letter] = parseLetters(caseLetter({ summary: 'It hurts.', rationale: 'The MTUS says no.' }));

it('the prose of a letter is its summary and its rationales', () => {
  const words =
    letter && proseOf(letter).map(({ place, span }) => `${place}: ${letter.source.slice(span.start, span.end)}`);
  expect(words).toEqual(['summary: It hurts.', 'rationale: The MTUS says no. The request is not medically necessary.']);
});

it('the summary ends at the first item where the title of the decisions is missing', () => {
  const source = caseLetter({ summary: 'It hurts.', rationale: 'The MTUS says no.' });
  const [damaged] = parseLetters(source.replace('RATIONALES', 'RxTIONALES'));
  const prose = damaged ? proseOf(damaged) : [];
  expect(prose.map(({ place }) => place)).toEqual(['summary', 'rationale']);
  expect(prose[0]?.span.end).toBeLessThanOrEqual(damaged?.items[0]?.span.start ?? 0);
});

it('an offset is found within the prose, or is outside', () => {
  const at = (words: string) => letter && proseAt(letter, letter.source.indexOf(words))?.place;
  expect([at('hurts'), at('The MTUS'), at('Tramadol'), at('Opioid Treatment')]).toEqual([
    'summary',
    'rationale',
    undefined,
    undefined,
  ]);
});
