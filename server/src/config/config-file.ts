import { URI, Utils } from 'vscode-uri';
import { foldersOf, type LetterPlace } from './configuration-file.ts';
import { isLarger, TooLarge } from './file-limits.ts';
import { type Files, isThere } from './files.ts';

/** A configuration file of a letter: the nearest of its name, or a new one in the letter's folder. */
export interface ConfigFile {
  readonly uri: string;
  /** Its text; absent where it is to be made. */
  readonly text: string | undefined;
}

/** Returns the nearest file of a name from a letter's folder upwards; undefined for a letter without a folder. Rejects if a file cannot be read. */
export async function configFile(
  place: LetterPlace,
  name: string,
  files: Files,
  most: number,
): Promise<ConfigFile | undefined> {
  const folders = foldersOf(place).filter(({ scheme }) => scheme !== 'untitled');
  for (const folder of folders) {
    const uri = Utils.joinPath(folder, name).toString();
    const text = await files.readText(uri, most);
    if (text !== undefined) return { uri, text };
  }
  const [own] = folders;
  return own && { uri: Utils.joinPath(own, name).toString(), text: undefined };
}

/** Returns files with the unsaved texts of open editors, by URI. */
export function withOpenTexts(files: Files, open: ReadonlyMap<string, string>): Files {
  return {
    async readText(uri, most) {
      const key = URI.parse(uri).toString();
      const text = open.get(key);
      if (text === undefined) return files.readText(uri, most);
      if (most !== undefined && isLarger(text, most)) throw new TooLarge(most);
      return text;
    },
    isThere: async (uri) => open.has(URI.parse(uri).toString()) || isThere(files, uri),
  };
}
