import { isWhitespace } from '../../text/normalized-text.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { Span } from '../../text/span.ts';
import type { ProseSpan } from '../prose.ts';
import { keywordPattern, matchesAtKeywords } from '../tokens/keyword-pattern.ts';
import type { TokenScan } from '../tokens/token-scan.ts';

/** A hospital, clinic, company or insurer that is named, or a street address. */
export interface NamedPlace {
  readonly kind: 'organization' | 'address';
  readonly span: Span;
}

/** The last word of an organization's name: "Mercy General Hospital", "Harlow Foods LLC", "Zenith Insurance". */
const KIND = keywordPattern(
  /(?:Hospital|Clinic|(?:Medical|Surgery|Surgical|Health|Imaging|Rehabilitation)\s+(?:Centers?|Group|Clinic|System)|Urgent\s+Care|Kaiser\s+Permanente|Inc\b|LLC\b|L\.L\.C\b|Corp(?:oration)?\b|(?:Insurance|Indemnity|Casualty|Assurance)(?:\s+(?:Company|Group|Fund|Services))?|Unified\s+School\s+District)(?![\w’'-])/,
);
/** The capitalized words before it. */
const WORDS_BEFORE = /(?:(?:[A-Z][A-Za-z’'-]*\.?|&|of|and)\s+){1,5}$/;
/** "Orchard Farms, Inc." */
const COMMA_BEFORE = /(?:(?:[A-Z][A-Za-z’'-]*|&)\s+){0,4}[A-Z][A-Za-z’'-]*,\s{0,3}$/;
/** Words that name no one organization: "the Pain Clinic", "an Ambulatory Surgery Center", "Industrial Insurance". */
const GENERAL =
  /^(?:the|an?|this|that|at|in|of|and|to|from|by|his|her|their|my|our|your|no|on|with|any|every|each|pain|management|functional|restoration|wellness|fracture|headache|weight|loss|spine|back|hand|foot|wound|sleep|eye|urgent|acute|emergency|ambulatory|outpatient|inpatient|surgery|surgical|surgeon|medical|medicine|occupational|industrial|health|healthcare|work|workers?|workers[’']|compensation|injury|community|general|physical|therapy|rehabilitation|orthop(?:a?edics?)|treatment|regional|county|state|city|local|private|public|national|federal|veterans?|children[’']?s?|women[’']?s?|university|teaching|rural|specialty|imaging|radiology|diagnostics?|chiropractic|acupuncture|dental|family|internal|primary|care|walk-in|center|group|clinic|hospital|home|liability|disability|life|auto|automobile|property|unemployment|social|security|long-term|short-term|group|company|department|carrier|employer|claims?|administrator|injured|patient|claimant|applicant|dr\.?)\.?$/i;
/** A company, which in a rationale may be a manufacturer. */
const COMPANY = /^(?:Inc|LLC|L\.L\.C|Corp)/;
const MANUFACTURER = /\b(?:Pharma\w*|Lab(?:s|orator\w+)?|Bio\w*|Devices?|Waveform|Technolog\w+)\b/;
/** Institutions that letters cite as sources. */
const SOURCE_NAMES = /\b(?:Mayo|Cleveland|Hopkins|Special\s+Surgery|Massachusetts\s+General|Sinai|MAXIMUS|Maximus)\b/;
/** Administrators of claims and insurers whose names are no other words. */
const INSURER = keywordPattern(
  /(?:Sedgwick|Gallagher\s+Bassett|Broadspire|Liberty\s+Mutual|State\s+Compensation\s+Insurance\s+Fund|State\s+Fund|The\s+Hartford|Zurich\s+(?:North\s+America|Insurance)|Travelers\s+(?:Insurance|Indemnity)|CorVel|Athens\s+Administrators|Intercare|AdminSure|Republic\s+Indemnity|Berkshire\s+Hathaway|AmTrust|TriStar\s+Risk|York\s+Risk|Keenan\s+(?:&|and)\s+Associates|Helmsman|Hazelrigg|Employers\s+Compensation)(?![\w’'-])/,
);
/** Signs that a name is that of a source: "(Cigna, 2006)", "a policy of", "guideline", a web address. */
const SOURCE =
  /\b(?:polic(?:y|ies)|guidelines?|bulletins?|coverage|criteria|position\s+statement|study|trial|et\s+al|journal|https?|www|according\s+to|researchers?|protocols?)\b|[(,]\s*(?:19|20)\d\d/i;
/** A house number and its street. */
const STREET =
  /\d{1,5}\s{1,3}(?:(?:[NSEW]|North|South|East|West)\.?\s{1,3})?(?:[A-Z][a-z]+\s{1,3}){1,3}(?:Street|St\b\.?|Avenue|Ave\b\.?|Road|Rd\b\.?|Boulevard|Blvd\b\.?|Lane|Ln\b\.?|Drive|Court|Ct\b\.?|Place|Parkway|Highway|Terrace|Circle)(?![\w’'-])/y;
/** Letter boxes but those of the review organization and of the State. */
const LETTER_BOX = keywordPattern(/P\.?\s?O\.?\s{1,3}Box\s{1,3}(?!138009|1380\d\d|42060\d)\d{2,6}/);
/** A name without further words. */
const WHOLE_NAME = /^Kaiser/;
const WORD = /^\S+\s*/;
/** The lengths of the contexts of a name, in UTF-16 units. */
const BEFORE = 80;
const AROUND = 50;

/** Returns the organizations and addresses that are named in the summary or a rationale, in no order. */
export function namedPlaces(scan: TokenScan, part: ProseSpan): readonly NamedPlace[] {
  return [...organizations(scan, part), ...insurers(scan, part.span), ...addresses(scan, part.span)];
}

function organizations(scan: TokenScan, { place, span }: ProseSpan): NamedPlace[] {
  const { source } = scan;
  return matchesAtKeywords(scan, KIND, span).flatMap(({ index, 0: kind }): NamedPlace[] => {
    const end = index + kind.length;
    const before = source.slice(Math.max(span.start, index - BEFORE), index);
    const name = nameBefore(before, kind);
    if (name === undefined || SOURCE_NAMES.test(name) || isSource(source, index, end)) return [];
    if (COMPANY.test(kind) && (place === 'rationale' || MANUFACTURER.test(name))) return [];
    return [{ kind: 'organization', span: { start: index - name.length, end } }];
  });
}

/** Returns the part of a name before the kind of its organization, from its first word that is not general; undefined if all are. */
function nameBefore(before: string, kind: string): string | undefined {
  if (WHOLE_NAME.test(kind)) return '';
  const words = (COMMA_BEFORE.exec(before) ?? WORDS_BEFORE.exec(before))?.[0] ?? '';
  const lead = before.slice(0, before.length - words.length);
  const opensSentence = /(?:^|[.?!:;]["”)]?\s+)$/.test(lead);
  let rest = words;
  let nth = 0;
  for (let word = WORD.exec(rest)?.[0]; word; word = WORD.exec(rest)?.[0]) {
    const isNamed = !GENERAL.test(word.replace(/[\s,]+$/, '')) && /^[A-Z]/.test(word);
    // The first word of a sentence has its capital from that.
    if (isNamed && !(opensSentence && nth === 0 && rest.length === word.length)) return rest;
    rest = rest.slice(word.length);
    nth++;
  }
  return undefined;
}

function insurers(scan: TokenScan, part: Span): NamedPlace[] {
  return matchesAtKeywords(scan, INSURER, part).flatMap(({ index, 0: name }): NamedPlace[] => {
    const end = index + name.length;
    return isSource(scan.source, index, end) ? [] : [{ kind: 'organization', span: { start: index, end } }];
  });
}

function isSource(source: string, start: number, end: number): boolean {
  return SOURCE.test(source.slice(Math.max(0, start - AROUND), end + AROUND));
}

function addresses(scan: TokenScan, part: Span): NamedPlace[] {
  const boxes = matchesAtKeywords(scan, LETTER_BOX, part).map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const streets: Span[] = [];
  for (let at = partitionPoint(scan.digits, ({ start }) => start < part.start); ; at++) {
    const number = scan.digits[at];
    if (!number || number.end > part.end) break;
    if (!isWhitespace(scan.source.charCodeAt(number.end))) continue;
    STREET.lastIndex = number.start;
    if (STREET.test(scan.source)) streets.push({ start: number.start, end: STREET.lastIndex });
  }
  return [...boxes, ...streets].map((span) => ({ kind: 'address', span }));
}
