import type { Range } from 'vscode-languageserver-types';
import { type Treatment, treatmentIn } from '../analysis/requests/treatment.ts';
import type { Citation } from '../citations/citation.ts';
import { resolveCitations } from '../citations/resolve.ts';
import { topicsOnPages } from '../citations/topics-on-pages.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import { cut, itemRange } from '../letter/item-label.ts';
import type { Letter, Outcome } from '../letter/letter.ts';
import { decisionDate } from '../letter/letter-date.ts';
import { isGuidelineField } from '../letter/parser/fields.ts';
import { shownName } from '../letter/parser/item-name.ts';
import type { Span } from '../text/span.ts';

/** A place where a letter cites a guideline by its title, or a topic of it. */
export interface CitedPlace {
  readonly guideline: string;
  readonly topic: string | undefined;
  readonly range: Range;
}

/** A disputed item of a letter. */
export interface IndexedItem {
  /** The disputed part of the item's name, cut to a readable length. */
  readonly label: string;
  readonly treatment: Treatment | undefined;
  readonly outcome: Outcome | undefined;
  /** The range to reveal. */
  readonly range: Range;
}

/** The index entry of a letter. Of its text it holds only the case number and the items' labels. */
export interface IndexedLetter {
  readonly caseNumber: string | undefined;
  /** The month of the decision date, as "2017-03". */
  readonly month: string | undefined;
  /** The line on which it begins. */
  readonly line: number;
  readonly cited: readonly CitedPlace[];
  readonly items: readonly IndexedItem[];
}

/** A file and what is kept of its letters; none for a text that holds no letter. */
export interface IndexedFile {
  readonly uri: string;
  readonly letters: readonly IndexedLetter[];
}

/** Characters of what an item is called. */
const LABEL_LENGTH = 60;

/**
 * How much an index holds at most. A letter cites about ten times and decides three items, and a place takes about 150 bytes, an
 * item twice as much.
 */
export const INDEX_LIMITS = { files: 20_000, places: 400_000 };

/** The letters of a workspace, file by file: which guidelines and topics each cites and what it decides, and where. */
export class LetterIndex {
  readonly #files = new Map<string, IndexedFile>();
  readonly #limits: typeof INDEX_LIMITS;
  #places = 0;

  constructor(limits = INDEX_LIMITS) {
    this.#limits = limits;
  }

  /** Returns the number of indexed locations; an item counts as two. */
  get places(): number {
    return this.#places;
  }

  files(): Iterable<IndexedFile> {
    return this.#files.values();
  }

  file(uri: string): IndexedFile | undefined {
    return this.#files.get(uri);
  }

  /** Keeps a file in the place of what was known of it; false where that is more than the index may hold. */
  set(file: IndexedFile): boolean {
    this.delete(file.uri);
    const places = placesIn(file);
    if (this.#files.size >= this.#limits.files || this.#places + places > this.#limits.places) return false;
    this.#files.set(file.uri, file);
    this.#places += places;
    return true;
  }

  delete(uri: string): boolean {
    const known = this.#files.get(uri);
    if (!known) return false;
    this.#places -= placesIn(known);
    return this.#files.delete(uri);
  }

  clear(): void {
    this.#files.clear();
    this.#places = 0;
  }
}

/** Returns the index entry of a letter. */
export function indexedLetter(letter: Letter, catalogue: Catalogue): IndexedLetter {
  const fields = letter.items.flatMap((item) => item.fields).filter(isGuidelineField);
  const caseNumber = letter.header?.entries.find(({ key }) => key === 'caseNumber')?.value?.text;
  return {
    caseNumber: caseNumber === undefined ? undefined : apart(caseNumber),
    month: decisionDate(letter)?.slice(0, 'YYYY-MM'.length),
    line: letter.rangeOf(letter.span).start.line,
    cited: fields.flatMap((field) =>
      resolveCitations(field, letter, catalogue).flatMap((citation) => [...placesOf(citation, letter, catalogue)]),
    ),
    items: letter.items.map((item) => ({
      label: apart(cut(shownName(item), LABEL_LENGTH)),
      treatment: treatmentIn(item.disputed.text),
      outcome: item.decision?.outcome,
      range: letter.rangeOf(itemRange(item)),
    })),
  };
}

/** Returns a copy of a text; a substring of a letter would keep all of it in memory. */
function apart(words: string): string {
  return [...words].join('');
}

/** Yields the locations of a citation's title and topics; without a known topic, those on its pages. */
function* placesOf(citation: Citation, letter: Letter, catalogue: Catalogue): Generator<CitedPlace> {
  const guideline = citation.guideline === null ? undefined : catalogue.guideline(citation.guideline);
  if (!guideline) return;
  const at = (topic: string | undefined, span: Span) => ({
    guideline: guideline.id,
    topic,
    range: letter.rangeOf(span),
  });
  yield at(undefined, citation.title.span);
  const named = citation.topics.flatMap(({ topic, words }) => (topic === null ? [] : [at(topic, words.span)]));
  yield* named;
  if (named.length > 0) return;
  for (const pages of citation.pages) {
    for (const { id } of topicsOnPages(pages, citation, guideline, catalogue)) yield at(id, pages.whole);
  }
}

function placesIn({ letters }: IndexedFile): number {
  return letters.reduce((sum, { cited, items }) => sum + cited.length + 2 * items.length, 0);
}
