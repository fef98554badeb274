import { URI, Utils } from 'vscode-uri';
import type { Letter } from '../letter/letter.ts';
import { caseNumberOf } from './finding-fingerprint.ts';

/**
 * What a letter is called in a file beside it: by its case number, which stays when the letter is moved or renamed, or by its
 * file's path relative to the folder of that file. A letter that gets its case header later keeps its suppressions.
 */
export type LetterName = `case ${string}` | `file ${string}`;

/** Returns whether a value is the key of a letter. */
export function isLetterName(value: unknown): value is LetterName {
  return typeof value === 'string' && /^(?:case|file) /.test(value);
}

/** Returns the key of a letter with a case number. */
export function caseNamed(caseNumber: string): LetterName {
  return `case ${caseNumber.trim().toUpperCase()}`;
}

/** Returns the key of a letter without a case number, by the path of its file. */
export function fileNamed(way: string): LetterName {
  return `file ${way
    .trim()
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')}`;
}

/** Returns all keys of a letter relative to a suppression file beside it or above; none for a draft without a case number. */
export function namesOf(letter: Letter | undefined, uri: string | undefined, beside: string): LetterName[] {
  const caseNumber = caseNumberOf(letter);
  const way = uri === undefined ? undefined : relativePath(uri, beside);
  return [...(caseNumber ? [caseNamed(caseNumber)] : []), ...(way ? [fileNamed(way)] : [])];
}

/** Returns the path from the folder of a file to a letter, with slashes; undefined for a letter that is not below that folder. */
function relativePath(uri: string, beside: string): string | undefined {
  const letter = URI.parse(uri);
  const folder = Utils.dirname(URI.parse(beside));
  const from = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  const isBelow = letter.scheme === folder.scheme && letter.authority === folder.authority;
  return isBelow && letter.path.startsWith(from) ? letter.path.slice(from.length) : undefined;
}
