import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Citation } from '../../citations/citation.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Guideline, PageRange, Topic } from '../../guidelines/guideline.ts';
import type { GuidelineField } from '../../letter/letter.ts';
import type { CitationGrammar } from '../citation-text.ts';
import { knownTopicBlocks } from '../hover/topics.ts';
import { pagesDetail } from '../hover/wording.ts';
import type { Entry } from './entry.ts';
import { printedTopic, topicsFor } from './guideline-names.ts';
import type { WritingPlace } from './position.ts';
import { completes, entriesAfterSeparator, typedFrom } from './typed-text.ts';

/** ", Opioids, Section(s): ": what separates the topics of a citation. */
const TOPIC_SEPARATOR = /,\s+|\bsections?(?:\(s\))?:\s*/gi;
const SECTIONS_LABEL = /\bsections?(?:\(s\))?\s*:/i;
/** "Page(s): 64", where the pages are being typed. */
const PAGES = /\bpages?(?:\(s\))?:?\s*([\d\s,–-]*)$/i;
/** "P", "Page", "Page(s)": the label itself, being typed. */
const PAGES_LABEL = /(?:^|\s)(p(?:a(?:g(?:e(?:\((?:s(?:\))?)?)?)?)?)?)?$/i;

/** A citation whose guideline is known, and the cursor behind its title. */
export interface CitationInProgress {
  readonly place: WritingPlace<GuidelineField>;
  readonly citation: Citation;
  readonly guideline: Guideline;
  readonly catalogue: Catalogue;
  readonly grammar: CitationGrammar;
}

/** The start of the typed text; `lead` is the text before each entry: ", Section(s): ", "Page(s): ". */
interface Insertion {
  readonly start: number;
  readonly lead: string;
  readonly typed: string;
}

/** Returns the topics and pages that can follow a guideline's title, in the grammar of the citation. */
export function citationPartEntries(inProgress: CitationInProgress): readonly Entry[] {
  const { place, citation, guideline, catalogue, grammar } = inProgress;
  const from = citation.title.span.end;
  const rest = place.letter.source.slice(from, place.offset);
  const relevant = topicsFor(place.item, guideline, catalogue);
  const topicsAt = (start: number, lead: string) => topicEntries(inProgress, relevant, start, lead);
  if (citation.mtus && grammar === 'sections') {
    if (!SECTIONS_LABEL.test(rest)) return topicsAt(from, ', Section(s): ');
    return entriesAfterSeparator(rest, TOPIC_SEPARATOR, (at) => topicsAt(from + at, ''));
  }
  if (!citation.mtus) {
    if (/^\s*$/.test(rest)) return rest === '' ? topicsAt(from, ', ') : [];
    return entriesAfterSeparator(rest, TOPIC_SEPARATOR, (at) => topicsAt(from + at, ''));
  }
  const named = namedTopics(inProgress, rest);
  const pages = PAGES.exec(rest)?.[1];
  if (pages !== undefined)
    return pageEntries(inProgress, named.length > 0 ? named : [...relevant], pagesTyped(inProgress, pages));
  const topics = /^\s/.test(rest) ? topicsAt(from + (/^\s+/.exec(rest)?.[0].length ?? 0), '') : topicsAt(from, ' ');
  return [...labeledPageEntries(inProgress, named, rest), ...topics];
}

/** Returns the topics before the cursor; one whose pages are being typed is known by the words before "Page(s):". */
function namedTopics({ place, citation, guideline, catalogue }: CitationInProgress, rest: string): readonly Topic[] {
  const known = citation.topics.flatMap(({ topic, words }) =>
    topic !== null && words.span.end <= place.offset ? (catalogue.topic(guideline, topic) ?? []) : [],
  );
  if (known.length > 0) return known;
  const only = catalogue.topicTitled(guideline, rest.replace(PAGES, '').replace(PAGES_LABEL, ''));
  return only ? [only] : [];
}

function topicEntries(
  { place, guideline, catalogue }: CitationInProgress,
  relevant: ReadonlySet<Topic>,
  start: number,
  lead: string,
): readonly Entry[] {
  const words = typedFrom(place, start);
  const typed = lead.startsWith(',') ? words.trimStart() : words;
  return guideline.topics.flatMap((topic): Entry[] => {
    const text = `${lead}${printedTopic(topic)}`;
    if (!completes(text, typed)) return [];
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

/** Returns the pages of the named topics with their label, where that is being typed or may follow a space. */
function labeledPageEntries(inProgress: CitationInProgress, named: readonly Topic[], rest: string): readonly Entry[] {
  const label = PAGES_LABEL.exec(rest);
  if (!label || named.length === 0) return [];
  const typed = label[1] ?? '';
  if (!/\s/.test(rest.slice(-1 - typed.length))) return [];
  return pageEntries(inProgress, named, { start: inProgress.place.offset - typed.length, lead: 'Page(s): ', typed });
}

/** Returns where the last of several typed page ranges starts. */
function pagesTyped({ place }: CitationInProgress, pages: string): Insertion {
  const typed = /[\d–-]*$/.exec(pages)?.[0] ?? '';
  return { start: place.offset - typed.length, lead: '', typed };
}

function pageEntries(
  { guideline, catalogue }: CitationInProgress,
  topics: readonly Topic[],
  { start, lead, typed }: Insertion,
): readonly Entry[] {
  return topics.flatMap((topic) =>
    (topic.pages ?? []).flatMap((pages): Entry[] => {
      const text = `${lead}${printedPages(pages)}`;
      if (!completes(text, typed)) return [];
      return [
        {
          label: text,
          start,
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

function printedPages({ first, last }: PageRange): string {
  return first === last ? `${first}` : `${first}-${last}`;
}
