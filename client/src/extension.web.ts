import type { ExtensionContext } from 'vscode';
import { type ActiveExtension, activateExtension } from './activate.ts';
import { loadProcessClient as load } from './server/process-client.ts';

let active: ActiveExtension | undefined;

/** Called by VS Code in a browser, where the server is a web worker. */
export function activate(context: ExtensionContext): void {
  active = activateExtension(context, () => import('./server/server-worker.ts'));
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await active?.stop();
}

/** Loads the client of a server that is a process, for the desktop's bundle. */
export const loadProcessClient = load;
