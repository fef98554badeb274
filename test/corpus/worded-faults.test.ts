import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { realLetters } from '../support/real-letters.ts';
import { writtenLetters } from '../support/written-letters.ts';
import { hostLetter } from './wordings/host-letter.ts';
import { faultKinds } from './wordings/kinds.ts';
import { measure } from './wordings/measure.ts';

const texts = [
  hostLetter(),
  ...writtenLetters().flatMap(({ name, text }) => (/(?:sound|20\d\d-[a-z-]+)\.imr/.test(name) ? [text] : [])),
  ...realLetters().flatMap(({ extraction, text }) => (extraction === 'plain' ? [text] : [])),
];
const letters = texts.flatMap((text) => {
  const parsed = parseLetters(text);
  return parsed.length === 1 ? parsed : [];
});

describe.each(Object.entries(faultKinds))('faults about %s', (_, kinds) => {
  it.each(kinds)('$kind', (kind) => {
    const { planted, found, extras, missed, others, falseAlarms } = measure(kind, letters);
    const share = ((100 * found) / planted).toFixed(0);
    console.log(`${kind.kind} | ${planted} | ${found} | ${share} % | ${kind.least} | ${extras}`);
    if (process.env.IMR_SHOW_MISSED)
      for (const line of [
        ...missed.map((words) => `  missed: ${words}`),
        ...others.map((words) => `  besides: ${words}`),
        ...falseAlarms.map((words) => `  false: ${words}`),
      ])
        console.log(line);
    expect(planted).toBeGreaterThanOrEqual(3);
  });
});
