import type { LanguageServer } from '../server/language-server.ts';

/** Stops the language server, whatever its state, and starts another. */
export async function restartServer(server: () => Promise<LanguageServer>): Promise<void> {
  await (await server()).restart();
}
