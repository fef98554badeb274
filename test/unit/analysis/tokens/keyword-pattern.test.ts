import { describe, expect, it } from 'vitest';
import { keywordMask } from '../../../../server/src/analysis/tokens/keyword-mask.ts';
import {
  keywordPattern,
  masksWithin,
  matchesAtKeywords,
  mayContainKeyword,
} from '../../../../server/src/analysis/tokens/keyword-pattern.ts';
import { scanTokens } from '../../../../server/src/analysis/tokens/token-scan.ts';

const scan = (text: string) => scanTokens(text, { start: 0, end: text.length });
const whole = (text: string) => ({ start: 0, end: text.length });

describe('matchesAtKeywords', () => {
  const KNEE = keywordPattern(/knee\s+(knee|pain)/i);

  it('finds the matches that begin in the span', () => {
    const text = 'knee pain, knee pain, knee pain';
    expect(matchesAtKeywords(scan(text), KNEE, { start: 4, end: 20 }).map(({ index }) => index)).toEqual([11]);
  });

  it('finds no overlapping match', () => {
    expect(matchesAtKeywords(scan('knee knee knee pain'), KNEE, whole('knee knee knee pain'))).toHaveLength(2);
  });
});

describe('a span of a scan', () => {
  const SHOULDER = keywordMask([/\bshoulder/]);
  const ELBOW = keywordMask([/\belbow/]);
  // Keywords may share a bit, so the other words are none of any pattern.
  const text = 'qwx elbow, qwy qwz shoulder 12';

  it('may contain a keyword that starts in it', () => {
    expect(mayContainKeyword(scan(text), SHOULDER, 0, text.length)).toBe(true);
    expect(mayContainKeyword(scan(text), SHOULDER, 11, 18)).toBe(false);
    expect(mayContainKeyword(scan('qwx qwy'), SHOULDER, 0, 7)).toBe(false);
  });

  it('has the masks of its words', () => {
    expect(masksWithin(scan(text), 0, 10) & ELBOW).toBe(ELBOW);
    expect(masksWithin(scan(text), 10, 14) & ELBOW).toBe(0);
  });
});
