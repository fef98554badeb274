import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { check } from '../../server/src/review/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { haveRealLetters, realLetters } from '../support/real-letters.ts';
import { writtenLetters } from '../support/written-letters.ts';

const OWN = new Set(['wrong-side', 'wrong-body-part', 'quantity-conflict', 'remainder-conflict', 'unanswered-request']);
const own = rules.filter(({ code }) => OWN.has(code));

/** The codes of what the rules find in a text, those that are off, too. */
function codes(text: string): readonly string[] {
  return check(text, parseLetters(text), { severityOf: () => 'warning' }, { rules: own }).map(({ code }) => code);
}

it.each(writtenLetters().filter(({ name }) => /samples\/.*-sound/.test(name)))('$name is sound', ({ text }) => {
  expect(codes(text)).toEqual([]);
});

describe.skipIf(!haveRealLetters)('what is requested, in published letters (../shared/letters)', () => {
  it.each(realLetters())('is what the rationale of $name ($extraction) speaks of', ({ text }) => {
    expect(codes(text)).toEqual([]);
  });
});
