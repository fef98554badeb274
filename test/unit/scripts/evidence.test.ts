import { describe, expect, it } from 'vitest';
import { evidenceOf, evidenceTable } from '../../../scripts/evidence/evidence.mjs';
import type { Topic } from '../../../server/src/guidelines/guideline.ts';

const guideline = { id: 'own', title: 'Own guideline' };
const remembered: Topic = {
  id: 'yoga',
  title: 'Yoga',
  confidence: 'memory',
  pages: [{ first: 40, last: 44, confidence: 'memory' }],
};
const documented: Topic = {
  ...remembered,
  id: 'tea',
  title: 'Tea',
  pages: [{ first: 9, last: 9, confidence: 'cited' }],
};

const cited = (
  topic: Topic | undefined,
  ranges: readonly (readonly [number, number])[],
  letter: string,
  by: 'reviewer' | 'claims administrator' = 'reviewer',
) => ({ guideline, topic, words: 'Moon bathing', ranges, by, letter });

/** The rows of the table without its head. */
const rows = (all: Parameters<typeof evidenceOf>[0]) => evidenceTable(evidenceOf(all)).split('\n').slice(2);

describe('evidence', () => {
  it('counts letters by pages and by who cites them, a letter once', () => {
    expect(
      rows([
        cited(documented, [[9, 9]], 'A'),
        cited(documented, [[9, 9]], 'A'),
        cited(documented, [[9, 9]], 'B'),
        cited(documented, [[9, 9]], 'B', 'claims administrator'),
      ]),
    ).toEqual(['| own | Tea | 9 | 2 | 1 | 9 cited | agrees |']);
  });

  it('tells what confirms a memory from what differs and from what is new', () => {
    expect(
      rows([
        cited(remembered, [[41, 42]], 'A'),
        cited(remembered, [[128, 128]], 'A'),
        cited(remembered, [], 'A'),
        cited(undefined, [], 'A'),
      ]),
    ).toEqual([
      '| own | Yoga | section | 1 | 0 | 40-44 memory | confirms the title |',
      '| own | Yoga | 41-42 | 1 | 0 | 40-44 memory | confirms the pages |',
      '| own | Yoga | 128 | 1 | 0 | 40-44 memory | differs |',
      '| own | Moon bathing | section | 1 | 0 | not in it | new topic |',
    ]);
  });
});
