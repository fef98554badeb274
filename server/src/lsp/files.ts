import type { Files } from '../review/files.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { Runtime } from './runtime.ts';
import { settingsRecord } from './settings.ts';

/** The request by which the server reads a `.imr-letter.json` that only the client can reach: `{ uri }` → `{ text }` or null. */
export const READ_FILE_REQUEST = 'imrLetter/readFile';

/** Asks the client for a file. */
export type AskFile = (uri: string) => Promise<unknown>;

/** The files beside letters: from the disk where they lie on one, else through the client where it can read them. */
export function filesOf(runtime: Runtime, abilities: ClientAbilities, ask: AskFile): Files {
  return {
    async readText(uri) {
      if (runtime.files && uri.startsWith('file:')) return runtime.files.readText(uri);
      if (!abilities.readsFiles) return undefined;
      const { text } = settingsRecord(await ask(uri));
      return typeof text === 'string' ? text : undefined;
    },
  };
}
