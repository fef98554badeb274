import { isLarger, TooLarge } from '../../config/file-limits.ts';
import { type Files, isThere } from '../../config/files.ts';
import { asObject } from '../../protocol/guards.ts';
import type { FindLettersParams, ReadFileParams } from '../../protocol/params.ts';
import type { FoundFile, Runtime } from '../scheduling/runtime.ts';
import type { ClientSupport } from './client-support.ts';

/** The size in bytes above which a letter is not read. */
export const MAX_LETTER_BYTES = 20_000_000;

/** Returns at most `most` files that may be letters: from the client, which applies the user's exclusions, else from the disk. */
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

/** Returns what reads the dictionary of the spelling check: beside the server, else through the client if it supports that. */
export function dictionaryOf(
  { readDictionary }: Pick<Runtime, 'readDictionary'>,
  { readsDictionary }: Pick<ClientSupport, 'readsDictionary'>,
  ask: () => Promise<unknown>,
): (() => Promise<Uint8Array<ArrayBuffer> | undefined>) | undefined {
  if (readDictionary) return readDictionary;
  if (!readsDictionary) return undefined;
  return async () => {
    const { base64 } = asObject(await ask());
    return typeof base64 === 'string' ? Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)) : undefined;
  };
}

/** Asks the client for a file. */
export type AskFile = (params: ReadFileParams) => Promise<unknown>;

/** Returns access to files: on the server's disk for `file:` URIs, otherwise through the client if it supports that. */
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
      // A file that can't be read exists.
      const answer = await ask({ uri }).then(asObject, () => ({ tooLarge: true, text: undefined }));
      return typeof answer.text === 'string' || answer.tooLarge === true;
    },
  };
}
