import { describe, expect, it } from 'vitest';
import { navigate, type Stop } from '../../../server/src/features/navigate.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { marked } from '../../support/marked-text.ts';
import { deciding, FIELDS } from '../../support/rule-tester.ts';

const CASE = 'Case Number: CM17-0000001   Date Assigned: 01/02/2017\n\n';
const ITEMS = `⟦⟧Cane: Upheld\n${FIELDS}\n⟦⟧Walker: Overturned\n${FIELDS}`;

/** The places that a walk stops at, from the cursor until it would come to the first again. */
function stops(text: string, to: Stop, back = false, findings: readonly number[] = []): number[] {
  const letters = parseLetters(text);
  const places: number[] = [];
  for (let from = 0; ; ) {
    const next = navigate(letters, { from, to, back, findings });
    if (next === undefined || places.includes(next)) return places;
    places.push(next);
    from = next;
  }
}

describe('navigate', () => {
  const { text, ranges } = marked(CASE + deciding(ITEMS) + CASE + deciding(ITEMS.replaceAll(/[⟦⟧]/g, '')));
  const starts = ranges.map(({ start }) => start);

  it('goes from item to item through all letters of a text and wraps around', () => {
    const items = stops(text, 'item');
    expect(items.slice(0, 2)).toEqual(starts);
    expect(items.map((at) => text.slice(at, at + 6).trim())).toEqual(['Cane:', 'Walker', 'Cane:', 'Walker']);
    expect(stops(text, 'item', true)).toEqual(items.toReversed());
  });

  it('goes from field to field', () => {
    const fields = stops(text, 'field');
    const labels = ['Claims', 'MAXIMUS', 'Decision'];
    expect(fields.map((at) => /^\w+/.exec(text.slice(at, at + 20))?.[0])).toEqual([
      ...labels,
      ...labels,
      ...labels,
      ...labels,
    ]);
    expect(stops(text, 'field', true)).toEqual(fields.toReversed());
  });

  it('goes from within a field to its own start when it goes back', () => {
    const from = text.indexOf('Nothing in the guidelines');
    expect(navigate(parseLetters(text), { from, to: 'field', back: true, findings: [] })).toBe(
      text.indexOf('Decision rationale'),
    );
  });

  it('goes from finding to finding of the letter that the cursor is in', () => {
    const second = text.lastIndexOf('Case Number');
    const findings = [second + 40, 30, 10, second + 4];
    expect(stops(text, 'finding', false, findings)).toEqual([10, 30]);
    const inSecond = { from: second + 10, to: 'finding', back: false, findings } as const;
    expect(navigate(parseLetters(text), inSecond)).toBe(second + 40);
    expect(navigate(parseLetters(text), { ...inSecond, back: true })).toBe(second + 4);
    expect(navigate(parseLetters(text), { ...inSecond, from: second + 41 })).toBe(second + 4);
  });

  it('stays where there is nothing to go to', () => {
    expect(stops('A poem about the sea', 'item')).toEqual([]);
    expect(stops(CASE, 'field')).toEqual([]);
    expect(stops(text, 'finding')).toEqual([]);
    expect(stops('A poem about the sea', 'finding', false, [2])).toEqual([2]);
  });
});
