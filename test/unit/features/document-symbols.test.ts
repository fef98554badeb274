import { describe, expect, it } from 'vitest';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { documentSymbols } from '../../../server/src/features/document-symbols.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { deciding, FIELDS } from '../../support/rule-tester.ts';

const KIND_NAMES = new Map(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

function outline(text: string): string {
  return `\n${documentSymbols(parseLetters(text))
    .map((symbol) => shown(symbol, ''))
    .join('')}`;
}

function shown({ name, kind, detail, children = [] }: DocumentSymbol, indent: string): string {
  const own = `${indent}${KIND_NAMES.get(kind)} ${name}${detail ? ` (${detail})` : ''}\n`;
  return own + children.map((child) => shown(child, `${indent}  `)).join('');
}

const HEADER = 'Case Number: CM17-0000001   Date Assigned: 01/02/2017\n\n';
const CITING = `
Claims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Muscle relaxants Page(s): 64-66.

MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, Magnetic resonance imaging.

Decision rationale: The request is medically necessary.
`;

describe('documentSymbols', () => {
  it('shows sections, items with their outcome and fields with a short citation', () => {
    expect(
      outline(HEADER + deciding(`Tramadol 50mg #84: Upheld\n${FIELDS}\nMRI of the low back: Overturned\n${CITING}`)),
    ).toBe(`
Struct Case header (CM17-0000001)
Namespace HOW THE IMR FINAL DETERMINATION WAS MADE
  Object Reviewer’s credentials (Family Practice)
Namespace CLINICAL CASE SUMMARY
Namespace IMR ISSUES, DECISIONS AND RATIONALES
  Method Tramadol 50mg #84 (Upheld)
    Property Claims Administrator guideline (nothing cited)
    Property MAXIMUS guideline (nothing cited)
    Property Decision rationale
  Event MRI of the low back (Overturned)
    Property Claims Administrator guideline (MTUS Chronic Pain Treatment Guidelines Muscle relaxants p.…)
    Property MAXIMUS guideline (MTUS Low Back Complaints 2004, Special Studies; Official…)
    Property Decision rationale
`);
  });

  it('names an item by its disputed part, or by its number without a header', () => {
    const sentence =
      'Therapy 12 visits was the original request. Therapy 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, therapy 6 visits is: Upheld';
    const names = documentSymbols(parseLetters(deciding(`${FIELDS.trim()}\n\n${sentence}\n${FIELDS}`))).at(
      -1,
    )?.children;
    expect(names?.map(({ name, kind }) => [name, kind])).toEqual([
      ['Disputed item 1', SymbolKind.Null],
      ['therapy 6 visits', SymbolKind.Method],
    ]);
  });

  it('details the outcome, then the printed words if they differ', () => {
    const details = (text: string) => flat(documentSymbols(parseLetters(text))).map(({ detail }) => detail ?? '');
    expect(details(deciding(`Cane: UPHELD\n${FIELDS}`))).toContain('Upheld');
    expect(details(deciding(`Cane: Denied\n${FIELDS}`))).toContain('Denied');
    const notice =
      'IMR DECISION(S) AND RATIONALE(S)\n\n1) MAXIMUS Federal Services, Inc. has determined the request for a cane is not medically necessary and appropriate.\n';
    expect(details(notice)).toContain('Upheld: is not medically necessary and appropriate.');
  });

  it('returns a root for each of several letters, named by case number or position', () => {
    const roots = documentSymbols(parseLetters(HEADER + exampleLetter() + exampleLetter()));
    expect(roots.map(({ name, kind }) => [name, kind])).toEqual([
      ['CM17-0000001', SymbolKind.File],
      ['Letter 2', SymbolKind.File],
    ]);
    expect(roots[1]?.children?.map(({ name }) => name)).toContain('CLINICAL CASE SUMMARY');
  });

  it('shows items where the title of the decisions is missing', () => {
    expect(outline(`Tramadol: Upheld\n${FIELDS}`)).toContain('Method Tramadol (Upheld)');
  });

  it('is empty for a text without letters', () => {
    expect(documentSymbols(parseLetters('A poem about the sea'))).toEqual([]);
  });
});

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}

it('documentSymbols escapes icons', () => {
  const text = outline(deciding(`Brace $(trash): Uphold $(x)\n${FIELDS}`));
  expect(text).toContain('Brace $');
  expect(text).not.toContain('$(');
});
