import { describe, expect, it } from 'vitest';
import { edited, type SpaceEdit } from '../../../../server/src/features/tidy/space-edit.ts';
import { lineEndOf, type TidyOptions, tidyEdits, wrapColumn } from '../../../../server/src/features/tidy/tidy.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../../server/src/rules/example-letter.ts';
import { marked } from '../../../support/marked-text.ts';
import { tidied } from '../../../support/tidied.ts';

function editsOf(text: string, options: Partial<TidyOptions> = {}): readonly SpaceEdit[] {
  return [...tidyEdits(parseLetters(text), { column: 0, eol: lineEndOf(text), ...options })].flat();
}

/** A letter as an extraction gave it: double-spaced, with trailing blanks, a page break in a header and one in a sentence. */
const EXTRACTED = ` HOW THE IMR FINAL DETERMINATION WAS MADE \n
MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no \n
affiliation with the employer, employee, providers or the claims administrator. He/she has been in \n
active clinical practice for more than five years. \n
 \n
The Expert Reviewer has the following credentials: \n
State(s) of Licensure: Texas,  New York \n
Certification(s)/Specialty: Preventive Medicine, Occupational Medicine, Public Health & \n
General Preventive Medicine \n
 \n
CLINICAL CASE SUMMARY \n
A mason hurt the left wrist in a fall from a scaffold in May. The wrist was set in the emergency \n
room, and a cast was worn for six weeks, after which the wrist was stiff and weak, so that the \n
\f \n
mason could not lift a trowel. \n
 \n
IMR ISSUES, DECISIONS AND RATIONALES \n
The Final Determination was based on decisions for the disputed items/services set forth below: \n
 \n
Physical therapy, 2 times a week for 6 weeks, for the left wrist and the left hand, with a \n
\f \n
home exercise program: \n
Upheld \n
\fClaims Administrator guideline:  Decision based on MTUS Forearm, Wrist, and Hand \n
Complaints 2004. Decision based on Non- \n
MTUS Citation ODG, Forearm. \n
MAXIMUS guideline: \n
Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004. \n
 \n
Decision rationale: Twelve visits were asked for. The guideline allows the following where a \n
stiff joint is likely: \n
 \n
1. a visit to learn the exercises, and two \n
more to see that they are done \n
 \n
2. a brace for the night \n
 \n
The request is not medically necessary. \n`;

const TIDY = `HOW THE IMR FINAL DETERMINATION WAS MADE

MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator. He/she has been in active clinical practice for more than five years.

The Expert Reviewer has the following credentials:
State(s) of Licensure: Texas, New York
Certification(s)/Specialty: Preventive Medicine, Occupational Medicine, Public Health & General Preventive Medicine

CLINICAL CASE SUMMARY

A mason hurt the left wrist in a fall from a scaffold in May. The wrist was set in the emergency room, and a cast was worn for six weeks, after which the wrist was stiff and weak, so that the mason could not lift a trowel.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

Physical therapy, 2 times a week for 6 weeks, for the left wrist and the left hand, with a home exercise program: Upheld

Claims Administrator guideline: Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004. Decision based on Non- MTUS Citation ODG, Forearm.

MAXIMUS guideline: Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004.

Decision rationale: Twelve visits were asked for. The guideline allows the following where a stiff joint is likely:

1. a visit to learn the exercises, and two more to see that they are done
2. a brace for the night

The request is not medically necessary.
`;

const IN_ROWS = `Case Number:          CM17-0000001
Date Assigned:        01/02/2017                      Date of Injury:        03/04/2016
Decision Date:        02/03/2017                      UR Denial Date:        12/05/2016
Priority:             Standard                        Application Received:  12/20/2016
`;

describe('tidy', () => {
  it('makes paragraphs of an extracted letter', () => {
    expect(tidied(EXTRACTED)).toBe(TIDY);
  });

  it('leaves a tidy letter unchanged', () => {
    expect(editsOf(TIDY)).toEqual([]);
    expect(editsOf(exampleLetter())).toEqual([]);
  });

  it('wraps at a column if one is set, and unwraps without it', () => {
    const wrapped = tidied(EXTRACTED, { column: 60 });
    expect(Math.max(...wrapped.split('\n').map(({ length }) => length))).toBe(60);
    expect(wrapped).toContain(`
Physical therapy, 2 times a week for 6 weeks, for the left
wrist and the left hand, with a home exercise program:
Upheld

Claims Administrator guideline: Decision based on MTUS
Forearm, Wrist, and Hand Complaints 2004. Decision based on
Non- MTUS Citation ODG, Forearm.
`);
    expect(tidied(wrapped, { column: 60 })).toBe(wrapped);
    expect(tidied(wrapped)).toBe(TIDY);
  });

  it('takes a column that can be read', () => {
    expect([0, -5, 'x', undefined, 1, 40, 72, 5000].map(wrapColumn)).toEqual([0, 0, 0, 0, 40, 40, 72, 200]);
  });

  it.each([
    [
      'one line',
      'Case Number: CM17-0000001 Date Assigned: 01/02/2017 Date of Injury: 03/04/2016 Decision Date: 02/03/2017 UR Denial Date: 12/05/2016 Priority: Standard Application Received: 12/20/2016',
    ],
    [
      'a last label cut in two',
      ' \nCase Number: CM17-0000001  \nDate Assigned: 01/02/2017 Date of Injury:  03/04/2016 \nDecision Date: 02/03/2017 UR Denial Date:  12/05/2016 \nPriority:  Standard Application \nReceived:  \n12/20/2016 \n',
    ],
    [
      'a line for each',
      'Case Number: CM17-0000001\n\nDate Assigned: 01/02/2017\n\nDate of Injury: 03/04/2016\n\nDecision Date: 02/03/2017\n\nUR Denial Date: 12/05/2016\n\nPriority: Standard\n\nApplication Received: 12/20/2016',
    ],
  ])('puts the case header in the rows of the form: %s', (_, header) => {
    expect(tidied(`${header}\n${TIDY}`)).toBe(`${IN_ROWS}\n${TIDY}`);
    expect(editsOf(`${IN_ROWS}\n${TIDY}`)).toEqual([]);
  });

  it('puts the second half of a label below the first, where the value stands between them', () => {
    const header = `Case Number:   CM17-0000001\nPriority:  Standard     Application     12/20/2016\n     Received:\n\n`;
    expect(tidied(header + TIDY)).toBe(
      `Case Number:          CM17-0000001
Priority:             Standard                        Application            12/20/2016
                                                      Received:

${TIDY}`,
    );
  });

  it('keeps labels and values in columns where an extraction put them apart', () => {
    const header = `Case Number:\nDate Assigned:\n \n\fCM17-0000001\n  01/02/2017\nDate of Injury:\nApplication\nReceived:\n03/04/2016\n12/20/2016\n`;
    expect(tidied(header + TIDY)).toBe(
      `Case Number:\nDate Assigned:\n\nCM17-0000001\n01/02/2017\n\nDate of Injury:\nApplication Received:\n\n03/04/2016\n12/20/2016\n\n${TIDY}`,
    );
  });

  it('separates paragraphs of a single-spaced letter at short lines', () => {
    const [summary, rest] = [
      'The mason was seen twice in June and once in July, when the wrist had been out of its\ncast for a week. It was stiff.\nA bone scan was read as normal in August, and the mason went back to light work in the\nmiddle of that month.',
      'CLINICAL CASE SUMMARY\n',
    ];
    expect(tidied(rest + summary)).toBe(
      `CLINICAL CASE SUMMARY

The mason was seen twice in June and once in July, when the wrist had been out of its cast for a week. It was stiff.

A bone scan was read as normal in August, and the mason went back to light work in the middle of that month.`,
    );
  });

  it('keeps short lines that someone wrote as lines, and the gap that a redaction left', () => {
    const text = `CLINICAL CASE SUMMARY

Taken daily:
tramadol 50 mg
naproxen 500 mg

The worker of           fell from a ladder.
`;
    expect(editsOf(text)).toEqual([]);
  });

  it('keeps a blank line between a field and what stands below it without a label', () => {
    const text = `Brace: Upheld

Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.

The knee is stable. The request is not medically necessary.
`;
    expect(editsOf(text)).toEqual([]);
  });

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('keeps %s, and changes no line end that stays', (_, eol) => {
    const text = EXTRACTED.replaceAll('\n', eol);
    expect(tidied(text)).toBe(TIDY.replaceAll('\n', eol));
    expect(editsOf(TIDY.replaceAll('\n', eol))).toEqual([]);
    for (const { span } of editsOf(text)) {
      for (const at of [span.start, span.end]) expect(text.slice(at - 1, at + 1)).not.toBe('\r\n');
    }
  });

  it('uses the most frequent line end', () => {
    expect(lineEndOf('a\r\nb\r\nc\n')).toBe('\r\n');
    expect(lineEndOf('a\r\nb\nc\n')).toBe('\n');
    expect(lineEndOf('')).toBe('\n');
    expect(tidied(TIDY.replace('\n', '\r\n'))).toBe(TIDY);
  });

  it('keeps a byte order mark and the last line end, unless asked otherwise', () => {
    expect(tidied(`\uFEFF\n\n${TIDY}`)).toBe(`\uFEFF${TIDY}`);
    expect(tidied(`${TIDY}\n\n \n`)).toBe(TIDY);
    expect(tidied(`${TIDY.trimEnd()}  `)).toBe(TIDY.trimEnd());
    expect(tidied(TIDY.trimEnd(), { finalLineEnd: true })).toBe(TIDY);
  });

  it('tidies each of several letters, with a blank line between them', () => {
    expect(tidied(EXTRACTED + EXTRACTED)).toBe(`${TIDY}\n${TIDY}`);
  });

  it('changes nothing in a text that is no letter, and only at its ends in a letter of more than a megabyte', () => {
    expect(editsOf('Dear Sir,   \n\n\nthe knee   is fine.\n')).toEqual([]);
    const long = EXTRACTED + 'word \n'.repeat(200_000);
    expect(tidied(long)).toBe(`${long.trim()}\n`);
  });

  it('keeps an invisible character with the word that it stands at', () => {
    const title = 'HOW THE IMR FINAL DETERMINATION WAS MADE';
    expect(tidied(`${title}\n\u0000CLINICAL CASE SUMMARY\nA fall.`)).toBe(
      `${title}\n\n\u0000CLINICAL CASE SUMMARY\n\nA fall.`,
    );
    expect(tidied(`${title}\u0000\nCLINICAL CASE SUMMARY\nA fall.`)).toBe(
      `${title}\u0000\n\nCLINICAL CASE SUMMARY\n\nA fall.`,
    );
  });

  it('returns minimal edits', () => {
    for (const { span, text } of editsOf(EXTRACTED)) {
      const old = EXTRACTED.slice(span.start, span.end);
      expect(old + text).toMatch(/^\s+$/);
      if (old && text) expect([old[0] === text[0], old.at(-1) === text.at(-1)]).toEqual([false, false]);
    }
  });
});

describe('tidying a range of a letter', () => {
  const change = (withMarks: string) => {
    const { text, ranges } = marked(withMarks);
    return edited(text, { start: 0, end: text.length }, editsOf(text, { range: ranges[0] }));
  };

  it('tidies the whole paragraphs that it touches, and between them', () => {
    expect(
      change(`CLINICAL CASE SUMMARY


The  mason  fell.


The  wri⟦st was
set.



A  cast⟧  was  worn.



It  was  stiff.
`),
    ).toBe(`CLINICAL CASE SUMMARY


The  mason  fell.


The wrist was
set.

A cast was worn.



It  was  stiff.
`);
  });

  it('tidies a single paragraph for a cursor in it, and none between paragraphs', () => {
    expect(change('CLINICAL CASE SUMMARY\n\nThe  ma⟦⟧son  fell.\n\n\nIt  was  late.\n')).toBe(
      'CLINICAL CASE SUMMARY\n\nThe mason fell.\n\n\nIt  was  late.\n',
    );
    expect(change('CLINICAL CASE SUMMARY\n\nThe  mason  fell.\n⟦⟧\n\nIt  was  late.\n')).toBe(
      'CLINICAL CASE SUMMARY\n\nThe  mason  fell.\n\n\nIt  was  late.\n',
    );
  });

  it('leaves out a paragraph at whose start the range ends', () => {
    expect(change('CLINICAL CASE SUMMARY\n\n⟦The  mason  fell.\n\n⟧It  was  late.\n')).toBe(
      'CLINICAL CASE SUMMARY\n\nThe mason fell.\n\nIt  was  late.\n',
    );
  });
});
