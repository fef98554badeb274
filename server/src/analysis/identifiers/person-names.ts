import { FIRST_NAMES } from '../../terms/first-names.ts';
import type { Span } from '../../text/span.ts';
import { keywordMask } from '../tokens/keyword-mask.ts';
import { keywordPattern, lastWordBefore, matchesAtKeywords } from '../tokens/keyword-pattern.ts';
import type { TokenScan } from '../tokens/token-scan.ts';
import {
  CALLED_AFTER,
  NO_VALUE,
  PUBLIC_EMPLOYER,
  STOP_FULL_NAMES,
  STOP_NAMES,
  STOP_PERSONS,
  STOP_SURNAMES,
} from './stop-names.ts';

/** A name of a person or employer. */
export interface PrintedName {
  readonly kind: 'name' | 'employer';
  readonly span: Span;
}

/** Before a name: "Dr.", "Mr", "Mrs.", "Ms.", "Doctor", "Nurse"; "MR." before "ROE was". */
const TITLE = keywordPattern(/(?:D[rR]s?|M(?:rs?|s)|MRS?\b(?=\.)|Miss|Doctor|DOCTOR|Prof(?:essor)?|Nurse)\b/);
/** A name in capitals, in a sentence that is not. */
const CAPITALS = /^[A-Z'’-]{2,}$/;
const GOES_ON = /^(?:['’]s)?\s+[a-z]/;
/** The name after a title: "Smith", "J. Smith", "Jane O’Neill-Smith", "de la Cruz", "SMITH". */
const AFTER_TITLE =
  /(?:\.\s{0,6}|\s{1,6})((?:[A-Z]\.[ \t]{0,2}(?:\r\n|[\r\n])?){0,2}(?:(?:de|la|del|van|von|di|da|al|el)\s+){0,2}(?:[A-Z][a-z]*['’])?[A-Z][A-Za-zà-ÿ-]+(?:\s+[A-Z]\.?(?=\s+[A-Z]))?(?:\s+(?!The\b|A\b)[A-Z][a-zà-ÿ-]+)?)/y;
/** "told the Dr.", "his Dr.": a word for a doctor at the end of a sentence. */
const NO_TITLE = /\b(?:the|an?|his|her|their|my|this|that|same|own)\s+$/i;
/** "Dr. Ho’s" is a brand of traction units. */
const BRAND = /^Ho[’']s\b/;
/** After a name: "M.D.", "MD", "D.O.", "DPM", "Ph.D.". */
const DEGREE = keywordPattern(
  /(?:M\.\s?D\b\.?|MD\b|D\.\s?[OC]\.|(?<=[a-z],\s{1,3})DO\b(?!\s+NOT)|D\.\s?P\.\s?M\b|DPM\b|DC\b|Ph\.?\s?D\b\.?|Psy\.?\s?D\b\.?|P\.\s?A\.|PA-C\b|F\.?N\.?P\b|L\.\s?Ac\b|R\.\s?N\.|Esq\b|D?PT\b|NP\b)/,
);
/** The name before a degree: "Jane Doe", "Jane Q. Doe", "J. Doe", "Doe". */
const BEFORE_DEGREE =
  /(?:(?:[A-Z][a-zà-ÿ’'-]+|[A-Z]\.)\s+)?(?:[A-Z]\.?\s+)?(?:[A-Z][a-z]*['’])?[A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?\s*,?\s*$/;
/** The same in capitals: "JANE Q. ROE". */
const CAPITALS_BEFORE_DEGREE = /[A-Z]{2,}(?:\s+[A-Z]\.?)?\s+[A-Z'’-]{2,}\s*,?\s*$/;
/** A degree that follows only a full name: "PT" is also a blood test. */
const LESSER = /^(?:D?PT|NP)$/;
const INITIAL = /^[A-Z]\.\s/;
/** Signs that a name is an author's: "Author:", "Editor", "et al", "(2006)", a web address, a journal. */
const AUTHOR =
  /\b(?:authors?|editors?|eds?\.|et\s+al|journal|medscape|emedicine|chapter|edition|pubmed|up\s?to\s?date|textbook|references?:|(?:trial|study|article|paper|series|book)s?\s+by|report\s+on\b|www|https?)\b|\b(?:19|20)\d\d[a-z]?\)|;\s*(?:19|20)\d\d|\b(?:19|20)\d\d\s*(?:[A-Z][a-z]{2}\s*)?;/i;
/** The length of the context around a name in which these signs are searched, in UTF-16 units. */
const AROUND = 60;
const LEAD = 25;
/** A first name before another capitalized word. */
const FIRST_OF_TWO = keywordPattern(new RegExp(`(?:${[...FIRST_NAMES].join('|')})\\b(?=\\s+[A-Z])`));
/** The last name after a first name, with an optional initial. */
const LAST_NAME = /\s{1,6}(?:[A-Z]\.?\s+)?((?:[A-Z][a-z]*['’])?[A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?)/y;
/** Words before the name of someone in the case: "The injured worker, Jane Doe", "seen by John Roe". */
const SPOKEN_OF =
  /\b(?:patient|worker|claimant|applicant|employee|individual|named|name(?:\s+is)?|by|with|from|to|for|and|physician|provider|doctor|surgeon|therapist|chiropractor|nurse|adjuster|attorney|reviewer|manager|interpreter|supervisor|assistant|practitioner|psychologist|psychiatrist|podiatrist|husband|wife|spouse|partner|brother|sister|son|daughter|mother|father|friend|co-?worker|dentist|neurologist|orthopedist|witness|dear|signed|per|re(?=:))\s*[,:(]?\s*$/i;
/** Words after a name that opens a sentence: "Jane Doe is a", "John Roe was seen". */
const IS_SPOKEN_OF =
  /^\s+(?:is\s+an?\s|was\s+(?:seen|injured|evaluated|examined|referred|treated)\b|has\s+(?:had|been)\b|(?:complain|report|present)(?:s|ed)\b|sustained\b|fell\b|underwent\b)/;
/** "San Jose": places. */
const OF_PLACE = /\b(?:San|Santa|Saint|St\.|El|Los|Las|Fort|Mount|Port)\s+$/;
/** Words before the colon in "Patient name: Roe", "Employee: Jane Roe" and "Employer: Acme". */
const NAME_LABEL =
  /\b(?:(?:patient|employee|claimant|applicant|worker|provider|physician|doctor|reviewer|adjuster|attorney)(?:[’']s)?(\s+name)?|(employer)(?:\s+name)?|name)\s*$/i;
const LABEL_LENGTH = 24;
/** The keywords with which such a label begins. */
const LABEL_WORDS = keywordMask([NAME_LABEL]);
const LABELLED = /\s*([A-Z][\w’'&-]+(?:,?[ \t]+[A-Z][\w’'&-]+){0,3})/y;
/** "employed by Acme Tools", "worked for the Acme Company"; a single word as in "works for Pain" is ambiguous. */
const EMPLOYED = keywordPattern(
  /(?:employed\s+(?:by|at|with)|employee\s+of|[Ee]mployer(?:,|\s+(?:is|was))|work(?:s|ed|ing)\s+as\s+an?\s+(?:[a-z-]+\s+){1,4}(?:at|for|with)|work(?:s|ed|ing)\s+(for|(?<!ing\s+)at)|(?:driver|cashier|teacher|nurse|clerk|mechanic|operator|laborer|officer|guard|janitor|custodian|cook|server|technician|packer|machinist|welder|electrician|plumber|carpenter|painter|housekeeper|firefighter|stocker|caregiver)\s+(for|at|with))\s+(?:the\s+)?(?=[A-Z])/,
);

/** Returns the names of persons and employers in a span, in order; each once, even if several signs identify it. */
export function personNames(words: TokenScan, part: Span): readonly PrintedName[] {
  const all = [
    ...namesAfterTitle(words, part),
    ...namesBeforeDegree(words, part),
    ...namesInContext(words, part),
    ...labelled(words, part),
    ...employers(words, part),
  ];
  if (all.length < 2) return all;
  let end = 0;
  return all
    .sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}

function namesAfterTitle(scan: TokenScan, part: Span): PrintedName[] {
  const words = scan.source;
  const found: PrintedName[] = [];
  for (const { index, 0: title } of matchesAtKeywords(scan, TITLE, part)) {
    AFTER_TITLE.lastIndex = index + title.length;
    const name = AFTER_TITLE.exec(words)?.[1];
    if (name === undefined || STOP_NAMES.has((/^[\w-]+/.exec(name)?.[0] ?? '').toLowerCase())) continue;
    if (BRAND.test(words.slice(AFTER_TITLE.lastIndex - name.length, AFTER_TITLE.lastIndex + 2))) continue;
    if (title.startsWith('Dr') && NO_TITLE.test(words.slice(Math.max(0, index - LEAD), index))) continue;
    if (
      /^(?:MR|DOCTOR)/.test(title) &&
      !(CAPITALS.test(name) && GOES_ON.test(words.slice(AFTER_TITLE.lastIndex, AFTER_TITLE.lastIndex + LEAD)))
    )
      continue;
    // "omeprazole DR 20 mg" is delayed release, "DR. ROE" a doctor.
    if (title === 'DR' && words.charAt(index + title.length) !== '.') continue;
    found.push({ kind: 'name', span: { start: index, end: AFTER_TITLE.lastIndex } });
  }
  return found;
}

function namesBeforeDegree(scan: TokenScan, part: Span): PrintedName[] {
  const words = scan.source;
  const found: PrintedName[] = [];
  for (const { index, 0: degree } of matchesAtKeywords(scan, DEGREE, part)) {
    const before = words.slice(Math.max(0, index - AROUND), index);
    const name = (BEFORE_DEGREE.exec(before) ?? CAPITALS_BEFORE_DEGREE.exec(before))?.[0];
    if (name === undefined || STOP_PERSONS.test(name) || !isNamed(name, degree)) continue;
    const start = index - name.length;
    if (!isAuthor(words, start, index)) found.push({ kind: 'name', span: { start, end: index + degree.length } });
  }
  return found;
}

/**
 * Returns whether words before a degree are a name: "Roe, M.D.", "Jane Roe, MD", "Jane Roe MD" and "J. Roe MD" are; "Roe MD" and "Progress
 * Report MD" are ambiguous.
 */
function isNamed(name: string, degree: string): boolean {
  const isLong = /\S\s+\S/.test(name);
  if (hasFirstName(name)) return isLong || !LESSER.test(degree);
  if (LESSER.test(degree) || CAPITALS_BEFORE_DEGREE.test(name)) return false;
  return INITIAL.test(name) || (name.includes(',') && (degree.includes('.') || isLong));
}

function namesInContext(scan: TokenScan, part: Span): PrintedName[] {
  const words = scan.source;
  const found: PrintedName[] = [];
  for (const { 0: first, index: start } of matchesAtKeywords(scan, FIRST_OF_TWO, part)) {
    LAST_NAME.lastIndex = start + first.length;
    const last = LAST_NAME.exec(words)?.[1];
    if (last === undefined || STOP_SURNAMES.test(last)) continue;
    const end = LAST_NAME.lastIndex;
    const before = words.slice(Math.max(0, start - LEAD), start);
    const after = words.slice(end, end + AROUND);
    if (!SPOKEN_OF.test(before) && !(IS_SPOKEN_OF.test(after) && !OF_PLACE.test(before))) continue;
    if (CALLED_AFTER.test(after) || STOP_FULL_NAMES.test(words.slice(start, end)) || isAuthor(words, start, end))
      continue;
    found.push({ kind: 'name', span: { start, end } });
  }
  return found;
}

function isAuthor(words: string, start: number, end: number): boolean {
  return AUTHOR.test(words.slice(Math.max(0, start - AROUND), end + AROUND));
}

function labelled(scan: TokenScan, { start, end }: Span): PrintedName[] {
  const words = scan.source;
  const labelBefore = lastWordBefore(scan, LABEL_WORDS);
  const found: PrintedName[] = [];
  for (let at = words.indexOf(':', start); at >= 0 && at < end; at = words.indexOf(':', at + 1)) {
    if ((labelBefore(at) ?? Number.NEGATIVE_INFINITY) < at - LABEL_LENGTH) continue;
    const [label, name, employer] = NAME_LABEL.exec(words.slice(Math.max(0, at - LABEL_LENGTH), at)) ?? [];
    const span = label === undefined ? undefined : nameAt(words, at + 1);
    if (!span || !(name || employer || hasFirstName(words.slice(span.start, span.end)))) continue;
    found.push({ kind: employer ? 'employer' : 'name', span });
  }
  return found;
}

function employers(scan: TokenScan, part: Span): PrintedName[] {
  const words = scan.source;
  return matchesAtKeywords(scan, EMPLOYED, part).flatMap(({ index, 0: lead, 1: works, 2: serves }): PrintedName[] => {
    const span = nameAt(words, index + lead.length);
    return span && (!(works || serves) || /\s/.test(words.slice(span.start, span.end)))
      ? [{ kind: 'employer', span }]
      : [];
  });
}

function hasFirstName(name: string): boolean {
  return name
    .split(/[\s,]+/)
    .some((word) =>
      FIRST_NAMES.has(/^[A-Z]{2,}$/.test(word) ? `${word.charAt(0)}${word.slice(1).toLowerCase()}` : word),
    );
}

/** Returns the capitalized words at an offset, unless they name a public body or are stop names. */
function nameAt(words: string, at: number): Span | undefined {
  LABELLED.lastIndex = at;
  const name = LABELLED.exec(words)?.[1];
  if (name === undefined || PUBLIC_EMPLOYER.test(name) || NO_VALUE.test(name)) return undefined;
  return { start: LABELLED.lastIndex - name.length, end: LABELLED.lastIndex };
}
