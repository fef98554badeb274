import { type FoldedText, type Omitted, omittedFrom } from '../../text/folded-text.ts';
import { type Lines, linesOf } from '../../text/lines.ts';
import { startsLine } from '../../text/match-words.ts';
import { skipWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { addedTitles } from '../added-titles.ts';
import type { Anchor } from '../anchor.ts';
import { foldText } from '../folding/fold.ts';
import type { CaseHeader, DisputedItem, Letter, LetterForm, Reviewer, Section, SectionKind } from '../letter.ts';
import { scanAnchors } from './anchors.ts';
import { parseCaseHeader } from './case-header.ts';
import { parseCredentials } from './credentials.ts';
import { parseItems } from './items.ts';
import { parseSections } from './sections.ts';
import { parseStatedItems } from './stated-items.ts';

/**
 * Parses the letters of a text, in their order; none where the text has no anchor of the form. Never throws, and takes time linear in the
 * text.
 */
export function parseLetters(original: string): readonly Letter[] {
  const folded = foldText(original);
  const source = folded.text;
  const anchors = scanAnchors(source);
  if (!anchors.some(({ type }) => type === 'title' || type === 'label' || type === 'case-header')) return [];
  const text = { folded, lines: linesOf(folded), omitted: omittedFrom(folded) };
  const extents = lettersOf(source, anchors);
  return extents.map(({ span, anchors: own }, index) => buildLetter(text, span, extents[index + 1]?.span.start, own));
}

/** The characters of lines between letters. */
const RULES = '-=_*~#–—';
const SHORTEST_RULE = 3;

/** A text in which letters stand. */
interface Text {
  readonly folded: FoldedText;
  readonly lines: Lines;
  /** Returns what is left out before an offset and was not returned yet. */
  readonly omitted: (end: number) => Omitted;
}

interface LetterExtent {
  readonly span: Span;
  readonly anchors: readonly Anchor[];
}

/**
 * Cuts the text where the next letter begins: at a case header or a first title once the decisions have begun. A case header after
 * which an item continues is one that its rationale quotes.
 */
function lettersOf(source: string, anchors: readonly Anchor[]): LetterExtent[] {
  const extents: LetterExtent[] = [];
  let own: Anchor[] = [];
  let start = skipWhitespace(source, 0, source.length);
  let decided = false;
  const close = (end: number) => {
    extents.push({ span: { start, end: lastWords(source, start, end) }, anchors: own });
    own = [];
    decided = false;
    start = end;
  };
  const quoted = quotedHeaders(anchors);
  for (const anchor of anchors) {
    const opens =
      anchor.type === 'case-header' || anchor.type === 'letterhead' || (anchor.type === 'title' && anchor.title.first);
    if (opens && decided && !quoted.has(anchor)) close(anchor.span.start);
    if (
      anchor.type === 'outcome' ||
      anchor.type === 'label' ||
      (anchor.type === 'title' && anchor.title.kind === 'decisions')
    )
      decided = true;
    own.push(anchor);
  }
  close(source.length);
  return extents;
}

/** Returns where the last words of a letter end, before white space and lines that separate it from the next: "----------". */
function lastWords(source: string, start: number, end: number): number {
  let last = skipWhitespaceBack(source, end, start);
  for (let first = last; RULES.includes(source.charAt(first - 1)) && first > start; ) {
    const anchor = source.charAt(first - 1);
    while (first > start && source.charAt(first - 1) === anchor) first--;
    if (last - first < SHORTEST_RULE || first === start || !startsLine(source, first)) break;
    last = skipWhitespaceBack(source, first, start);
    first = last;
  }
  return last;
}

/** Returns the case headers after which an item continues before the next title. */
function quotedHeaders(anchors: readonly Anchor[]): ReadonlySet<Anchor> {
  const quoted = new Set<Anchor>();
  let itemGoesOn = false;
  for (let at = anchors.length - 1; at >= 0; at--) {
    const anchor = anchors[at];
    if (anchor?.type === 'title') itemGoesOn = false;
    else if (anchor?.type === 'outcome' || anchor?.type === 'label') itemGoesOn = true;
    else if (anchor?.type === 'case-header' && itemGoesOn) quoted.add(anchor);
  }
  return quoted;
}

type Style2013 = 'notice' | 'review' | 'numbered';

function buildLetter(text: Text, span: Span, next: number | undefined, all: readonly Anchor[]): Letter {
  const source = text.folded.text;
  const style = style2013(all);
  const anchors = style ? all : labelledAnchors(source, all);
  const own = parseSections(source, span, anchors);
  const items = style ? parseStatedItems(source, own) : parseItems(source, span, anchors);
  const itemsStart = anchors.find(({ type }) => type === 'label' || type === 'outcome')?.span.start ?? span.end;
  const { folded, lines } = text;
  const end = next === undefined ? Number.POSITIVE_INFINITY : folded.originalSpan({ start: next, end: next }).start;
  const omitted = text.omitted(end);
  return new ParsedLetter({ folded, omitted, span, style, sections: own, items, itemsStart }, lines);
}

/** The sections of the 2013 layouts that a writer may add to a later letter. */
const FURTHER: ReadonlySet<SectionKind> = new Set(['documents', 'guidelines']);

/**
 * Returns the anchors of a labeled layout with the titles that its writer added, and without those of 2013 but for further sections: in capitals, or
 * above the case summary, where no prose stands.
 */
function labelledAnchors(source: string, all: readonly Anchor[]): readonly Anchor[] {
  const summary = all.find(
    (anchor) => anchor.type === 'title' && anchor.title.kind === 'summary' && !anchor.title.year2013,
  );
  const above = summary?.span.start ?? 0;
  const anchors = all.filter((anchor) => {
    if (anchor.type !== 'title' || !anchor.title.year2013) return true;
    if (anchor.title.year2013 !== 'any' || !FURTHER.has(anchor.title.kind)) return false;
    const { text } = anchor.label;
    return text === text.toUpperCase() || anchor.span.start < above;
  });
  const added = addedTitles(source, anchors);
  return added.length === 0 ? anchors : [...anchors, ...added].sort((a, b) => a.span.start - b.span.start);
}

interface Parts extends Pick<Letter, 'folded' | 'omitted' | 'span' | 'sections' | 'items'> {
  readonly style: Style2013 | undefined;
  /** Where the first item begins, before which the case header stands. */
  readonly itemsStart: number;
}

/** A letter whose case header and credentials are parsed when they are first read. */
class ParsedLetter implements Letter {
  readonly labelled: boolean;
  readonly sections: readonly Section[];
  readonly items: readonly DisputedItem[];
  readonly span: Span;
  readonly source: string;
  readonly folded: FoldedText;
  readonly written: Span;
  readonly omitted: Omitted;
  readonly rangeOf: Lines['rangeOf'];
  readonly offsetAt: Lines['offsetAt'];
  readonly #style: Style2013 | undefined;
  readonly #itemsStart: number;
  #header: { readonly read: CaseHeader | undefined } | undefined;
  #reviewer: { readonly read: Reviewer | undefined } | undefined;

  constructor({ folded, omitted, span, style, sections, items, itemsStart }: Parts, { rangeOf, offsetAt }: Lines) {
    this.labelled = style === undefined;
    this.sections = sections;
    this.items = items;
    this.span = span;
    this.source = folded.text;
    this.folded = folded;
    this.written = folded.originalSpan(span);
    this.omitted = omitted;
    this.rangeOf = rangeOf;
    this.offsetAt = offsetAt;
    this.#style = style;
    this.#itemsStart = itemsStart;
  }

  get header() {
    this.#header ??= {
      read: parseCaseHeader(this.source, { start: this.span.start, end: this.#itemsStart }, this.sections),
    };
    return this.#header.read;
  }

  get reviewer() {
    this.#reviewer ??= { read: parseCredentials(this.source, this.span, this.sections) };
    return this.#reviewer.read;
  }

  get form() {
    return formOf(this.#style, this.header !== undefined, this.reviewer?.style);
  }
}

/** Returns the layout of 2013 that a letter's titles show; undefined for later layouts, as all with outcomes are. */
function style2013(anchors: readonly Anchor[]): Style2013 | undefined {
  if (anchors.some((anchor) => anchor.type === 'outcome')) return undefined;
  for (const anchor of anchors) {
    const style = anchor.type === 'title' ? anchor.title.year2013 : undefined;
    if (style && style !== 'any') return style;
  }
  return undefined;
}

function formOf(
  style: Style2013 | undefined,
  hasHeader: boolean,
  credentialsStyle: 'sentence' | 'block' | undefined,
): LetterForm {
  if (style) return `2013-${style}`;
  if (hasHeader) return '2016';
  return credentialsStyle === 'sentence' ? '2014' : '2015';
}
