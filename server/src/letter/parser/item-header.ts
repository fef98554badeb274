import { matchesOf } from '../../text/matches.ts';
import { normalizedText, textSpan } from '../../text/normalized-text.ts';
import type { Span, TextSpan } from '../../text/span.ts';
import type { Decision, Outcome, SplitRequest } from '../letter.ts';
import { parseDecision } from '../outcome.ts';
import { ORIGINAL } from './header-start.ts';

/** The parts of a disputed item's header. */
export interface ItemHeader {
  readonly name: TextSpan;
  readonly disputed: TextSpan;
  readonly request: SplitRequest | undefined;
  readonly decision: Decision | undefined;
  readonly span: Span;
}

/** Sentence headers: "X was the original request. Y was authorized … The remaining … portion of the original request, Z is". */
const AUTHORIZED_AFTER = /^\s*the claims administrator authorized (.+?), leaving the original request/i;
const AUTHORIZED_BEFORE = /^\s*(.+?) (?:was|were) (?:authorized|approved|certified) by the claims administrator/i;
/** The verb before the outcome: "Cane is: Upheld", "Cane, DOS: 12/1/16, is: Upheld". */
const VERB = / ?,?\s+(?:is|are)$/i;
const DISPUTED = /original request, /gi;

/** An outcome that ends a header, and the colon or other punctuation at which the name before it ends. */
export interface HeaderOutcome {
  readonly colon: number;
  readonly outcome: Outcome;
  readonly separator?: Span;
  readonly span: Span;
}

/** Returns the header from `start` up to its outcome. */
export function headerWithOutcome(
  source: string,
  start: number,
  { colon, span: word, outcome, separator }: HeaderOutcome,
): ItemHeader {
  const decision = { word: textSpan(source, word.start, word.end), outcome, ...(separator && { separator }) };
  const span = { start, end: separator?.end ?? word.end };
  return buildHeader(source, { name: { start, end: colon }, span, decision });
}

/** Returns the header from `start` to `end` without a known outcome: its last words may be another decision, or there is none. */
export function headerWithoutOutcome(source: string, start: number, end: number): ItemHeader {
  const words = normalizedText(source, { start, end });
  const found = parseDecision(words.text);
  if (!found) {
    const bare = words.text.replace(/\s*:$/, '');
    const nameEnd = words.toSource(0, bare.length).end;
    return buildHeader(source, { name: { start, end: nameEnd }, span: words.toSource(0, words.text.length) });
  }
  const word = { text: words.text.slice(found.start), span: words.toSource(found.start, words.text.length) };
  const nameEnd = words.toSource(0, found.nameEnd).end;
  const isParted = !found.outcome || words.text.charAt(found.nameEnd) === ':';
  const separator = isParted ? undefined : { start: nameEnd, end: word.span.end };
  const decision = { word, outcome: found.outcome, ...(separator && { separator }) };
  const span = { start: words.toSource(0, 1).start, end: word.span.end };
  return buildHeader(source, { name: { start, end: nameEnd }, span, decision });
}

/** Returns the same header with a name that begins later, by a number of characters. */
export function nameFrom(source: string, header: ItemHeader, offset: number): ItemHeader {
  const { name, span, decision } = header;
  const { end } = name.span;
  const start = normalizedText(source, name.span).toSource(Math.min(offset, name.text.length), name.text.length).start;
  return buildHeader(source, { name: { start: offset < name.text.length ? start : end, end }, span, decision });
}

/** The spans of a header and of the name in it, with the decision that ends it. */
interface HeaderParts {
  readonly name: Span;
  readonly span: Span;
  readonly decision?: Decision | undefined;
}

function buildHeader(source: string, { name: { start, end }, span, decision }: HeaderParts): ItemHeader {
  const name = textSpan(source, start, Math.max(end, start));
  const request = name.text.length > 0 ? splitRequest(source, name) : undefined;
  return {
    name,
    disputed: request?.disputed ?? stripTrailingVerb(source, name),
    request,
    decision,
    span,
  };
}

function splitRequest(source: string, name: TextSpan): SplitRequest | undefined {
  const original = ORIGINAL.exec(name.text);
  if (!original) return undefined;
  const last = matchesOf(name.text, DISPUTED).at(-1);
  if (!last || last.index < original.index) return undefined;
  const words = normalizedText(source, name.span);
  const cut = (start: number, end: number): TextSpan => ({
    text: name.text.slice(start, end).trim(),
    span: words.toSource(start, end),
  });
  const middle = original.index + original[0].length;
  const between = name.text.slice(middle);
  const after = AUTHORIZED_AFTER.exec(between);
  const before = after ? undefined : AUTHORIZED_BEFORE.exec(between);
  const authorized = (after ?? before)?.[1];
  const authorizedAt = authorized ? name.text.indexOf(authorized, middle) : -1;
  const disputedStart = last.index + last[0].length;
  const disputedEnd = disputedStart + name.text.slice(disputedStart).replace(VERB, '').length;
  if (disputedEnd <= disputedStart) return undefined;
  return {
    original: cut(0, original.index - (name.text[original.index - 1] === ' ' ? 1 : 0)),
    authorized: authorized ? cut(authorizedAt, authorizedAt + authorized.length) : undefined,
    disputed: cut(disputedStart, disputedEnd),
  };
}

/** "Open reduction … is" is called "Open reduction …". */
function stripTrailingVerb(source: string, name: TextSpan): TextSpan {
  const bare = name.text.replace(VERB, '');
  if (bare === name.text || bare.length === 0) return name;
  return { text: bare, span: normalizedText(source, name.span).toSource(0, bare.length) };
}
