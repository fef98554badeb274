import type { Letter } from '../../letter/letter.ts';
import { isWordPart } from '../../text/match-words.ts';
import { skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { keywordMask } from '../tokens/keyword-mask.ts';
import { lastWordBefore } from '../tokens/keyword-pattern.ts';
import { tokensOf } from '../tokens/token-scan.ts';

/** Labels of a record number: "Claim No.", "claim #", "MRN:", "medical record number is", "driver’s license". */
const RECORD_LABEL =
  /\b(?:(?:claim,?|clm|claimant|applicant|record|rec\.?|chart|member|employee|patient|account|acct\.?|file|licen[cs]e)s?[\s(]{0,4}(?:(?:numbers?|num|nos?|id|identification)\b\.?|#|:)|claim|medical\s+record|driver[’']s\s+licen[cs]e|MRN|EAMS|ADJ|NPI|MR\b(?=#|\s+no\b))\s*(?:(?:numbers?|num|no|id)\b\.?\s*)?(?:(?:is|was|(?<=number\s)of)\b)?[\s:#.=(-]{0,4}$/i;
/** The keywords with which such a label begins. */
const LABEL_WORDS = keywordMask([RECORD_LABEL]);
/** The case number of the appeals board, which needs no label: "ADJ1234567". */
const ADJUDICATION = /(?:^|\W)ADJ\d{6,8}$/;
/** The number itself: letters and digits with punctuation inside, at least three digits. */
const RECORD = /[A-Za-z]{0,8}-?\d[\w/-]{2,24}/y;
const DIGITS = /\d\D{0,8}\d\D{0,8}\d/;
/** The last word of such a label. */
const LABEL_ENDS = new Set(
  'claim claims number numbers num no nos id identification is was of record license licence mrn eams adj npi'.split(
    ' ',
  ),
);
const MAX_NUMBER_LENGTH = 24;
/** The minimum number of digits, above "claim 2016", "Records: 412 pages", "employee numbers 120". */
const MAY_COUNT = /^(?:claim|EAMS|ADJ|NPI|driver.s\s+licen[cs]e)\s*$|^[a-z]+\s*:|^\w+\s*numbers\s|\bof\b|^[a-z]+s\s/i;
const ALONE = 5;
/** The length of the context before a number in which its label is searched, in UTF-16 units. */
const LEAD = 40;

/** Returns the claim and record numbers in a letter, each after its label, in order. */
export function recordNumbers(letter: Letter): readonly Span[] {
  const { source } = letter;
  const words = tokensOf(letter);
  const labelBefore = lastWordBefore(words, LABEL_WORDS);
  const found: Span[] = [];
  let from = 0;
  for (const run of words.digits) {
    if (isAdjudication(source, run)) {
      found.push({ start: run.start - 3, end: run.end });
      from = run.end;
      continue;
    }
    if (run.start < from || !goesOn(source, run.start)) continue;
    const near = labelBefore(run.start);
    if (near === undefined || near < run.start - LEAD - MAX_NUMBER_LENGTH) continue;
    const start = numberStart(source, run.start);
    if (!isAfterLabel(source, start)) continue;
    const label = RECORD_LABEL.exec(source.slice(Math.max(0, start - LEAD), start))?.[0];
    const end = label ? numberEnd(source, start) : undefined;
    if (!label || !end || !isRecord(source.slice(start, end), label)) continue;
    found.push({ start, end });
    from = end;
  }
  return found;
}

/** Tells whether two more characters of a number follow its first digit, the minimum length of a record number. */
function goesOn(source: string, digit: number): boolean {
  return isInNumber(source.charCodeAt(digit + 1)) && isInNumber(source.charCodeAt(digit + 2));
}

function isAdjudication(source: string, { start, end }: Span): boolean {
  return source.charAt(start - 1) === 'J' && ADJUDICATION.test(source.slice(Math.max(0, start - 4), end));
}

/** Returns the start of the letters, digits and punctuation that lead to a digit: "WC-2016-12345". */
function numberStart(source: string, at: number): number {
  let start = at;
  const floor = Math.max(0, at - MAX_NUMBER_LENGTH);
  while (start > floor && isInNumber(source.charCodeAt(start - 1))) start--;
  return start;
}

function numberEnd(source: string, start: number): number | undefined {
  RECORD.lastIndex = start;
  return RECORD.test(source) ? RECORD.lastIndex : undefined;
}

/** Tells whether a label of a record number may end before a number: at a sign, or one of its last words. */
function isAfterLabel(source: string, at: number): boolean {
  let end = skipWhitespaceBack(source, at, Math.max(0, at - MAX_NUMBER_LENGTH));
  const last = source.charAt(end - 1);
  if ('#:=(-'.includes(last)) return true;
  if (last === '.') end--;
  let start = end;
  while (start > 0 && end - start < MAX_NUMBER_LENGTH && isWordPart(source.charCodeAt(start - 1))) start--;
  return LABEL_ENDS.has(source.slice(start, end).toLowerCase());
}

function isRecord(number: string, label: string): boolean {
  if (!DIGITS.test(number)) return false;
  return !MAY_COUNT.test(label) || number.replace(/\D/g, '').length >= ALONE;
}

function isInNumber(code: number): boolean {
  return code === 45 || code === 47 || (code < 128 && isWordPart(code));
}
