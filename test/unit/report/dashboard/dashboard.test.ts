import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../../server/src/guidelines/catalogue.ts';
import { dashboardOf } from '../../../../server/src/report/dashboard/dashboard.ts';
import type { LetterFilter } from '../../../../server/src/report/dashboard/letter-filter.ts';
import { rules } from '../../../../server/src/rules/index.ts';
import { recordsIn } from '../../../support/letter-records.ts';
import { readyLetter } from '../../../support/ready-letter.ts';

const UNDECIDED = readyLetter(['CM17-0000001', 'CM17-0000002'], ['#84: Upheld', '#84:'], ['12/30/2016', '01/05/2017']);
const LETTERS = [
  ...recordsIn(readyLetter(), 'letters/a.imr'),
  ...recordsIn(UNDECIDED, 'letters/2017/b.imr'),
  ...recordsIn(readyLetter(), 'letters-2/c.imr'),
];

function dashboard(filter: LetterFilter = {}, limit = 100) {
  return dashboardOf(LETTERS, {
    subject: 'letters',
    date: '2026-01-31',
    version: '1.2.3',
    hasWords: false,
    failures: [],
    catalogue: builtInCatalogue(),
    rules,
    filter,
    limit,
    locationOf: ({ file }, place) => ({ uri: file, ...place }),
  });
}

function table(shown: ReturnType<typeof dashboard>, id: string) {
  const found = shown.tables.find((one) => one.id === id);
  if (!found) throw new Error(`There is no table ${id}.`);
  return found;
}

const filesIn = (filter: LetterFilter) =>
  table(dashboard(filter), 'letters').rows.map(({ cells }) => cells[0]?.replace(/:.*/, ''));

describe('a dashboard', () => {
  it('counts all checked letters without a filter, and offers their folders and months', () => {
    const { shown, checked, folders, months, active } = dashboard();
    expect([shown, checked, active]).toEqual([3, 3, []]);
    expect(folders.map(({ value }) => value)).toEqual(['letters', 'letters-2', 'letters/2017']);
    expect(months.map(({ label }) => label)).toEqual(['2017-01', '2016-12']);
  });

  it.each<[LetterFilter, readonly string[]]>([
    [{ folder: 'letters' }, ['letters/a.imr', 'letters/2017/b.imr']],
    [{ folder: 'letters/2017' }, ['letters/2017/b.imr']],
    [{ month: '2016-12' }, ['letters/a.imr', 'letters-2/c.imr']],
    [{ outcome: 'undecided' }, ['letters/2017/b.imr']],
    [{ rule: 'missing-decision' }, ['letters/2017/b.imr']],
    [{ severity: 'error' }, ['letters/2017/b.imr']],
    [{ state: 'clean', folder: 'letters' }, ['letters/a.imr']],
    [{ state: 'ready' }, ['letters/a.imr', 'letters-2/c.imr']],
    [{ search: 'CM17-0000002' }, ['letters/2017/b.imr']],
    [{ search: 'C.IMR tramadol' }, ['letters-2/c.imr']],
    [{ search: 'c.imr missing-decision' }, []],
    [{ guideline: 'no-such-guideline' }, []],
  ])('counts the letters that %j asks for', (filter, files) => {
    expect(filesIn(filter)).toEqual(files);
    expect(dashboard(filter)).toMatchObject({ shown: files.length, checked: 3 });
  });

  it('leads from each row of an outcome table to as many items as the row counts', () => {
    for (const id of ['outcomes-by-service', 'outcomes-by-guideline', 'outcomes-by-month']) {
      const { rows } = table(dashboard(), id);
      expect(rows.length, id).toBeGreaterThan(0);
      for (const { cells, target } of rows) {
        if (!target || !('kind' in target)) throw new Error(`A row of ${id} leads nowhere.`);
        const own = table(dashboard({ [target.kind]: target.value }), id).rows.find((row) => row.cells[0] === cells[0]);
        expect(own?.cells).toEqual(cells);
      }
    }
  });

  it('leads from a letter and from a finding to its place', () => {
    const [letter] = table(dashboard({ search: 'b.imr' }), 'letters').rows;
    expect(letter?.target).toMatchObject({ uri: 'letters/2017/b.imr', line: 1, column: 1 });
    const [finding] = table(dashboard(), 'findings').rows;
    const [, line] = /:(\d+):\d+$/.exec(finding?.cells[0] ?? '') ?? [];
    expect(finding?.target).toMatchObject({ uri: 'letters/2017/b.imr', line: Number(line) });
  });

  it('has the findings of one rule where that is the filter, and says so', () => {
    const shown = dashboard({ rule: 'missing-decision' });
    expect(table(shown, 'findings')).toMatchObject({ title: 'Findings of missing-decision', count: 1 });
    expect(shown.active).toEqual([{ kind: 'rule', label: 'Rule: missing-decision' }]);
  });

  it('has the first rows of a table, and the number of all', () => {
    expect(table(dashboard({}, 2), 'letters')).toMatchObject({ rows: [{}, {}], count: 3 });
  });
});
