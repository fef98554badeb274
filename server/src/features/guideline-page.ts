import type { Range } from 'vscode-languageserver-types';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Guideline, KeyPoint, PageRange, Topic } from '../guidelines/guideline.ts';
import { formatDate } from '../text/date-format.ts';
import { memo } from '../text/memo.ts';
import { isPageLink, type PageLine, type PagePiece, pageHtml, topicAnchor } from './guideline-page-html.ts';
import { type Piece, toMarkdown } from './hover/markup.ts';
import { capitalized, pagesName, standing, sureness } from './hover/wording.ts';

/** The scheme of the addresses of guidelines' pages, which this project's client shows. */
export const PAGE_SCHEME = 'imr-guideline';

/** Words of a page that lead somewhere. */
export interface PageLink {
  readonly range: Range;
  readonly target: string;
}

/** The line of each heading of a page. */
export interface PagePlaces {
  /** Returns the line on which a topic begins; 0 for one that is not on the page. */
  topicLine(id: string): number;
  /** Returns the first line past the part of the page that begins at a line. */
  sectionEnd(line: number): number;
}

/** A guideline's page: Markdown that reads well as plain text too, the links in it, and the same as HTML. */
export interface GuidelinePage extends PagePlaces {
  readonly text: string;
  readonly links: readonly PageLink[];
  /** The page with an outline; an element with `data-link` leads to the link of that number. */
  readonly html: string;
}

/** A letter of the workspace that cites a guideline or topic: what it is called, and the address of the place. */
export interface CitingLetter {
  readonly name: string;
  readonly target: string;
}

/** The letters that cite a guideline, or one of its topics where an id is given. */
export type CitingLetters = (topic?: string) => readonly CitingLetter[];

/** The maximum number of letters listed for a topic. */
const LETTERS_NAMED = 12;
/** "/cp-2009.md". */
const PAGE_PATH = /^imr-guideline:(?:\/\/)?\/([a-z0-9-]+)\.md(?:\?([^#]*))?(?:#.*)?$/;

/**
 * Returns the URI of a guideline's page, at one of its topics if that is given; `folder` names the folder whose catalogue has it, if that is
 * not the built-in one.
 */
export function pageAddress(id: string, folder?: string, topic?: string): string {
  const query = folder === undefined ? '' : `?${encodeURIComponent(folder)}`;
  return `${PAGE_SCHEME}:/${id}.md${query}${topic === undefined ? '' : `#${encodeURIComponent(topicAnchor(topic))}`}`;
}

/** Returns the guideline and folder that the URI of a page names; undefined for any other URI. */
export function pageNamed(address: string): { readonly id: string; readonly folder?: string } | undefined {
  const [, id, query] = PAGE_PATH.exec(address) ?? [];
  if (id === undefined) return undefined;
  if (!query) return { id };
  try {
    return { id, folder: decodeURIComponent(query) };
  } catch {
    return { id };
  }
}

const places = new WeakMap<Catalogue, WeakMap<Guideline, PagePlaces>>();

/** Returns the line of each heading of a guideline's page; it doesn't depend on the letters that cite it. */
export function pagePlaces(guideline: Guideline, catalogue: Catalogue): PagePlaces {
  const own = places.get(catalogue) ?? new WeakMap<Guideline, PagePlaces>();
  places.set(catalogue, own);
  const known = own.get(guideline) ?? guidelinePage(guideline, catalogue);
  own.set(guideline, known);
  return known;
}

/**
 * Returns a guideline's page: its facts, its topics in the order of their pages with what it says about them, and which letters of the
 * workspace cite each. Without `citing` the letters are still being read.
 */
export function guidelinePage(
  guideline: Guideline,
  catalogue: Catalogue,
  citing?: CitingLetters,
  folder?: string,
): GuidelinePage {
  const lines: PageLine[] = [];
  const line = (mark: PageLine['mark'], ...pieces: readonly PagePiece[]) => void lines.push({ mark, pieces });
  line('# ', guideline.title);
  line('', ...(citing ? citedBy(citing()) : ['The letters of this workspace are being read.']));
  for (const fact of facts(guideline, catalogue, folder)) line('- ', ...fact);
  for (const note of guideline.notes ?? []) line('- ', note);
  line('');
  const topics = inOrder(guideline.topics);
  line('## ', topics.length === 0 ? 'No topic of it is in the catalogue' : 'Topics');
  const lineOf = new Map<string, number>();
  for (const topic of topics) {
    line('');
    lineOf.set(topic.id, lines.length);
    lines.push({ mark: '### ', pieces: [topic.title], topic: topic.id });
    // One line, empty or not, so that the lines of topics stay where they are.
    line('', ...citedBy(citing?.(topic.id) ?? []));
    for (const words of topicFacts(topic)) line('- ', ...words);
    for (const point of topic.keyPoints ?? []) line('- ', point.text, ' ', ...origin(guideline, point, catalogue));
  }
  const starts = [...lineOf.values(), lines.length];
  const all = memo(() => written(lines));
  return {
    get text() {
      return all().text;
    },
    get links() {
      return all().links;
    },
    get html() {
      return pageHtml(lines);
    },
    topicLine: (id) => lineOf.get(id) ?? 0,
    sectionEnd: (first) => starts.find((start) => start > first) ?? lines.length,
  };
}

/** Returns the text and the links of some lines. */
function written(lines: readonly PageLine[]): Pick<GuidelinePage, 'text' | 'links'> {
  const links: PageLink[] = [];
  const texts = lines.map(({ mark, pieces }, line) => {
    let text = mark;
    for (const piece of pieces) {
      const isLink = isPageLink(piece);
      const words = toMarkdown([{ lines: [[isLink ? piece.text : piece]] }]);
      if (isLink) {
        const start = { line, character: text.length };
        links.push({
          range: { start, end: { line, character: start.character + words.length } },
          target: piece.target,
        });
      }
      text += words;
    }
    return text;
  });
  return { text: `${texts.join('\n')}\n`, links };
}

function* facts(
  guideline: Guideline,
  catalogue: Catalogue,
  folder: string | undefined,
): Generator<readonly PagePiece[]> {
  const { regulation, edition, inForce, supersededBy, totalPages, bookPages, bookNumbering, pageNumbering } = guideline;
  yield [guideline.mtus ? 'Part of the MTUS' : 'Not part of the MTUS'];
  if (regulation?.text) yield ['Regulation: ', regulation.text, ' (', sureness(regulation.confidence), ')'];
  if (regulation?.note) yield [regulation.note, ' (', sureness(regulation.confidence), ')'];
  if (edition) yield ['Edition: ', edition];
  if (inForce) {
    const { from, fromConfidence, to, toConfidence = fromConfidence, verifiedTo, note } = inForce;
    yield ['In force from ', formatDate(from), ' (', sureness(fromConfidence), ')'];
    if (to !== null) yield ['In force to ', formatDate(to), ' (', sureness(toConfidence), ')'];
    else if (verifiedTo) yield [`Whether it was in force after ${formatDate(verifiedTo)} is not verified`];
    if (note) yield [note];
  }
  const later = supersededBy === undefined ? undefined : catalogue.guideline(supersededBy);
  if (later) yield ['Superseded by: ', { text: later.title, target: pageAddress(later.id, folder) }];
  if (totalPages && !bookNumbering) {
    yield [
      `Pages: ${totalPages.count}`,
      totalPages.note ? `, ${totalPages.note} (` : ' (',
      sureness(totalPages.confidence),
      ')',
    ];
  }
  if (bookPages) {
    const book = bookNumbering ? ' of the book' : '';
    yield [`${capitalized(pagesName(bookPages.first, bookPages.last))}${book} (`, sureness(bookPages.confidence), ')'];
  }
  if (pageNumbering) yield ['Page numbers: ', pageNumbering];
  yield ['Letters call it: ', guideline.aliases.join(' · ')];
  for (const { title, url } of officialTexts(guideline)) yield ['Official text: ', { text: title, target: url }];
}

/** Returns the official texts that the catalogue links to, web addresses only. */
export function officialTexts({ links = [] }: Guideline): NonNullable<Guideline['links']> {
  return links.filter(({ url }) => /^https?:\/\/[^\s]+$/i.test(url));
}

function* topicFacts({
  aliases = [],
  confidence,
  pages = [],
  pageBounds,
  drugs = [],
}: Topic): Generator<readonly Piece[]> {
  if (pages.length > 0) {
    const places = pages.flatMap((range, index): Piece[] => [...(index > 0 ? ['; '] : []), ...standing(range)]);
    const [first, ...rest] = places;
    yield typeof first === 'string' ? [capitalized(first), ...rest] : places;
  } else if (pageBounds) {
    yield [`Somewhere on ${pagesName(pageBounds.first, pageBounds.last)} (`, sureness(pageBounds.confidence), ')'];
  }
  if (confidence === 'memory') yield ['Its title is ', sureness('memory')];
  if (aliases.length > 0) yield ['Also called: ', aliases.join(' · ')];
  if (drugs.length > 0) yield ['Drugs: ', drugs.join(', ')];
}

function origin(guideline: Guideline, { source, confidence }: KeyPoint, catalogue: Catalogue): readonly Piece[] {
  const known = source === undefined ? undefined : catalogue.source(source, guideline);
  return known ? ['(', sureness(confidence), `: ${known.title})`] : ['(', sureness(confidence), ')'];
}

function citedBy(letters: readonly CitingLetter[]): readonly PagePiece[] {
  if (letters.length === 0) return [];
  const named = letters
    .slice(0, LETTERS_NAMED)
    .flatMap((letter, index): PagePiece[] => [
      ...(index > 0 ? [', '] : []),
      { text: letter.name, target: letter.target },
    ]);
  const more = letters.length - LETTERS_NAMED;
  const count = letters.length === 1 ? '1 letter of this workspace' : `${letters.length} letters of this workspace`;
  return [`Cited in ${count}: `, ...named, ...(more > 0 ? [` and ${more} more`] : [])];
}

/** Returns topics by their first page; those whose pages are not known come last, in the catalogue's order. */
function inOrder(topics: readonly Topic[]): readonly Topic[] {
  const placed = ({ pages = [], pageBounds }: Topic): PageRange | undefined => pages[0] ?? pageBounds;
  const first = (topic: Topic) => placed(topic)?.first ?? Number.POSITIVE_INFINITY;
  const byPage = (one: Topic, other: Topic) => (first(one) === first(other) ? 0 : first(one) - first(other));
  return [...topics].sort(byPage);
}
