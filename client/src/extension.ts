import type { ExtensionContext } from 'vscode';
import { type ActiveExtension, activateExtension } from './activate.ts';

let active: ActiveExtension | undefined;

/** Called by VS Code on the desktop and on remote machines: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  active = activateExtension(context, () => import('./server/server-process.ts'));
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await active?.stop();
}
