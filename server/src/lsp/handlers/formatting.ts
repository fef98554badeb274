import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { lineEndOf, tidyEdits, wrapColumn } from '../../features/tidy/tidy.ts';
import { asObject, type Guard, isRange, objectOf } from '../../protocol/guards.ts';
import { forEachYielding } from '../scheduling/for-each-yielding.ts';
import { type DocumentContext, onDocument, withParams } from './handler.ts';

/** The formatting options that are used: the form settles the rest. */
interface UsedOptions {
  readonly insertFinalNewline?: boolean;
}

const isOptions: Guard<UsedOptions> = (value): value is UsedOptions => value === asObject(value);

export const formattingHandler = onDocument(
  withParams(DocumentFormattingRequest.type, objectOf<{ readonly options: UsedOptions }>({ options: isOptions })),
  { documentFormattingProvider: true },
  (context, { options }) => formatDocument(context, options),
);

export const rangeFormattingHandler = onDocument(
  withParams(
    DocumentRangeFormattingRequest.type,
    objectOf<{ readonly options: UsedOptions; readonly range: Range }>({ options: isOptions, range: isRange }),
  ),
  { documentRangeFormattingProvider: true },
  (context, { options, range }) => formatDocument(context, options, range),
);

/**
 * Returns the edits that format the letters of a document, or what a range of it touches; null if it contains no letter or has
 * changed meanwhile.
 */
async function formatDocument(
  { document, text, letters, settings, runtime, token }: DocumentContext,
  { insertFinalNewline }: UsedOptions,
  range?: Range,
): Promise<TextEdit[] | null> {
  if (letters.length === 0) return null;
  const { tidyColumn } = await settings.of(text.uri);
  const isStale = () => token.isCancellationRequested || document.version !== text.version;
  if (isStale()) return null;
  const steps = tidyEdits(letters, {
    column: wrapColumn(tidyColumn),
    eol: lineEndOf(text.source),
    finalLineEnd: insertFinalNewline === true || undefined,
    range: range && { start: text.offsetAt(range.start), end: text.offsetAt(range.end) },
  });
  const edits: TextEdit[] = [];
  const isComplete = await forEachYielding(steps, runtime, isStale, (step) => {
    for (const edit of step) edits.push({ range: text.rangeOf(edit.span), newText: edit.text });
  });
  return isComplete ? edits : null;
}
