import { l10n } from 'vscode';
import type { LetterRow } from '../../../server/src/protocol/letter-list.ts';
import { findingsText, lettersText, outcomesText, statusOf } from './counts.ts';
import type { IconName, TreeNode } from './tree-node.ts';

/** By what letters are grouped. */
export type LetterGrouping = 'folder' | 'status' | 'month' | 'outcome';

/** A group of letters: its name and its place among the others. */
interface Group {
  readonly name: string;
  readonly order: string;
  readonly icon: IconName;
}

/** Returns letters in groups, each letter with its case number, outcomes and findings. `nameOf` returns a file's path in its folder. */
export function letterGroups(
  rows: readonly LetterRow[],
  grouping: LetterGrouping,
  nameOf: (uri: string) => string,
): readonly TreeNode[] {
  const groups = new Map<string, { readonly group: Group; readonly rows: LetterRow[] }>();
  for (const row of rows) {
    const group = GROUP_OF[grouping](row, nameOf);
    const known = groups.get(group.order);
    if (known) known.rows.push(row);
    else groups.set(group.order, { group, rows: [row] });
  }
  const sorted = [...groups.values()].sort((one, other) => compare(one.group.order, other.group.order));
  return sorted.map(({ group, rows: own }) => ({
    id: `${grouping} ${group.order}`,
    label: group.name,
    description: [lettersText(own.length), findingsText(own)].filter(Boolean).join(' · '),
    icon: group.icon,
    isExpanded: true,
    children: own.sort((one, other) => compareRows(one, other)).map((row) => letterNode(row, nameOf)),
  }));
}

/** Returns the line of a letter: "CM17-0000001  2 upheld · 1 error". */
export function letterNode(row: LetterRow, nameOf: (uri: string) => string): TreeNode {
  const { uri, letter, line, checked } = row;
  const found = checked ? findingsText([row]) || l10n.t('clean') : l10n.t('not checked');
  const aside = checked && checked.setAside > 0 ? l10n.t('{0} set aside', checked.setAside) : '';
  const name = nameOf(uri).replace(/^.*\//, '');
  return {
    id: `letter ${uri} ${letter}`,
    label: row.caseNumber ?? name,
    description: [row.caseNumber === undefined ? '' : name, outcomesText([row]), found, aside]
      .filter(Boolean)
      .join(' · '),
    icon: statusOf(row),
    context: 'letter',
    target: { uri, line, character: 0 },
  };
}

const GROUP_OF: Readonly<Record<LetterGrouping, (row: LetterRow, nameOf: (uri: string) => string) => Group>> = {
  folder({ uri }, nameOf) {
    const name = nameOf(uri);
    const folder = name.slice(0, Math.max(name.lastIndexOf('/'), 0));
    return { name: folder || l10n.t('Drafts and other files'), order: folder, icon: 'folder' };
  },
  status(row) {
    const status = statusOf(row);
    const order = String(['error', 'warning', 'information', 'hint', 'unchecked', 'clean'].indexOf(status));
    const names = {
      error: l10n.t('With errors'),
      warning: l10n.t('With warnings'),
      information: l10n.t('With information'),
      hint: l10n.t('With hints only'),
      unchecked: l10n.t('Not checked'),
      clean: l10n.t('Clean'),
    };
    return { name: names[status], order, icon: status };
  },
  month({ month }) {
    return { name: month ?? l10n.t('No decision date'), order: month ?? '~', icon: 'month' };
  },
  outcome({ upheld, overturned, undecided }) {
    const icon = 'outcome';
    if (undecided > 0) return { name: l10n.t('Undecided'), order: '4', icon };
    if (upheld > 0 && overturned > 0) return { name: l10n.t('Divided'), order: '3', icon };
    if (overturned > 0) return { name: l10n.t('Overturned'), order: '2', icon };
    return upheld > 0
      ? { name: l10n.t('Upheld'), order: '1', icon }
      : { name: l10n.t('No disputed items'), order: '5', icon };
  },
};

function compareRows(one: LetterRow, other: LetterRow): number {
  return compare(one.uri, other.uri) || one.letter - other.letter;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
