import { describe, expect, it } from 'vitest';
import type { FoldingRange } from 'vscode-languageserver-types';
import { foldingRanges } from '../../../server/src/features/folding-ranges.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { haveRealLetters, realLetters } from '../../support/real-letters.ts';

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
  it('nests ranges on any part of a letter', () => {
    for (let end = 0; end <= LETTER.length; end++) expectNested(LETTER.slice(0, end));
    for (let start = 0; start <= LETTER.length; start++) expectNested(LETTER.slice(start));
    expectNested(LETTER.replaceAll('\n', ' '));
    expectNested(LETTER.replaceAll('\n', '\r'));
  });

  it.skipIf(!haveRealLetters)('nests ranges on published letters (../shared/letters)', () => {
    for (const { text } of realLetters()) expectNested(text);
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
