import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  EndnoteReferenceRun,
  type FileChild,
  FootnoteReferenceRun,
  InsertedTextRun,
  type IPropertiesOptions,
  LevelFormat,
  NoBreakHyphen,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  SoftHyphen,
  Tab,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../../server/src/rules/example-letter.ts';
import { contentOf, imported } from '../../../support/round-trip.ts';
import { office, officeDocuments, wordDocument, wordLetter, wordTable } from '../../../support/word-writer.ts';

// The habits of Word, in documents that another program's writer made (the library `docx`).

const letter = exampleLetter();
const lines = letter.split('\n').filter((line) => line !== '');
const RATIONALE = lines.findIndex((line) => line.startsWith('Decision rationale:'));
const change = { id: 1, author: 'Reviewer', date: '2017-01-02T00:00:00Z' };

/** Returns the text of the letter with other paragraphs in the place of one of its lines. */
async function letterWith(
  line: number,
  children: readonly FileChild[],
  options?: Parameters<typeof wordDocument>[1],
): Promise<string> {
  const paragraphs: readonly FileChild[] = lines.flatMap((words, index) =>
    index === line ? children : [new Paragraph(words)],
  );
  return imported(await wordDocument(paragraphs, options));
}

/** Returns the rationale of the letter with these runs as its paragraph. */
async function rationaleOf(
  children: readonly ParagraphChild[],
  options?: Omit<IPropertiesOptions, 'sections'>,
): Promise<string | undefined> {
  const text = await letterWith(RATIONALE, [new Paragraph({ children })], options);
  return parseLetters(text)[0]?.items[0]?.rationale?.body.text;
}

const run = (text: string) => new TextRun(text);

describe('a Word document of another writer', () => {
  it('gives the letter, without its header and page numbers', async () => {
    const text = await imported(await wordLetter(letter));
    expect(contentOf(text)).toEqual(contentOf(letter));
    expect(text).not.toMatch(/Page|Final Determination Letter/);
  });

  it('keeps smart quotes and dashes', async () => {
    expect(await rationaleOf([run('Decision rationale: The patient’s “knee” — since 2016–17 — is well.')])).toBe(
      'The patient’s “knee” — since 2016–17 — is well.',
    );
  });

  it('has ordinary spaces for non-breaking ones, also in a label and in the header of an item', async () => {
    expect(await rationaleOf([run('Decision\u00a0rationale:\u00a0It is 50\u00a0mg, 10\u202fmg.')])).toBe(
      'It is 50 mg, 10 mg.',
    );
    const item = lines.indexOf('Tramadol 50mg #84: Upheld');
    const text = await letterWith(item, [new Paragraph('Tramadol\u00a050mg\u00a0#84:\u00a0Upheld')]);
    expect(contentOf(text)).toEqual(contentOf(letter));
  });

  it('leaves out soft hyphens and keeps non-breaking ones', async () => {
    const hyphens = new TextRun({
      children: ['medi', new SoftHyphen(), 'cally L4', new NoBreakHyphen(), '5 nec\u00adessary.'],
    });
    expect(await rationaleOf([run('Decision rationale: It is '), hyphens])).toBe('It is medically L4-5 necessary.');
  });

  it('has a gap for a tab, also behind a label', async () => {
    expect(
      await rationaleOf([new TextRun({ children: ['Decision rationale:', new Tab(), 'It', new Tab(), 'is.'] })]),
    ).toBe('It is.');
  });

  it('has a line for each row of a table within a rationale', async () => {
    const table = wordTable([
      ['Drug', 'Dose'],
      ['Tramadol', '50 mg'],
    ]);
    const text = await letterWith(RATIONALE, [
      new Paragraph('Decision rationale: See below.'),
      table,
      new Paragraph('It is not necessary.'),
    ]);
    expect(text).toContain('Drug   Dose\nTramadol   50 mg\n');
    expect(parseLetters(text)[0]?.items[0]?.rationale?.body.text).toBe(
      'See below. Drug Dose Tramadol 50 mg It is not necessary.',
    );
  });

  it('gives a letter that lies in the cells of a table', async () => {
    expect(contentOf(await imported(await wordDocument([wordTable(lines.map((line) => [line]))])))).toEqual(
      contentOf(letter),
    );
  });

  it('has the bullets and numbers of lists', async () => {
    const numbering = {
      config: [{ reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
    };
    const entry = (text: string) => new Paragraph({ text, numbering: { reference: 'numbers', level: 0 } });
    const text = await letterWith(
      RATIONALE,
      [
        new Paragraph('Decision rationale: The guidelines ask for'),
        new Paragraph({ text: 'a gain in function', bullet: { level: 0 } }),
        entry('a plan'),
        entry('an agreement'),
      ],
      { numbering },
    );
    expect(text.trim().split('\n\n').slice(-3)).toEqual(['• a gain in function', '1. a plan', '2. an agreement']);
    expect(parseLetters(text)[0]?.items).toHaveLength(1);
  });

  it('has items that a list numbers, by their names alone', async () => {
    const numbering = {
      config: [{ reference: 'items', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
    };
    const item = lines.indexOf('Tramadol 50mg #84: Upheld');
    const numbered = new Paragraph({ text: lines[item] ?? '', numbering: { reference: 'items', level: 0 } });
    const [read] = parseLetters(await letterWith(item, [numbered], { numbering }));
    expect(read?.items.map(({ name, decision }) => [name.text, decision?.word.text])).toEqual([
      ['Tramadol 50mg #84', 'Upheld'],
    ]);
  });

  it('has what tracked changes insert, and not what they delete', async () => {
    const changed = [
      run('Decision rationale: The request is '),
      new DeletedTextRun({ ...change, text: 'not ' }),
      new InsertedTextRun({ ...change, id: 2, text: 'medically ' }),
      run('necessary.'),
    ];
    expect(await rationaleOf(changed)).toBe('The request is medically necessary.');
  });

  it('joins a label that is set in several runs', async () => {
    const label = ['Decision ', 'rat', 'ionale', ':'].map((text) => new TextRun({ text, bold: true }));
    expect(await rationaleOf([...label, run(' It is not necessary.')])).toBe('It is not necessary.');
  });

  it('leaves out comments', async () => {
    const comments = { children: [{ id: 0, author: 'Editor', children: [new Paragraph('Is this so?')] }] };
    const commented = [
      run('Decision rationale: It is '),
      new CommentRangeStart(0),
      run('not necessary'),
      new CommentRangeEnd(0),
      new TextRun({ children: [new CommentReference(0)] }),
      run('.'),
    ];
    expect(await rationaleOf(commented, { comments })).toBe('It is not necessary.');
  });

  it('has footnotes and endnotes in brackets at their place', async () => {
    const noted = [
      run('Decision rationale: As reported'),
      new FootnoteReferenceRun(1),
      run(', it is not necessary'),
      new EndnoteReferenceRun(1),
      run('.'),
    ];
    const footnotes = { 1: { children: [new Paragraph('In the chart.')] } };
    const endnotes = { 1: { children: [new Paragraph('Page 3.')] } };
    expect(await rationaleOf(noted, { footnotes, endnotes })).toBe(
      'As reported [In the chart.], it is not necessary [Page 3.].',
    );
  });

  it('has no gap where a page breaks within a rationale', async () => {
    const text = await letterWith(RATIONALE, [
      new Paragraph({ children: [run('Decision rationale: It is on two'), new PageBreak()] }),
      new Paragraph('pages.'),
    ]);
    expect(parseLetters(text)[0]?.items[0]?.rationale?.body.text).toBe('It is on two pages.');
  });

  it.skipIf(office === undefined)(
    'may be LibreOffice (not run where that is not on the path)',
    async () => {
      const written = await officeDocuments(new Map([['letter', await wordLetter(letter)]]));
      expect(contentOf(await imported(written.get('letter') ?? new Uint8Array()))).toEqual(contentOf(letter));
    },
    120_000,
  );
});
