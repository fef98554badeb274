import { addedTitles } from '../added-titles.ts';
import { credentials } from './credentials.ts';
import { skipBlanks, skipBlanksBack } from '../../text/normalized-text.ts';
import { foldText } from '../folding/fold.ts';
import { type FoldedText, type Omitted, omittedFrom } from '../../text/folded-text.ts';
import { headerBlock } from './case-header.ts';
import { disputedItems } from './items.ts';
import type { CaseHeader, DisputedItem, Letter, LetterForm, Reviewer, Section, SectionKind } from '../letter.ts';
import { type Lines, linesOf } from '../../text/lines.ts';
import type { Mark } from '../mark.ts';
import { scanMarks } from './anchors.ts';
import { sections } from './sections.ts';
import type { Span } from '../../text/span.ts';
import { statedItems } from './stated-items.ts';
import { startsLine } from '../../text/match-words.ts';

/**
 * The letters of a text in the order in which they stand; none when the text holds none of the form's marks. Never throws, and
 * takes time linear in the text.
 */
export function parseLetters(original: string): readonly Letter[] {
  const folded = foldText(original);
  const source = folded.text;
  const marks = scanMarks(source);
  if (!marks.some(({ type }) => type === 'title' || type === 'label' || type === 'case-header')) return [];
  const text = { folded, lines: linesOf(folded), omitted: omittedFrom(folded) };
  const stretches = lettersOf(source, marks);
  return stretches.map(({ span, marks: own }, index) => letter(text, span, stretches[index + 1]?.span.start, own));
}

/** What lines between letters are drawn with. */
const RULES = '-=_*~#–—';
const SHORTEST_RULE = 3;

/** A text in which letters stand. */
interface Text {
  readonly folded: FoldedText;
  readonly lines: Lines;
  /** What is left out before an offset and was not asked for yet. */
  readonly omitted: (end: number) => Omitted;
}

interface Stretch {
  readonly span: Span;
  readonly marks: readonly Mark[];
}

/**
 * Cuts the text where the next letter begins: at a case header or a first title once the decisions have begun. A case header after
 * which an item goes on is one that its rationale quotes.
 */
function lettersOf(source: string, marks: readonly Mark[]): Stretch[] {
  const stretches: Stretch[] = [];
  let own: Mark[] = [];
  let start = skipBlanks(source, 0, source.length);
  let decided = false;
  const close = (end: number) => {
    stretches.push({ span: { start, end: lastWords(source, start, end) }, marks: own });
    own = [];
    decided = false;
    start = end;
  };
  const quoted = quotedHeaders(marks);
  for (const mark of marks) {
    const opens =
      mark.type === 'case-header' || mark.type === 'letterhead' || (mark.type === 'title' && mark.title.first);
    if (opens && decided && !quoted.has(mark)) close(mark.span.start);
    if (mark.type === 'outcome' || mark.type === 'label' || (mark.type === 'title' && mark.title.kind === 'decisions'))
      decided = true;
    own.push(mark);
  }
  close(source.length);
  return stretches;
}

/** Where the last words of a letter end, before blanks and lines that part it from the next: "----------". */
function lastWords(source: string, start: number, end: number): number {
  let last = skipBlanksBack(source, end, start);
  for (let first = last; RULES.includes(source.charAt(first - 1)) && first > start; ) {
    const mark = source.charAt(first - 1);
    while (first > start && source.charAt(first - 1) === mark) first--;
    if (last - first < SHORTEST_RULE || first === start || !startsLine(source, first)) break;
    last = skipBlanksBack(source, first, start);
    first = last;
  }
  return last;
}

/** The case headers after which an item goes on before another title comes. */
function quotedHeaders(marks: readonly Mark[]): ReadonlySet<Mark> {
  const quoted = new Set<Mark>();
  let itemGoesOn = false;
  for (let at = marks.length - 1; at >= 0; at--) {
    const mark = marks[at];
    if (mark?.type === 'title') itemGoesOn = false;
    else if (mark?.type === 'outcome' || mark?.type === 'label') itemGoesOn = true;
    else if (mark?.type === 'case-header' && itemGoesOn) quoted.add(mark);
  }
  return quoted;
}

type Style2013 = 'notice' | 'review' | 'numbered';

function letter(text: Text, span: Span, next: number | undefined, all: readonly Mark[]): Letter {
  const source = text.folded.text;
  const style = style2013(all);
  const marks = style ? all : laterMarks(source, all);
  const own = sections(source, span, marks);
  const items = style ? statedItems(source, own) : disputedItems(source, span, marks);
  const itemsStart = marks.find(({ type }) => type === 'label' || type === 'outcome')?.span.start ?? span.end;
  const { folded, lines } = text;
  const end = next === undefined ? Number.POSITIVE_INFINITY : folded.originalSpan({ start: next, end: next }).start;
  const omitted = text.omitted(end);
  return new ParsedLetter({ folded, omitted, span, style, sections: own, items, itemsStart }, lines);
}

/** Which sections of the 2013 layouts may stand in a later letter, too, as a writer's own. */
const FURTHER: ReadonlySet<SectionKind> = new Set(['documents', 'guidelines']);

/**
 * The marks of a later layout with the titles that its writer added, and without those of 2013 but for further sections: in capitals, or
 * above the case summary, where no prose stands.
 */
function laterMarks(source: string, all: readonly Mark[]): readonly Mark[] {
  const summary = all.find((mark) => mark.type === 'title' && mark.title.kind === 'summary' && !mark.title.year2013);
  const above = summary?.span.start ?? 0;
  const marks = all.filter((mark) => {
    if (mark.type !== 'title' || !mark.title.year2013) return true;
    if (mark.title.year2013 !== 'any' || !FURTHER.has(mark.title.kind)) return false;
    const { text } = mark.label;
    return text === text.toUpperCase() || mark.span.start < above;
  });
  const added = addedTitles(source, marks);
  return added.length === 0 ? marks : [...marks, ...added].sort((a, b) => a.span.start - b.span.start);
}

interface Parts extends Pick<Letter, 'folded' | 'omitted' | 'span' | 'sections' | 'items'> {
  readonly style: Style2013 | undefined;
  /** Where the first item begins, before which the case header stands. */
  readonly itemsStart: number;
}

/** A letter of which what stands above its sections is read when it is first asked for. */
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
      read: headerBlock(this.source, { start: this.span.start, end: this.#itemsStart }, this.sections),
    };
    return this.#header.read;
  }

  get reviewer() {
    this.#reviewer ??= { read: credentials(this.source, this.span, this.sections) };
    return this.#reviewer.read;
  }

  get form() {
    return formOf(this.#style, this.header !== undefined, this.reviewer?.style);
  }
}

/** Which layout of 2013 a letter's titles show, if one; a letter that prints outcomes is a later one. */
function style2013(marks: readonly Mark[]): Style2013 | undefined {
  if (marks.some((mark) => mark.type === 'outcome')) return undefined;
  for (const mark of marks) {
    const style = mark.type === 'title' ? mark.title.year2013 : undefined;
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
