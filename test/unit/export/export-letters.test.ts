import { describe, expect, it } from 'vitest';
import { exportLetters } from '../../../server/src/export/export-letters.ts';
import { type ExportedParagraph, isMark } from '../../../server/src/export/exported-document.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import { exported } from '../../support/round-trip.ts';

const HEADER = `Case Number: CM16-0123456
Date Assigned: 11/18/2016
Date of Injury: 10/10/2016
Decision Date: 12/19/2016
UR Denial Date: 11/09/2016
Priority: Standard
Application Received: 11/14/2016

`;

/** Writes a paragraph with its kind, bold words between asterisks, and comments between their numbers. */
function shown({ kind, pieces, isClose }: ExportedParagraph): string {
  const words = pieces.map((piece) => {
    if (isMark(piece)) return piece.at === 'start' ? `‹${piece.comment}:` : `:${piece.comment}›`;
    return piece.isBold ? `*${piece.text}*` : piece.text;
  });
  return `${kind === 'text' ? '' : `${kind}| `}${words.join('')}${isClose ? ' ↓' : ''}`;
}

function shownLetters(source: string): string[][] {
  return exported(source).letters.map((blocks) =>
    blocks.flatMap((block) =>
      block.kind === 'case-header'
        ? block.rows.map((row) => `[${row.map((cell) => shown({ ...cell, isClose: false })).join(' | ')}]`)
        : shown(block),
    ),
  );
}

function finding(text: string, words: string, message: string): Finding {
  const start = text.indexOf(words);
  return { code: 'a-rule', severity: 'warning', message, span: { start, end: start + words.length } };
}

describe('an exported letter', () => {
  it('has titles, headers of items and labels in bold, and headings where they stand alone', () => {
    expect(shownLetters(exampleLetter())).toEqual([
      [
        'title| *HOW THE IMR FINAL DETERMINATION WAS MADE*',
        'The Expert Reviewer has the following credentials: ↓',
        'State(s) of Licensure: California ↓',
        'Certification(s)/Specialty: Family Practice',
        'title| *CLINICAL CASE SUMMARY*',
        'The injured worker has had low back pain since a fall from a ladder.',
        'title| *IMR ISSUES, DECISIONS AND RATIONALES*',
        'item| *Tramadol 50mg #84: Upheld*',
        '*Claims Administrator guideline:* The Claims Administrator did not cite any medical evidence for its decision.',
        '*MAXIMUS guideline:* Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment.',
        '*Decision rationale:* The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request is not medically necessary.',
      ],
    ]);
  });

  it('has the case header in a table, as the form sets it', () => {
    const [first] = shownLetters(HEADER + exampleLetter());
    expect(first?.slice(0, 5)).toEqual([
      '[*Case Number:* | CM16-0123456]',
      '[*Date Assigned:* | 11/18/2016 | *Date of Injury:* | 10/10/2016]',
      '[*Decision Date:* | 12/19/2016 | *UR Denial Date:* | 11/09/2016]',
      '[*Priority:* | Standard | *Application Received:* | 11/14/2016]',
      'title| *HOW THE IMR FINAL DETERMINATION WAS MADE*',
    ]);
  });

  it('has a row for each entry of a case header that is not complete', () => {
    const draft = HEADER.replace('Priority: Standard\n', '').replace(' 12/19/2016', '');
    expect(shownLetters(draft + exampleLetter())[0]?.slice(0, 5)).toEqual([
      '[*Case Number:* | CM16-0123456]',
      '[*Date Assigned:* | 11/18/2016]',
      '[*Date of Injury:* | 10/10/2016]',
      '[*Decision Date:* | ]',
      '[*UR Denial Date:* | 11/09/2016]',
    ]);
  });

  it('has no table of a case header that holds other words', () => {
    const [lines = []] = shownLetters(HEADER.replace('Priority', 'A note\nPriority') + exampleLetter());
    expect(lines.filter((line) => line.startsWith('['))).toEqual([]);
    expect(lines[0]).toMatch(/^\*Case Number:\* +CM16-0123456 ↓$/);
    expect(lines.join('\n')).toContain('A note');
  });

  it('has its wrapped lines joined, and no page furniture or invisible characters', () => {
    const wrapped = exampleLetter([' from a ladder.', '\nfrom a lad\u200bder.\n\n\f          Page 2 of 3\n']);
    expect(shownLetters(wrapped)[0]).toContain('The injured worker has had low back pain since a fall from a ladder.');
    expect(shownLetters(wrapped).flat().join('\n')).not.toContain('Page 2');
  });

  it('begins on a page of its own, and what stands above the first letter is on its page', () => {
    const letters = shownLetters(`A cover sheet.\n\n${HEADER}${exampleLetter()}\n${HEADER}${exampleLetter()}`);
    expect(letters.map(([first]) => first)).toEqual(['A cover sheet.', '[*Case Number:* | CM16-0123456]']);
  });

  it('is titled by its case number, unless there are several', () => {
    expect(exported(HEADER + exampleLetter()).title).toBe('IMR determination CM16-0123456');
    expect(exported(exampleLetter()).title).toBe('IMR determination');
    const other = HEADER.replace('CM16-0123456', 'CM16-0123457');
    expect(exported(`${HEADER}${exampleLetter()}\n${other}${exampleLetter()}`).title).toBe('IMR determination');
  });
});

describe('a finding', () => {
  const text = HEADER + exampleLetter();
  const commented = (...findings: Finding[]) => exportLetters(text, parseLetters(text), findings);
  const marked = (...findings: Finding[]) =>
    commented(...findings).letters.flatMap((blocks) =>
      blocks
        .flatMap((block) => (block.kind === 'case-header' ? block.rows.flat() : block))
        .map(shown)
        .filter((line) => /[‹›]/.test(line)),
    );

  it('is a comment on its words, with its severity and code', () => {
    const one = finding(text, 'fall', 'What fall?');
    expect(commented(one).comments).toEqual(['Warning: What fall? (a-rule)']);
    expect(marked(one)).toEqual(['The injured worker has had low back pain since a ‹0:fall:0› from a ladder.']);
  });

  it('may be on a label and its words, on a value of the case header, and on words of another finding', () => {
    expect(marked(finding(text, 'rationale: The', 'One.'), finding(text, 'The MTUS', 'Two.'))).toEqual([
      expect.stringMatching(/^\*Decision \*‹0:\*rationale:\* ‹1:The:0› MTUS:1› opioid/),
    ]);
    expect(marked(finding(text, '10/10/2016', 'Three.'))).toEqual(['‹0:10/10/2016:0› ↓']);
  });

  it('may reach over several lines, and is cut to them where it begins or ends between', () => {
    const start = text.indexOf('\nCLINICAL');
    const end = text.indexOf('The injured');
    const wide: Finding = { ...finding(text, 'fall', 'Wide.'), span: { start, end } };
    expect(marked(wide)).toEqual(['title| ‹0:*CLINICAL CASE SUMMARY*:0›']);
    const over: Finding = { ...wide, span: { start, end: end + 3 } };
    expect(marked(over)).toEqual([
      'title| ‹0:*CLINICAL CASE SUMMARY*',
      expect.stringMatching(/^The:0› injured worker/),
    ]);
    const behind: Finding = { ...wide, span: { start: text.length, end: text.length } };
    expect(marked(behind)).toEqual([expect.stringMatching(/necessary\.‹0::0›$/)]);
  });
});
