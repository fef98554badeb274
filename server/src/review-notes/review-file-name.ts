import { URI, Utils } from 'vscode-uri';
import type { Letter } from '../letter/letter.ts';
import { caseNumberOf } from '../suppressions/finding-fingerprint.ts';
import { textHash } from '../text/fingerprint.ts';

/** The folder beside letters that holds their review files. */
export const REVIEW_FOLDER = '.imr-letter.review';

/** The maximum length of a name that is made of a file's name, in characters; file systems allow 255 bytes. */
const MAX_LENGTH = 120;
/** The characters of a file's name that every file system allows; all others are escaped. */
const UNSAFE = /[^\p{L}\p{N}._ -]/gu;
/** The case number of a new letter, which is still to be filled in. */
const PLACEHOLDER = /-0+$/;

/**
 * Returns the URIs at which the review file of a letter may be, the one for a new file first: by its case number, which stays when the
 * letter is moved or renamed, and by the name of its file, under which it was reviewed before it had a case number. Two letters of one file
 * never have the same; of one with the same case number the second is called "CASE.2". None for a draft that is not saved.
 */
export function reviewFileUris(letters: readonly Letter[], letter: Letter, uri: string): readonly string[] {
  const file = URI.parse(uri);
  if (file.scheme === 'untitled' || !file.path.startsWith('/')) return [];
  const folder = Utils.joinPath(Utils.dirname(file), REVIEW_FOLDER);
  const number = caseNumberIn(letter);
  const sameCase = letters.filter((one) => caseNumberIn(one) === number);
  const names = [
    ...(number === undefined ? [] : [numbered(number, sameCase.indexOf(letter))]),
    numbered(`file-${safeName(Utils.basename(file))}`, letters.indexOf(letter)),
  ];
  return names.map((name) => Utils.joinPath(folder, `${name}.json`).toString());
}

/** Returns whether a URI is that of a review file. */
export function isReviewFile(uri: string): boolean {
  const file = URI.parse(uri);
  return Utils.basename(Utils.dirname(file)) === REVIEW_FOLDER && file.path.endsWith('.json');
}

function caseNumberIn(letter: Letter): string | undefined {
  const number = caseNumberOf(letter);
  return number !== undefined && PLACEHOLDER.test(number) ? undefined : number;
}

function numbered(name: string, index: number): string {
  return index > 0 ? `${name}.${index + 1}` : name;
}

/** Returns a file's name in characters that every file system allows; a cut one ends in a sum of the whole. */
function safeName(name: string): string {
  const safe = name.normalize('NFC').replace(UNSAFE, (found) => `%${(found.codePointAt(0) ?? 0).toString(16)}`);
  return safe.length > MAX_LENGTH ? `${safe.slice(0, MAX_LENGTH)}-${textHash(name)}` : safe;
}
