import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { check } from '../../server/src/review/check.ts';
import { configurationOf } from '../../server/src/review/configuration.ts';
import { rules } from '../../server/src/rules/index.ts';
import { haveRealLetters, realLetters } from '../support/real-letters.ts';
import { writtenLetters } from '../support/written-letters.ts';

const OWN = new Set(['injury-date-conflict', 'impossible-date', 'date-order', 'late-application', 'person-conflict']);
const own = rules.filter(({ code, group }) => OWN.has(code) || group === 'privacy' || group === 'text');
const configuration = configurationOf(rules);

/** "error date-order" for each finding of a text, without words in the place of others: most letters have one. */
function codes(text: string): readonly string[] {
  return check(text, parseLetters(text), configuration, { rules: own }).flatMap(({ severity, code }) =>
    code === 'confused-word' ? [] : `${severity} ${code}`,
  );
}

it.each(writtenLetters().filter(({ name }) => /samples\/.*-sound/.test(name)))('$name is sound', ({ text }) => {
  expect(codes(text)).toEqual([]);
});

describe.skipIf(!haveRealLetters)('dates, persons, privacy and text in published letters (../shared/letters)', () => {
  const letters = realLetters();
  const plain = letters.filter(({ extraction }) => extraction === 'plain');

  it('are silent on the two dates of a cumulative trauma', () => {
    // It says twice that guidelines "do not address.", and "There are" twice.
    for (const { text } of letters.filter(({ name }) => name === 'CM16-0248698'))
      expect(codes(text)).toEqual(['information left-over', 'information left-over', 'warning doubled-text']);
  });

  it.each([
    ['CM16-0240900', ['warning person-conflict']],
    ['CM16-0230651', ['hint digit-in-word']],
    ['seed-0', ['hint redaction-gap']],
    ['seed-1', ['hint missing-space']],
  ])('find the known fault of %s and nothing else', (name, expected) => {
    expect(codes(plain.find((letter) => letter.name === name)?.text ?? '')).toEqual(expected);
  });

  it('raise few errors and warnings in any extraction', () => {
    for (const extraction of ['plain', 'layout', 'raw'] as const) {
      const tally = new Map<string, number>();
      for (const { text } of letters.filter((letter) => letter.extraction === extraction)) {
        for (const code of codes(text)) tally.set(code, (tally.get(code) ?? 0) + 1);
      }
      const rows = [...tally].sort().map(([code, count]) => `${code}: ${count}`);
      console.log(`In ${extraction}: ${rows.join(', ') || 'nothing'}`);
      const heavy = [...tally].filter(([code]) => /^(?:error|warning)/.test(code)).map(([, count]) => count);
      expect(heavy.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(plain.length / 20);
    }
  });
});
