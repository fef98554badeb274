import { isQuoted, quotations } from '../../text/quotations.ts';
import type { Span } from '../../text/span.ts';
import type { ProseSpan } from '../prose.ts';
import { keywordPattern, masksWithin, matchesAtKeywords } from '../tokens/keyword-pattern.ts';
import type { TokenScan } from '../tokens/token-scan.ts';

/** The reason why words look left over from a template, a guideline or a file. */
export type WordingKind =
  | 'article'
  | 'image'
  | 'guideline-opening'
  | 'cross-reference'
  | 'no-object'
  | 'decision'
  | 'page-mark';

/** Words that look left over. */
export interface LeftOverWording {
  readonly kind: WordingKind;
  readonly span: Span;
}

interface Wording {
  readonly kind: WordingKind;
  readonly pattern: ReturnType<typeof keywordPattern>;
  /** Only where it opens a sentence. */
  readonly opens?: true;
  /** In a quotation it is its author's. */
  readonly unquoted?: true;
  readonly place?: ProseSpan['place'];
}

const WORDINGS: readonly Wording[] = [
  {
    kind: 'image',
    pattern: keywordPattern(
      /(?:see|refer\s+to|shown\s+in)\s+(?:the\s+)?(?:images?|pictures?|videos?|figures?|photos?|illustrations?|diagrams?|tables?|charts?|media\s+files?|slideshow)\s+(?:below|above|on\s+the\s+(?:right|left)|at\s+(?:right|left))/i,
    ),
  },
  {
    kind: 'guideline-opening',
    pattern: keywordPattern(
      /(?:not\s+)?recommended(?:\s+(?:only|for))?\s+as\s+(?:indicated|described|noted|outlined|listed|specified|shown|discussed)\s+below\b/i,
    ),
    opens: true,
    unquoted: true,
  },
  {
    kind: 'cross-reference',
    pattern: keywordPattern(
      /See\s+(?:also\s+(?:the\s+)?[A-Z0-9][^.;]{0,120}|the\s+[A-Z][\w-]*(?:\s+[\w&-]+){0,5}?\s+listing|(?:[A-Z][\w-]*,?\s+(?:and\s+|&\s+|of\s+)?){1,6}for\s+(?:more|further)\b)/,
    ),
    opens: true,
    unquoted: true,
  },
  {
    kind: 'no-object',
    pattern: keywordPattern(
      /(?:MTUS|ACOEM|ODG|Official\s+Disability\s+Guidelines|guidelines?)(?:(?:\s?\/\s?|,\s+|,?\s+(?:and|or|nor)\s+)(?:the\s+)?(?:MTUS|ACOEM|ODG|Official\s+Disability\s+Guidelines)){0,2}(?:\s+(?:\d{4}|guidelines?)){0,2}\s+(?:(?:do|does|did)\s+not\s+(?:specifically\s+|directly\s+|explicitly\s+)?(?:address|discuss|mention)|(?:is|are)\s+silent\s+(?:regarding|concerning|about|on|as\s+to|with\s+regards?\s+to|in\s+regards?\s+to))\s?\./i,
    ),
    opens: true,
    unquoted: true,
  },
  {
    kind: 'decision',
    pattern: keywordPattern(
      /(?:decision|determination)\s+(?:for|regarding)\s+(?:[^.;]|\.(?=\d)){1,240}?\b(?:is|are|was|were)\s+(?:\w+\s+){0,2}?(?:not\s+)?medically\s+necessary\b/i,
    ),
    place: 'rationale',
  },
  {
    kind: 'page-mark',
    pattern: keywordPattern(
      /(?:reports?|notes?|dated|records?)\s+(?:dated\s+)?\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\s+\((?:pp?\.?\s?\d{1,4}|pg\.?\s?\d{1,4}|\d{1,4}[a-z])\)/i,
    ),
  },
];
/** The text before a sentence. */
const SENTENCE_OPENS = /(?:^|[.?!:]["”’)\]]*\s*|["“(]\s*)(?:the\s+)?(?:(?:California|CA)\s+)?$/i;
const LEAD = 24;
/** "a(n)", of which the second letter is rarer than the first. */
const ARTICLE = keywordPattern(/n\)(?=\s)/i);
const BEFORE_ARTICLE = /\ba\s?\($/i;

/** Returns the words of a span that look left over, in no order. */
export function leftOverWordings(scan: TokenScan, part: ProseSpan): readonly LeftOverWording[] {
  const { source } = scan;
  const masks = masksWithin(scan, part.span.start, part.span.end);
  const articles = matchesAtKeywords(scan, ARTICLE, part.span).flatMap(({ index }) => {
    const before = BEFORE_ARTICLE.exec(source.slice(Math.max(part.span.start, index - 4), index))?.[0];
    const span = { start: index - (before?.length ?? 0), end: index + 'n)'.length };
    return before === undefined ? [] : [{ kind: 'article' as const, span }];
  });
  const others = WORDINGS.filter(
    ({ place, pattern }) => (pattern.mask & masks) !== 0 && (!place || place === part.place),
  ).flatMap(({ kind, pattern, opens, unquoted }) =>
    matchesAtKeywords(scan, pattern, part.span)
      .map(({ 0: { length }, index }) => ({ kind, span: { start: index, end: index + length } }))
      .filter(
        ({ span }) =>
          span.end <= part.span.end &&
          (!opens || SENTENCE_OPENS.test(source.slice(Math.max(part.span.start, span.start - LEAD), span.start))) &&
          !(unquoted && isQuoted(span.start, quotations(source, part.span))),
      ),
  );
  return [...articles, ...others];
}
