import { URI, Utils } from 'vscode-uri';
import { CONFIGURATION_FILE, type LetterPlace } from '../../config/configuration-file.ts';
import { RestoreFindingRequest } from '../../protocol/letter-messages.ts';
import type { WriteConfigFileResult } from '../../protocol/params.ts';
import {
  AddWordRequest,
  IgnoreFindingRequest,
  SuggestedEntriesRequest,
  TurnRuleOffRequest,
  WriteConfigFileRequest,
} from '../../protocol.ts';
import { suggestedEntries } from '../../review/suggested-entries.ts';
import { isReviewFile } from '../../review-notes/review-file-name.ts';
import { rules } from '../../rules/index.ts';
import { BASELINE_FILE } from '../../suppressions/baseline-file.ts';
import { ignoredFinding, restoredFinding, ruleTurnedOff, wordAdded } from '../../suppressions/config-edits.ts';
import { IGNORE_FILE } from '../../suppressions/ignore-file.ts';
import { filesWithOpen } from '../documents/files-with-open.ts';
import { onRequest, type RequestContext } from './handler.ts';

export const ignoreFindingHandler = onRequest(
  IgnoreFindingRequest,
  {},
  (context, { uri, finding, reason, by, date, open }) => {
    const why = { reason, ...(by !== undefined && by !== '' && { by }), date };
    return ignoredFinding(placeOf(context, uri), finding, why, filesWithOpen(context.files, open));
  },
);

export const restoreFindingHandler = onRequest(RestoreFindingRequest, {}, (context, { uri, entry, open }) =>
  restoredFinding(placeOf(context, uri), entry, filesWithOpen(context.files, open)),
);

export const turnRuleOffHandler = onRequest(TurnRuleOffRequest, {}, (context, { uri, code, open }) =>
  ruleTurnedOff(placeOf(context, uri), code, filesWithOpen(context.files, open)),
);

export const addWordHandler = onRequest(AddWordRequest, {}, (context, { uri, word, open }) =>
  wordAdded(placeOf(context, uri), word, filesWithOpen(context.files, open)),
);

/** The names of configuration files. */
const CONFIG_FILES: ReadonlySet<string> = new Set([CONFIGURATION_FILE, IGNORE_FILE, BASELINE_FILE]);

export const writeConfigFileHandler = onRequest(
  WriteConfigFileRequest,
  {},
  async ({ client, runtime }, { uri, text, before }): Promise<WriteConfigFileResult> => {
    if (!client.writesSuppressions || !client.isTrusted || !runtime.replaceFile) return null;
    const file = URI.parse(uri);
    if (file.scheme !== 'file' || !(CONFIG_FILES.has(Utils.basename(file)) || isReviewFile(uri))) return null;
    const replaced = await runtime.replaceFile(uri, before ?? undefined, text);
    if (typeof replaced !== 'string') return replaced;
    return replaced === 'written' ? { written: true } : { changed: true };
  },
);

export const suggestedEntriesHandler = onRequest(SuggestedEntriesRequest, {}, (_, { text, kind }) =>
  suggestedEntries(text, kind, rules),
);

function placeOf({ workspace }: RequestContext, letter: string): LetterPlace {
  const within = workspace.folderOf(letter);
  return { letter, ...(within !== undefined && { within }) };
}
