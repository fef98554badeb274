import { describe, expect, it } from 'vitest';
import { firstWords } from '../../../../server/src/analysis/tokens/first-words.ts';
import '../../../../server/src/rules/index.ts';

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
  ])('are derived %s', (_, pattern, expected) => {
    expect([...firstWords(pattern, true).openings].sort().join(' ')).toBe(expected);
  });

  it('are all continuations where the pattern ends in the middle of a word', () => {
    const { openings } = firstWords(/\bden/, true);
    expect(openings).toContain('den');
    expect(openings).toContain('deni');
    expect(openings.size).toBe(38);
  });

  it('are lower-case only where the pattern allows it', () => {
    expect(firstWords(/\b(?:Dr|MR)\b/, true).lowerCase).toBe(false);
    expect(firstWords(/\b(?:Dr|mr)\b/, true).lowerCase).toBe(true);
    expect(firstWords(/\bDr\b/i, true).lowerCase).toBe(true);
  });

  it.each([/\b(?:knee)?/, /#\d/, /\bd/, /(a)\b\1/])('cannot be derived from %s', (pattern) => {
    expect(() => firstWords(pattern, true)).toThrow('cannot be derived');
  });

  it.each([/knee/, /\bhip|knee/, /(?:\b)?knee/])('can not be told where %s is looked for anywhere', (pattern) => {
    expect(() => firstWords(pattern, true)).toThrow('in the midst of a word');
  });
});
