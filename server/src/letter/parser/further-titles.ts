import { matchWords } from '../../text/match-words.ts';
import { collapseWhitespace, skipWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { OUTCOMES, type Title } from '../form.ts';

/** A title in capitals that no form prints, and where its words stand. */
export interface FurtherTitle {
  readonly title: Title;
  readonly span: Span;
}

/** "RECORDS REVIEWED", "LIST OF DOCUMENTS REVIEWED", "MEDICAL RECORDS AND REPORTS RECEIVED FOR REVIEW", "REVIEW OF RECORDS". */
const DOCUMENTS =
  /^(?:(?:LIST|SUMMARY|INDEX|REVIEW) OF )?(?:THE )?(?:(?:MEDICAL|CLINICAL|ADDITIONAL|SUBMITTED|SUPPORTING|RELEVANT) )*(?:DOCUMENTS?|RECORDS?|DOCUMENTATION|(?:(?:CASE )?FILE )?MATERIALS?|FILES?|REPORTS|INFORMATION|ITEMS(?= R))(?: (?:AND|OR|&) (?:DOCUMENTS|RECORDS|REPORTS|MATERIALS|INFORMATION|IMAGES))?(?: (?:THAT WERE )?(?:REVIEWED|RECEIVED|SUBMITTED|CONSIDERED|PROVIDED|EXAMINED|REVIEW|RELIED (?:UP)?ON)(?: (?:AND|&) (?:REVIEWED|CONSIDERED))?(?: (?:FOR|BY|IN|WITH)(?: [A-Z]{2,12}){1,4})?)?$/;
/** … of which these words alone are no title of documents. */
const BARE =
  /^(?:(?:THE|MEDICAL|CLINICAL|ADDITIONAL|SUPPORTING|RELEVANT|CASE) )*(?:DOCUMENTS?|RECORDS?|DOCUMENTATION|(?:FILE )?MATERIALS?|FILES?|REPORTS|INFORMATION)(?: (?:AND|OR|&) (?:DOCUMENTS|RECORDS|REPORTS|MATERIALS|INFORMATION|IMAGES))?$/;
/** "CASE FILE CONTENTS". */
const CONTENTS = /^(?:CONTENTS OF THE (?:CASE )?FILE|(?:CASE )?FILE CONTENTS)$/;
/** "REFERENCES", "APPEAL RIGHTS", "GUIDELINES CITED", "REVIEWER ATTESTATION". */
const OTHERS =
  /^(?:(?:LIST OF )?(?:REFERENCES?|CITATIONS|ATTACHMENTS?|ENCLOSURES?|APPENDIX|APPENDICES|BIBLIOGRAPHY)|(?:NOTICE OF )?(?:YOUR )?(?:APPEAL RIGHTS?|RIGHTS? (?:TO|OF) APPEAL)|HOW TO APPEAL|(?:MEDICAL )?(?:LITERATURE|GUIDELINES?|REFERENCES|SOURCES|EVIDENCE)(?: AND (?:LITERATURE|GUIDELINES?|REFERENCES))? (?:CITED|USED|REVIEWED|CONSIDERED|RELIED (?:UP)?ON)|(?:EXPERT |PHYSICIAN |MEDICAL )?REVIEWER(?:['’]S)? (?:ATTESTATION|CERTIFICATION|STATEMENT|SIGNATURE)|(?:CONFLICT OF INTEREST|CONFIDENTIALITY) (?:STATEMENT|NOTICE|ATTESTATION)|(?:IMPORTANT )?DISCLAIMER|NOTICE TO (?:THE )?PARTIES|PROCEDURAL HISTORY)$/;
const SHORTEST = 8;
const LONGEST = 100;

/** Returns the title in capitals that a whole line prints and no form has, by what such titles are called. */
export function furtherTitle(source: string, first: number, end: number): FurtherTitle | undefined {
  if (end - first < SHORTEST || end - first > LONGEST || !isCapital(source, first) || !isCapital(source, first + 1))
    return undefined;
  const last = skipWhitespaceBack(source, end, first);
  const words = collapseWhitespace(source.slice(first, last)).replace(/ ?:$/, '');
  if (words !== words.toUpperCase()) return undefined;
  const isOfDocuments = CONTENTS.test(words) || (DOCUMENTS.test(words) && !BARE.test(words));
  if (!isOfDocuments && !OTHERS.test(words)) return undefined;
  // The last line of a header in capitals has its outcome below it.
  const next = skipWhitespace(source, end, source.length);
  if (OUTCOMES.some((outcome) => matchWords(source, next, outcome) >= 0)) return undefined;
  const title: Title = {
    words: collapseWhitespace(source.slice(first, last)),
    kind: isOfDocuments ? 'documents' : 'other',
  };
  return { title, span: { start: first, end: last } };
}

function isCapital(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code >= 65 && code <= 90;
}
