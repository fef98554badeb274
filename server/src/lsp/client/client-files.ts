import { isLarger, TooLarge } from '../../config/file-limits.ts';
import { type Files, isThere } from '../../config/files.ts';
import { asObject } from '../../protocol/guards.ts';
import type { FindLettersParams, ReadFileParams } from '../../protocol/params.ts';
import type { FoundFile, Runtime } from '../scheduling/runtime.ts';
import type { ClientSupport } from './client-support.ts';

/** How large a letter may be to be read, in bytes. */
export const LARGEST_LETTER = 20_000_000;

/** The files in folders that may be letters, at most so many: as the client finds them, which knows what its user hides, else from the disk. */
export async function findLetters(
  runtime: Runtime,
  clientSupport: ClientSupport,
  ask: (params: FindLettersParams) => Promise<unknown>,
  { folders, most }: { readonly folders: readonly string[]; readonly most: number },
): Promise<readonly FoundFile[]> {
  if (clientSupport.findsLetters) {
    const { uris } = asObject(await ask({ most }));
    const found: readonly unknown[] = Array.isArray(uris) ? uris : [];
    return found.filter((uri) => typeof uri === 'string').map((uri) => ({ uri }));
  }
  const found: FoundFile[] = [];
  for (const folder of folders) {
    if (!folder.startsWith('file:') || !runtime.findLetters) continue;
    for (const file of await runtime.findLetters(folder, most - found.length)) found.push(file);
  }
  return found;
}

/** Asks the client for a file. */
export type AskFile = (params: ReadFileParams) => Promise<unknown>;

/** The files beside letters: from the disk where they lie on one, else through the client where it can read them. */
export function filesOf(runtime: Runtime, clientSupport: ClientSupport, ask: AskFile): Files {
  return {
    async readText(uri, most) {
      if (runtime.files && uri.startsWith('file:')) return runtime.files.readText(uri, most);
      if (!clientSupport.readsFiles) return undefined;
      const { text, tooLarge } = asObject(await ask({ uri, ...(most !== undefined && { most }) }));
      if (typeof text !== 'string' && tooLarge !== true) return undefined;
      if (most !== undefined && (typeof text !== 'string' || isLarger(text, most))) throw new TooLarge(most);
      return typeof text === 'string' ? text : undefined;
    },
    async isThere(uri) {
      if (runtime.files && uri.startsWith('file:')) return isThere(runtime.files, uri);
      if (!clientSupport.readsFiles) return true;
      // What can't be read is there.
      const answer = await ask({ uri }).then(asObject, () => ({ tooLarge: true, text: undefined }));
      return typeof answer.text === 'string' || answer.tooLarge === true;
    },
  };
}
