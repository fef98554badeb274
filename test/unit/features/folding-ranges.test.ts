import { describe, expect, it } from 'vitest';
import type { FoldingRange } from 'vscode-languageserver-types';
import { foldingRanges } from '../../../server/src/features/folding-ranges.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { FIELDS } from '../../support/rule-tester.ts';

/** Draws each fold as a column of bars beside the lines; a fold's first and last lines carry its corners. */
function drawn(text: string, folds: readonly FoldingRange[]): string {
  const bars = text.split('\n').map((line, at) => {
    const marks = folds.map(({ startLine, endLine }) =>
      at === startLine ? '┌' : at === endLine ? '└' : at > startLine && at < endLine ? '│' : ' ',
    );
    return `${marks.join('')} ${line}`.trimEnd();
  });
  return bars.join('\n');
}

const LETTER = `
Case Number: CM17-0000001
Date Assigned: 01/02/2017

HOW THE IMR FINAL DETERMINATION WAS MADE

State(s) of Licensure: Texas

CLINICAL CASE SUMMARY
IMR ISSUES, DECISIONS AND RATIONALES

Tramadol: Upheld
Claims Administrator guideline: Decision based on MTUS
Opioid Treatment 2016.

MAXIMUS guideline: Decision based on MTUS.
Decision rationale: It is
not medically necessary.

`;

describe('foldingRanges', () => {
  it('folds header, sections, items and fields to their last words', () => {
    expect(drawn(LETTER, foldingRanges(parseLetters(LETTER)))).toBe(`
┌      Case Number: CM17-0000001
└      Date Assigned: 01/02/2017

 ┌     HOW THE IMR FINAL DETERMINATION WAS MADE
 │
 └     State(s) of Licensure: Texas

       CLINICAL CASE SUMMARY
  ┌    IMR ISSUES, DECISIONS AND RATIONALES
  │
  │┌   Tramadol: Upheld
  ││┌  Claims Administrator guideline: Decision based on MTUS
  ││└  Opioid Treatment 2016.
  ││
  ││   MAXIMUS guideline: Decision based on MTUS.
  ││ ┌ Decision rationale: It is
  └└ └ not medically necessary.

`);
  });

  it('returns at most the editor’s limit, outer ranges first', () => {
    const all = foldingRanges(parseLetters(LETTER));
    expect(foldingRanges(parseLetters(LETTER), 4)).toEqual(all.slice(0, 4));
    expect(foldingRanges(parseLetters(LETTER), 0)).toEqual([]);
  });

  it('ends a fold before the line on which the next begins', () => {
    const text = `Brace: Upheld\n${FIELDS.trim()} Cane: Upheld\n${FIELDS}`;
    expectNested(text);
    expect(foldingRanges(parseLetters(text)).length).toBeGreaterThan(1);
  });
});

function expectNested(text: string): void {
  const folds = foldingRanges(parseLetters(text));
  const lines = text.split(/\r\n|\r|\n/);
  const open: FoldingRange[] = [];
  for (const fold of folds) {
    expect(fold.startLine).toBeLessThan(fold.endLine);
    expect(lines[fold.endLine]?.trim()).not.toBe('');
    while (open.length > 0 && (open.at(-1)?.endLine ?? 0) < fold.startLine) open.pop();
    const outer = open.at(-1);
    if (outer) expect(outer.startLine < fold.startLine && fold.endLine <= outer.endLine).toBe(true);
    open.push(fold);
  }
}
