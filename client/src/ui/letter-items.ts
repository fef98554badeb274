import * as vscode from 'vscode';

/** The lines of a disputed item, from 0, the last one included. */
export interface ItemLines {
  readonly first: number;
  readonly last: number;
}

/** The items of versions of documents, so that a move of the cursor does not ask for the outline again. */
const known = new WeakMap<vscode.TextDocument, { readonly version: number; readonly items: Items }>();

type Items = readonly (readonly ItemLines[])[];

/** Returns the disputed items of each letter of a document, from its outline; none while the server does not answer. */
export async function itemsByLetter(document: vscode.TextDocument): Promise<Items> {
  const { version } = document;
  const last = known.get(document);
  if (last && last.version === version) return last.items;
  const { Method, Event, Null, File } = vscode.SymbolKind;
  const itemKinds: ReadonlySet<vscode.SymbolKind> = new Set([Method, Event, Null]);
  const itemsIn = (symbols: readonly vscode.DocumentSymbol[]): readonly ItemLines[] =>
    symbols.flatMap(({ kind, range, children }) =>
      itemKinds.has(kind) ? [{ first: range.start.line, last: range.end.line }] : itemsIn(children),
    );
  const roots =
    (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )) ?? [];
  const letters = roots.filter(({ kind }) => kind === File);
  const items = letters.length > 0 ? letters.map(({ children }) => itemsIn(children)) : [itemsIn(roots)];
  // A server that is starting has no outline yet.
  if (roots.length > 0 && document.version === version) known.set(document, { version, items });
  return items;
}

/** Returns which item of its letter a line is in, from 1, and how many there are; undefined outside of all items. */
export function itemAtLine(letters: Items, line: number): { readonly item: number; readonly of: number } | undefined {
  for (const items of letters) {
    const index = items.findIndex(({ first, last }) => first <= line && line <= last);
    if (index >= 0) return { item: index + 1, of: items.length };
  }
  return undefined;
}
