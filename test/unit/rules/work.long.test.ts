import { afterAll, chai, describe, expect, it } from 'vitest';
import { HOSTILE_LETTERS } from '../../support/hostile-letters.ts';
import { findingsIn } from '../../support/rule-tester.ts';
import { Trial } from '../../support/trial.ts';
import { timesOf, WorkCounter } from '../../support/work.ts';

/** So often a piece stands in the smaller text, and so many times that in the larger. */
const FEW = 200;
const TIMES = 8;
/** What grows as its text does takes 8 times the work, what grows as its square 64 times. */
const MOST = 16;
/** Stretches that run less often are left alone: some are not reached in a small text at all. A square of the pieces is far more. */
const SELDOM = 100 * FEW * TIMES;

// All stretches are reported, not the first alone.
chai.config.truncateThreshold = 0;
const counter = new WorkCounter();
const trial = new Trial('texts that say one thing over and over, with the work counted as they grow');
afterAll(() => {
  counter.end();
  trial.note();
});

/** The stretches of code that take more than their share of work as a text grows. */
function outgrown(text: (times: number) => string): string {
  const larger = text(FEW * TIMES);
  // What is made once (patterns, the catalogue) is there before it is counted, and nothing is remembered of a text but of the last.
  findingsIn(text(1));
  const few = counter.of(() => findingsIn(text(FEW)));
  const many = counter.of(() => findingsIn(larger));
  return [...many]
    .flatMap(([name, ranges]) => ranges.map((range) => ({ name, times: timesOf(few, name, range), ...range })))
    .filter(({ times, count }) => count > SELDOM && count > MOST * times)
    .map(({ name, startOffset, times, count }) => `${name}, from ${startOffset}: ${times} times, then ${count}`)
    .join('\n');
}

describe('parsing and checking take at most eight times the work on eight times the text', () => {
  it.each(Object.entries(HOSTILE_LETTERS))('%s', (_, text) => {
    trial.one('hangs', () => expect(outgrown(text)).toBe(''));
  });
});
