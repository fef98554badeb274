import * as vscode from 'vscode';
import { CitationRequest, LookUpRequest } from '../../../server/src/protocol/guideline-messages.ts';
import type { QuickPickEntry } from '../../../server/src/protocol/params.ts';
import { isLetterDocument } from '../letters.ts';
import { openPageTarget } from '../pages/guideline-pages.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { plainItem } from '../ui/plain-items.ts';

interface EntryItem extends vscode.QuickPickItem {
  readonly entry: QuickPickEntry;
}

const ICONS: Record<QuickPickEntry['kind'], string> = {
  guideline: 'book',
  topic: 'bookmark',
  drug: 'beaker',
  page: 'file',
};

const OPEN = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: vscode.l10n.t('Open the guideline’s page') };
const INSERT = {
  iconPath: new vscode.ThemeIcon('insert'),
  tooltip: vscode.l10n.t('Insert the citation at the cursor'),
};

/** Shows a list of guidelines, topics, drugs and pages. The choice is opened, or cited in the active letter if `cites` is set. */
export async function lookUpGuideline(server: () => Promise<LanguageServer>, cites: boolean): Promise<void> {
  const own = await server();
  const active = vscode.window.activeTextEditor;
  const letter = active && isLetterDocument(active.document) ? active : undefined;
  const isCiting = cites && letter !== undefined;
  const found = await own.request(LookUpRequest, letter ? { uri: letter.document.uri.toString() } : {});
  const open = (entry: QuickPickEntry) => openPageTarget(entry.uri);
  const insert = (entry: QuickPickEntry) => (letter ? insertCitation(own, letter, entry) : Promise.resolve());
  const items = (found?.entries ?? []).map((entry): EntryItem => {
    const { kind, label, description, detail } = entry;
    const iconPath = new vscode.ThemeIcon(ICONS[kind]);
    return plainItem({
      label,
      description,
      detail,
      iconPath,
      buttons: letter ? [isCiting ? OPEN : INSERT] : [],
      entry,
    });
  });
  const pick = vscode.window.createQuickPick<EntryItem>();
  pick.title = isCiting ? vscode.l10n.t('Insert Citation') : vscode.l10n.t('Look Up Guideline');
  pick.placeholder = vscode.l10n.t(
    'A guideline, topic, drug or page: “muscle relaxants”, “Flexeril”, “chronic pain 64”',
  );
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items;
  pick.onDidChangeValue((value) => {
    const shown = showMatches(items, value);
    if (shown !== items || pick.items !== items) pick.items = shown;
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    pick.hide();
    void (button === OPEN ? open : insert)(item.entry);
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item) void (isCiting ? insert : open)(item.entry);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

/** Shows entries that contain all words of a query anywhere; VS Code's own filter requires them in one field. */
function showMatches(items: readonly EntryItem[], value: string): readonly EntryItem[] {
  const words = value.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length < 2) return items;
  return items.map((item) => {
    const text = `${item.label} ${item.description} ${item.detail}`.toLowerCase();
    return words.every((word) => text.includes(word)) ? { ...item, alwaysShow: true } : item;
  });
}

async function insertCitation(server: LanguageServer, editor: vscode.TextEditor, entry: QuickPickEntry): Promise<void> {
  const { document, selection, viewColumn } = editor;
  const { guideline, topic, page } = entry;
  const text = await server.request(CitationRequest, {
    textDocument: { uri: document.uri.toString() },
    position: { line: selection.start.line, character: selection.start.character },
    guideline,
    ...(topic !== undefined && { topic }),
    ...(page !== undefined && { page }),
  });
  if (!text) return;
  const shown = await vscode.window.showTextDocument(document, { ...(viewColumn && { viewColumn }), selection });
  const snippet = new vscode.SnippetString().appendText(text.before);
  if (text.unverified !== undefined) snippet.appendPlaceholder(text.unverified);
  await shown.insertSnippet(snippet.appendText(text.after), selection);
}
