import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { check } from '../../server/src/review/check.ts';
import { configurationOf } from '../../server/src/review/configuration.ts';
import { rules } from '../../server/src/rules/index.ts';
import { haveRealLetters, realLetters } from '../support/real-letters.ts';
import { type Plant, plants } from './plants/plants.ts';

const configuration = configurationOf(rules);

interface Recall {
  readonly planted: number;
  readonly found: number;
}

/** How often a rule speaks of a text. */
function count(code: string, text: string): number {
  return check(text, parseLetters(text), configuration, { rules: rules.filter((rule) => rule.code === code) }).length;
}

function recall({ code, plant }: Plant, texts: readonly string[]): Recall {
  let planted = 0;
  let found = 0;
  for (const text of texts) {
    const before = count(code, text);
    for (const withFault of parseLetters(text).flatMap(plant)) {
      planted++;
      if (count(code, withFault) > before) found++;
    }
  }
  return { planted, found };
}

describe.skipIf(!haveRealLetters)('faults planted in published letters (../shared/letters)', () => {
  const texts = realLetters().flatMap(({ extraction, text }) => (extraction === 'plain' ? [text] : []));

  it.each(plants)('of the kind $code are found', (one) => {
    const { planted, found } = recall(one, texts);
    console.log(`planted ${one.code}: ${found} of ${planted} found`);
    expect(planted).toBeGreaterThan(0);
    expect(found / planted).toBeGreaterThanOrEqual(one.least);
  });
});
