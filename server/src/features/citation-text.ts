import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Guideline, PageRange, Topic } from '../guidelines/guideline.ts';
import { MTUS_OPENING, NON_MTUS_OPENING } from '../letter/form.ts';
import { CITING_PATTERN, GUIDELINE_LABEL_END } from '../letter/form-patterns.ts';
import type { Letter } from '../letter/letter.ts';
import { letterDate } from '../letter/letter-date.ts';

/** The two ways in which letters cite: topics with `Page(s):` to 2015, years and `Section(s):` from 2016. */
export type CitationGrammar = 'pages' | 'sections';

/** The citation target. */
export interface CitationTarget {
  readonly guideline: Guideline;
  readonly topic?: Topic;
  /** A page of its own, in place of the topic's pages. */
  readonly page?: number;
}

/** A citation to be put into a letter; `unverified` are pages that nobody has verified, for the writer to check. */
export interface CitationText {
  readonly before: string;
  readonly unverified?: string;
  readonly after: string;
}

/** The first year in which letters print sections. */
const SECTIONS_FROM = '2016';
const YEAR_LAST = /\b(?:19|20)\d\d$/;
/** "MTUS …", "CA MTUS …", "Non-MTUS Citation …" in front of a name. */
const PROGRAM = /^(?:(?:CA|California) )?(?:Non-)?MTUS(?: Citation)? (?!\d)/i;
/** A guideline field without words: "MAXIMUS guideline: ". */
const EMPTY_FIELD = new RegExp(`\\b${GUIDELINE_LABEL_END}\\s*$`, 'i');
/** "Decision based on MTUS ", "… Non-MTUS Citation ". */
const OPENING = new RegExp(`\\b${CITING_PATTERN}:?\\s*$`, 'i');
/** The number of UTF-16 units examined before a position. */
const REACH = 200;

/** Returns the citation grammar of a letter by its date, else by its other citations or its form. */
export function grammarOf(letter: Letter | undefined): CitationGrammar {
  if (!letter) return 'sections';
  const day = letterDate(letter)?.day;
  if (day !== undefined) return day >= SECTIONS_FROM ? 'sections' : 'pages';
  return letter.form === '2016' ? 'sections' : 'pages';
}

/** Returns the name that letters print for a guideline in a grammar, without "MTUS". */
export function printedName({ aliases, title }: Guideline, grammar: CitationGrammar): string {
  const names = aliases.map((alias) => alias.replace(PROGRAM, ''));
  const isDated = (name: string) => YEAR_LAST.test(name);
  const fitting = grammar === 'sections' ? names.find(isDated) : names.find((name) => !isDated(name));
  return fitting ?? names[0] ?? title;
}

/** Returns a citation as it stands in a list of citations: "Low Back Complaints 2004, Section(s): Special Studies". */
export function citation({ guideline, topic, page }: CitationTarget, grammar: CitationGrammar): CitationText {
  const name = printedName(guideline, grammar);
  if (grammar === 'sections') return { before: topic ? `${name}, Section(s): ${topic.title}` : name, after: '' };
  const before = topic ? `${name} ${topic.title}` : name;
  if (page !== undefined) return { before: `${before} Page(s): ${page}`, after: '' };
  const pages = topic?.pages?.[0];
  if (!pages) return { before, after: '' };
  if (pages.confidence === 'memory') return { before: `${before} Page(s): `, unverified: printed(pages), after: '' };
  return { before: `${before} Page(s): ${printed(pages)}`, after: '' };
}

/** Returns the citation to write at an offset: in an empty field, and behind a sentence of a field, with its opening and a period, else the citation alone. */
export function citationAt(
  source: string,
  offset: number,
  letter: Letter | undefined,
  cited: CitationTarget,
): CitationText {
  const ahead = source.slice(Math.max(0, offset - REACH), offset);
  const { before, after, ...rest } = citation(cited, grammarOf(letter));
  const isEmpty = EMPTY_FIELD.test(ahead) || endsSentence(source, offset, letter);
  const program = cited.guideline.mtus ? `${MTUS_OPENING} ` : `${NON_MTUS_OPENING} `;
  const gap = ahead === '' || /[\s(]$/.test(ahead) ? '' : ' ';
  const ends = (isEmpty || OPENING.test(ahead)) && /^[^\S\n]*(?:\r?\n|$)/.test(source.slice(offset, offset + REACH));
  return { before: `${gap}${isEmpty ? program : ''}${before}`, ...rest, after: `${after}${ends ? '.' : ''}` };
}

/** Returns whether a guideline field ends with a whole sentence at an offset. */
function endsSentence(source: string, offset: number, letter: Letter | undefined): boolean {
  const fields = letter?.items.flatMap((item) => item.fields) ?? [];
  const field = fields.findLast(({ span }) => span.start <= offset);
  if (!field || field.kind === 'rationale' || offset < field.body.span.end) return false;
  const { start, end } = field.body.span;
  return /\.$/.test(source.slice(start, end)) && /^[^\S\n]*$/.test(source.slice(end, offset));
}

/** Returns the guideline, and the topic if one is named, with some ids; undefined if the catalogue has no such guideline. */
export function resolveCitationTarget(
  catalogue: Catalogue,
  ids: { readonly guideline: string; readonly topic?: string; readonly page?: number },
): CitationTarget | undefined {
  const guideline = catalogue.guideline(ids.guideline);
  const topic = guideline && ids.topic !== undefined ? catalogue.topic(guideline, ids.topic) : undefined;
  return guideline && { guideline, ...(topic && { topic }), ...(ids.page !== undefined && { page: ids.page }) };
}

function printed({ first, last }: PageRange): string {
  return first === last ? `${first}` : `${first}-${last}`;
}
