import { describe, expect, it } from 'vitest';
import { caseHeaderRows, withCaseHeadersInRows } from '../../../server/src/documents/case-header-rows.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';

const ROWS = `Case Number: CM16-0123456
Date Assigned: 05/16/2016
Date of Injury: 09/21/2015
Decision Date: 06/13/2016
UR Denial Date: 04/27/2016
Priority: Standard
Application Received: 05/12/2016`;

const letter = exampleLetter();

/** The case header in rows above a letter that had it in another layout. */
function inRows(header: string): string {
  return withCaseHeadersInRows({ text: `${header}\n\n${letter}`, pages: [] }).text.replace(`\n\n${letter}`, '');
}

/** The columns of the form, with a label around its value. */
const IN_COLUMNS = `Case Number:     CM16-0123456
Date Assigned:   05/16/2016     Date of Injury:  09/21/2015
Decision Date:   06/13/2016     UR Denial Date:  04/27/2016
Priority:        Standard       Application      05/12/2016
                                Received:`;

const IN_BLOCKS = `Case Number:
Date Assigned:
Decision Date:
Priority:

CM16-0123456
05/16/2016
06/13/2016
Standard

Date of Injury:
UR Denial Date:
Application
Received:

09/21/2015
04/27/2016
05/12/2016`;

describe('a case header is set in rows', () => {
  it.each([
    ['two blocks of labels and values', IN_BLOCKS],
    ['the columns of the form', IN_COLUMNS],
    ['rows in another order', ROWS.split('\n').reverse().join('\n')],
    ['rows with a tab', ROWS.replaceAll(': ', ':\t')],
    ['values below their labels', ROWS.replaceAll(': ', ':\n')],
  ])('from %s', (_layout, header) => {
    expect(inRows(header)).toBe(ROWS);
  });

  it('above a paragraph that is not part of it', () => {
    const dated = '\n\nDated: June 13, 2016';
    expect(inRows(IN_BLOCKS + dated)).toBe(ROWS + dated);
    expect(inRows(IN_COLUMNS + dated)).toBe(ROWS + dated);
  });

  it('with a label that has no value', () => {
    const header = ROWS.replace(' Standard', '');
    expect(inRows(header.replaceAll(': ', ':   '))).toBe(header);
  });

  it('for each letter of a text, and the pages move with it', () => {
    const text = `${IN_COLUMNS}\n\n${letter}\n\n${IN_COLUMNS}\n\n${letter}`;
    const second = text.lastIndexOf('Case Number:');
    const done = withCaseHeadersInRows({
      text,
      pages: [
        { page: 1, start: 0 },
        { page: 2, start: second },
      ],
    });
    expect(done.text).toBe(`${ROWS}\n\n${letter}\n\n${ROWS}\n\n${letter}`);
    expect(done.pages).toEqual([
      { page: 1, start: 0 },
      { page: 2, start: done.text.lastIndexOf('Case Number:') },
    ]);
  });

  it('by an edit of the header alone', () => {
    const text = `${IN_BLOCKS}\n\n${letter}`;
    const [first] = parseLetters(text);
    expect(first && caseHeaderRows(first)).toEqual({ span: { start: 0, end: IN_BLOCKS.length }, text: ROWS });
  });
});

describe('a case header stays as it is', () => {
  it.each([
    ['in rows', ROWS],
    ['where a date is missing from a block', IN_BLOCKS.replace('04/27/2016\n', '')],
    ['where it holds other words', IN_BLOCKS.replace('Standard', 'Standard\nsee file')],
    ['where other words follow in its last paragraph', `${ROWS.split('\n').reverse().join('\n')}\nsee file`],
    ['where a label stands twice', `${IN_BLOCKS}\nPriority: Expedited`],
  ])('%s', (_why, header) => {
    expect(inRows(header)).toBe(header);
  });

  it('where there is none', () => {
    expect(parseLetters(letter).map((one) => caseHeaderRows(one))).toEqual([undefined]);
  });
});
