import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { countLetters, sumCounts } from '../../../../server/src/lsp/diagnostics/letter-tally.ts';
import { exampleLetter } from '../../../../server/src/rules/example-letter.ts';

const ONE = exampleLetter();
const THREE = parseLetters(`${ONE}\n${ONE}\n${ONE}`);
const at = (letter: number, offset: number) => {
  const start = (THREE[letter]?.span.start ?? 0) + offset;
  return { span: { start, end: start + 1 } };
};

describe('letter counts', () => {
  it('count letters as clean in which no finding starts', () => {
    expect(countLetters(THREE, [])).toEqual({ letters: 3, clean: 3 });
    expect(countLetters(THREE, [at(1, 0)])).toEqual({ letters: 3, clean: 2 });
    expect(countLetters(THREE, [at(2, 50), at(2, 5), at(0, 3)])).toEqual({ letters: 3, clean: 1 });
    expect(countLetters([], [at(0, 0)])).toEqual({ letters: 0, clean: 0 });
  });

  it('are summed up over texts, of which some are unknown', () => {
    expect(sumCounts([{ letters: 3, clean: 1 }, undefined, { letters: 1, clean: 1 }])).toEqual({
      letters: 4,
      clean: 2,
    });
  });
});
