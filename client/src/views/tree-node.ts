import * as vscode from 'vscode';
import type { RestoreFindingParams } from '../../../server/src/protocol/letter-list.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';

/** A line of a list in the side bar. */
export interface TreeNode {
  /** The same from one reading of the letters to the next, so that what is expanded stays so. */
  readonly id: string;
  readonly label: string;
  /** What stands beside the label, in a softer color. */
  readonly description: string;
  readonly icon: IconName;
  /** The letter to open, where it has one: its URI and a place in it. */
  readonly target?: { readonly uri: string; readonly line: number; readonly character: number };
  /** The names by which menus know it. */
  readonly context?: string;
  /** The ignored finding that it shows. */
  readonly restores?: RestoreFindingParams;
  readonly children?: readonly TreeNode[];
  /** Returns what lies below it, where that is asked for when it is expanded. */
  readonly load?: () => Promise<readonly TreeNode[]>;
  readonly isExpanded?: boolean;
}

/** The icons of lines, by what they stand for. */
export type IconName = keyof typeof ICONS;

const ICONS = {
  error: ['error', 'list.errorForeground'],
  warning: ['warning', 'list.warningForeground'],
  information: ['info', 'notificationsInfoIcon.foreground'],
  hint: ['lightbulb', undefined],
  clean: ['pass', 'testing.iconPassed'],
  unchecked: ['circle-outline', undefined],
  folder: ['folder', undefined],
  month: ['calendar', undefined],
  outcome: ['law', undefined],
  status: ['checklist', undefined],
  rule: ['symbol-ruler', undefined],
  items: ['list-ordered', undefined],
  aside: ['eye-closed', undefined],
} as const satisfies Record<string, readonly [string, string | undefined]>;

/** Returns the line as VS Code shows it. */
export function treeItem(node: TreeNode): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const hasChildren = node.load !== undefined || (node.children?.length ?? 0) > 0;
  const item = new vscode.TreeItem(
    plainText(node.label),
    hasChildren ? (node.isExpanded ? Expanded : Collapsed) : None,
  );
  const description = plainText(node.description);
  const [icon, color] = ICONS[node.icon];
  item.id = node.id;
  item.description = description;
  item.tooltip = plainText([node.label, node.description].filter(Boolean).join('\n'));
  item.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
  // The icon is read out too: by its color alone a finding's severity would not be known.
  const state = stateWord(node.icon);
  item.accessibilityInformation = { label: [state, item.label, description].filter(Boolean).join(', ') };
  if (node.context !== undefined) item.contextValue = node.context;
  if (node.target) {
    const { uri, line, character } = node.target;
    const at = new vscode.Position(line, character);
    const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(at, at), preserveFocus: true };
    item.command = {
      title: vscode.l10n.t('Open Letter'),
      command: 'vscode.open',
      arguments: [vscode.Uri.parse(uri), options],
    };
  }
  return item;
}

function stateWord(icon: IconName): string {
  switch (icon) {
    case 'error':
      return vscode.l10n.t('Error');
    case 'warning':
      return vscode.l10n.t('Warning');
    case 'information':
      return vscode.l10n.t('Information');
    case 'hint':
      return vscode.l10n.t('Hint');
    default:
      return '';
  }
}
