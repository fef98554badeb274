import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { documentSymbols } from '../../../server/src/features/document-symbols.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { haveRealLetters, realLetters } from '../../support/real-letters.ts';
import { deciding, FIELDS } from '../../support/rule-tester.ts';

const HEADER = 'Case Number: CM17-0000001   Date Assigned: 01/02/2017\n\n';
const CITING = `
Claims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Muscle relaxants Page(s): 64-66.

MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, Magnetic resonance imaging.

Decision rationale: The request is medically necessary.
`;

describe('documentSymbols', () => {
  it('nests ranges and selection ranges on any part of a letter', () => {
    const text = HEADER + deciding(`Tramadol: Upheld\n${FIELDS}\nMRI: Overturned\n${CITING}`);
    for (let end = 0; end <= text.length; end++) expectNested(documentSymbols(parseLetters(text.slice(0, end))));
    for (let start = 0; start <= text.length; start += 7)
      expectNested(documentSymbols(parseLetters(text.slice(start))));
  });

  it.skipIf(!haveRealLetters)('nests ranges and selection ranges on published letters (../shared/letters)', () => {
    const all = realLetters().map(({ text }) => text);
    for (const text of all) expectNested(documentSymbols(parseLetters(text)));
    expectNested(documentSymbols(parseLetters(all.join('\n'))));
  });
});

function expectNested(symbols: readonly DocumentSymbol[], parent?: Range): void {
  for (const { name, range, selectionRange, children = [] } of symbols) {
    expect(name.trim()).not.toBe('');
    expect(contains(range, selectionRange)).toBe(true);
    if (parent) expect(contains(parent, range)).toBe(true);
    expectNested(children, range);
  }
}

function contains(outer: Range, inner: Range): boolean {
  return !before(inner.start, outer.start) && !before(outer.end, inner.end);
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
