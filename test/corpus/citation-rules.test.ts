import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { check } from '../../server/src/review/check.ts';
import { configurationOf } from '../../server/src/review/configuration.ts';
import { rules } from '../../server/src/rules/index.ts';
import { haveRealLetters, realLetters } from '../support/real-letters.ts';
import { writtenLetters } from '../support/written-letters.ts';

const CITATIONS = rules.filter(({ group }) => group === 'citations');
const configuration = configurationOf(rules);

/** What the citation rules find in a text: "error page-outside-guideline 128", the words as a person reads them. */
function found(text: string): readonly string[] {
  return check(text, parseLetters(text), configuration, { rules: CITATIONS }).map(
    ({ severity, code, span }) => `${severity} ${code} ${text.slice(span.start, span.end).replace(/\s+/g, ' ')}`,
  );
}

/** The same without the words, for letters that nobody reads. */
function codes(text: string): readonly string[] {
  return found(text).map((finding) => finding.split(' ').slice(0, 2).join(' '));
}

it.each(writtenLetters().filter(({ name }) => /samples\/.*-sound/.test(name)))('$name is sound', ({ text }) => {
  expect(found(text)).toEqual([]);
});

describe.skipIf(!haveRealLetters)('the citation rules on published letters (../shared/letters)', () => {
  const letters = realLetters();
  const plain = letters.filter(({ extraction }) => extraction === 'plain');
  const textOf = (name: string) => plain.find((letter) => letter.name === name)?.text ?? '';

  it.each([
    ['seed-0', ['error page-outside-guideline 128']],
    [
      'seed-1',
      [
        'hint repeated-pages Page(s): 78',
        'information page-outside-topic 23',
        'warning page-outside-topic 67-68',
        'information page-outside-topic 123',
      ],
    ],
    ['CM17-0002324', ['error page-outside-guideline 326']],
  ])('find the known faults of %s and nothing else', (name, expected) => {
    expect(found(textOf(name))).toEqual(expected);
  });

  it.each([
    ['CM17-0010006', 'warning guideline-for-another-body-part'],
    ['CM17-0011517', 'information drug-under-another-class'],
    ['CM17-0012593', 'information superseded-guideline'],
  ])('find the known fault of %s, which stays unread', (name, expected) => {
    expect(codes(textOf(name))).toContain(expected);
  });

  it('find the same in all extractions of a letter', () => {
    for (const { name, extraction, text } of letters) {
      expect(codes(text), `${name} ${extraction}`).toEqual(codes(textOf(name)));
    }
  });

  it('find few errors and warnings: at most one in four letters', () => {
    const tally = new Map<string, number>();
    for (const { text } of plain) for (const code of codes(text)) tally.set(code, (tally.get(code) ?? 0) + 1);
    const rows = [...tally].sort().map(([code, count]) => `${code}: ${count}`);
    console.log(`On ${plain.length} letters: ${rows.join(', ')}`);
    const heavy = [...tally].filter(([code]) => /^(?:error|warning)/.test(code)).map(([, count]) => count);
    expect(heavy.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(plain.length / 4);
  });
});
