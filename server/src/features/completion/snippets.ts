import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Range } from 'vscode-languageserver-types';
import snippets from '../../../../snippets/imr-letter.json';
import type { Letter } from '../../letter/letter.ts';
import { lines } from '../../text/lines.ts';
import { newItem } from '../items/additions.ts';
import { formLineAt, sectionOf } from './form.ts';
import { hasAllFields } from './outcome.ts';

const LETTER = snippets['Determination letter'];
const ITEM = snippets['Disputed item'];

/** A day in a snippet: "$CURRENT_MONTH". Few editors but VS Code know it. */
const DAY_PART = /\$CURRENT_(YEAR_SHORT|YEAR|MONTH|DATE)/g;
/** Fewer letters of a snippet's name begin too many ordinary words. */
const FEWEST_LETTERS = 3;

/**
 * Returns the snippets that can begin at an offset, with tab stops, by their names in the form: a whole letter (`imr-letter`) and an item
 * (`imr-item`) in a text that holds nothing else, an item where one may begin. Null where neither belongs.
 */
export function snippetCompletions(
  source: string,
  letters: readonly Letter[],
  offset: number,
  today: Date,
): CompletionItem[] | null {
  const text = source.trim();
  const { rangeOf } = letters[0] ?? lines(source);
  if (begins(LETTER.prefix, text) || begins(ITEM.prefix, text)) {
    const start = source.indexOf(text);
    const end = start + text.length;
    if (text !== '' && offset !== end) return null;
    const span = text === '' ? { start: offset, end: offset } : { start, end };
    const whole = (snippet: typeof ITEM) => completion(rangeOf(span), snippet, dated(snippet.body.join('\n'), today));
    return [LETTER, ITEM].filter(({ prefix }) => begins(prefix, text)).map(whole);
  }
  const line = formLineAt(letters, offset);
  if (!line?.begins || sectionOf(line)?.kind !== 'decisions' || !begins(ITEM.prefix, line.written)) return null;
  const { letter, lineStart, start, written } = line;
  const above = letter.items.findLast(({ span }) => span.start < lineStart);
  if (written.length < FEWEST_LETTERS && (written !== '' || (above && !hasAllFields(above)))) return null;
  return [completion(rangeOf({ start, end: offset }), ITEM, newItem(letter, above))];
}

function begins(name: string, written: string): boolean {
  return name.startsWith(written.toLowerCase());
}

function completion(range: Range, snippet: typeof ITEM, newText: string): CompletionItem {
  return {
    label: snippet.prefix,
    kind: CompletionItemKind.Snippet,
    detail: snippet.description,
    // Below all else that the form has here, and the whole above the part.
    sortText: snippet === LETTER ? '~0' : '~1',
    filterText: snippet.prefix,
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range, newText },
  };
}

/** Returns a snippet with a date in place of its variables. */
function dated(snippet: string, day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const year = String(day.getFullYear());
  const parts: Readonly<Record<string, string>> = {
    YEAR: year,
    YEAR_SHORT: year.slice(-2),
    MONTH: two(day.getMonth() + 1),
    DATE: two(day.getDate()),
  };
  return snippet.replace(DAY_PART, (_, part: string) => parts[part] ?? '');
}
