import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { isLetter } from '../../../server/src/letter/recognize.ts';
import { anyText, damaged } from '../../support/damage.ts';
import { expectSound } from '../../support/invariants.ts';
import { realLetters } from '../../support/real-letters.ts';
import { Trial } from '../../support/trial.ts';
import { writtenLetters } from '../../support/written-letters.ts';

const cutShort = new Trial('letters cut short at any place');
const anything = new Trial('random texts: marks of the form, damaged letters, anything');
const written = writtenLetters().map(({ text }) => text);
const letters = [...written, ...realLetters().map(({ text }) => text)];

describe('parseLetters, every letter', () => {
  it('returns parts that nest, follow one another and have the text of their spans', () => {
    for (const text of letters) expectSound(parseLetters(text));
  });

  it('parses a letter that is cut off at any place', () => {
    for (const text of letters) {
      for (let end = 0; end < text.length; end += 211)
        cutShort.one('wrong', () => expectSound(parseLetters(text.slice(0, end))));
    }
    cutShort.note();
  });
});

describe('parseLetters, any text', () => {
  it('never throws, and returns sound letters', () => {
    const sound = (text: string) => anything.one('wrong', () => expectSound(parseLetters(text)));
    fc.assert(fc.property(anyText, sound), { numRuns: 1500 });
    fc.assert(fc.property(damaged(written), sound), { numRuns: 600 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), sound));
    anything.note();
  });

  it('returns no letter for a text without words of the form', () => {
    for (const text of ['', ' \n\f\n', 'Dear Sir, the knee is fine.\nNote: Upheld\n', '\u0000'.repeat(5000)]) {
      expect(parseLetters(text)).toEqual([]);
      expect(isLetter(text)).toBe(false);
    }
  });
});

describe('parseLetters, a megabyte of one thing', () => {
  // Anything worse than linear takes hours here, so that the runner's own limit fails it.
  const shapes: readonly (readonly [name: string, unit: string])[] = [
    ['letters', written[0] ?? ''],
    ['blanks', ' '],
    ['line ends', '\n'],
    ['colons', ':'],
    ['colons and blanks', ': \n'],
    ['labels', 'Decision rationale: '],
    ['labels of one kind on lines', 'Claims Administrator guideline:\n'],
    ['misspelled labels', 'Rationale:\n'],
    ['outcomes', 'x: Upheld\n'],
    ['headers without outcomes', 'x\nClaims Administrator guideline:\nDecision rationale: y\n'],
    ['titles', 'CLINICAL CASE SUMMARY\n'],
    ['case numbers', 'Case Number:\n'],
    ['nearly titles', 'CLINICAL CASE SUMMARI\n'],
    ['sentence headers', 'The remaining IMR eligible portion of the original request, x: Upheld\n'],
    ['one long line', 'word '],
    ['digits', '1'],
  ];
  for (const [name, unit] of shapes) {
    it(`parses in linear time: ${name}`, () => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      for (const start of [
        'HOW THE IMR FINAL DETERMINATION WAS MADE',
        'Notice of Independent Medical Review Determination',
      ])
        expect(parseLetters(`${start}\n\nOf this:\n${text}`).length).toBeGreaterThan(0);
    });
  }
});
