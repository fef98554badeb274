import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { check } from '../../server/src/review/check.ts';
import { configurationOf } from '../../server/src/review/configuration.ts';
import { rules } from '../../server/src/rules/index.ts';
import { haveRealLetters, realLetters } from '../support/real-letters.ts';
import { applied } from '../support/rule-tester.ts';
import { plants } from './plants/plants.ts';

/** The smallest share of planted faults of each kind that one of the choices takes back, from 0 to 1. */
const LEAST = { 'quantity-conflict': 0.95, 'remainder-conflict': 0.95, 'wrong-side': 0.7 } as const;

const configuration = configurationOf(rules);

describe.skipIf(!haveRealLetters)('choices where values disagree in published letters (../shared/letters)', () => {
  const texts = realLetters().flatMap(({ extraction, text }) => (extraction === 'plain' ? [text] : []));

  it.each(Object.entries(LEAST))('of %s remove their findings, and one of them takes the fault back', (code, least) => {
    const own = rules.filter((rule) => rule.code === code);
    const find = (text: string) => check(text, parseLetters(text), configuration, { rules: own });
    const plant = plants.find((one) => one.code === code)?.plant ?? (() => []);
    let found = 0;
    let takenBack = 0;
    for (const text of texts) {
      const known = new Set(find(text).map(({ message }) => message));
      for (const withFault of parseLetters(text).flatMap(plant)) {
        for (const { message, choices = [] } of find(withFault).filter((finding) => !known.has(finding.message))) {
          const changed = choices.map(({ edits }) => applied(withFault, edits));
          for (const one of changed) expect(find(one).map((left) => left.message)).not.toContain(message);
          found++;
          if (changed.includes(text)) takenBack++;
        }
      }
    }
    console.log(`choices of ${code}: ${takenBack} of ${found} planted faults taken back`);
    expect(found).toBeGreaterThan(0);
    expect(takenBack / found).toBeGreaterThanOrEqual(least);
  });
});
