import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWords } from '../../../../server/src/analysis/tokens/first-words.ts';
import { allKeywords } from '../../../../server/src/analysis/tokens/keyword-mask.ts';
import { scanTokens } from '../../../../server/src/analysis/tokens/token-scan.ts';
import '../../../../server/src/rules/index.ts';
import { damaged } from '../../../support/damage.ts';
import { realLetters } from '../../../support/real-letters.ts';
import { writtenLetters } from '../../../support/written-letters.ts';

describe('the first words of a pattern', () => {
  it.each([
    ['of alternatives', /\b(?:knee|wrist)\b/, 'knee wris'],
    ['of optional letters', /\b(?:fe)?male\b/, 'fema male'],
    ['of whole words shorter than an opening', /\b(?:hip|toes?)\b/, 'hip toe toes'],
    ['of a word that ends at a space', /\bde\s?quervain/, 'de dequ'],
    ['of a class', /\b[Ll]t\b|\bc[2-4]-/, 'c2 c3 c4 lt'],
    ['of repeated letters', /\bx{2,3}\b/, 'xx xxx'],
    ['behind what they look around for', /(?<!\bno )\b(?=k)knee/, 'knee'],
    ['of one that begins with another', /\b(?:(?:not|non)-)?medical/, 'medi non not'],
  ])('are those %s', (_, pattern, expected) => {
    expect([...firstWords(pattern, true).openings].sort().join(' ')).toBe(expected);
  });

  it('are all that go on where the pattern ends in the midst of a word', () => {
    const { openings } = firstWords(/\bden/, true);
    expect(openings).toContain('den');
    expect(openings).toContain('deni');
    expect(openings.size).toBe(38);
  });

  it('may be in lower case only where the pattern allows it', () => {
    expect(firstWords(/\b(?:Dr|MR)\b/, true).lowerCase).toBe(false);
    expect(firstWords(/\b(?:Dr|mr)\b/, true).lowerCase).toBe(true);
    expect(firstWords(/\bDr\b/i, true).lowerCase).toBe(true);
  });

  it.each([/\b\w+ly\b/, /\b(?:knee)?/, /#\d/, /\bd/, /(a)\b\1/])('can not be told of %s', (pattern) => {
    expect(() => firstWords(pattern, true)).toThrow('No first words');
  });

  it.each([/knee/, /\bhip|knee/, /(?:\b)?knee/])('can not be told where %s is looked for anywhere', (pattern) => {
    expect(() => firstWords(pattern, true)).toThrow('in the midst of a word');
  });
});

/** The places where a pattern matches and a word starts that has not the pattern's mask: none, or matches are missed. */
function missed(text: string): readonly string[] {
  const { keywordOffsets, masks } = scanTokens(text, { start: 0, end: text.length });
  const maskAt = new Map(keywordOffsets.map((offset, index) => [offset, masks[index] ?? 0]));
  return allKeywords().flatMap(({ mask, pattern }) => {
    const anywhere = new RegExp(`\\b(?:${pattern.source})`, `${pattern.flags.replace(/[gy]/g, '')}g`);
    return [...text.matchAll(anywhere)]
      .filter(({ index }) => ((maskAt.get(index) ?? 0) & mask) === 0)
      .map(({ 0: match }) => `${match} of ${pattern}`);
  });
}

describe('every match of a pattern of the rules begins at a word with its mask', () => {
  const written = writtenLetters().map(({ text }) => text);

  it('in written and published letters', () => {
    for (const text of [...written, ...realLetters().map((letter) => letter.text)]) expect(missed(text)).toEqual([]);
  });

  it('in damaged letters', () => {
    fc.assert(
      fc.property(damaged(written), (text) => {
        expect(missed(text)).toEqual([]);
      }),
    );
  });
});

/** Patterns of the parts that `firstWords` reads, over few letters, so that short texts match them. */
const { pattern: anyPattern } = fc.letrec<{ pattern: string; term: string }>((tie) => ({
  pattern: fc
    .array(fc.array(tie('term'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((alternatives) => alternatives.map((terms) => terms.join('')).join('|')),
  term: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.constantFrom('a', 'b', 'A', '[ab]', '[^a]', '[a-b-]', '[A\\]]', 'c', '\\w', '\\s', '-', '\\.', '\\b'),
    fc.constantFrom('(?=a)', '(?!b)', '(?<=-)', '(?<!a|[)b])', '\\x61', '\\u0062', '\\d', '$'),
    fc
      .tuple(
        tie('pattern'),
        fc.constantFrom('', '?', '*', '+?', '{2}', '{1,}', '{0,2}'),
        fc.constantFrom('?:', '', '?<x>'),
      )
      .map(([own, quantifier, kind]) => `(${kind === '?<x>' ? '?:' : kind}${own})${quantifier}`),
  ),
}));

describe('every match of any pattern that begins at a word', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', '-', '.', ' ', '1', 'é'), maxLength: 12 });

  it('begins with one of its first words', () => {
    let told = 0;
    fc.assert(
      fc.property(
        anyPattern,
        fc.constantFrom('', 'i'),
        fc.array(text, { minLength: 5, maxLength: 10 }),
        (source, flags, texts) => {
          const pattern = new RegExp(`a?b?(?:${source})\\b`, `${flags}y`);
          const words = toldOf(pattern);
          if (!words) return;
          told++;
          for (const own of texts) {
            for (const { 0: word, index } of own.matchAll(/\w+/g)) {
              pattern.lastIndex = index;
              if (!pattern.test(own)) continue;
              expect(words.openings).toContain(word.slice(0, 4).toLowerCase());
              if (/^[a-z]/.test(word)) expect(words.lowerCase).toBe(true);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(told).toBeGreaterThan(10);
  });
});

function toldOf(pattern: RegExp): ReturnType<typeof firstWords> | undefined {
  try {
    return firstWords(pattern, false);
  } catch {
    return undefined;
  }
}
