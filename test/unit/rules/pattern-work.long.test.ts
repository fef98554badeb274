import { afterAll, chai, describe, expect, it } from 'vitest';
import { documentSymbols } from '../../../server/src/features/document-symbols.ts';
import { foldingRanges } from '../../../server/src/features/folding-ranges.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { HOSTILE_LETTERS } from '../../support/hostile-letters.ts';
import { outgrown } from '../../support/pattern-steps/steps.ts';
import { findingsIn } from '../../support/rule-tester.ts';
import { STRETCHED_EXAMPLES, STRETCHED_LETTERS } from '../../support/stretched-texts.ts';
import { tidied } from '../../support/tidied.ts';
import { Trial } from '../../support/trial.ts';

/** So many UTF-16 units the smaller text has more than the least, and at least so many times it says something. */
const LENGTH = 1500;
const TIMES = 20;

// All patterns are reported, not the first alone.
chai.config.truncateThreshold = 0;
const trial = new Trial('texts that are stretched in one place, with the steps of all patterns counted');
afterAll(() => trial.note());

/** The examples that rules report: the correct ones say nearly the same, and counting steps takes long. */
const EXAMPLES = STRETCHED_EXAMPLES.filter(([name]) => name.startsWith('the incorrect example'));

function timesOf(text: (times: number) => string): number {
  return Math.max(TIMES, Math.ceil(LENGTH / (text(2).length - text(1).length)));
}

describe('no pattern takes more than its share of steps on twice the text', () => {
  it.each(Object.entries(HOSTILE_LETTERS))('%s', (_, text) => {
    trial.one('hangs', () => expect(outgrown((times) => findingsIn(text(times)), timesOf(text))).toBe(''));
  });
  it.each([...EXAMPLES, ...STRETCHED_LETTERS])('%s', (_, text, rule) => {
    trial.one('hangs', () => expect(outgrown((times) => findingsIn(text(times), rule), timesOf(text))).toBe(''));
  });
  it.each(Object.entries(HOSTILE_LETTERS))('%s, tidied, folded and outlined', (_, text) => {
    const shown = (words: string) => {
      const letters = parseLetters(words);
      return [tidied(words), foldingRanges(letters), documentSymbols(letters)];
    };
    trial.one('hangs', () => expect(outgrown((times) => shown(text(times)), timesOf(text))).toBe(''));
  });
});
