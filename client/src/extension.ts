import type { ExtensionContext } from 'vscode';
import { type ActiveExtension, activateExtension } from './activate.ts';
import type { MakeClient } from './language-server.ts';

let active: ActiveExtension | undefined;

/** Called by VS Code on the desktop and on remote machines: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  active = activateExtension(context, () => loadClient(context));
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await active?.stop();
}

async function loadClient(context: ExtensionContext): Promise<MakeClient> {
  const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return (options) => new LanguageClient('imrLetter', 'IMR Letter', { run, debug }, options);
}
