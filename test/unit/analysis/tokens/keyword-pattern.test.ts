import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keywordMask } from '../../../../server/src/analysis/tokens/keyword-mask.ts';
import {
  anyDigit,
  keywordPattern,
  keywordPatterns,
  masksWithin,
  matchesAtKeywords,
  mayContainKeyword,
} from '../../../../server/src/analysis/tokens/keyword-pattern.ts';
import { scanTokens } from '../../../../server/src/analysis/tokens/token-scan.ts';
import '../../../../server/src/rules/index.ts';
import { damaged } from '../../../support/damage.ts';
import { realLetters } from '../../../support/real-letters.ts';
import { writtenLetters } from '../../../support/written-letters.ts';

const scan = (text: string) => scanTokens(text, { start: 0, end: text.length });
const whole = (text: string) => ({ start: 0, end: text.length });

describe('each pattern finds at its words what it finds anywhere', () => {
  const written = writtenLetters().map(({ text }) => text);
  const texts = [...written, ...realLetters().map(({ text }) => text)];
  const places = (text: string, { pattern }: ReturnType<typeof keywordPatterns>[number]) =>
    [...text.matchAll(new RegExp(`\\b(?:${pattern.source})`, `${pattern.flags.replace('y', '')}g`))].map(
      ({ index }) => index,
    );

  it.each(keywordPatterns().map((own) => [`${own.pattern}`.slice(0, 60), own] as const))('%s', (_, own) => {
    for (const text of texts) {
      expect(matchesAtKeywords(scan(text), own, whole(text)).map(({ index }) => index)).toEqual(places(text, own));
    }
  });

  it('in damaged letters, too', () => {
    fc.assert(
      fc.property(damaged(written), (text) => {
        const words = scan(text);
        for (const own of keywordPatterns()) {
          expect(matchesAtKeywords(words, own, whole(text)).map(({ index }) => index)).toEqual(places(text, own));
        }
      }),
    );
  });
});

describe('matches', () => {
  const KNEE = keywordPattern('knee', /knee\s+(knee|pain)/i);

  it('begin in the stretch that is asked for', () => {
    const text = 'knee pain, knee pain, knee pain';
    expect(matchesAtKeywords(scan(text), KNEE, { start: 4, end: 20 }).map(({ index }) => index)).toEqual([11]);
  });

  it('do not overlap', () => {
    expect(matchesAtKeywords(scan('knee knee knee pain'), KNEE, whole('knee knee knee pain'))).toHaveLength(2);
  });
});

describe('a quick look', () => {
  const SHOULDER = keywordMask('shoulder');
  const ELBOW = keywordMask('elbow');
  const text = 'the elbow, not the shoulder 12';

  it('tells whether a word starts in a stretch', () => {
    expect(mayContainKeyword(scan(text), SHOULDER, 0, text.length)).toBe(true);
    expect(mayContainKeyword(scan(text), SHOULDER, 0, 10)).toBe(false);
    expect(mayContainKeyword(scan('the wrist'), SHOULDER, 0, 9)).toBe(false);
  });

  it('tells the bits of a stretch', () => {
    expect(masksWithin(scan(text), 0, 10) & ELBOW).toBe(ELBOW);
    expect(masksWithin(scan(text), 10, 14) & ELBOW).toBe(0);
  });

  it('tells whether a digit stands in a stretch', () => {
    expect(anyDigit(scan(text), 0, text.length)).toBe(true);
    expect(anyDigit(scan(text), 0, text.length - 2)).toBe(false);
    expect(anyDigit(scan(text), text.length - 1, text.length)).toBe(true);
  });
});
