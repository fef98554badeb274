import * as vscode from 'vscode';

/** A file of the folder that the suites are opened on. */
export async function fileInWorkspace(name: string): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The suites need test/editor/workspace as their folder.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** The project's findings in a document as VS Code shows them now. */
export function findingsOf({ uri }: Pick<vscode.TextDocument, 'uri'>): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((finding) => finding.source === 'imr-letter');
}

/** Resolves with the findings in a document when they meet a condition, or Mocha's timeout is reached. */
export function whenFindings(
  document: Pick<vscode.TextDocument, 'uri'>,
  awaited: (findings: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const look = () => {
      const findings = findingsOf(document);
      if (!awaited(findings)) return;
      changes.dispose();
      resolve(findings);
    };
    const changes = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** The names in a document's outline, parents before children. */
export async function documentSymbols(document: vscode.TextDocument): Promise<string[]> {
  const roots = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  const namesIn = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
    symbols.flatMap((symbol) => [symbol.name, ...namesIn(symbol.children)]);
  return namesIn(roots ?? []);
}

/** Returns the hovers at a position as Markdown. */
export async function hoverText(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers
    .flatMap((hover) => hover.contents.map((part) => (typeof part === 'string' ? part : part.value)))
    .join('\n');
}

/** A finding's rule. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
