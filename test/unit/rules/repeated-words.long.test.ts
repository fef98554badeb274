import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { HOSTILE_MARKS } from '../../support/hostile-pieces.ts';
import { deciding, FIELDS, findingsIn } from '../../support/rule-tester.ts';

const sources = path.resolve(import.meta.dirname, '../../../server/src');
const [claims = '', maximus = ''] = FIELDS.trim().split('\n\n');
/**
 * So many UTF-16 units make what is worse than quadratic take far longer than the runner's own limit, which fails it. What is
 * quadratic is found by the counts of the work and of the steps of patterns.
 */
const LENGTH = 9_000;
/** What lets a pattern run on without end: `.*`, `[^)]+`, `(?:…)*`, `\s+`. Those without can't be worse than linear. */
const ENDLESS = /(?:[.)\]]|\\[a-zA-Z])(?:[*+]|\{\d+,\})/;

/** The words that the patterns of the source look for: "medically", "times", "guideline". */
function wordsOfPatterns(): readonly string[] {
  const words = new Set<string>();
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!/^(?:letter|guidelines|analysis|rules)\b.*\.ts$/.test(file)) continue;
    const text = readFileSync(path.join(sources, file), 'utf8');
    for (const [, pattern = ''] of text.matchAll(/\/((?:[^/\\\n]|\\.){8,})\/[a-z]*[;,)\s.]/g)) {
      if (!ENDLESS.test(pattern)) continue;
      for (const [word] of pattern.replace(/\\[a-zA-Z]/g, ' ').matchAll(/[a-z]{3,}/gi)) words.add(word.toLowerCase());
    }
  }
  return [...words].sort();
}

const units = [...HOSTILE_MARKS, ...wordsOfPatterns().map((word) => `${word} `)];
const GROUP = 60;
const groups = Array.from({ length: Math.ceil(units.length / GROUP) }, (_, at) =>
  units.slice(at * GROUP, (at + 1) * GROUP),
);

it.each(groups.map((group) => [`${group[0]?.trim()} … ${group.at(-1)?.trim()}`, group] as const))(
  'every rule comes to its end on words said over and over: %s',
  (_, group) => {
    for (const unit of group) {
      const words = unit.repeat(Math.ceil(LENGTH / unit.length));
      const letter = deciding(
        `Left knee brace #1: Upheld\n${claims}\n${maximus}\nDecision rationale: The ${words} end.\n`,
      );
      expect(findingsIn(letter)).toBeInstanceOf(Array);
    }
  },
);
