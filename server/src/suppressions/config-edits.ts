import { configFile } from '../config/config-file.ts';
import { CONFIGURATION_FILE, type LetterPlace } from '../config/configuration-file.ts';
import { disableRule } from '../config/disable-rule.ts';
import { isLarger, LARGEST } from '../config/file-limits.ts';
import type { Files } from '../config/files.ts';
import { addWord } from '../config/word-list.ts';
import { type IgnoredKey, withIgnored, withoutEntry } from './ignore-edit.ts';
import { IGNORE_FILE } from './ignore-file.ts';
import { namesOf } from './letter-key.ts';

/** The finding that is to be ignored, as it stood in its letter. */
export interface FindingToIgnore {
  readonly code: string;
  /** The letter's case number, if it has one. */
  readonly case?: string;
  readonly item?: string;
  readonly fingerprint: string;
}

/** The new text of a configuration file and its text `before` (null if there is none), or the reason why it can't be written. */
export type ChangedFile =
  | { readonly uri: string; readonly text: string; readonly before: string | null; readonly isNew: boolean }
  | { readonly refused: string; readonly uri?: string };

/** A letter that has no folder. */
const NO_FOLDER: ChangedFile = {
  refused: 'This draft lies in no folder yet, so nothing can be written beside it. Save it first.',
};
const STOP_NAMES: ChangedFile = {
  refused: 'This draft has neither a file nor a case number yet, by which it could be known again. Save it first.',
};

/** Returns the text of the `.imr-letter.ignore.json` that ignores a finding of a letter. */
export function ignoredFinding(
  place: LetterPlace,
  finding: FindingToIgnore,
  why: { readonly reason: string /** Who ignores it. */; readonly by?: string; readonly date: string },
  files: Files,
): Promise<ChangedFile> {
  return changed(place, { name: IGNORE_FILE, most: LARGEST.ignore }, files, (uri, text) => {
    const { code, case: caseNumber, item, fingerprint } = finding;
    const [way] = namesOf(undefined, place.letter, uri);
    const letter = caseNumber ? { case: caseNumber } : way && { file: way.slice('file '.length) };
    if (!letter) return STOP_NAMES;
    return withIgnored(uri, text, { code, ...letter, ...(item && { item }), fingerprint, ...why });
  });
}

/** Returns the text of the `.imr-letter.ignore.json` without the entry of a finding, so that it is reported again. */
export function restoredFinding(place: LetterPlace, entry: IgnoredKey, files: Files): Promise<ChangedFile> {
  return changed(place, { name: IGNORE_FILE, most: LARGEST.ignore }, files, (uri, text) =>
    withoutEntry(uri, text, entry),
  );
}

/** Returns the text of the `.imr-letter.json` that turns a rule off in a letter's folder, or in the one above that has such a file. */
export function ruleTurnedOff(place: LetterPlace, code: string, files: Files): Promise<ChangedFile> {
  const kind = { name: CONFIGURATION_FILE, most: LARGEST.configuration };
  return changed(place, kind, files, (uri, text) => disableRule(uri, text, code));
}

/** The `.imr-letter.json` that lists a word as right, in a letter's folder or in the one above that has such a file. */
export function wordAdded(place: LetterPlace, word: string, files: Files): Promise<ChangedFile> {
  const kind = { name: CONFIGURATION_FILE, most: LARGEST.configuration };
  return changed(place, kind, files, (uri, text) => addWord(uri, text, word));
}

async function changed(
  place: LetterPlace,
  { name, most }: { readonly name: string /** How large it may be, in bytes. */; readonly most: number },
  files: Files,
  change: (uri: string, text: string | undefined) => ReturnType<typeof disableRule> | ChangedFile,
): Promise<ChangedFile> {
  try {
    const file = await configFile(place, name, files, most);
    if (!file) return NO_FOLDER;
    const { uri, text } = file;
    const made = change(uri, text);
    if (typeof made === 'string' && isLarger(made, most))
      return { uri, refused: `${name} was left as it is: it would be larger than ${most / 1_000_000} MB.` };
    if (typeof made === 'string') return { uri, text: made, before: text ?? null, isNew: text === undefined };
    if ('message' in made) return { uri, refused: `${name} was left as it is. ${made.message}` };
    return made;
  } catch (error) {
    return { refused: `${name} can't be read (${error instanceof Error ? error.message : String(error)}).` };
  }
}
