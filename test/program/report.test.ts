import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { bundledProgram } from '../support/bundled-program.ts';
import { folderWith } from '../support/folder.ts';
import { readyLetter } from '../support/ready-letter.ts';
import { twoItemLetter } from '../support/two-item-letter.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { run } = bundledProgram();

const OVERTURNED = readyLetter(['CM17-0000001', 'CM17-0000002'], ['#84: Upheld', '#84: Overturned']);
const UNDECIDED = readyLetter(['CM17-0000001', 'CM17-0000003'], ['#84: Upheld', '#84:'], ['12/30/2016', '01/05/2017']);
const files = { 'a/ready.imr': readyLetter(), 'b/both.imr': `${OVERTURNED}\n${UNDECIDED}`, 'c.imr': twoItemLetter() };
const samples = path.resolve(import.meta.dirname, '../../samples');

/** A cell of a row in CSV, in quotation marks where it has commas. */
const CELL = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/y;

function cellsOf(row: string): readonly string[] {
  CELL.lastIndex = 0;
  const cells: string[] = [];
  while (CELL.lastIndex < row.length) cells.push(CELL.exec(row)?.[1] ?? '');
  return cells;
}

/** The rows of a table of a report in CSV, without the rows of sums. */
function rowsOf(csv: string, table: string): readonly (readonly string[])[] {
  const rows = csv.split('\r\n').filter((line) => line.startsWith(`${table},`));
  return rows.map((row) => cellsOf(row).slice(1)).filter(([name]) => !name?.startsWith('All '));
}

/** Adds up, over the output of `parse` and `check`, what a report counts. */
async function countedOtherwise(cwd: string) {
  const lines = async (args: readonly string[]) =>
    (await run(args, { cwd })).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const letters = (await lines(['parse'])).flatMap((file) => file.letters);
  const found = (await lines(['check', '--format', 'ndjson'])).flatMap((file) => file.findings);
  const months = new Map<string, { items: number; upheld: number; overturned: number }>();
  const guidelines = new Map<string, number>();
  for (const { header, items } of letters) {
    const [, month, year] = /^(\d\d)\/\d\d\/(\d{4})$/.exec(header?.decisionDate ?? '') ?? [];
    const key = month ? `${year}-${month}` : 'No decision date';
    const own = months.get(key) ?? { items: 0, upheld: 0, overturned: 0 };
    months.set(key, own);
    for (const { outcome, maximusGuideline } of items) {
      own.items++;
      if (outcome) own[outcome as 'upheld' | 'overturned']++;
      const cited = new Set((maximusGuideline?.citations ?? []).map((one: { guideline: string }) => one.guideline));
      for (const id of cited.size > 0 ? cited : ['none'])
        guidelines.set(String(id), (guidelines.get(String(id)) ?? 0) + 1);
    }
  }
  const codes = new Map<string, number>();
  for (const { code } of found) codes.set(code, (codes.get(code) ?? 0) + 1);
  return { letters, months, guidelines, codes, found };
}

const sorted = <T>(values: Iterable<T>) => [...values].sort();

describe('report', () => {
  it.each([
    ['letters of its own', () => folderWith(files)],
    ['the samples', () => samples],
  ])('counts in %s what `parse` and `check` have', async (_, folder) => {
    const cwd = folder();
    const { letters, months, guidelines, codes, found } = await countedOtherwise(cwd);
    const csv = (await run(['report', '--format', 'csv'], { cwd })).out;
    expect(letters.length).toBeGreaterThan(3);
    const overview = Object.fromEntries(rowsOf(csv, 'overview').map(([name, value]) => [name, value]));
    expect(overview).toMatchObject({
      Letters: String(letters.length),
      'Disputed items': String(letters.flatMap(({ items }) => items).length),
      Findings: String(found.length),
    });
    const ofMonths = rowsOf(csv, 'outcomes-by-month').filter(([, items]) => items !== '0');
    expect(ofMonths.map(([month, ...counts]) => [month, ...counts.slice(0, 3)])).toEqual(
      sorted(months)
        .filter(([, { items }]) => items > 0)
        .map(([month, { items, upheld, overturned }]) => [month, String(items), String(upheld), String(overturned)]),
    );
    expect(sorted(rowsOf(csv, 'outcomes-by-guideline').map(([, items]) => Number(items)))).toEqual(
      sorted(guidelines.values()),
    );
    const services = rowsOf(csv, 'outcomes-by-service').map(([, items]) => Number(items));
    expect(services.reduce((sum, items) => sum + items, 0)).toBe(letters.flatMap(({ items }) => items).length);
    expect(sorted(rowsOf(csv, 'findings-by-rule').map(([code, , count]) => `${code} ${count}`))).toEqual(
      sorted([...codes].map(([code, count]) => `${code} ${count}`)),
    );
    expect(rowsOf(csv, 'letters')).toHaveLength(letters.length);
  });

  it('is written to a file in the format that its name says, and says nothing on standard output', async () => {
    const cwd = folderWith(files);
    for (const [name, begin] of [
      ['r.html', '<!DOCTYPE html>'],
      ['r.md', '# Review report: a\n'],
      ['r.csv', 'table,What,Value'],
    ] as const) {
      const { out, err, code } = await run(['report', 'a', '--out', name], { cwd });
      expect([out, err, code]).toEqual(['', `imr-letter: ${name} written\n`, 0]);
      expect(readFileSync(path.join(cwd, name), 'utf8').startsWith(begin)).toBe(true);
    }
    expect((await run(['report', 'a'], { cwd })).out).toMatch(/^<!DOCTYPE html>/);
  });

  it('replaces an older report, and no file with another name', async () => {
    const cwd = folderWith(files);
    writeFileSync(path.join(cwd, 'r.html'), 'old');
    expect((await run(['report', 'a', '--out', 'r.html'], { cwd })).code).toBe(0);
    expect(readFileSync(path.join(cwd, 'r.html'), 'utf8')).toContain('Review report: a');
    const { err, code } = await run(['report', 'a', '--out', 'c.imr'], { cwd });
    expect([err, code]).toEqual([expect.stringContaining('ends in .html, .md or .csv'), 2]);
    expect(readFileSync(path.join(cwd, 'c.imr'), 'utf8')).toBe(twoItemLetter());
  });

  it('quotes letters only where their words are asked for', async () => {
    const cwd = folderWith({ 'a.imr': readyLetter(['Tramadol 50mg #84: Upheld', 'Zyxwol <b>cream</b> #84:']) });
    for (const format of ['html', 'markdown', 'csv'])
      expect((await run(['report', '--format', format], { cwd })).out).not.toContain('Zyxwol');
    const { out } = await run(['report', '--words'], { cwd });
    expect(out).toContain('Zyxwol &lt;b&gt;cream&lt;/b&gt;');
    expect(out).not.toContain('<b>');
  });

  it('names what can’t be read, ends with 2, and reports on the rest', async () => {
    const { out, err, code } = await run(['report', 'a', 'missing.imr', '--format', 'markdown'], {
      cwd: folderWith(files),
    });
    expect(err).toContain('missing.imr');
    expect(out).toMatch(/## Not checked\n\n[^\n]+\n\n\| What \|\n\| --- \|\n\| missing\.imr: /);
    expect(out).toContain('| Letters | 1 |');
    expect(code).toBe(2);
  });

  it('says so where a file can’t be written', async () => {
    const { err, code } = await run(['report', 'a', '--out', 'nowhere/r.html'], { cwd: folderWith(files) });
    expect([err, code]).toEqual(['imr-letter: nowhere/r.html: its folder is not there\n', 2]);
  });

  it('reads standard input', async () => {
    const { out, code } = await run(['report', '-', '--format', 'markdown'], { input: readyLetter() });
    expect(out).toContain('# Review report: standard input');
    expect(out).toContain('| standard input:1:1 | CM17-0000001 |');
    expect(code).toBe(0);
  });
});
