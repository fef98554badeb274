import { describe, expect, it } from 'vitest';
import { abbreviationAt } from '../../server/src/terms/abbreviations.ts';
import { haveRealLetters, isUnread, realLetters } from '../support/real-letters.ts';

/** A run of two to six capitals, perhaps with digits behind them, as a word of its own. */
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,6}\d{0,2}(?![\p{L}\p{N}])/gu;
/** "CM17" begins a case number; MAXIMUS is no abbreviation. */
const NONE = /^(?:CM\d\d|MAXIMUS)$/;

/** The words in capitals at places where the words beside them are not all in capitals. */
function capitals(text: string): readonly { readonly word: string; readonly offset: number }[] {
  return [...text.matchAll(CAPITALS)].flatMap(({ 0: word, index }) => {
    const before = /(\p{L}+)[^\p{L}]*$/u.exec(text.slice(Math.max(0, index - 30), index))?.[1] ?? '';
    const after = /^[^\p{L}]*(\p{L}+)/u.exec(text.slice(index + word.length, index + word.length + 30))?.[1] ?? '';
    const shouted = [before, after].some((one) => one.length > 3 && one === one.toUpperCase());
    return shouted || NONE.test(word) ? [] : [{ word, offset: index }];
  });
}

describe.skipIf(!haveRealLetters)('the abbreviations of published letters (../shared/letters)', () => {
  const plain = realLetters().filter(({ extraction }) => extraction === 'plain');

  it('are all known, in those that may be read', () => {
    const unknown = plain
      .filter(({ name }) => !isUnread(name))
      .flatMap(({ text }) => capitals(text).filter(({ offset }) => !abbreviationAt(text, offset)));
    // Words of titles, "4 A DAY", and the "IT band", which would make an abbreviation of a word.
    expect([...new Set(unknown.map(({ word }) => word))].sort()).toEqual(['DAY', 'HOW', 'IT', 'THE']);
  });

  it('are counted, all letters together', () => {
    const found = new Set<string>();
    for (const { text } of plain) {
      for (const { index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
        const printed = abbreviationAt(text, index)?.printed.text;
        if (printed) found.add(printed);
      }
    }
    console.log(`${found.size} different abbreviations occur in ${plain.length} letters.`);
    expect(found.size).toBeGreaterThan(50);
  });
});
