import { type CompletionItem, InsertTextFormat, MarkupKind } from 'vscode-languageserver-types';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Letter } from '../../letter/letter.ts';
import { plainText } from '../../text/plain-text.ts';
import { toMarkdown, toPlainText } from '../hover/markup.ts';
import { citationEntries } from './citation.ts';
import type { Entry } from './entry.ts';
import { citesAt, replacement, type WritingPlace, writingAt } from './position.ts';
import { proseEntries } from './prose.ts';

/** The client's completion capabilities. */
export interface CompletionFormat {
  readonly markdown: boolean;
  readonly snippets: boolean;
  /** Shows a label's details beside it. */
  readonly labelDetails?: boolean;
  /** The client's command that asks for completions again, for entries that others follow. */
  readonly again?: string | undefined;
}

/** A guideline field with more before the cursor is no citation (the longest published one has 700 UTF-16 units). */
const LONGEST_CITATION = 4000;

/** Behind all digits, which begin the order of other lists. */
const BELOW = ':';

const PLAIN: CompletionFormat = { markdown: true, snippets: false };

/**
 * Returns what may be written at an offset. In a guideline field: its openings, the guidelines in force, their topics and their pages, in
 * the grammar of the letter's date. In a rationale: names of guidelines and topics that begin with at least three typed letters. Null
 * elsewhere.
 */
export function completions(
  letters: readonly Letter[],
  offset: number,
  catalogue: Catalogue,
  format: CompletionFormat = PLAIN,
): CompletionItem[] | null {
  const place = writingAt(letters, offset);
  if (!place) return null;
  const entries = citesAt(place)
    ? place.before.length > LONGEST_CITATION
      ? []
      : citationEntries(place, catalogue)
    : proseEntries(place, catalogue);
  if (entries.length === 0) return null;
  const labels = new Set<string>();
  return entries
    .filter(({ label }) => !labels.has(label) && labels.add(label))
    .map((entry, index) => completionOf(entry, index, place, format));
}

/** Returns the completions of a list with sort keys that put them below those of another list. */
export function below(items: readonly CompletionItem[]): CompletionItem[] {
  return items.map((item) => ({ ...item, sortText: `${BELOW}${item.sortText ?? ''}` }));
}

/** Returns the completion item of the `index`th entry of a list. */
export function completionOf(
  entry: Entry,
  index: number,
  place: Pick<WritingPlace, 'letter' | 'offset'>,
  format: CompletionFormat,
): CompletionItem {
  const { start, text } = replacement(place, entry.start, entry.text);
  const closing = entry.continues?.closing ?? '';
  const snippet = format.snippets && closing !== '';
  return {
    label: plainText(entry.label),
    kind: entry.kind,
    ...(format.labelDetails && entry.year !== undefined && { labelDetails: { description: entry.year } }),
    ...(entry.detail !== undefined && { detail: plainText(entry.detail) }),
    ...(entry.about && {
      documentation: format.markdown
        ? { kind: MarkupKind.Markdown, value: toMarkdown(entry.about) }
        : { kind: MarkupKind.PlainText, value: toPlainText(entry.about) },
    }),
    sortText: `${entry.rank}${String(index).padStart(4, '0')}`,
    filterText: text.trimStart(),
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: place.letter.rangeOf({ start, end: place.offset }),
      newText: snippet ? `${text.replace(/[\\$}]/g, '\\$&')}$0${closing}` : text,
    },
    ...(entry.continues && format.again !== undefined && { command: { title: 'Suggest', command: format.again } }),
  };
}
