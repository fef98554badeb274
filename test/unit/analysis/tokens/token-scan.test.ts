import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keywordMask } from '../../../../server/src/analysis/tokens/keyword-mask.ts';
import { scanTokens } from '../../../../server/src/analysis/tokens/token-scan.ts';
import { anyText } from '../../../support/damage.ts';
import { withRanges } from '../../../support/marked-text.ts';

const KNEE = keywordMask([/\b(?:knee|patella)/i]);
const scan = (text: string) => scanTokens(text, { start: 0, end: text.length });
const signalled = (text: string, bit: number) => {
  const { keywordOffsets, masks } = scan(text);
  return [...keywordOffsets].filter((_, at) => ((masks[at] ?? 0) & bit) !== 0);
};

describe('keyword offsets', () => {
  it.each([
    ['|knee', 'a whole text'],
    ['azure |knee, azure |KNEES', 'in any case'],
    ['a |patellar tendon', 'by the first four letters'],
    ['éknee “|knee”', 'after a letter beyond ASCII, as a pattern would'],
    ['right-|knee', 'after a hyphen'],
  ])('%s: %s', (marked) => {
    const text = marked.replaceAll('|', '');
    const places = [...marked.matchAll(/\|/g)].map(({ index }, before) => index - before);
    const found = signalled(text, KNEE);
    // The letter beyond ASCII ends no word of a pattern, so that “knee” begins again after it.
    expect(found.filter((at) => text.charAt(at - 1) !== 'é')).toEqual(places);
  });

  it('exclude all other words', () => {
    expect(signalled('kne kn akneel uknee pat', KNEE)).toEqual([]);
  });

  it('lie within the scanned span', () => {
    const text = 'knee knee knee';
    expect([...scanTokens(text, { start: 5, end: 9 }).keywordOffsets]).toEqual([5]);
  });
});

it.each(['⟦10⟧/⟦18⟧/⟦2016⟧', 'L⟦5⟧-S⟦1⟧', 'a⟦12⟧b⟦3⟧', 'none'])('runs of digits: %s', (marked) => {
  const text = marked.replace(/[⟦⟧]/g, '');
  expect(withRanges(text, scan(text).digits)).toBe(marked);
});

describe('words that begin like the word before them', () => {
  it.each([
    ['the |the knee', 'twice'],
    ['The |the', 'in any case'],
    ['follow-up |follow-up', 'with a hyphen'],
    ['don’t know', 'no echo'],
    ['the\n\n|the', 'over a line’s end'],
    ['a — the |the', 'after a dash'],
    ['12 12', 'no echo of numbers'],
  ])('%s: %s', (marked) => {
    const at = marked.indexOf('|');
    expect(scan(marked.replace('|', '')).repeats).toEqual(at < 0 ? [] : [at]);
  });
});

it('scanTokens splits any text into words as `\b` of patterns does', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { digits, keywordOffsets } = scan(text);
      expect(digits.map(({ start, end }) => text.slice(start, end))).toEqual(text.match(/\d+/g) ?? []);
      const words = new Set([...text.matchAll(/\w+/g)].map(({ index }) => index));
      expect(keywordOffsets.every((at) => words.has(at))).toBe(true);
    }),
  );
});
