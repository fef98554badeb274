import { describe, expect, it, vi } from 'vitest';
import type { TreeNode } from '../../../../client/src/views/tree-node.ts';
import type { LetterChecks, LetterRow, PlacedFinding } from '../../../../server/src/protocol/letter-list.ts';
import { t } from '../../../support/l10n.ts';

vi.mock('vscode', () => ({ l10n: { t }, env: { language: 'en' } }));

// Other tests load these modules with other mocks of VS Code.
vi.resetModules();
const { letterGroups } = await import('../../../../client/src/views/letter-groups.ts');
const { findingGroups } = await import('../../../../client/src/views/finding-groups.ts');
const { checkGroups } = await import('../../../../client/src/views/check-groups.ts');

const nameOf = (uri: string) => uri.replace('file:///', '');

function row(parts: Partial<LetterRow>): LetterRow {
  return { uri: 'file:///letters/a.imr', letter: 0, line: 0, upheld: 1, overturned: 0, undecided: 0, ...parts };
}

function checked(...findings: NonNullable<LetterRow['checked']>['findings'][number][]): Pick<LetterRow, 'checked'> {
  return { checked: { findings, setAside: 0, isReady: true, readiness: 'Ready to sign' } };
}

const BROKEN = row({
  uri: 'file:///letters/2017/b.imr',
  caseNumber: 'CM17-0000002',
  month: '2017-03',
  overturned: 2,
  ...checked({ code: 'wrong-side', severity: 'error', count: 2 }, { code: 'spelling', severity: 'hint', count: 1 }),
});
const CLEAN = row({ caseNumber: 'CM16-0000001', month: '2016-12', ...checked() });
const UNREAD = row({ uri: 'file:///letters/c.imr', upheld: 0, undecided: 1 });
const ROWS = [UNREAD, BROKEN, CLEAN];

/** Lines as a person sees them, each below its group. */
function shown(nodes: readonly TreeNode[], depth = 0): string[] {
  return nodes.flatMap(({ label, description, icon, children = [] }) => [
    `${'  '.repeat(depth)}${icon}: ${label} | ${description}`,
    ...shown(children, depth + 1),
  ]);
}

describe('the list of letters', () => {
  it('has the letters of each folder with case, outcomes and findings, clean and unchecked ones too', () => {
    expect(shown(letterGroups(ROWS, 'folder', nameOf))).toEqual([
      'folder: letters | 2 letters',
      '  clean: CM16-0000001 | a.imr · 1 upheld · clean',
      '  unchecked: c.imr | 1 undecided · not checked',
      'folder: letters/2017 | 1 letter · 2 errors, 1 hint',
      '  error: CM17-0000002 | b.imr · 1 upheld, 2 overturned · 2 errors, 1 hint',
    ]);
  });

  it.each([
    ['status', ['With errors', 'Not checked', 'Clean']],
    ['month', ['2016-12', '2017-03', 'No decision date']],
    ['outcome', ['Upheld', 'Divided', 'Undecided']],
  ] as const)('is grouped by %s in a fixed order', (grouping, names) => {
    expect(letterGroups(ROWS, grouping, nameOf).map(({ label }) => label)).toEqual(names);
  });

  it('opens a letter where it begins', () => {
    const second = row({ letter: 1, line: 40 });
    const [group] = letterGroups([second, row({})], 'folder', nameOf);
    expect(group?.children?.map(({ target }) => target?.line)).toEqual([0, 40]);
  });

  it('keeps the same lines, by their ids, when a letter is checked', () => {
    const ids = (rows: readonly LetterRow[]) =>
      letterGroups(rows, 'folder', nameOf).flatMap(({ id, children = [] }) => [id, ...children.map((one) => one.id)]);
    expect(ids([{ ...UNREAD, ...checked() }, BROKEN, CLEAN])).toEqual(ids(ROWS));
  });

  it('has 10,000 letters in one folder, each with its own line', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => row({ uri: `file:///letters/${index}.imr` }));
    const [group] = letterGroups(rows, 'folder', nameOf);
    expect(group?.children).toHaveLength(10_000);
    expect(new Set(group?.children?.map(({ id }) => id)).size).toBe(10_000);
  });
});

describe('the list of findings', () => {
  const asked: string[] = [];
  const finding = (code: string, severity: PlacedFinding['severity'], letter: number): PlacedFinding => ({
    code,
    severity,
    letter,
    message: `About ${code}.`,
    range: { start: { line: 4, character: 2 }, end: { line: 4, character: 5 } },
  });
  const sources = {
    nameOf,
    async findingsIn(uri: string) {
      asked.push(uri);
      return [finding('wrong-side', 'error', 0), finding('wrong-side', 'error', 1), finding('spelling', 'hint', 0)];
    },
  };

  it('has rules with their counts, the most frequent first, and the letters below', () => {
    expect(shown(findingGroups(ROWS, 'rule', sources))).toEqual([
      'error: wrong-side | 2 in 1 letter',
      '  error: CM17-0000002 | 2 errors',
      'hint: spelling | 1 in 1 letter',
      '  hint: CM17-0000002 | 1 hint',
    ]);
  });

  it('has severities with the rules below, or letters with all their findings', () => {
    expect(shown(findingGroups(ROWS, 'severity', sources)).filter((line) => !line.startsWith('    '))).toEqual([
      'error: Errors | 2',
      '  error: wrong-side | 2 in 1 letter',
      'hint: Hints | 1',
      '  hint: spelling | 1 in 1 letter',
    ]);
    expect(shown(findingGroups(ROWS, 'letter', sources))).toEqual(['error: CM17-0000002 | 2 errors, 1 hint']);
  });

  it('asks for the findings of a letter when it is expanded, and shows those of its line', async () => {
    const [rule] = findingGroups(ROWS, 'rule', sources);
    expect(asked).toEqual([]);
    const found = await rule?.children?.[0]?.load?.();
    expect(asked).toEqual([BROKEN.uri]);
    expect(shown(found ?? [])).toEqual(['error: About wrong-side. | wrong-side · line 5']);
    expect(found?.[0]?.target).toEqual({ uri: BROKEN.uri, line: 4, character: 2 });
  });
});

describe('the list of one letter', () => {
  it('has its items, each check passed or not, and what was set aside', () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } };
    const checks: LetterChecks = {
      letter: 0,
      isReady: false,
      summary: 'Not ready: 1 error',
      checks: [
        {
          id: 'dates',
          title: 'Dates',
          note: '1 wrong',
          state: 'failed',
          details: [{ state: 'failed', message: 'It is wrong.', severity: 'error', range }],
        },
        { id: 'item', item: 1, title: 'Item 1', note: 'Upheld, complete', state: 'passed', range, details: [] },
        { id: 'text', title: 'Wording', note: 'nothing wrong', state: 'passed', details: [] },
        {
          id: 'suppressions',
          title: 'Set aside',
          note: '1 to look at',
          state: 'look',
          details: [{ state: 'look', message: 'A date (ignored by AB on 2026-01-31: as filed)', severity: 'warning' }],
        },
      ],
    };
    expect(shown(checkGroups(checks, 'file:///letters/a.imr'))).toEqual([
      'items: Disputed Items | 1',
      '  clean: Item 1 | Upheld, complete',
      'status: Checks | 1 of 2 passed',
      '  error: Dates | 1 wrong',
      '    error: It is wrong. | line 3',
      '  clean: Wording | nothing wrong',
      'aside: Set Aside | 1',
      '  warning: A date (ignored by AB on 2026-01-31: as filed) | ',
    ]);
  });
});
