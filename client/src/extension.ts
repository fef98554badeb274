import type { ExtensionContext } from 'vscode';
import { type ActiveExtension, activateExtension } from './activate.ts';

let active: ActiveExtension | undefined;

/** Called by VS Code on the desktop and on remote machines, where the server is a separate process. */
export function activate(context: ExtensionContext): void {
  active = activateExtension(context, async () => (await import('./server/process-client.ts')).loadProcessClient());
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await active?.stop();
}
