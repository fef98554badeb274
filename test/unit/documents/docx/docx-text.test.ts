import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pageAt } from '../../../../server/src/documents/pages.ts';
import { readDocument } from '../../../../server/src/documents/read-document.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../../server/src/rules/example-letter.ts';
import { type DocxParts, docxOf, letterDocx, paragraph, run, table } from '../../../support/docx.ts';

const letter = exampleLetter();

async function readWord(body: string, parts?: DocxParts) {
  const read = await readDocument({ bytes: docxOf(body, parts) });
  if ('fault' in read) throw new Error(read.fault);
  return read;
}

async function textOf(body: string, parts?: DocxParts): Promise<string> {
  return (await readWord(body, parts)).text;
}

const LISTS = `<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl>
</w:abstractNum><w:abstractNum w:abstractNumId="2">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%2."/></w:lvl>
</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num>`;

const inList = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

describe('a Word document', () => {
  it('gives the letter that was written in it', async () => {
    const read = await readDocument({ bytes: letterDocx(letter) });
    if ('fault' in read) throw new Error(read.fault);
    const items = (text: string) =>
      parseLetters(text)[0]?.items.map(({ name, rationale }) => [name.text, rationale?.body.text]);
    expect(read.text.trim()).toBe(letter.trim());
    expect(items(read.text)).toEqual(items(letter));
  });

  it('has a blank line between paragraphs, unless empty paragraphs separate them', async () => {
    expect(await textOf(paragraph('One') + paragraph('Two'))).toBe('One\n\nTwo\n');
    const spaced = ['One', '', 'Two', 'Three', '', 'Four', '', 'Five'].map((text) => paragraph(text)).join('');
    expect(await textOf(spaced)).toBe('One\n\nTwo\nThree\n\nFour\n\nFive\n');
  });

  it('keeps insertions and leaves out deletions, moved text at its old place, hidden text and comments', async () => {
    const body = paragraph(
      `${run('The knee ')}<w:del w:id="1"><w:r><w:delText>was never </w:delText></w:r></w:del>` +
        `<w:ins w:id="2">${run('was ')}</w:ins><w:moveFrom w:id="3">${run('moved ')}</w:moveFrom>` +
        `<w:commentRangeStart w:id="4"/>${run('examined')}<w:commentRangeEnd w:id="4"/>${run('secretly', '<w:vanish/>')}` +
        `<w:moveTo w:id="5">${run(' again.')}</w:moveTo>`,
    );
    expect(await textOf(body, { comments: `<w:comment w:id="4">${paragraph('By whom?')}</w:comment>` })).toBe(
      'The knee was examined again.\n',
    );
  });

  it('joins paragraphs whose mark was deleted, and ignores properties of before a change', async () => {
    const joined = paragraph('The request is', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph(' not necessary.');
    expect(await textOf(joined)).toBe('The request is not necessary.\n');
    const former = `<w:pPrChange w:id="2"><w:pPr>${inList(5)}</w:pPr></w:pPrChange>`;
    expect(await textOf(paragraph('No entry', former), { numbering: LISTS })).toBe('No entry\n');
  });

  it('leaves out headers and footers', async () => {
    const parts = { header: paragraph('Page 1 of 2'), footer: paragraph('Confidential') };
    expect(await textOf(paragraph('The letter'), parts)).toBe('The letter\n');
  });

  it('has footnotes in brackets at their place', async () => {
    const body = paragraph(`${run('As reported')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`);
    const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph('line')}</w:footnote><w:footnote w:id="2">${paragraph('In the chart.')}</w:footnote>`;
    expect(await textOf(body, { footnotes })).toBe('As reported [In the chart.].\n');
  });

  it('has the numbers and bullets of lists, also those of styles', async () => {
    const body =
      paragraph('Brace', inList(5)) +
      paragraph('left', inList(5, 1)) +
      paragraph('right', inList(5, 1)) +
      paragraph('Cane', inList(5)) +
      paragraph('Chair', inList(6)) +
      paragraph('Part', inList(6, 1)) +
      paragraph('Wheel', '<w:pStyle w:val="Listed"/>');
    const styles = '<w:style w:styleId="Listed"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>';
    expect((await textOf(body, { numbering: LISTS, styles })).split('\n\n').map((line) => line.trim())).toEqual([
      '1. Brace',
      '1c) left',
      '1d) right',
      '2. Cane',
      '• Chair',
      'IV. Part',
      '3. Wheel',
    ]);
  });

  it('has a line for each row of a table, also where cells hold several paragraphs', async () => {
    expect(
      await textOf(
        table([
          ['Drug', 'Dose'],
          ['Naproxen', '500 mg'],
        ]),
      ),
    ).toBe('Drug   Dose\nNaproxen   500 mg\n');
    expect(
      await textOf(
        table([
          [
            ['Drug', 'Naproxen'],
            ['Dose', '500 mg'],
          ],
        ]),
      ),
    ).toBe('Drug   Dose\nNaproxen   500 mg\n');
    expect(await textOf(table([[['A whole letter', 'in one cell']]]))).toBe('A whole letter\n\nin one cell\n');
    expect(await textOf(table([[['Side', 'of', 'page'], 'Text']]))).toBe('Side\n\nof\n\npage\n\nText\n');
  });

  it('sets a case header from a table in rows', async () => {
    const header = table([
      ['Case Number:', 'CM16-0123456', '', ''],
      ['Date Assigned:', '11/18/2016', 'Date of Injury:', '10/10/2016'],
    ]);
    expect(await textOf(header + paragraph(letter.split('\n')[0] ?? ''))).toMatch(
      /^Case Number: CM16-0123456\nDate Assigned: 11\/18\/2016\nDate of Injury: 10\/10\/2016\n\n/,
    );
  });

  it('reads Word’s characters: tabs, breaks, hyphens, hard spaces, symbols', async () => {
    const parts =
      '<w:tab/><w:t>right</w:t><w:br/><w:t>C5</w:t><w:noBreakHyphen/><w:t>6</w:t><w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/>';
    expect(await textOf(paragraph(`<w:r><w:t>left</w:t>${parts}</w:r>${run('a\u00a0b\u00adc “d”')}`))).toBe(
      'left   right\nC5-6•a bc “d”\n',
    );
  });

  it('reads a text box once, and fields by what they show', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('Boxed')}</mc:Choice><mc:Fallback>${box('Boxed')}</mc:Fallback></mc:AlternateContent></w:r>` +
        `<w:r><w:instrText>DATE</w:instrText></w:r>${run('1/2/2017')}`,
    );
    expect(await textOf(body)).toBe('Boxed\n\n1/2/2017\n');
  });

  it('tells the page of each place as Word last laid it out', async () => {
    const next = '<w:r><w:br w:type="page"/></w:r>';
    const rendered = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const { text, pages } = await readWord(
      paragraph(`${run('One')}${next}`) + paragraph(`${rendered}${run('Two ')}${rendered}${run('three')}`),
    );
    expect(text).toBe('One\n\nTwo three\n');
    expect(['One', 'Two', 'three'].map((word) => pageAt(pages, text.indexOf(word)))).toEqual([1, 2, 3]);
  });

  it.each([
    ['damaged', 'a torn archive', letterDocx(letter).subarray(0, 300)],
    ['damaged', 'torn XML', docxOf('<w:p><w:r>')],
    ['damaged', 'an entity that is not defined', docxOf(paragraph('<w:r><w:t>&lol;</w:t></w:r>'))],
    ['empty', 'no words', docxOf(paragraph(''))],
    ['no-text', 'a picture', docxOf(paragraph('<w:r><w:drawing/></w:r>'))],
    ['unsupported', 'an archive of something else', zipSync({ 'poem.txt': strToU8('The sea') })],
    ['too-complex', 'a part that is packed too tightly', docxOf(paragraph('a'.repeat(20_000_000)))],
  ])('is answered %s for %s', async (fault, _what, bytes) => {
    expect(await readDocument({ bytes })).toEqual({ fault });
  });
});
