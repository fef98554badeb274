import type { CancellationToken, Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { lineEndOf, tidyEdits, wrapColumn } from '../../features/tidy/tidy.ts';
import { asObject, type JsonObject } from '../client/settings.ts';
import type { LetterText } from '../documents/letter-cache.ts';
import { forEachYielding } from '../scheduling/for-each-yielding.ts';
import type { Session } from '../session.ts';

/** A request to format a document. */
interface FormattingAsked {
  readonly session: Session;
  readonly document: TextDocument;
  readonly text: LetterText;
  readonly params: JsonObject;
  readonly token: CancellationToken;
}

/**
 * What tidies the letters of a document, or what a range of it touches; null where it holds no letter, or has changed by now. Of the
 * formatting options only a final line end counts, since the form settles the rest.
 */
export async function formatDocument(
  { session, document, text, params, token }: FormattingAsked,
  range?: Range,
): Promise<TextEdit[] | null> {
  if (text.letters.length === 0) return null;
  const { tidyColumn } = await session.settings.of(text.uri);
  const stopped = () => token.isCancellationRequested || document.version !== text.version;
  if (stopped()) return null;
  const steps = tidyEdits(text.letters, {
    column: wrapColumn(tidyColumn),
    eol: lineEndOf(text.source),
    finalLineEnd: asObject(params.options).insertFinalNewline === true || undefined,
    range: range && { start: text.offsetAt(range.start), end: text.offsetAt(range.end) },
  });
  const edits: TextEdit[] = [];
  const isWhole = await forEachYielding(steps, session.runtime, stopped, (step) => {
    for (const edit of step) edits.push({ range: text.rangeOf(edit.span), newText: edit.text });
  });
  return isWhole ? edits : null;
}
