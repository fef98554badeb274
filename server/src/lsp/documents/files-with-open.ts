import { withOpenTexts } from '../../config/config-file.ts';
import type { Files } from '../../config/files.ts';
import type { OpenFile } from '../../protocol/params.ts';
import { normalizeUri } from '../client/normalize-uri.ts';

/** Returns files with the texts of those that are open in the editor, saved or not. */
export function filesWithOpen(files: Files, open: readonly OpenFile[] = []): Files {
  return withOpenTexts(files, new Map(open.map(({ uri, text }) => [normalizeUri(uri), text])));
}
