import type { Span } from '../letter/span.ts';
import { FIRST_NAMES } from './first-names.ts';

/** A name of a person or of an employer. */
export interface PrintedName {
  readonly kind: 'name' | 'employer';
  readonly span: Span;
}

/** Before a name: "Dr.", "Mr", "Mrs.", "Ms.", "Doctor". */
const TITLE = /\b(?:D[rR]s?|M(?:rs?|s)|Miss|Doctor)\b/g;
/** The name after a title: "Smith", "J. Smith", "Jane O’Neill-Smith", "de la Cruz", "SMITH". */
const AFTER_TITLE =
  /(?:\.\s{0,6}|\s{1,6})((?:[A-Z]\.\s?){0,2}(?:(?:de|la|del|van|von|di|da|al|el)\s+){0,2}(?:[A-Z][a-z]*['’])?[A-Z][A-Za-zà-ÿ-]+(?:\s+[A-Z]\.?(?=\s+[A-Z]))?(?:\s+(?!The\b|A\b)[A-Z][a-zà-ÿ-]+)?)/y;
/** Words that stand after a title and are no names: the next sentence's first, brands of shoes, forms. */
const NO_NAME = new Set(
  "the this these that there it he she they in on at as an and if no not for from per his her its we was is has had when while with who what after before patient patients injured claimant applicant worker request however therefore given based current also additionally mtus acoem odg ca california nsaids nsaid mri fda official disability guidelines treatment scholl scholls scholl’s scholl's comfort ho’s ho's first of certified visit report reports note notes office recommended recommends first visits shopping degree".split(
    ' ',
  ),
);
/** After a name: "M.D.", "MD", "D.O.", "DPM", "Ph.D.". */
const DEGREE =
  /\b(?:M\.\s?D\b\.?|MD\b|D\.\s?[OC]\.|D\.\s?P\.\s?M\b|DPM\b|DC\b|Ph\.?\s?D\b\.?|Psy\.?\s?D\b\.?|P\.\s?A\.|PA-C\b|F\.?N\.?P\b|L\.\s?Ac\b|R\.\s?N\.|Esq\b)/g;
/** The name before a degree: "Jane Doe", "Jane Q. Doe", "J. Doe", "Doe". */
const BEFORE_DEGREE =
  /(?:(?:[A-Z][a-zà-ÿ’'-]+|[A-Z]\.)\s+)?(?:[A-Z]\.?\s+)?(?:[A-Z][a-z]*['’])?[A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?\s*,?\s*$/;
/** Words before a degree that are no names. */
const NO_PERSON =
  /\b(?:Medicine|Surgery|Surgeon|Physician|Provider|Management|Orthop(?:a?edics?|edist)|Primary|Treating|Attending|Certified|Doctor|Pain|Family|Specialist|Specialty|Review(?:er)?|Care|State|License[ds]?|Licensed|Psychology|Psychiatry|Neurology|Chiropractic|Baltimore|Bethesda|Rockville|Spring|Gaithersburg|Columbia|Annapolis|Park|Hyattsville|Washington|The|Another|Any|Requesting|Consulting|Health|Occupational|Rehabilitation|Internal|Sports|Spine|Hand|Foot|Reports?|Evaluation|Notes?|Consultation|Exam(?:ination)?|Determination|Guidelines?)\b/;
/** What tells that a name is an author's: "Author:", "Editor", "et al", "(2006)", an address, a journal. */
const AUTHOR =
  /\b(?:authors?|editors?|eds?\.|et\s+al|journal|medscape|emedicine|chapter|edition|pubmed|textbook|www|https?)\b|\b(?:19|20)\d\d[a-z]?\)|;\s*(?:19|20)\d\d/i;
/** So far around a name an author’s signs are looked for, in UTF-16 units. */
const AROUND = 60;
const LEAD = 25;
/** A capitalized word before another one: it may be a first name. */
const FIRST_OF_TWO = /\b[A-Z][a-zà-ÿ]+(?=\s+[A-Z])/g;
/** The last name after a first name, and an initial between. */
const LAST_NAME = /\s{1,6}(?:[A-Z]\.?\s+)?((?:[A-Z][a-z]*['’])?[A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?)/y;
/** What stands before the name of someone the letter speaks of: "The injured worker, Jane Doe", "seen by John Roe". */
const SPOKEN_OF =
  /\b(?:patient|worker|claimant|applicant|employee|individual|named|name(?:\s+is)?|by|with|from|to|for|and|physician|provider|doctor|surgeon|therapist|chiropractor|nurse|adjuster|attorney|reviewer|dear|signed|per)\s*[,:(]?\s*$/i;
/** What two words end in that are no name: "Thomas Test", "Allen Sign". */
const NO_SURNAME =
  /^(?:Tests?|Signs?|Maneuver|Syndrome|Disease|Procedure|Fracture|Bandage|Brace|Splint|Collar|Scale|Index|Hospital|Clinic|Medical|Center|County|Street|Avenue|University|Health|Criteria|Guidelines?)$/;
/** What stands before the colon in "Patient name: Roe", "Employee: Jane Roe" and "Employer: Acme". */
const NAME_LABEL =
  /\b(?:(?:patient|employee|claimant|applicant|worker|provider|physician|doctor|reviewer|adjuster|attorney)(?:[’']s)?(\s+name)?|(employer)(?:\s+name)?)\s*$/i;
const LABEL_LENGTH = 24;
const LABELLED = /\s*([A-Z][\w’'&-]+(?:,?[ \t]+[A-Z][\w’'&-]+){0,3})/y;
/** "employed by Acme Tools", "worked for the Acme Company". */
const EMPLOYED = /\b(?:employed\s+(?:by|at|with)|employee\s+of|work(?:s|ed|ing)\s+for)\s+(?:the\s+)?(?=[A-Z])/g;
/** Employers that name no one: places and offices. */
const PUBLIC_EMPLOYER =
  /^(?:State|County|City|Town|US|U\.S|United|California|Department|School|Unified|MAXIMUS|Claims|Maximus|A|An|Workers)\b/;

/** Names of persons and employers in a stretch. */
export function personNames(source: string, { start, end }: Span): readonly PrintedName[] {
  const words = source.slice(start, end);
  return [...titled(words), ...graduated(words), ...spokenOf(words), ...labelled(words), ...employers(words)].map(
    ({ kind, span }) => ({ kind, span: { start: start + span.start, end: start + span.end } }),
  );
}

function titled(words: string): PrintedName[] {
  const found: PrintedName[] = [];
  for (const { index, 0: title } of words.matchAll(TITLE)) {
    AFTER_TITLE.lastIndex = index + title.length;
    const name = AFTER_TITLE.exec(words)?.[1];
    if (name === undefined || NO_NAME.has((/^\S+/.exec(name)?.[0] ?? '').toLowerCase())) continue;
    // "omeprazole DR 20 mg" is a delayed release, "DR. ROE" a doctor.
    if (title === 'DR' && words.charAt(index + title.length) !== '.') continue;
    found.push({ kind: 'name', span: { start: index, end: AFTER_TITLE.lastIndex } });
  }
  return found;
}

function graduated(words: string): PrintedName[] {
  const found: PrintedName[] = [];
  for (const { index, 0: degree } of words.matchAll(DEGREE)) {
    const name = BEFORE_DEGREE.exec(words.slice(Math.max(0, index - AROUND), index))?.[0];
    if (name === undefined || NO_PERSON.test(name)) continue;
    // "Roe, M.D.", "Jane Roe, MD" and "Jane Roe MD" are names, "Roe MD" and "Progress Report MD" may be anything.
    if (!hasFirstName(name) && !(name.includes(',') && (degree.includes('.') || /\S\s+\S/.test(name)))) continue;
    const start = index - name.length;
    if (!isAuthor(words, start, index)) found.push({ kind: 'name', span: { start, end: index + degree.length } });
  }
  return found;
}

function spokenOf(words: string): PrintedName[] {
  const found: PrintedName[] = [];
  FIRST_OF_TWO.lastIndex = 0;
  for (let match = FIRST_OF_TWO.exec(words); match; match = FIRST_OF_TWO.exec(words)) {
    if (!FIRST_NAMES.has(match[0])) continue;
    const start = match.index;
    LAST_NAME.lastIndex = start + match[0].length;
    const last = LAST_NAME.exec(words)?.[1];
    if (last === undefined || NO_SURNAME.test(last)) continue;
    const end = LAST_NAME.lastIndex;
    if (!SPOKEN_OF.test(words.slice(Math.max(0, start - LEAD), start)) || isAuthor(words, start, end)) continue;
    found.push({ kind: 'name', span: { start, end } });
  }
  return found;
}

function isAuthor(words: string, start: number, end: number): boolean {
  return AUTHOR.test(words.slice(Math.max(0, start - AROUND), end + LEAD));
}

function labelled(words: string): PrintedName[] {
  const found: PrintedName[] = [];
  for (let at = words.indexOf(':'); at >= 0; at = words.indexOf(':', at + 1)) {
    const [label, name, employer] = NAME_LABEL.exec(words.slice(Math.max(0, at - LABEL_LENGTH), at)) ?? [];
    const span = label === undefined ? undefined : nameAt(words, at + 1);
    if (!span || !(name || employer || hasFirstName(words.slice(span.start, span.end)))) continue;
    found.push({ kind: employer ? 'employer' : 'name', span });
  }
  return found;
}

function employers(words: string): PrintedName[] {
  return [...words.matchAll(EMPLOYED)].flatMap(({ index, 0: lead }): PrintedName[] => {
    const span = nameAt(words, index + lead.length);
    return span ? [{ kind: 'employer', span }] : [];
  });
}

function hasFirstName(name: string): boolean {
  return name.split(/[\s,]+/).some((word) => FIRST_NAMES.has(word));
}

/** The capitalized words at an offset, unless they name a public body. */
function nameAt(words: string, at: number): Span | undefined {
  LABELLED.lastIndex = at;
  const name = LABELLED.exec(words)?.[1];
  if (name === undefined || PUBLIC_EMPLOYER.test(name)) return undefined;
  return { start: LABELLED.lastIndex - name.length, end: LABELLED.lastIndex };
}
