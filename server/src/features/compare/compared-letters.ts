import type { Letter } from '../../letter/letter.ts';
import { parseLetters } from '../../letter/parser/parse.ts';
import { plainText } from '../../text/plain-text.ts';
import { edited } from '../tidy/space-edit.ts';
import { tidyEdits } from '../tidy/tidy.ts';
import { letterChanges } from './letter-changes.ts';

/** Two versions of a file as an editor compares them. */
export interface ComparedLetters {
  /** What changed, as a page of plain text. */
  readonly changes: string;
  /** Both versions, tidied, so that white space makes no difference. */
  readonly before: string;
  readonly after: string;
}

/** Returns what changed from one version of a file to another, and both tidied. */
export function comparedLetters(before: string, after: string): ComparedLetters {
  const [old, now] = [parsed(before), parsed(after)];
  const sections = letterChanges(old.letters, now.letters).map(({ caseNumber, lines }) => {
    const shown = lines.length === 0 ? ['Nothing changed but white space.'] : lines;
    return [caseNumber ?? 'No case number', ...shown].map(plainText).join('\n');
  });
  return {
    changes: `${sections.join('\n\n') || 'Neither version has a letter.'}\n`,
    before: tidied(old),
    after: tidied(now),
  };
}

/** A version of a file with line feeds, and the letters in it. */
interface ParsedVersion {
  readonly text: string;
  readonly letters: readonly Letter[];
}

function parsed(version: string): ParsedVersion {
  const text = version.replace(/\r\n?/g, '\n');
  return { text, letters: parseLetters(text) };
}

function tidied({ text, letters }: ParsedVersion): string {
  return edited(text, { start: 0, end: text.length }, [...tidyEdits(letters, { column: 0, eol: '\n' })].flat());
}
