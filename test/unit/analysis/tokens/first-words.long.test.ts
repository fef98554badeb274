import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWords } from '../../../../server/src/analysis/tokens/first-words.ts';
import { allKeywords } from '../../../../server/src/analysis/tokens/keyword-mask.ts';
import { scanTokens } from '../../../../server/src/analysis/tokens/token-scan.ts';
import '../../../../server/src/rules/index.ts';
import { damaged } from '../../../support/damage.ts';
import { realLetters } from '../../../support/real-letters.ts';
import { writtenLetters } from '../../../support/written-letters.ts';

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

it('firstWords throws for a pattern that may begin with any word', () => {
  expect(() => firstWords(/\b\w+ly\b/, true)).toThrow('cannot be derived');
});

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
    let reported = 0;
    fc.assert(
      fc.property(
        anyPattern,
        fc.constantFrom('', 'i'),
        fc.array(text, { minLength: 5, maxLength: 10 }),
        (source, flags, texts) => {
          const pattern = new RegExp(`a?b?(?:${source})\\b`, `${flags}y`);
          const words = toldOf(pattern);
          if (!words) return;
          reported++;
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
    expect(reported).toBeGreaterThan(10);
  });
});

function toldOf(pattern: RegExp): ReturnType<typeof firstWords> | undefined {
  try {
    return firstWords(pattern, false);
  } catch {
    return undefined;
  }
}
