import { isWordPart, matchWords } from '../../text/match-words.ts';
import { isWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { OUTCOMES } from '../form.ts';
import { OUTCOME_PATTERN } from '../form-patterns.ts';
import type { Outcome } from '../letter.ts';

/** An outcome that ends a header without a plain colon before it: "Lumbar brace. Upheld", "Lumbar brace [Upheld]". */
export interface OutcomeWithoutColon {
  readonly outcome: Outcome;
  /** Where the name before it ends. */
  readonly nameEnd: number;
  readonly word: Span;
  /** From the name's end to the last punctuation mark around the outcome. */
  readonly separator: Span;
}

/** What may stand between a name and its outcome in place of the colon, and what may close it; quotation marks and brackets in pairs. */
const BEFORE = '.;:,…–—‒-=>→⇒➔➜➢➤►✓✔|/~*_•·([{<“”"‘’\'';
const AFTER = '.;,)]}>*_”"’\'';
/** Quotation marks that may belong to a name, as in `12"`, and go with the outcome only where something closes it. */
const QUOTES = '“”"‘’\'';

/** A word that makes an outcome another one, or one of two: "Upheld and Overturned", "partially Upheld". */
const JOINED = new RegExp(
  `(?:^|[\\s:/])(?:${OUTCOME_PATTERN}|and|or|not|nor|partial(?:ly)?|partly|part|conditionally)$`,
  'i',
);

/** Returns the outcome that ends right before a label at `at`, unless a plain colon separates it from its header's name. */
export function outcomeBeforeLabel(source: string, at: number): OutcomeWithoutColon | undefined {
  const end = skipWhitespaceBack(source, at, 0);
  let wordEnd = end;
  while (wordEnd > 0 && end - wordEnd < 4 && AFTER.includes(source.charAt(wordEnd - 1))) wordEnd--;
  if ((source.charCodeAt(wordEnd - 1) | 32) !== 100) return undefined;
  for (const outcome of OUTCOMES) {
    const start = wordEnd - outcome.length;
    if (
      matchWords(source, start, outcome) < 0 ||
      (isWordPart(source.charCodeAt(start - 1)) && !isMark(source, start - 1))
    )
      continue;
    const isClosed = wordEnd < end && source.charAt(wordEnd) !== '.';
    const nameEnd = endOfName(source, start, isClosed);
    const between = source.slice(nameEnd, start).replace(/\s/g, '');
    const isLoose = between === '' && source.charAt(wordEnd) === '.';
    if (JOINED.test(source.slice(Math.max(0, nameEnd - 12), nameEnd))) return undefined;
    if ((between === ':' && !isClosed) || isLoose || nameEnd === 0) return undefined;
    return { outcome, nameEnd, word: { start, end: wordEnd }, separator: { start: nameEnd, end } };
  }
  return undefined;
}

function isMark(source: string, at: number): boolean {
  return at >= 0 && BEFORE.includes(source.charAt(at));
}

function endOfName(source: string, start: number, isClosed: boolean): number {
  let end = start;
  while (end > 0) {
    const anchor = source.charAt(end - 1);
    if (isWhitespace(anchor.charCodeAt(0))) end--;
    else if (BEFORE.includes(anchor) && (isClosed || !QUOTES.includes(anchor))) end--;
    else break;
  }
  return end;
}
