import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { caseHeaderRows } from '../../documents/case-header-rows.ts';
import type { Letter } from '../../letter/letter.ts';
import { letterAt } from '../../suppressions/finding-fingerprint.ts';
import { lineEndOf } from '../tidy/tidy.ts';
import { type CodeActionQuery, isAskedFor, touches, workspaceEdit } from './code-actions.ts';

/** The kind of the action that sets a case header in rows. */
export const HEADER_ROWS_KIND = `${CodeActionKind.RefactorRewrite}.caseHeaderRows`;

/**
 * Returns the action that sets the case header at a range in rows, where it stands otherwise and it is certain which value belongs to which label. Asked
 * for by its own kind, it is returned for the case header of the letter at the range.
 */
export function headerActions(letters: readonly Letter[], query: CodeActionQuery): CodeAction[] {
  if (!isAskedFor(HEADER_ROWS_KIND, query)) return [];
  const [first] = letters;
  const letter = first && letterAt(letters, first.offsetAt(query.range.start));
  const { header, folded } = letter ?? {};
  if (!letter || !header || !folded) return [];
  const isOnHeader = touches(query.rangeOf(folded.originalSpan(header.span)), query.range);
  if (!isOnHeader && !query.only?.includes(HEADER_ROWS_KIND)) return [];
  const edit = caseHeaderRows(letter, lineEndOf(folded.original));
  if (!edit) return [];
  return [{ title: 'Set the case header in rows', kind: HEADER_ROWS_KIND, edit: workspaceEdit([edit], query) }];
}
