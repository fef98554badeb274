import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../../server/src/guidelines/catalogue.ts';
import type { LetterRecord } from '../../../../server/src/report/letter-record.ts';
import type { Cell, ReviewReport } from '../../../../server/src/report/review-report/report.ts';
import { reviewReport } from '../../../../server/src/report/review-report/review-report.ts';
import { rules } from '../../../../server/src/rules/index.ts';
import { recordsIn } from '../../../support/letter-records.ts';
import { readyLetter } from '../../../support/ready-letter.ts';
import { twoItemLetter } from '../../../support/two-item-letter.ts';

const UNDECIDED = readyLetter(['CM17-0000001', 'CM17-0000002'], ['#84: Upheld', '#84:']);
const OVERTURNED = readyLetter(
  ['CM17-0000001', 'CM17-0000003'],
  ['#84: Upheld', '#84: Overturned'],
  ['is not medically necessary', 'is medically necessary'],
  ['the record shows none', 'the record shows one'],
);
const LETTERS = [
  ...recordsIn(readyLetter(), 'a.imr'),
  ...recordsIn(`${UNDECIDED}\n${OVERTURNED}`, 'b.imr'),
  ...recordsIn(twoItemLetter(), 'c.imr'),
];

function reportOn(letters: readonly LetterRecord[], failures: readonly string[] = []): ReviewReport {
  const context = { subject: 'letters', date: '2026-01-31', version: '1.2.3', hasWords: false, failures };
  return reviewReport(letters, { ...context, catalogue: builtInCatalogue(), rules });
}

function table(report: ReviewReport, id: string) {
  const found = report.tables.find((one) => one.id === id);
  if (!found) throw new Error(`There is no table ${id}.`);
  return found;
}

function overview(report: ReviewReport): Readonly<Record<string, Cell>> {
  return Object.fromEntries(table(report, 'overview').rows);
}

describe('a review report', () => {
  it('counts letters, items, outcomes and findings', () => {
    expect(overview(reportOn(LETTERS))).toMatchObject({
      Checked: 'letters',
      'Date of the report': '2026-01-31',
      Program: `IMR Determination Letters 1.2.3, ${rules.length} rules`,
      Files: 3,
      Letters: 4,
      'Clean letters': 3,
      'Letters that can be signed': 3,
      'Disputed items': 5,
      Upheld: 3,
      Overturned: 1,
      'Without an outcome': 1,
      'Overturn rate': '25.0%',
      Findings: 1,
      Errors: 1,
    });
  });

  it('has outcomes by service, with an item in one row, and the most frequent first', () => {
    const { rows, total } = table(reportOn(LETTERS), 'outcomes-by-service');
    expect(rows).toEqual([
      ['Drug: tramadol', 4, 2, 1, 1, 1 / 3],
      ['Brace', 1, 1, 0, 0, 0],
    ]);
    expect(total).toEqual(['All items', 5, 3, 1, 1, 1 / 4]);
  });

  it('has outcomes by month in the order of the months, what has none last', () => {
    const undated = recordsIn(readyLetter(['Decision Date: 12/30/2016', 'Decision Date:']), 'd.imr');
    const { rows } = table(reportOn([...undated, ...LETTERS]), 'outcomes-by-month');
    expect(rows.map(([month, items]) => [month, items])).toEqual([
      ['2016-12', 3],
      ['2017-01', 2],
      ['No decision date', 1],
    ]);
  });

  it('has no rate where nothing is decided', () => {
    const report = reportOn(recordsIn(UNDECIDED));
    expect(table(report, 'outcomes-by-service').rows).toEqual([['Drug: tramadol', 1, 0, 0, 1, undefined]]);
    expect(overview(report)['Overturn rate']).toBe('no outcomes');
  });

  it('lists findings with place, case and item, and what their rule asks for', () => {
    const { rows } = table(reportOn(LETTERS), 'findings');
    const summary = rules.find(({ code }) => code === 'missing-decision')?.docs.summary;
    expect(rows).toEqual([['b.imr:18:1', 'CM17-0000002', '1', 'error', 'missing-decision', summary]]);
  });

  it('quotes the letters where their words are in the records', () => {
    const { rows } = table(reportOn(recordsIn(UNDECIDED, 'b.imr', true)), 'findings');
    expect(rows[0]?.[2]).toBe('1 “Tramadol 50mg #84”');
    expect(rows[0]?.[5]).toContain('“Tramadol 50mg #84”');
  });

  it('lists clean letters, and for each rule how many letters it was applied to', () => {
    const report = reportOn(LETTERS);
    expect(table(report, 'clean-letters').rows.map(([letter]) => letter)).toEqual([
      'a.imr:1:1',
      expect.stringMatching(/^b\.imr:\d+:1$/),
      'c.imr:1:1',
    ]);
    const applied = table(report, 'rules').rows;
    expect(applied).toHaveLength(rules.length);
    for (const [code, severity, letters] of applied) {
      const usual = rules.find((rule) => rule.code === code)?.severity;
      expect([severity, letters], String(code)).toEqual([usual, usual === 'off' ? 0 : LETTERS.length]);
    }
  });

  it('says what was not checked', () => {
    expect(table(reportOn(LETTERS, ['x.imr: it is too large']), 'not-checked').rows).toEqual([
      ['x.imr: it is too large'],
    ]);
  });

  it('has tables whose rows add up to their last row and to the overview', () => {
    const report = reportOn(LETTERS);
    const sums = (id: string, columns: readonly number[]) =>
      columns.map((column) => table(report, id).rows.reduce((sum, row) => sum + Number(row[column]), 0));
    const counts = overview(report);
    const outcomes = [counts['Disputed items'], counts.Upheld, counts.Overturned, counts['Without an outcome']];
    for (const id of ['outcomes-by-service', 'outcomes-by-month']) {
      expect(sums(id, [1, 2, 3, 4]), id).toEqual(outcomes);
      expect(table(report, id).total?.slice(1, 5), id).toEqual(outcomes);
    }
    const severities = ['Errors', 'Warnings', 'Information', 'Hints'].map((title) => counts[title]);
    expect(sums('findings-by-rule', [3, 4, 5, 6])).toEqual(severities);
    expect(sums('letters', [6, 7, 8, 9])).toEqual(severities);
    expect(table(report, 'letters').total?.slice(3, 10)).toEqual([...outcomes.slice(0, 3), ...severities]);
    expect(table(report, 'findings').rows).toHaveLength(Number(counts.Findings));
  });
});
