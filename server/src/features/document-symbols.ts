import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { cut } from '../letter/item-label.ts';
import type { Decision, DisputedItem, Field, GuidelineField, Letter, Outcome } from '../letter/letter.ts';
import { shownName } from '../letter/parser/item-name.ts';
import { plainText } from '../text/plain-text.ts';
import { type Span, within } from '../text/span.ts';

/** Sections stand apart from items, and the outcomes from each other, by the icon and color of their kind. */
const ITEM_KINDS: Readonly<Record<Outcome | 'undecided', SymbolKind>> = {
  upheld: SymbolKind.Method,
  overturned: SymbolKind.Event,
  undecided: SymbolKind.Null,
};
/** Names of outcomes. */
const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = { upheld: 'Upheld', overturned: 'Overturned' };
/** The longest citation shown beside a field, and the longest decision beside an item. */
const CITATION_LENGTH = 60;

/** Returns the outline: sections, in them disputed items with their outcome, in them fields; a root for each letter if there are several. */
export function documentSymbols(letters: readonly Letter[]): DocumentSymbol[] {
  if (letters.length < 2) return letters.flatMap(partsOf);
  return letters.map((letter, index) => {
    const caseNumber = caseNumberOf(letter);
    const name = caseNumber?.text ?? `Letter ${index + 1}`;
    const place = caseNumber?.span ??
      letter.sections[0]?.title.span ?? { start: letter.span.start, end: letter.span.start };
    return symbol(letter, { name, kind: SymbolKind.File, span: letter.span, place, children: partsOf(letter) });
  });
}

/** Returns the symbols of a letter's parts, in their order. */
function partsOf(letter: Letter): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  if (letter.header) {
    const { span, entries } = letter.header;
    const detail = caseNumberOf(letter)?.text;
    const place = entries[0]?.label.span ?? span;
    roots.push(symbol(letter, { name: 'Case header', kind: SymbolKind.Struct, span, place, detail }));
  }
  const inner = innerParts(letter);
  let next = 0;
  for (const { title, span } of letter.sections) {
    while (next < inner.length && (inner[next]?.span.start ?? 0) < span.start) push(roots, inner[next++]);
    const children: DocumentSymbol[] = [];
    while (next < inner.length && within(inner[next]?.span ?? span, span)) push(children, inner[next++]);
    const name = title.text || title.standard;
    roots.push(symbol(letter, { name, kind: SymbolKind.Namespace, span, place: title.span, children }));
  }
  while (next < inner.length) push(roots, inner[next++]);
  return roots;
}

interface Part {
  readonly span: Span;
  readonly symbol: DocumentSymbol;
}

function push(symbols: DocumentSymbol[], part: Part | undefined): void {
  if (part) symbols.push(part.symbol);
}

/** Returns the reviewer's credentials and the disputed items, in their order. */
function innerParts(letter: Letter): Part[] {
  const parts = letter.items.map((item) => ({ span: item.span, symbol: itemSymbol(letter, item) }));
  if (!letter.reviewer) return parts;
  const { span, specialties } = letter.reviewer;
  const detail = specialties.map(({ text }) => text).join(', ');
  const name = 'Reviewer’s credentials';
  const reviewer = symbol(letter, { name, kind: SymbolKind.Object, span, place: span, detail });
  return [{ span, symbol: reviewer }, ...parts].sort((a, b) => a.span.start - b.span.start);
}

function itemSymbol(letter: Letter, item: DisputedItem): DocumentSymbol {
  return symbol(letter, {
    name: shownName(item),
    kind: ITEM_KINDS[item.decision?.outcome ?? 'undecided'],
    span: item.span,
    place: item.name.text === '' ? (item.fields[0]?.label.span ?? item.span) : item.header,
    detail: item.decision && decisionOf(item.decision),
    children: item.fields.map((field) => fieldSymbol(letter, field)),
  });
}

function fieldSymbol(letter: Letter, field: Field): DocumentSymbol {
  return symbol(letter, {
    name: field.label.standard.replace(/:$/, ''),
    kind: SymbolKind.Property,
    span: field.span,
    place: field.label.span,
    detail: citationOf(field),
  });
}

/** Returns the outcome, followed by the printed words if they differ: "Upheld: is not medically necessary". */
function decisionOf({ outcome, word: { text } }: Decision): string {
  if (!outcome) return cut(text, CITATION_LENGTH);
  const name = OUTCOME_NAMES[outcome];
  return text.toLowerCase() === outcome ? name : `${name}: ${cut(text, CITATION_LENGTH)}`;
}

/** Returns a guideline field in a few words: "MTUS Chronic Pain Medical Treatment 2016, Opioids", "nothing cited". */
function citationOf(field: Field): string | undefined {
  if (!isGuideline(field)) return undefined;
  if (field.statement === 'none-cited') return 'nothing cited';
  const citations = field.parts.map(({ mtus, words }) => (mtus ? `MTUS ${words.text}` : words.text));
  const short = citations.map((words) =>
    words
      .replace(/\bPage\(s\): ?/gi, 'p. ')
      .replace(/\bSection\(s\): ?/gi, '')
      .replace(/\.$/, ''),
  );
  return cut(short.join('; '), CITATION_LENGTH);
}

function isGuideline(field: Field): field is GuidelineField {
  return field.kind !== 'rationale';
}

function caseNumberOf({ header }: Letter) {
  return header?.entries.find(({ key }) => key === 'caseNumber')?.value;
}

/** A symbol before its places become ranges of the document. */
interface SymbolParts {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** The part of the span that the editor selects. */
  readonly place: Span;
  readonly detail?: string | undefined;
  readonly children?: DocumentSymbol[];
}

function symbol(letter: Letter, { name, kind, span, place, detail, children }: SymbolParts): DocumentSymbol {
  return {
    name: plainText(name),
    kind,
    range: letter.rangeOf(span),
    selectionRange: letter.rangeOf(within(place, span) ? place : { start: span.start, end: span.start }),
    ...(detail && { detail: plainText(detail) }),
    ...(children && { children }),
  };
}
