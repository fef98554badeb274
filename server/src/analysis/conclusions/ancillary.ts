import { collapseWhitespace } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';

/** The usual words where surgery is denied together with its ancillary services: "Since the procedure is not …, none of the … are …". */
const ANCILLARY =
  /\b(?:since|as|because|given|due|surger|surgical|procedure|operation|primary|associated|ancillary)[\s\S]*\b(?:not|non-?\w+|denied|unsupported|upheld)\b[\s\S]*\b(?:not|none|no|nor|neither|unnecessary|un\w+)\b/i;
const ABOUT_ANOTHER =
  /surger|surgical|procedure|operat|intervention|primary|associated|ancillary|arthroplast|fusion|arthroscop|injection|repair/i;
/** The maximum length of such a rationale, in characters without line breaks. */
const LENGTH = 280;
/** "the primary procedure is not medically necessary", "the requested surgery has not been certified". */
const PRIMARY_REFUSED =
  /\b(?:(?:primary|requested|proposed|underlying|main|planned)\s+(?:\w+\s+){0,4}?)?(?:surger(?:y|ies)|surgical\s+\w+|procedures?|operations?|interventions?|injections?|fusions?|repairs?|arthroplast(?:y|ies)|arthroscop(?:y|ies)|(?:primary|requested|proposed|underlying|main|planned)\s+(?:services?|treatments?|requests?|items?))\b[^.;,]{0,80}?\b(?:is|are|was|were|has|have)(?:n['’]t\b|\b[^.;,]{0,60}?\b(?:not|non)\b[\s-]{1,6}(?:[\w-]+\s+){0,5}?(?:necess\w+|certified|approved|authorized|supported|recommended|indicated|appropriate|warranted|established|reasonable|justified|needed|granted|endorsed|met|substantiated)\b|\b[^.;,]{0,60}?\b(?:non-?certified|denied|unsupported|unnecessary|upheld)\b)[^.;,]*/i;
/** The connection between the two: "since", "therefore". */
const CAUSE = /\b(?:since|as|because|given|due|therefore|thus|hence|consequently|accordingly|so)\b/i;
/** The ancillary services, and that they are not necessary either. */
const ALONG =
  /\b(?:associated|ancillary|related|accompany\w*|adjunct\w*|none|neither|nor|also|likewise|either|along|(?:pre|post|peri)-?\s*op\w*)\b/i;
const REFUSED_TOO = /\b(?:not|none|neither|nor|unnecessary|unsupported|denied|non-?\w+)\b|n['’]t\b/i;

/** Tells whether a text only says that another request was denied and that this one depends on it. */
export function isAncillary(words: string): boolean {
  if (!isShort(words)) return false;
  return (ABOUT_ANOTHER.test(words) && ANCILLARY.test(words)) || primaryRefusal(words) !== undefined;
}

/** Finds where an ancillary rationale says that the primary service was denied: "the primary procedure is not medically necessary". */
export function primaryRefusal(words: string): Span | undefined {
  if (!isShort(words) || !CAUSE.test(words) || !ALONG.test(words)) return undefined;
  const refused = PRIMARY_REFUSED.exec(words);
  if (!refused) return undefined;
  const end = refused.index + refused[0].length;
  return REFUSED_TOO.test(words.slice(end)) ? { start: refused.index, end } : undefined;
}

function isShort(words: string): boolean {
  return words.length <= LENGTH * 2 && collapseWhitespace(words).length <= LENGTH;
}
