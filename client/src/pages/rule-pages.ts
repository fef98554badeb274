import * as vscode from 'vscode';

/** The path of a rule's page in an address of this extension: "/rules/missing-rationale". */
const PAGE_PATH = /^\/rules\/([a-z]+(?:-[a-z]+)*)$/;

/** The address below which this editor finds the pages of rules. */
export function rulePagesAddress({ extension }: vscode.ExtensionContext): string {
  return `${vscode.env.uriScheme}://${extension.id}/rules/`;
}

/** Opens the bundled page of a rule when its address is clicked; any other address does nothing. */
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
