import type { GuidelineField, Letter } from '../letter/letter.ts';
import type { LetterDate } from '../letter/letter-date.ts';
import type { Span, TextSpan } from '../text/span.ts';
import type { Citation } from './citation.ts';
import { editionDay } from './edition-day.ts';

/** Caches what guideline fields cite by their words, since the same lines come again in item after item and version after version. */
export interface CitationCache {
  /** Returns what a field cites, with spans counted from the start of its words; `resolve` is called where the words are not cached. */
  of(
    field: GuidelineField,
    letter: Letter,
    resolve: (dateOf: () => LetterDate | null) => readonly Citation[],
  ): readonly Citation[];
}

/** The maximum number of fields in the cache, which is then cleared. */
const FIELDS = 2000;
/** Longer words are rarely repeated and are not cached, in UTF-16 units. */
const LONGEST = 1000;

/** The citations of some words: the same for every date, or by the date that decided their editions. */
interface CachedCitations {
  readonly always?: readonly Citation[];
  readonly byDate: Map<string, readonly Citation[]>;
}

/** Returns an empty cache. */
export function citationCache(): CitationCache {
  const known = new Map<string, CachedCitations>();
  return {
    of(field, letter, resolve) {
      const { start, end } = field.body.span;
      const words = letter.source.slice(start, end);
      const before = known.get(words);
      const ready = before && (before.always ?? before.byDate.get(dateKey(field, letter)));
      if (ready) return ready;
      let dated = false;
      const citations = resolve(() => {
        dated = true;
        return editionDay(field, letter);
      });
      if (words.length > LONGEST) return citations.map((citation) => shift(citation, -start));
      const kept = citations.map((citation) => shift(citation, -start, detach));
      if (known.size >= FIELDS) known.clear();
      const byDate = before?.byDate ?? new Map<string, readonly Citation[]>();
      if (dated) byDate.set(dateKey(field, letter), kept);
      known.set(detach(words), dated ? { byDate } : { always: kept, byDate });
      return kept;
    },
  };
}

function dateKey(field: GuidelineField, letter: Letter): string {
  const date = editionDay(field, letter);
  return date ? `${date.by} ${date.day}` : '';
}

/** Returns a copy of a text: a slice would keep the whole letter from which it was cut. */
function detach(text: string): string {
  return ` ${text}`.slice(1);
}

/** Returns a citation with all its spans moved. */
export function shift(citation: Citation, by: number, textOf: (text: string) => string = String): Citation {
  const spanAt = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const phraseAt = ({ text, span }: TextSpan): TextSpan => ({ text: textOf(text), span: spanAt(span) });
  const { near } = citation;
  return {
    ...citation,
    title: phraseAt(citation.title),
    topics: citation.topics.map((topic) => ({ ...topic, words: phraseAt(topic.words) })),
    pages: citation.pages.map(({ ranges, span, whole }) => ({ ranges, span: spanAt(span), whole: spanAt(whole) })),
    span: spanAt(citation.span),
    near: near && { name: near.name, span: spanAt(near.span) },
  };
}
