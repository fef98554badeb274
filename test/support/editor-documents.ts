import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { letterPdf, pdfOf } from './pdf.ts';
import { wordLetter } from './word-writer.ts';

const HEADER = `Dated: September 6, 2016

Case Number: CM16-0000001     Date of Injury: 01/02/2015
Decision Date: 09/06/2016     UR Denial Date: 06/03/2016
Priority: Standard            Application Received: 06/21/2016

`;
const SUMMARY = 'The injured worker has had low back pain since a fall from a ladder.';
/** Words that fill a page. */
const NOTES = Array.from(
  { length: 18 },
  (_, index) => `Note ${index + 2} reports pain at rest and when bending, and an examination without news.`,
);

/** Returns a letter of two pages: a word of its rationale, on the second, stands twice. */
export function printedLetter(): string {
  const letter = exampleLetter([SUMMARY, [SUMMARY, ...NOTES].join(' ')], ['the record shows', 'the the record shows']);
  return `${HEADER}${letter}`;
}

/** Returns the documents that the tests inside VS Code find in the folder `documents`, by their names. */
export async function editorDocuments(): Promise<Readonly<Record<string, Uint8Array>>> {
  return {
    'printed.pdf': letterPdf(printedLetter()),
    'protected.pdf': letterPdf(printedLetter(), { password: 'knee' }),
    'draft.docx': await wordLetter(printedLetter()),
    'poem.pdf': pdfOf([{ words: [{ text: 'A poem about the sea', x: 72, y: 700 }] }]),
    'scan.pdf': pdfOf([{ words: [], hasPicture: true }]),
    'damaged.pdf': letterPdf(printedLetter()).subarray(0, 300),
  };
}
