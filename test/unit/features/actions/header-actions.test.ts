import { describe, expect, it } from 'vitest';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeActionQuery } from '../../../../server/src/features/actions/code-actions.ts';
import { HEADER_ROWS_KIND, headerActions } from '../../../../server/src/features/actions/header-actions.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../../server/src/rules/example-letter.ts';
import { lines } from '../../../../server/src/text/lines.ts';

const IN_BLOCKS = `Case Number:
Date of Injury:
Decision Date:
Priority:

CM16-0123456
09/21/2015
08/13/2016
Standard`;
const ROWS = `Case Number: CM16-0123456
Date of Injury: 09/21/2015
Decision Date: 08/13/2016
Priority: Standard`;
const LETTER = `${IN_BLOCKS}\n\n${exampleLetter()}`;

/** Returns the new case headers of the actions at a word of a text. */
function headersAt(text: string, word: string, query: Partial<CodeActionQuery> = {}): (string | undefined)[] {
  const { rangeOf } = lines(text);
  const at = text.indexOf(word);
  const range = rangeOf({ start: at, end: at });
  const uri = 'file:///letters/one.imr';
  const actions = headerActions(parseLetters(text), { uri, rangeOf, range, ...query });
  return actions.map(({ edit }) => edit?.changes?.[uri]?.[0]?.newText);
}

describe('headerActions', () => {
  it('returns the case header in rows where labels and values stand in two blocks', () => {
    expect(headersAt(LETTER, 'Decision Date')).toEqual([ROWS]);
  });

  it('keeps the line ends of the text', () => {
    expect(headersAt(LETTER.replaceAll('\n', '\r\n'), 'Decision Date')).toEqual([ROWS.replaceAll('\n', '\r\n')]);
  });

  it('returns nothing below the header unless it is asked for by its kind', () => {
    expect(headersAt(LETTER, 'fall from a ladder')).toEqual([]);
    expect(headersAt(LETTER, 'fall from a ladder', { only: [CodeActionKind.Refactor] })).toEqual([]);
    expect(headersAt(LETTER, 'fall from a ladder', { only: [HEADER_ROWS_KIND] })).toEqual([ROWS]);
  });

  it('returns nothing for a header in rows, for none, and for other kinds', () => {
    const only = [HEADER_ROWS_KIND];
    expect(headersAt(LETTER.replace(IN_BLOCKS, ROWS), 'Decision Date', { only })).toEqual([]);
    expect(headersAt(exampleLetter(), 'fall from a ladder', { only })).toEqual([]);
    expect(headersAt(LETTER, 'Decision Date', { only: [CodeActionKind.QuickFix] })).toEqual([]);
  });

  it('returns nothing where a label may have the value of another', () => {
    expect(headersAt(LETTER.replace('\n08/13/2016', ''), 'Decision Date')).toEqual([]);
  });

  it('changes the header of the letter at the range, where a text has several', () => {
    const second = LETTER.replace('0123456', '0123457');
    const twice = `${LETTER}\n${second}`;
    expect(headersAt(twice, 'CM16-0123457')).toEqual([ROWS.replace('0123456', '0123457')]);
  });
});
