import {
  type FoldedText,
  foldedText,
  NOTHING_OMITTED,
  type Replacement,
  unfoldedText,
} from '../../text/folded-text.ts';
import type { Span } from '../../text/span.ts';
import { foldedCharacters, holdsFoldedCharacters } from './characters.ts';
import { conflictsIn, mayHoldConflicts } from './conflicts.ts';
import { pageFurniture } from './page-furniture.ts';

/**
 * Returns a text as it is read: invisible characters, page furniture and all but the first side of merge conflicts are left out, ligatures are
 * read as their letters, look-alike hyphens and colons as those of ASCII, and other line separators as line ends. Nearly every text is
 * read as it is written, and then nothing is copied.
 */
export function foldText(original: string): FoldedText {
  const { seen, replacements: others } = withoutConflicts(original);
  const furniture = pageFurniture(seen.text);
  if (furniture.length === 0) return seen;
  const found = furniture.map(({ words, counted, ...whole }) => ({
    counted,
    ...wholeSpan(seen, whole),
    words: seen.originalSpan(words),
  }));
  const covers = coveredBy(found);
  const coversToo = coveredBy(found);
  const invisible = seen.omitted.invisible.filter((span) => !covers(span));
  const replacements = [
    ...others.filter(({ span }) => !coversToo(span)),
    ...found.map(({ start, end }) => ({ span: { start, end }, text: '' })),
  ].sort((one, other) => one.span.start - other.span.start);
  return foldedText(original, replacements, { ...seen.omitted, invisible, furniture: found });
}

/** A text with folded characters, and the replacements that made it. */
interface FoldedCharacters {
  readonly seen: FoldedText;
  readonly replacements: readonly Replacement[];
}

/** Returns a text with its characters folded and one side of its conflicts. */
function withoutConflicts(original: string): FoldedCharacters {
  const holdsConflicts = mayHoldConflicts(original);
  if (!holdsConflicts && !holdsFoldedCharacters(original)) return { seen: unfoldedText(original), replacements: [] };
  const { conflicts, left } = holdsConflicts ? conflictsIn(original) : { conflicts: [], left: [] };
  const { read, invisible } = foldedCharacters(original);
  const isLeft = coveredBy(left);
  const inConflict = coveredBy(conflicts);
  const replacements = [...read.filter(({ span }) => !isLeft(span)), ...left.map((span) => ({ span, text: '' }))].sort(
    (one, other) => one.span.start - other.span.start,
  );
  const omitted = { ...NOTHING_OMITTED, invisible: invisible.filter((span) => !inConflict(span)), conflicts };
  return { seen: foldedText(original, replacements, omitted), replacements };
}

/** Returns the span of the original behind a span, up to what comes after it. */
function wholeSpan({ originalSpan }: FoldedText, { start, end }: Span): Span {
  const from = originalSpan({ start, end: start }).start;
  return { start: from, end: Math.max(from, originalSpan({ start: end, end }).start) };
}

/** Returns whether a span touches one of some spans in their order; the spans that are asked about come in theirs. */
function coveredBy(spans: readonly Span[]): (span: Span) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= start) next++;
    return (spans[next]?.start ?? Number.POSITIVE_INFINITY) < end;
  };
}
