import type { Letter } from '../../letter/letter.ts';
import { isGuidelineField } from '../../letter/parser/fields.ts';
import { isWordPart } from '../../text/match-words.ts';
import { memoOfLast } from '../../text/memo.ts';
import { isWhitespace } from '../../text/normalized-text.ts';
import { firstEndingAfter, type Span, within } from '../../text/span.ts';
import { datesOf } from '../dates/dates.ts';
import { proseOf } from '../prose.ts';
import { keywordMask } from '../tokens/keyword-mask.ts';
import { mayContainKeyword } from '../tokens/keyword-pattern.ts';
import { tokensOf } from '../tokens/token-scan.ts';
import { namedPlaces } from './organizations.ts';
import { personNames } from './person-names.ts';
import { recordNumbers } from './record-numbers.ts';

/** The kinds of information that identify a person or employer. */
export type PiiKind =
  | 'social-security-number'
  | 'phone-number'
  | 'e-mail-address'
  | 'date-of-birth'
  | 'record-number'
  | 'name'
  | 'employer'
  | 'organization'
  | 'address';

/** A match of identifying information in a letter. */
export interface PiiMatch {
  readonly kind: PiiKind;
  readonly span: Span;
}

/** "123-45-6789"; "123 45 6789" counts only after its label. */
const SOCIAL_SECURITY = /\d{3}([-–])\s{0,3}\d{2}\1\s{0,3}\d{4}(?![\d-])/y;
const UNMARKED_SOCIAL_SECURITY = /\d{3}(?:\s{0,3}|[-.])\d{2}(?:\s{0,3}|[-.])\d{4}(?!\d)/y;
const SOCIAL_SECURITY_LABEL =
  /\b(?:SSN?|soc(?:ial|\.)\s+sec(?:urity|\.)(?:\s+(?:number|no\.?|#))?)\s*(?:is|was|[:#])?\s*$/i;
/** The last digits of a social security number: "xxx-xx-6789". */
const MASKED = /[x*#]{3}-[x*#]{2}-$/i;
/** Words before the last four digits of a social security number: "SSN ending in", "last four digits of the SSN are". */
const LAST_FOUR_LABEL =
  /\b(?:(?:SSN|SS#|social\s+security(?:\s+(?:number|no\.?|#))?)\W{0,3}(?:\(?last\s+(?:four|4)(?:\s+digits)?\)?|end(?:s|ed|ing))|last\s+(?:four|4)(?:\s+digits)?(?:\s+(?:of|in))?(?:\s+(?:the|his|her|their))?\s+(?:SSN|social\s+security\s+number))\W{0,3}(?:(?:in|with|of|are|is|were|was)\b)?\W{0,3}$/i;
/** "415-555-0123", "415.555.0123", "415) 555-0123", "415 555-0123", "415/555-0123". */
const PHONE = /\d{3}(?:\)\s{0,3}|[-./–]\s{0,3}|\s{1,3})\d{3}[-.–]\s{0,3}\d{4}(?![\d-])/y;
/** "415 555 0123", "4155550123", "555-0123": these count only after a label. */
const UNMARKED_PHONE = /(?:\d{3}[)\s.-]{0,4})?\d{3}(?:\s{0,3}|[.-])\d{4}(?![\d-])/y;
const PHONE_LABEL =
  /(?<!\b(?:white|red|blood|stem|mast|nerve|per)\s+)\b(?:tele)?(?:phone|fax|tel|cell|mobile|call(?:ed)?)\b(?:\s+(?:number|no\.?|#))?\s*(?:is|at|[:.#])?\s*\(?(?:\+?1[\s.-])?\(?$|\+1[\s.-]\(?$/i;
/** Public office numbers that letters print: the review organization and the State's information line. */
const PUBLIC_PHONES = new Set(['8558658873', '9166054270', '8007367401']);
/** Toll-free numbers, which belong to offices. */
const TOLL_FREE = /^8(?:00|33|44|55|66|77|88)/;
/** Words that make a number a code: "NDC 123-45-6789", "2(3):123-456-7890". */
const CODE =
  /(?:\b(?:NDC|lot|serial|model|part|LOINC|ISBN|ISSN|PMID|DOI|CPT|ICD|codes?)\b[\s#:.]*(?:no\.?\s*)?|[\d)]:)$/i;
/** The part of an e-mail address before the "@": "jane.doe+work". */
const MAILBOX = /[\w.+-]+$/;
/** The part of an e-mail address from the "@": "@clinic.example.org". */
const AT_DOMAIN = /@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}/y;
const BIRTH_LABEL =
  /\b(?:D\.?O\.?B\.?|date\s+of\s+birth|birth\s{0,3}date|birthday|born)\b\W{0,3}(?:(?:is|was|of|on|as)\b)?\W{0,3}$/i;
/** The keywords with which such a label begins. */
const BIRTH_WORDS = keywordMask([BIRTH_LABEL]);
/** A birth that is not the worker's: "a son was born on". */
const CHILD = /\b(?:sons?|daughters?|child|children|baby|infant|twins?|grand\w+)\b[^.]*$/i;
/** The length of the context before a number in which its label is searched, in UTF-16 units. */
const LEAD = 40;

/** Returns everything in a letter that identifies the worker, the employer, a provider or the reviewer, in order. */
export const piiMatches: (letter: Letter) => readonly PiiMatch[] = memoOfLast(read);

function read(letter: Letter): PiiMatch[] {
  const found = [
    ...numbers(letter),
    ...eMails(letter),
    ...births(letter),
    ...recordNumbers(letter).map((span): PiiMatch => ({ kind: 'record-number', span })),
    ...namesOf(letter),
  ];
  const words = tokensOf(letter);
  const places: PiiMatch[] = proseOf(letter).flatMap((part) => namedPlaces(words, part));
  if (places.length === 0) return found.sort(byStart);
  let end = 0;
  return [...found, ...places].sort(byStart).filter(({ kind, span }) => {
    if (span.start < end) return false;
    if (kind === 'organization' || kind === 'address' || kind === 'employer') end = span.end;
    return true;
  });
}

function byStart(one: PiiMatch, other: PiiMatch): number {
  return one.span.start - other.span.start;
}

function numbers(letter: Letter): PiiMatch[] {
  const { source } = letter;
  const found: PiiMatch[] = [];
  let from = 0;
  for (const { start, end } of tokensOf(letter).digits) {
    const length = end - start;
    if (start < from || length < 3 || isJoined(source, start, length)) continue;
    const identity = numberAt(source, start, length);
    if (!identity || CODE.test(source.slice(Math.max(0, start - LEAD), start))) continue;
    found.push(identity);
    from = identity.span.end;
  }
  return found;
}

/** Tells whether a number is the end of a longer one, a code or a price; "1-415-…", "(415" and "xx-6789" are not. */
function isJoined(source: string, start: number, length: number): boolean {
  if (start === 0) return false;
  const code = source.charCodeAt(start - 1);
  if (code !== 45 && code !== 46 && code !== 47) return isWordPart(code) || code === 36;
  if (start === 1) return false;
  const last = source.charCodeAt(start - 2);
  if (code !== 47 && last === 49 && (start === 2 || mayPrecedePhone(source.charCodeAt(start - 3)))) return false;
  if (length === 4 && code === 45 && MASKED.test(source.slice(Math.max(0, start - 8), start))) return false;
  return code === 46 ? last >= 48 && last <= 57 : last < 128 && (last === 95 || isWordPart(last));
}

/** Tells whether a telephone number may begin after a character: "+1-415-…", "(1-415". */
function mayPrecedePhone(code: number): boolean {
  return isWhitespace(code) || code === 43 || code === 40;
}

function numberAt(source: string, start: number, length: number): PiiMatch | undefined {
  if (length === 3) {
    const marked = endAt(SOCIAL_SECURITY, source, start);
    if (marked) return { kind: 'social-security-number', span: { start, end: marked } };
    const phone = endAt(PHONE, source, start);
    if (phone) return phoneAt(source, start, phone);
  }
  const lead = () => source.slice(Math.max(0, start - LEAD), start);
  if (length === 4) {
    const masked = source.charAt(start - 1) === '-' && MASKED.test(lead());
    if (masked) return { kind: 'social-security-number', span: { start: start - 7, end: start + 4 } };
    if (LAST_FOUR_LABEL.test(lead())) return { kind: 'social-security-number', span: { start, end: start + 4 } };
    return undefined;
  }
  const social = endAt(UNMARKED_SOCIAL_SECURITY, source, start);
  if (social && SOCIAL_SECURITY_LABEL.test(lead()))
    return { kind: 'social-security-number', span: { start, end: social } };
  const phone = endAt(UNMARKED_PHONE, source, start);
  return phone && PHONE_LABEL.test(lead()) ? phoneAt(source, start, phone) : undefined;
}

function phoneAt(source: string, start: number, end: number): PiiMatch | undefined {
  const digits = source.slice(start, end).replace(/\D/g, '');
  if (PUBLIC_PHONES.has(digits) || TOLL_FREE.test(digits.slice(-10))) return undefined;
  const opened = source.charAt(start - 1) === '(' ? start - 1 : start;
  return { kind: 'phone-number', span: { start: opened, end } };
}

/** Returns where a match of a pattern at an offset ends. */
function endAt(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}

function eMails({ source, span }: Letter): PiiMatch[] {
  const found: PiiMatch[] = [];
  const words = source.slice(span.start, span.end);
  let from = 0;
  for (let at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
    const mailbox = MAILBOX.exec(words.slice(Math.max(from, at - LEAD), at));
    const end = mailbox ? endAt(AT_DOMAIN, words, at) : undefined;
    if (!mailbox || end === undefined) continue;
    const start = at - mailbox[0].length;
    found.push({ kind: 'e-mail-address', span: { start: span.start + start, end: span.start + end } });
    from = end;
  }
  return found;
}

function births(letter: Letter): PiiMatch[] {
  const words = tokensOf(letter);
  return datesOf(letter)
    .filter(({ span }) => {
      if (!mayContainKeyword(words, BIRTH_WORDS, span.start - LEAD, span.start)) return false;
      const before = letter.source.slice(Math.max(0, span.start - LEAD), span.start);
      return BIRTH_LABEL.test(before) && !CHILD.test(before);
    })
    .map(({ span }) => ({ kind: 'date-of-birth', span }));
}

/** Returns the names outside guideline fields, which cite authors. */
function namesOf(letter: Letter): PiiMatch[] {
  const names = personNames(tokensOf(letter), letter.span);
  if (names.length === 0) return [];
  const citing = letter.items.flatMap(({ fields }) => fields.filter(isGuidelineField).map((field) => field.span));
  return names.filter(({ span }) => {
    const field = firstEndingAfter(citing, span.start);
    return !field || !within(span, field);
  });
}
