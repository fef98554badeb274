import * as vscode from 'vscode';

/** The path of a rule's page in a URI of this extension: "/rules/missing-rationale". */
const PAGE_PATH = /^\/rules\/([a-z]+(?:-[a-z]+)*)$/;

/** Returns the base URI of the rule pages in this editor. */
export function rulePagesUri({ extension }: vscode.ExtensionContext): string {
  return `${vscode.env.uriScheme}://${extension.id}/rules/`;
}

/** Registers the handler that opens the bundled page of a rule from its URI and ignores other URIs. */
export function registerRulePages({ extensionUri, subscriptions }: vscode.ExtensionContext): void {
  subscriptions.push(
    vscode.window.registerUriHandler({
      async handleUri({ path }) {
        const code = PAGE_PATH.exec(path)?.[1];
        if (code === undefined) return;
        const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${code}.md`);
        if (await exists(page)) await vscode.commands.executeCommand('markdown.showPreview', page);
      },
    }),
  );
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
