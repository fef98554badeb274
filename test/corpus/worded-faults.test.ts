import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { realLetters } from '../support/real-letters.ts';
import { writtenLetters } from '../support/written-letters.ts';
import { hostLetter } from './wordings/host-letter.ts';
import { faultKinds } from './wordings/kinds.ts';
import { measure } from './wordings/measure.ts';

/** Written letters that do not show faults, by the ends of their names. */
const WITHOUT_FAULTS = /-sound\.imr$|letters\/20\d\d-[a-z-]+\.imr$/;
/** The largest number of findings besides the fault's own, for each fault. */
const MOST_EXTRAS = 0.05;

const texts = [
  hostLetter(),
  ...writtenLetters().flatMap(({ name, text }) => (WITHOUT_FAULTS.test(name) ? [text] : [])),
  ...realLetters().flatMap(({ extraction, text }) => (extraction === 'plain' ? [text] : [])),
];
const letters = texts.flatMap((text) => {
  const parsed = parseLetters(text);
  return parsed.length === 1 ? parsed : [];
});

describe.each(Object.entries(faultKinds))('faults about %s that are planted', (_, kinds) => {
  it.each(kinds)('as “$kind” are found, and nothing else is reported', (kind) => {
    const { planted, found, extras, missed, others, falseAlarms } = measure(kind, letters);
    console.log(`planted ${kind.kind} | ${planted} | ${found} found | floor ${kind.least} | ${extras} extra`);
    if (process.env.IMR_SHOW_MISSED) console.log({ missed, others, falseAlarms });
    expect(planted).toBeGreaterThanOrEqual(3);
    expect(found / planted).toBeGreaterThanOrEqual(kind.least);
    expect(extras / planted).toBeLessThanOrEqual(MOST_EXTRAS);
    expect(falseAlarms).toEqual([]);
  });
});
