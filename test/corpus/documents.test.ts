import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageAt } from '../../server/src/documents/pages.ts';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { check } from '../../server/src/review/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { letterDocx } from '../support/docx.ts';
import { realPdfs } from '../support/real-letters.ts';

const folders = ['dev', ''].map((name) => path.resolve(import.meta.dirname, '../../../shared/letters', name));
const letters = realPdfs().map((pdf) => ({ pdf, name: path.basename(pdf, '.pdf') }));

const bare = (text: string | undefined) => (text ?? '').replace(/\s+/g, '');

function itemsOf(text: string) {
  return parseLetters(text).flatMap(({ items }) =>
    items.map((item) => ({
      name: bare(item.name.text),
      decision: item.decision?.word.text,
      claimsAdministratorGuideline: bare(item.claimsAdministratorGuideline?.body.text),
      maximusGuideline: bare(item.maximusGuideline?.body.text),
      rationale: bare(item.rationale?.body.text),
    })),
  );
}

function headersOf(text: string) {
  return parseLetters(text).map(({ header }) =>
    Object.fromEntries((header?.entries ?? []).map(({ key, value }) => [key, value?.text])),
  );
}

/** The findings in a text, without white space and hyphens, which a line end in the layout may add or take. */
function findingsOf(text: string): readonly string[] {
  const found = check(text, parseLetters(text), { severityOf: (code) => SEVERITIES.get(code) ?? 'off' });
  return found.map(({ code, severity, message }) => `${severity} ${code}: ${bare(message).replaceAll('-', '')}`).sort();
}

const SEVERITIES = new Map(rules.map(({ code, severity }) => [code, severity]));

describe.skipIf(letters.length === 0)('the PDFs of published letters', () => {
  it.each(letters)('$name gives the items and findings of its layout extraction', async ({ pdf, name }) => {
    const layout = readFileSync(path.join(path.dirname(pdf), '../layout', `${name}.txt`), 'utf8');
    const bytes = new Uint8Array(readFileSync(pdf));
    const read = await readDocument({ bytes });
    if ('fault' in read) throw new Error(read.fault);
    expect(itemsOf(read.text)).toEqual(itemsOf(layout));
    expect(headersOf(read.text)).toEqual(headersOf(layout));
    expect(findingsOf(read.text)).toEqual(findingsOf(layout));
    expect(read.text).toMatch(/^Case Number: CM\d\d-\d+\nDate Assigned: \S+\nDate of Injury: \S+\n/);
    expect(pageAt(read.pages, 0)).toBe(1);
  });
});

/** Each extraction of the letters, as a writer would paste it. */
const texts = folders.flatMap((folder) =>
  ['layout', 'raw'].flatMap((extraction) => {
    const own = path.join(folder, extraction);
    return existsSync(own)
      ? readdirSync(own).map((file) => ({ name: path.basename(file, '.txt'), extraction, file: path.join(own, file) }))
      : [];
  }),
);

describe.skipIf(texts.length === 0)('Word documents of published letters', () => {
  it.each(texts)('$name gives the items of its $extraction text', async ({ file }) => {
    const text = readFileSync(file, 'utf8').replaceAll('\f', '');
    const read = await readDocument({ bytes: letterDocx(text) });
    if ('fault' in read) throw new Error(read.fault);
    expect(itemsOf(read.text)).toEqual(itemsOf(text));
    expect(headersOf(read.text)).toEqual(headersOf(text));
    const paragraphs = text.replace(/(?<=\S)[ \t]*\n[ \t]*(?=\S)/g, ' ').replace(/ {2,}/g, ' ');
    const joined = await readDocument({ bytes: letterDocx(paragraphs) });
    if ('fault' in joined) throw new Error(joined.fault);
    expect(itemsOf(joined.text)).toEqual(itemsOf(paragraphs));
  });
});
