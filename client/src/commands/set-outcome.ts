import * as vscode from 'vscode';
import type { ChangeItemParams } from '../../../server/src/protocol/params.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { plainItem } from '../ui/plain-items.ts';
import { changeItem } from './change-item.ts';

interface OutcomeItem extends vscode.QuickPickItem {
  readonly change: ChangeItemParams['change'];
}

const OUTCOMES: readonly OutcomeItem[] = [
  { label: 'Upheld', description: vscode.l10n.t('The treatment is not medically necessary.'), change: 'upheld' },
  { label: 'Overturned', description: vscode.l10n.t('The treatment is medically necessary.'), change: 'overturned' },
];

/** Sets the outcome of the item at the cursor; `outcome`, of a keybinding, goes without the question which one. */
export async function setOutcome(server: () => Promise<LanguageServer>, outcome: unknown): Promise<void> {
  const given = OUTCOMES.find(({ change }) => change === outcome);
  const chosen =
    given ?? (await vscode.window.showQuickPick(OUTCOMES.map(plainItem), { title: vscode.l10n.t('Set Outcome') }));
  if (chosen) await changeItem(server, chosen.change);
}
