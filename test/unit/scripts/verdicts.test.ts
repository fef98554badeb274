import { describe, expect, it } from 'vitest';
import { judged, unjudged } from '../../../scripts/rates/verdicts.mjs';

const VERDICTS = {
  'no-authority': { 'CM17-0000001': { right: 2 }, 'CM17-0000002': { wrong: 1 } },
  'wrong-side': { 'CM17-0000001': { right: 1 } },
};
const found = (counts: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
  new Map(Object.entries(counts).map(([code, cases]) => [code, new Map(Object.entries(cases))]));

describe('verdicts on findings', () => {
  it('are summed up for each rule', () => {
    const all = found({
      'no-authority': { 'CM17-0000001': 2, 'CM17-0000002': 1 },
      'wrong-side': { 'CM17-0000001': 1 },
    });
    expect(judged(VERDICTS, all)).toEqual({
      'no-authority': { right: 2, wrong: 1 },
      'wrong-side': { right: 1, wrong: 0 },
    });
    expect(unjudged(VERDICTS, all)).toEqual([]);
  });

  it('count no more once their finding is gone', () => {
    expect(judged(VERDICTS, found({ 'no-authority': { 'CM17-0000001': 1 } }))).toEqual({
      'no-authority': { right: 1, wrong: 0 },
    });
  });

  it('are asked for where there are more findings than verdicts', () => {
    const more = found({ 'no-authority': { 'CM17-0000001': 4, 'CM17-0000003': 1 } });
    expect(unjudged(VERDICTS, more)).toEqual(['  CM17-0000001 no-authority (2)', '  CM17-0000003 no-authority']);
  });
});
