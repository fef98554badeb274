import { l10n } from 'vscode';
import type { CheckDetail, LetterCheck, LetterChecks } from '../../../server/src/protocol/letter-list.ts';
import type { IconName, TreeNode } from './tree-node.ts';

/** The icon of each state of a check. */
const ICONS: Readonly<Record<LetterCheck['state'], IconName>> = { passed: 'clean', look: 'warning', failed: 'error' };

/** The checks that have a place of their own in the list. */
const APART: ReadonlySet<string> = new Set(['item', 'suppressions', 'comments', 'sign-off']);

/** Returns the lines of one letter: its items with their outcomes, each check passed or not, and what was set aside. */
export function checkGroups({ checks }: LetterChecks, uri: string): readonly TreeNode[] {
  const items = checks.filter(({ id }) => id === 'item');
  const aside = checks.filter(({ id }) => id === 'suppressions').flatMap(({ details }) => details);
  const comments = checks.filter(({ id }) => id === 'comments');
  const signOff = checks.filter(({ id }) => id === 'sign-off');
  const others = checks.filter(({ id }) => !APART.has(id));
  const passed = others.filter(({ state }) => state === 'passed').length;
  return [
    // A letter that nobody signed off yet is no warning.
    ...signOff.map((check): TreeNode => {
      const node = checkNode(check, uri);
      return check.details.length === 0 ? { ...node, icon: 'unchecked' } : node;
    }),
    {
      id: 'items',
      label: l10n.t('Disputed Items'),
      description: String(items.length),
      icon: 'items',
      isExpanded: true,
      children: items.map((check) => checkNode(check, uri)),
    },
    {
      id: 'checks',
      label: l10n.t('Checks'),
      description: l10n.t('{0} of {1} passed', passed, others.length),
      icon: 'status',
      isExpanded: true,
      children: others.map((check) => checkNode(check, uri)),
    },
    ...comments.map((check): TreeNode => ({ ...checkNode(check, uri), isExpanded: true })),
    {
      id: 'aside',
      label: l10n.t('Set Aside'),
      description: aside.length === 0 ? l10n.t('nothing') : String(aside.length),
      icon: 'aside',
      children: aside.map((detail, index) => detailNode(detail, uri, `aside ${index}`)),
    },
  ];
}

function checkNode({ id, item, title, note, state, range, details }: LetterCheck, uri: string): TreeNode {
  const own = `${id} ${item ?? ''}`;
  return {
    id: own,
    label: title,
    description: note,
    icon: ICONS[state],
    ...(range && { target: { uri, ...range.start } }),
    children: details.map((detail, index) => detailNode(detail, uri, `${own} ${index}`)),
  };
}

function detailNode({ message, state, severity, range, ignored }: CheckDetail, uri: string, id: string): TreeNode {
  return {
    id,
    label: message,
    description: range ? l10n.t('line {0}', range.start.line + 1) : '',
    icon: severity ?? ICONS[state],
    ...(ignored && { context: 'ignored', restores: { uri, entry: ignored } }),
    ...(range && { target: { uri, ...range.start } }),
  };
}
