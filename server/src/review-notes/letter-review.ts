import { isLarger, LARGEST } from '../config/file-limits.ts';
import type { Files } from '../config/files.ts';
import type { ConfigurationProblem } from '../config/severity-overrides.ts';
import type { Letter } from '../letter/letter.ts';
import type { ChangedFile } from '../suppressions/config-edits.ts';
import { type Author, editedReview, type ReviewChange } from './review-edit.ts';
import { type ReviewFile, readReviewFile } from './review-file.ts';
import { REVIEW_FOLDER, reviewFileUris } from './review-file-name.ts';
import { type SignOffState, signOffState } from './signed-text.ts';

/** The letters of a file, and one of them. */
export interface LetterInFile {
  readonly uri: string;
  readonly letters: readonly Letter[];
  readonly letter: Letter;
}

/** The review of a letter as its file has it. */
export interface LetterReview extends ReviewFile {
  /** The URI of its file, which may not exist; absent for a draft. */
  readonly uri?: string;
  readonly state: SignOffState;
  /** Why its file has no effect, as a sentence that names the file. */
  readonly problem?: string;
}

const NOTHING: ReviewFile = { notes: [], signOff: undefined, invalid: 0 };
const NO_FOLDER: ChangedFile = {
  refused: 'This draft lies in no folder yet, so nothing can be written beside it. Save it first.',
};

/** Reads the review of a letter. A file that can't be read has no effect and is a problem; nothing is rejected. */
export async function letterReview(place: LetterInFile, files: Files): Promise<LetterReview> {
  const [first] = reviewFileUris(place.letters, place.letter, place.uri);
  if (first === undefined) return { ...NOTHING, state: 'unsigned' };
  try {
    const file = await reviewFile(place, files);
    if (file?.text === undefined) return { ...NOTHING, uri: first, state: 'unsigned' };
    const read = readReviewFile(file.uri, file.text);
    if ('message' in read) return { ...NOTHING, uri: file.uri, state: 'unsigned', problem: sentenceOf(read, file.uri) };
    return {
      ...read,
      uri: file.uri,
      state: await signOffState(place.letter, read.signOff),
      ...invalidOf(read, file.uri),
    };
  } catch (error) {
    return { ...NOTHING, uri: first, state: 'unsigned', problem: unreadable(first, error) };
  }
}

/** Returns the new text of a letter's review file, or why it can't be written. */
export async function changedReview(
  place: LetterInFile,
  change: ReviewChange,
  author: Author,
  files: Files,
): Promise<ChangedFile> {
  const [first] = reviewFileUris(place.letters, place.letter, place.uri);
  if (first === undefined) return NO_FOLDER;
  try {
    const { uri, text } = (await reviewFile(place, files)) ?? { uri: first, text: undefined };
    const made = editedReview(uri, text, change, author);
    if (typeof made !== 'string') return { uri, refused: `${nameOf(uri)} was left as it is. ${made.message}` };
    if (isLarger(made, LARGEST.review))
      return {
        uri,
        refused: `${nameOf(uri)} was left as it is: it would be larger than ${LARGEST.review / 1_000_000} MB.`,
      };
    return { uri, text: made, before: text ?? null, isNew: text === undefined };
  } catch (error) {
    return { refused: unreadable(first, error) };
  }
}

/** Returns the first of a letter's review files that exists; undefined where there is none. Rejects if one can't be read. */
async function reviewFile(
  { letters, letter, uri: letterUri }: LetterInFile,
  files: Files,
): Promise<{ readonly uri: string; readonly text: string } | undefined> {
  for (const uri of reviewFileUris(letters, letter, letterUri)) {
    const text = await files.readText(uri, LARGEST.review);
    if (text !== undefined) return { uri, text };
  }
  return undefined;
}

function invalidOf({ invalid }: ReviewFile, uri: string): { readonly problem?: string } {
  if (invalid === 0) return {};
  const entries = invalid === 1 ? '1 entry' : `${invalid} entries`;
  return { problem: `${nameOf(uri)}: ${entries} can't be read and stay as they are.` };
}

function sentenceOf({ message }: ConfigurationProblem, uri: string): string {
  return `${nameOf(uri)} has no effect. ${message}`;
}

function unreadable(uri: string, error: unknown): string {
  return `${nameOf(uri)} can't be read (${error instanceof Error ? error.message : String(error)}).`;
}

function nameOf(uri: string): string {
  return `${REVIEW_FOLDER}/${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))}`;
}
