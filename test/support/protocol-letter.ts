import { TextDocument } from 'vscode-languageserver-textdocument';

/** A short letter of the layout in use since 2016. Its second item has no rationale, which is its only finding. */
export const LETTER = `Case Number: CM16-0000202 Date Assigned: 11/21/2016
Date of Injury: 03/02/2011 Decision Date: 12/19/2016
UR Denial Date: 10/27/2016 Priority: Standard
Application Received: 11/04/2016

HOW THE IMR FINAL DETERMINATION WAS MADE

The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Occupational Medicine

CLINICAL CASE SUMMARY

The clerk of a paper mill strained a wrist when a roll slipped.

IMR ISSUES, DECISIONS AND RATIONALES

Wrist brace: Upheld

Claims Administrator guideline: Decision based on MTUS ACOEM Chapter 11 Page(s): 264.

MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 11 Page(s): 264.

Decision rationale: The ACOEM guidelines advise a brace for a few weeks, and the strain has healed. The request is not medically necessary.

Physical therapy, 8 visits: Overturned

Claims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Physical medicine treatment Page(s): 98-99.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Physical medicine treatment Page(s): 98-99.
`;

/** What fixes the letter when it is added at its end. */
export const RATIONALE =
  '\nDecision rationale: Eight visits are within what the MTUS recommends. They are medically necessary.\n';

/** A change that puts a text at the end of another. */
export function appended(text: string, addition: string) {
  const end = endOf(text);
  return { range: { start: end, end }, text: addition };
}

/** The place at which some words begin. */
export function placeOf(text: string, words: string) {
  return TextDocument.create('test:', 'imr-letter', 1, text).positionAt(text.indexOf(words));
}

function endOf(text: string) {
  return TextDocument.create('test:', 'imr-letter', 1, text).positionAt(text.length);
}
