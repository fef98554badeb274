import type { ExtensionContext } from 'vscode';
import { type ActiveExtension, activateExtension } from './activate.ts';

let active: ActiveExtension | undefined;

/** Called by VS Code in a browser, where the server is a web worker. */
export function activate(context: ExtensionContext): void {
  active = activateExtension(context, () => import('./server/server-worker.ts'));
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await active?.stop();
}
