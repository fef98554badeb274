import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { memo } from '../../server/src/text/memo.ts';

/** One disputed item as a published letter prints it. */
export interface RealItem {
  readonly case: string;
  readonly n: number;
  readonly name: string;
  readonly decision: string;
  readonly claimsAdministratorGuideline: string;
  readonly maximusGuideline: string;
  /** Characters of the rationale with single blanks between its words. */
  readonly rationaleChars: number;
}

/** A published letter as one extraction gives it. */
export interface RealLetter {
  readonly name: string;
  readonly extraction: 'plain' | 'layout' | 'raw';
  readonly text: string;
}

const folder = path.resolve(import.meta.dirname, '../../../shared/letters');

/** Whether the published letters lie beside the checkout; they are never part of it. */
export const haveRealLetters = existsSync(path.join(folder, 'items.jsonl'));

/** The paths of the published letters as PDF files, in the order of their names; none where they are absent. */
export function realPdfs(): readonly string[] {
  return ['dev', ''].flatMap((name) => {
    const pdfs = path.join(folder, name, 'pdf');
    return existsSync(pdfs)
      ? readdirSync(pdfs)
          .sort()
          .map((file) => path.join(pdfs, file))
      : [];
  });
}

/** How many of the highest case numbers are for measuring only: nobody reads those letters, and no test prints their words. */
const UNREAD = 12;

/** Whether a letter is one of those that nobody reads. */
export function isUnread(name: string): boolean {
  return unreadNames().has(name);
}

const unreadNames = memo(
  () =>
    new Set(
      readdirSync(folder)
        .filter((file) => /^CM\d.*\.txt$/.test(file))
        .map((file) => file.replace(/\.txt$/, ''))
        .sort()
        .slice(-UNREAD),
    ),
);

/** The published letters in all their extractions, read when asked for; none where they are absent. */
export function realLetters(): readonly RealLetter[] {
  if (!haveRealLetters) return [];
  return (['plain', 'layout', 'raw'] as const).flatMap((extraction) => {
    const own = extraction === 'plain' ? folder : path.join(folder, extraction);
    return readdirSync(own)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({
        name: name.replace(/\.txt$/, ''),
        extraction,
        text: readFileSync(path.join(own, name), 'utf8'),
      }));
  });
}

/** What each item of the published letters says. */
export function realItems(): readonly RealItem[] {
  if (!haveRealLetters) return [];
  const lines = readFileSync(path.join(folder, 'items.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as RealItem);
}
