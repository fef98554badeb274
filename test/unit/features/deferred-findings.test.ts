import { describe, expect, it } from 'vitest';
import { deferUnfinishedItem } from '../../../server/src/features/deferred-findings.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { check } from '../../../server/src/review/check.ts';
import { configurationOf } from '../../../server/src/review/configuration.ts';
import { rules } from '../../../server/src/rules/index.ts';

const ITEMS = `IMR ISSUES, DECISIONS AND RATIONALES

Wrist brace: Upheld

Claims Administrator guideline: Decision based on MTUS ACOEM Chapter 11 Page(s): 264.

Physical therapy, 8 visits: Overturned

Decision rationale: TBD

Elbow brace: Upheld
`;
const CODES = new Set([
  'missing-claims-administrator-guideline',
  'missing-maximus-guideline',
  'missing-rationale',
  'empty-field',
]);

/** How many findings of what is not written are shown of each item when these words were edited, the latest first. */
function shown(text: string, ...edited: readonly string[]): number[] {
  const letters = parseLetters(text);
  const findings = check(text, letters, configurationOf(rules));
  const edits = edited.map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  });
  const left = deferUnfinishedItem(findings, letters, edits).filter(({ code }) => CODES.has(code));
  const items = letters.flatMap((letter) => letter.items);
  const starts = [...items.map(({ span }) => span.start), text.length];
  return items.map(
    (_, at) =>
      left.filter(({ span: { start } }) => start >= Number(starts[at]) && start < Number(starts[at + 1])).length,
  );
}

describe('the findings on what an item lacks', () => {
  it('are shown if no item was edited', () => {
    expect(shown(ITEMS)).toEqual([2, 3, 3]);
  });

  it('are deferred for the item edited last only', () => {
    expect(shown(ITEMS, 'ACOEM')).toEqual([0, 3, 3]);
    expect(shown(ITEMS, '8 visits')).toEqual([2, 0, 3]);
    expect(shown(ITEMS, '8 visits', 'ACOEM')).toEqual([2, 0, 3]);
    expect(shown(ITEMS, 'Elbow')).toEqual([2, 3, 0]);
  });

  it('are deferred while spaces are typed after the item', () => {
    const text = `${ITEMS}\n\n`;
    const letters = parseLetters(text);
    const findings = check(text, letters, configurationOf(rules));
    const end = { start: text.length, end: text.length };
    const left = deferUnfinishedItem(findings, letters, [end]);
    expect(left.length).toBe(findings.length - 3);
  });

  it('stay deferred after an edit outside of items', () => {
    const text = `CLINICAL CASE SUMMARY\n\nA clerk strained a wrist.\n\n${ITEMS}`;
    expect(shown(text, 'clerk', 'ACOEM')).toEqual([0, 3, 3]);
    expect(shown(text, 'clerk')).toEqual([2, 3, 3]);
  });

  it('are shown if several items were inserted at once', () => {
    expect(shown(ITEMS, ITEMS.trim())).toEqual([2, 3, 3]);
    expect(shown(ITEMS, 'visits: Overturned\n\nDecision rationale: TBD\n\nElbow', 'ACOEM')).toEqual([2, 3, 3]);
  });

  it('are deferred for untouched placeholders in a draft only', () => {
    const fields = 'Claims Administrator guideline:\n\nMAXIMUS guideline:\n\nDecision rationale:\n\n';
    const text = `CLINICAL CASE SUMMARY\n\nA clerk fell.\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\nSling: [Outcome]\n\n${fields}Cane: Upheld\n\n${fields}`;
    expect(shown(text)).toEqual([3, 3]);
    expect(shown(text, 'clerk')).toEqual([0, 3]);
    expect(shown(text, 'clerk', 'Cane')).toEqual([0, 0]);
  });

  it('are the only deferred findings', () => {
    const text = ITEMS.replace('Page(s): 264', 'Page(s): 9999');
    const letters = parseLetters(text);
    const findings = check(text, letters, configurationOf(rules));
    const at = text.indexOf('ACOEM');
    const left = deferUnfinishedItem(findings, letters, [{ start: at, end: at }]);
    expect(left.map(({ code }) => code)).toContain('page-outside-guideline');
  });
});
