import { describe, expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../../server/src/features/selection-ranges.ts';
import type { Letter } from '../../../server/src/letter/letter.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { marked, withRanges } from '../../support/marked-text.ts';

function chain(letters: readonly Letter[], offset: number) {
  const spans = [];
  const at = (place: SelectionRange['range']['start']) => letters[0]?.offsetAt(place) ?? 0;
  for (let range = selectionRanges(letters, [offset])[0]; range; range = range.parent) {
    spans.push({ start: at(range.range.start), end: at(range.range.end) });
  }
  return spans;
}

function grown(withCursor: string): string {
  const { text, cursor = 0 } = marked(withCursor);
  return withRanges(text, chain(parseLetters(text), cursor).slice(1));
}

describe('a selection range grows', () => {
  it('from a word to its sentence, paragraph, field, item, section, letter and text', () => {
    expect(
      grown(`
CLINICAL CASE SUMMARY

The clerk fell.

IMR ISSUES, DECISIONS AND RATIONALES

It is set forth below:

Cane: Upheld

Decision rationale: The gait is steady. It is
ste‸ady on stairs. A cane adds nothing.

A second paragraph says so.

Walker: Upheld

Decision rationale: It is not medically necessary.
`),
    ).toBe(`⟦
⟦CLINICAL CASE SUMMARY

The clerk fell.

⟦IMR ISSUES, DECISIONS AND RATIONALES

⟦It is set forth below:

⟦Cane: Upheld

⟦Decision rationale: ⟦⟦The gait is steady. ⟦It is
⟦steady⟧ on stairs.⟧ A cane adds nothing.⟧

A second paragraph says so.⟧⟧⟧

Walker: Upheld

Decision rationale: It is not medically necessary.⟧⟧⟧
⟧`);
  });

  it('in a header from a word to the name, the header and its item', () => {
    expect(grown('Knee br‸ace, right: Upheld\nDecision rationale: It is worn.')).toBe(
      '⟦⟦⟦Knee ⟦brace⟧, right⟧: Upheld⟧\nDecision rationale: It is worn.⟧',
    );
  });

  it('in a label to the label, then to its paragraph', () => {
    expect(grown('Brace: Upheld\nDecision ra‸tionale: It is worn. It is old.')).toBe(
      '⟦Brace: Upheld\n⟦⟦⟦Decision ⟦rationale⟧:⟧ It is worn.⟧ It is old.⟧⟧',
    );
  });

  it('in the case header to the value, its entry and the header', () => {
    expect(grown('Case Number: CM17-0000001\nDate Assigned: 01/‸02/2017\n\nCLINICAL CASE SUMMARY\nFell.\n')).toBe(
      '⟦⟦⟦Case Number: CM17-0000001\n⟦Date Assigned: ⟦01/02/2017⟧⟧⟧\n\nCLINICAL CASE SUMMARY\nFell.⟧\n⟧',
    );
  });

  it('in a double-spaced letter to the paragraph that a person reads', () => {
    const text = `CLINICAL CASE SUMMARY\n\nThe clerk of the mill fell from a ladder onto the left\n\nhand and the wr‸ist, which was put in a cast for weeks\n\nand weeks. It healed.\n`;
    expect(grown(text)).toBe(
      `⟦⟦CLINICAL CASE SUMMARY\n\n⟦⟦The clerk of the mill fell from a ladder onto the left\n\nhand and the ⟦wrist⟧, which was put in a cast for weeks\n\nand weeks.⟧ It healed.⟧⟧\n⟧`,
    );
  });

  it('only within a letter', () => {
    expect(selectionRanges(parseLetters('A poem'), [2])).toEqual([]);
  });
});
