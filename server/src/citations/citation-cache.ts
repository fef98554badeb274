import type { GuidelineField, Letter } from '../letter/letter.ts';
import { type LetterDate, letterDate } from '../letter/letter-date.ts';
import type { Span, TextSpan } from '../text/span.ts';
import type { Citation } from './citation.ts';

/** What was read in the words of guideline fields. The same lines stand in item after item and in version after version. */
export interface CitationCache {
  /** What a field cites, its spans counted from the field's words: as it was read in the same words before, else by `resolve`. */
  of(
    field: GuidelineField,
    letter: Letter,
    resolve: (dateOf: () => LetterDate | null) => readonly Citation[],
  ): readonly Citation[];
}

/** So many different fields are remembered; then they are forgotten, and it begins anew. */
const FIELDS = 2000;
/** Longer words are no usual citation, and are not kept. */
const LONGEST = 1000;

/** What was read in some words, with offsets from their start: whatever the letter's date, or by the date that counted. */
interface Known {
  readonly always?: readonly Citation[];
  readonly byDate: Map<string, readonly Citation[]>;
}

/** An empty memory of fields. */
export function citationCache(): CitationCache {
  const known = new Map<string, Known>();
  return {
    of(field, letter, resolve) {
      const { start, end } = field.body.span;
      const words = letter.source.slice(start, end);
      const before = known.get(words);
      const ready = before && (before.always ?? before.byDate.get(dateKey(letter)));
      if (ready) return ready;
      let dated = false;
      const citations = resolve(() => {
        dated = true;
        return letterDate(letter);
      });
      if (words.length > LONGEST) return citations.map((citation) => shift(citation, -start));
      const kept = citations.map((citation) => shift(citation, -start, detach));
      if (known.size >= FIELDS) known.clear();
      const byDate = before?.byDate ?? new Map<string, readonly Citation[]>();
      if (dated) byDate.set(dateKey(letter), kept);
      known.set(detach(words), dated ? { byDate } : { always: kept, byDate });
      return kept;
    },
  };
}

function dateKey(letter: Letter): string {
  const date = letterDate(letter);
  return date ? `${date.by} ${date.day}` : '';
}

/** A copy of a text: a slice would keep the whole letter from which it was cut. */
function detach(text: string): string {
  return ` ${text}`.slice(1);
}

/** A citation with all its spans moved. */
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
