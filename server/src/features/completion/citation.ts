import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Citation } from '../../citations/citation.ts';
import { resolveCitations } from '../../citations/resolve.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Guideline, PageRange, Topic } from '../../guidelines/guideline.ts';
import type { GuidelineField, Letter } from '../../letter/letter.ts';
import { matchesOf } from '../../text/matches.ts';
import { collapseWhitespace } from '../../text/normalized-text.ts';
import { type CitationGrammar, grammarOf } from '../citation-text.ts';
import { guidelineBlock, linkBlock } from '../hover/guideline.ts';
import type { Block } from '../hover/markup.ts';
import { knownTopicBlocks } from '../hover/topics.ts';
import { pagesName } from '../hover/wording.ts';
import type { Entry } from './entry.ts';
import { concerns, namesToCite, openings, printedTopic, topicsFor, yearOf } from './guideline-names.ts';
import type { WritingPlace } from './position.ts';

/** "Decision based on MTUS ", "… Non-MTUS Citation ", wherever lines break. */
const PART = /\bdecision\s+based\s+on\s+(?:(non[-\u2010-\u2015\u2212]?\s*)mtus(?:\s+citations?)?|mtus)[:\s]\s*/gi;
const SENTENCE_END = /\.\s+/g;
/** ", and Low Back Complaints 2004": another citation follows. */
const ANOTHER = /,?\s+and\s+/g;
const LISTED = /,\s+|\bsections?(?:\(s\))?:\s*/gi;
const SECTIONS = /\bsections?(?:\(s\))?\s*:/i;
/** "Page(s): 64", being written. */
const PAGES = /\bpages?(?:\(s\))?:?\s*([\d\s,–-]*)$/i;
/** "P", "Page", "Page(s)": the label itself, being written. */
const PAGES_LABEL = /(?:^|\s)(p(?:a(?:g(?:e(?:\((?:s(?:\))?)?)?)?)?)?)?$/i;

type Place = WritingPlace<GuidelineField>;

/** What a guideline field may say at a place. */
export function citationEntries(place: Place, catalogue: Catalogue): readonly Entry[] {
  const opened = openingEntries(place);
  if (opened.length > 0) return opened;
  const part = matchesOf(place.before, PART).at(-1);
  if (!part || ends(place, part.index + part[0].length)) return [];
  const mtus = part[1] === undefined;
  const start = place.start + part.index + part[0].length;
  const grammar = grammarOf(place.letter);
  const citations = resolveCitations(place.field, place.letter, catalogue).filter(
    ({ span }) => span.start >= start && span.start < place.offset,
  );
  const citation = citations.at(-1);
  const names = nameEntries(place, citation?.span.start ?? start, catalogue, grammar, mtus);
  if (names.length > 0 || !citation) return names;
  const guideline = citation.guideline === null ? undefined : catalogue.guideline(citation.guideline);
  if (!guideline || citation.title.span.end > place.offset) return [];
  return [
    ...behindTitle(place, citation, guideline, catalogue, citation.year === undefined ? grammar : 'sections'),
    ...anotherName(place, citation, catalogue, grammar, mtus),
  ];
}

/** The stock sentences, where the field is empty or begins like one, or where a sentence about the MTUS has ended. */
function openingEntries(place: Place): readonly Entry[] {
  const { before, behind } = place;
  const lead = /^\s*/.exec(before)?.[0].length ?? 0;
  const sentence = matchesOf(before, SENTENCE_END).at(-1);
  const first = sentence === undefined;
  const from = first ? lead : sentence.index + sentence[0].length;
  const written = collapseWhitespace(before.slice(from)) + (/\S\s+$/.test(before.slice(from)) ? ' ' : '');
  if (written === '' && (!first || /[\p{L}\p{N}]/u.test(behind))) return [];
  const all = openings(place.field.kind);
  const fitting = first ? (written === '' ? all.slice(0, 3) : all) : all.slice(3);
  return fitting
    .filter((text) => text.length > written.length && text.toLowerCase().startsWith(written.toLowerCase()))
    .filter((text) => text.trimEnd().length > written.length)
    .map(
      (text, rank): Entry => ({
        label: text.trimEnd(),
        start: place.start + from,
        text,
        kind: CompletionItemKind.Text,
        rank,
        ...(text.endsWith(' ') && { continues: { closing: /\S/.test(behind) ? '' : '.' } }),
      }),
    );
}

/** Guidelines whose names begin with what is written from `start` on. */
function nameEntries(
  place: Place,
  start: number,
  catalogue: Catalogue,
  grammar: CitationGrammar,
  mtus: boolean,
): readonly Entry[] {
  const written = writtenFrom(place, start);
  return namesToCite(place.letter, catalogue, grammar, mtus)
    .filter(({ name }) => begins(name, written))
    .map(({ name, guideline }): Entry => {
      return {
        label: name,
        start,
        text: name,
        kind: CompletionItemKind.Reference,
        detail: guideline.regulation?.text ?? guideline.title,
        year: yearOf({ name, guideline }),
        about: guidelineBlocks(guideline, place.letter, catalogue),
        rank: concerns(place.item, name) ? 0 : topicsFor(place.item, guideline, catalogue).size > 0 ? 1 : 2,
        ...(guideline.topics.length > 0 && { continues: { closing: '' } }),
      };
    });
}

/** Names behind the first ", and " from which on there are any: names hold it themselves. */
function anotherName(
  place: Place,
  { title }: Citation,
  catalogue: Catalogue,
  grammar: CitationGrammar,
  mtus: boolean,
): readonly Entry[] {
  const from = title.span.end;
  const rest = place.letter.source.slice(from, place.offset);
  return firstOf(rest, ANOTHER, (at) => nameEntries(place, from + at, catalogue, grammar, mtus));
}

/** Topics and pages behind a guideline's name, in the grammar of the citation. */
function behindTitle(
  place: Place,
  citation: Citation,
  guideline: Guideline,
  catalogue: Catalogue,
  grammar: CitationGrammar,
): readonly Entry[] {
  const from = citation.title.span.end;
  const rest = place.letter.source.slice(from, place.offset);
  const relevant = topicsFor(place.item, guideline, catalogue);
  const topicAt = (start: number, lead: string) => topicEntries(place, guideline, relevant, catalogue, start, lead);
  if (citation.mtus && grammar === 'sections') {
    if (!SECTIONS.test(rest)) return topicAt(from, ', Section(s): ');
    return firstOf(rest, LISTED, (at) => topicAt(from + at, ''));
  }
  const named = namedTopics(place, citation, guideline, catalogue, rest);
  if (citation.mtus) {
    const pages = PAGES.exec(rest);
    if (pages)
      return pageEntries(place, named.length > 0 ? named : [...relevant], guideline, catalogue, pages[1] ?? '', '');
    const label = PAGES_LABEL.exec(rest);
    const labelled = label && named.length > 0 && /\s/.test(rest.slice(-1 - (label[1]?.length ?? 0)));
    const own = labelled ? pageEntries(place, named, guideline, catalogue, label[1] ?? '', 'Page(s): ') : [];
    const topics = /^\s/.test(rest) ? topicAt(from + (/^\s+/.exec(rest)?.[0].length ?? 0), '') : topicAt(from, ' ');
    return [...own, ...topics];
  }
  if (/^\s*$/.test(rest)) return rest === '' ? topicAt(from, ', ') : [];
  return firstOf(rest, LISTED, (at) => topicAt(from + at, ''));
}

/** The topics that stand before the offset; one whose pages are being written is known by what stands before "Page(s):". */
function namedTopics(
  place: Place,
  citation: Citation,
  guideline: Guideline,
  catalogue: Catalogue,
  rest: string,
): readonly Topic[] {
  const known = citation.topics.flatMap(({ topic, words }) =>
    topic !== null && words.span.end <= place.offset ? (catalogue.topic(guideline, topic) ?? []) : [],
  );
  if (known.length > 0) return known;
  const only = catalogue.topicTitled(guideline, rest.replace(PAGES, '').replace(PAGES_LABEL, ''));
  return only ? [only] : [];
}

/** The entries behind the first separator of a list from which on there are any: titles hold commas themselves. */
function firstOf(rest: string, separator: RegExp, entriesAt: (at: number) => readonly Entry[]): readonly Entry[] {
  for (const match of matchesOf(rest, separator)) {
    const entries = entriesAt(match.index + match[0].length);
    if (entries.length > 0) return entries;
  }
  return [];
}

function topicEntries(
  place: Place,
  guideline: Guideline,
  relevant: ReadonlySet<Topic>,
  catalogue: Catalogue,
  start: number,
  lead: string,
): readonly Entry[] {
  const words = writtenFrom(place, start);
  const written = lead.startsWith(',') ? words.trimStart() : words;
  return guideline.topics.flatMap((topic): Entry[] => {
    const text = `${lead}${printedTopic(topic)}`;
    if (!begins(text, written)) return [];
    return [
      {
        label: text.replace(/^[,\s]+/, ''),
        start,
        text,
        kind: CompletionItemKind.Field,
        detail: topic.pages?.[0] && pagesDetail(topic.pages[0]),
        about: knownTopicBlocks(guideline, [topic], catalogue),
        rank: relevant.has(topic) ? 0 : 1,
        ...(topic.pages && lead.trim() === '' && { continues: { closing: '' } }),
      },
    ];
  });
}

function pageEntries(
  place: Place,
  topics: readonly Topic[],
  guideline: Guideline,
  catalogue: Catalogue,
  written: string,
  lead: string,
): readonly Entry[] {
  const own = lead === '' ? (/[\d–-]*$/.exec(written)?.[0] ?? '') : written;
  return topics.flatMap((topic) =>
    (topic.pages ?? []).flatMap((pages): Entry[] => {
      const text = `${lead}${printedPages(pages)}`;
      if (!begins(text, own)) return [];
      return [
        {
          label: text,
          start: place.offset - own.length,
          text,
          kind: CompletionItemKind.Value,
          detail: `${topic.title}: ${pagesDetail(pages)}`,
          about: knownTopicBlocks(guideline, [topic], catalogue),
          rank: 0,
        },
      ];
    }),
  );
}

/** What is known of a guideline as a whole. */
export function guidelineBlocks(guideline: Guideline, letter: Letter, catalogue: Catalogue): readonly Block[] {
  const links = linkBlock(guideline);
  return [guidelineBlock(guideline, letter, catalogue), ...(links ? [links] : [])];
}

/** "pages 63–66 (documented)", "usually pages 41–42, from memory, not verified". */
export function pagesDetail(pages: PageRange): string {
  const place = pagesName(pages.first, pages.last);
  if (pages.confidence === 'memory') return `usually ${place}, from memory, not verified`;
  return `${place} (${pages.confidence === 'cited' ? 'documented' : 'derived from documented facts'})`;
}

function printedPages({ first, last }: PageRange): string {
  return first === last ? `${first}` : `${first}-${last}`;
}

/** Whether a text begins with what is written and goes on behind it. */
function begins(text: string, written: string): boolean {
  return text.length > written.length && text.toLowerCase().startsWith(written.toLowerCase());
}

function writtenFrom({ letter, offset }: Place, start: number): string {
  const words = letter.source.slice(start, offset);
  return words.replace(/\s+/g, ' ');
}

/** Whether the sentence of a citing part has ended before the offset: "… Low Back Complaints 2004. ". */
function ends({ before }: Place, from: number): boolean {
  return /[^\d.]\.\s*$|\d{4}\.\s*$/.test(before.slice(from));
}
