import { URI, Utils } from 'vscode-uri';
import type { Letter } from '../letter/letter.ts';
import { caseNumberOf } from './finding-fingerprint.ts';

/**
 * What a letter is called in a file beside it: by its case number, which stays when the letter is moved or renamed, or by its
 * file's path relative to the folder of that file. A letter that gets its case header later keeps its suppressions.
 */
export type LetterName = `case ${string}` | `file ${string}`;

/** A case number as a name. */
export function caseNamed(caseNumber: string): LetterName {
  return `case ${caseNumber.trim().toUpperCase()}`;
}

/** A way to a file as a name. */
export function fileNamed(way: string): LetterName {
  return `file ${way
    .trim()
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')}`;
}

/** All names of a letter, as a file that lies beside it or above has them; none for a draft without a case number. */
export function namesOf(letter: Letter | undefined, uri: string | undefined, beside: string): LetterName[] {
  const caseNumber = caseNumberOf(letter);
  const way = uri === undefined ? undefined : relativePath(uri, beside);
  return [...(caseNumber ? [caseNamed(caseNumber)] : []), ...(way ? [fileNamed(way)] : [])];
}

/** The way from a file's folder down to a letter, with slashes; undefined for a letter that does not lie there or below. */
function relativePath(uri: string, beside: string): string | undefined {
  const letter = URI.parse(uri);
  const folder = Utils.dirname(URI.parse(beside));
  const from = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  const isBelow = letter.scheme === folder.scheme && letter.authority === folder.authority;
  return isBelow && letter.path.startsWith(from) ? letter.path.slice(from.length) : undefined;
}
