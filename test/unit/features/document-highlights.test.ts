import { describe, expect, it } from 'vitest';
import { documentHighlights } from '../../../server/src/features/document-highlights.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { marked, withRanges } from '../../support/marked-text.ts';

const catalogue = builtInCatalogue();

/** The letter with what is highlighted for its cursor; without any where nothing is. */
function highlighted(withCursor: string): string {
  const { text, cursor = 0 } = marked(withCursor);
  const letters = parseLetters(text);
  const found = documentHighlights(letters, cursor, catalogue) ?? [];
  const at = (place: { line: number; character: number }) => letters[0]?.offsetAt(place) ?? 0;
  return withRanges(
    text,
    found.map(({ range }) => ({ start: at(range.start), end: at(range.end) })),
  );
}

/** A letter whose marks show what is highlighted when the cursor is at any of them. */
function expectAlike(withRangesOfAll: string): void {
  const { text, ranges } = marked(withRangesOfAll);
  for (const { start, end } of ranges) {
    for (const at of [start, end]) {
      expect(highlighted(`${text.slice(0, at)}‸${text.slice(at)}`)).toBe(withRangesOfAll);
    }
  }
}

const HEADER = 'Case Number: CM17-0000001\nDate Assigned: 01/02/2017\nDate of Injury: 03/04/2016\n\n';

describe('documentHighlights', () => {
  it('returns a drug under any of its names, in its item and the summary', () => {
    expectAlike(`CLINICAL CASE SUMMARY
⟦Norco⟧ was taken for years, and Tramadol.

IMR ISSUES, DECISIONS AND RATIONALES

⟦Norco⟧ 10/325 mg #60: Upheld
Claims Administrator guideline: Decision based on MTUS.
Decision rationale: The dose of ⟦hydrocodone/acetaminophen⟧ was never lowered.
`);
    const twice = `CLINICAL CASE SUMMARY
‸Norco was taken.

IMR ISSUES, DECISIONS AND RATIONALES

Norco #60: Upheld
Decision rationale: It is not medically necessary.

Norco #30: Upheld
Decision rationale: It is not medically necessary.
`;
    expect(highlighted(twice)).toBe(twice.replace('‸', '').replaceAll('Norco', '⟦Norco⟧'));
    const inItem = twice.replace('‸', '').replace('Norco #30', 'No‸rco #30');
    expect(highlighted(inItem)).toContain('\nNorco #60');
  });

  it('returns a side of the body, but not “right” to appeal', () => {
    expectAlike(`CLINICAL CASE SUMMARY
The ⟦left⟧ knee gave way, and the right one was spared. The worker left the clinic.

IMR ISSUES, DECISIONS AND RATIONALES

MRI of the ⟦left⟧ knee: Upheld
Decision rationale: The ⟦left⟧ knee is stable. The right to appeal stays.
`);
  });

  it('returns a quantity in digits and words', () => {
    expectAlike(`Physical therapy, ⟦12 sessions⟧, 3 weeks: Upheld
Decision rationale: ⟦Twelve
visits⟧ are more than 6 visits.
`);
  });

  it('returns a date in any format in the whole letter', () => {
    expectAlike(`Case Number: CM17-0000001
Date Assigned: 01/02/2017
Date of Injury: ⟦03/04/2016⟧

CLINICAL CASE SUMMARY
The fall was on ⟦March 4, 2016⟧, the visit on 3/5/16.

IMR ISSUES, DECISIONS AND RATIONALES

Brace: Upheld
Decision rationale: Since ⟦3-4-16⟧ nothing has changed.
`);
  });

  it('returns a guideline in fields and rationales', () => {
    expectAlike(`Brace: Upheld
Claims Administrator guideline: Decision based on MTUS ⟦Knee Complaints 2004⟧.
MAXIMUS guideline: Decision based on MTUS ⟦Knee Complaints 2004⟧, Section(s): Summary, and Low Back Complaints 2004.
Decision rationale: It is not necessary.

Cane: Upheld
MAXIMUS guideline: Decision based on MTUS ⟦Knee Complaints 2004⟧.
`);
  });

  it('returns an outcome, a label or a title alone', () => {
    const text =
      'Cane: Upheld\nDecision rationale: The cane is old.\n\nWalker: Upheld\nDecision rationale: It is new.\n';
    expect(highlighted(text.replace('Upheld', 'Up‸held'))).toBe(text.replace('Upheld', '⟦Upheld⟧'));
    expect(highlighted(text.replace('rationale', 'ra‸tionale'))).toBe(
      text.replace('Decision rationale:', '⟦Decision rationale:⟧'),
    );
    const titled = `CLINICAL CASE SUMMARY\nA fall.\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\n${text}`;
    expect(highlighted(titled.replace('CASE', 'CA‸SE'))).toBe(
      titled.replace('CLINICAL CASE SUMMARY', '⟦CLINICAL CASE SUMMARY⟧'),
    );
  });

  it('returns nothing for other words and without a letter', () => {
    expect(highlighted(`${HEADER}CLINICAL CASE SUMMARY\nThe p‸ain was the pain.\n`)).not.toContain('⟦');
    expect(documentHighlights(parseLetters('Norco and Norco'), 1, catalogue)).toBeNull();
    const summary = `${HEADER}CLINICAL CASE SUMMARY\nThe pain on the knee is on both sides.\n`;
    for (const word of ['CM17', 'pain', 'on the', 'both'])
      expect(documentHighlights(parseLetters(summary), summary.indexOf(word) + 1, catalogue), word).toEqual([]);
    expect(documentHighlights(parseLetters(HEADER), 5000, catalogue)).toBeNull();
  });
});
