import { chai, describe, expect, it } from 'vitest';
import { HOSTILE_LETTERS } from '../../support/hostile-letters.ts';
import { outgrown, stepsOf } from '../../support/pattern-steps/steps.ts';
import { findingsIn } from '../../support/rule-tester.ts';

/** So many UTF-16 units, and so many times what is said, the smaller text grows by: more than what patterns with a limit look at. */
const LENGTH = 1500;
const TIMES = 20;

// All patterns are told, not the first alone.
chai.config.truncateThreshold = 0;

describe('no pattern takes more than about twice the steps on twice the text', () => {
  it.each(Object.entries(HOSTILE_LETTERS))('%s', (_, text) => {
    const times = Math.max(TIMES, Math.ceil(LENGTH / (text(2).length - text(1).length)));
    const steps = (often: number) => stepsOf(() => findingsIn(text(often)));
    // What is made once is there before it is counted; of a text, nothing is remembered but of the last.
    findingsIn(text(1));
    const [some, twice] = [steps(times), steps(2 * times)];
    expect(outgrown(steps(1), some, twice)).toBe('');
  });
});
