import type { Span } from '../../text/span.ts';
import { keywordPattern, matchesAtKeywords } from '../tokens/keyword-pattern.ts';
import type { TokenScan } from '../tokens/token-scan.ts';

/** The records as a whole: "medical records", "clinical documentation", "records". Other words may mean those of one visit or provider. */
const RECORDS =
  '(?:(?:(?:medical|clinical)\\s+(?:or\\s+clinical\\s+|and\\s+clinical\\s+)?(?:records?|documentation|documents?|notes?|reports?|information|file))|(?:records|documents|medicals))';
const GIVEN =
  '(?:received|submitted|provided|furnished|supplied|included|sent|forwarded|(?:made\\s+)?available|enclosed)';
/** The purpose, up to the end of the clause: "for review.", but not "for review of the knee" or "to support it". */
const AT_END =
  '(?:\\s+(?:to|by|from)\\s+(?:me|us|the\\s+(?:reviewer|provider|physician|claims\\s+administrator)))?(?:\\s+for\\s+(?:(?:this|the|my|our)\\s+)?(?:review|evaluation))?(?:\\s+(?:with|in)\\s+(?:this|the)\\s+(?:case|request|application|file))?(?=\\s*(?:[.;,)]|$|and\\b|so\\b))';
const BE = '(?:was|were|is|are|has\\s+been|have\\s+been|had\\s+been)';
const DENIAL =
  "(?:(?:claims\\s+administrator|utili[sz]ation\\s+review|UR|prior|previous|original)[\\s’'s]+)*(?:utili[sz]ation\\s+review|UR|denial|non-?\\s*certification|adverse\\s+determination)\\b";
const ONLY = '(?:solely|only|entirely|exclusively|alone)';

/** Words that say that there were no records, or only the denial. */
const SAYINGS = [
  // "No medical records were received for review."
  `\\bno\\s+${RECORDS}\\s+${BE}\\s+(?:\\w+ly\\s+)?${GIVEN}${AT_END}`,
  // "There are no medical records available for review."
  `\\b(?:there\\s+${BE}|i\\s+have|we\\s+have)\\s+no\\s+${RECORDS}(?:\\s+(?:that\\s+${BE}\\s+)?${GIVEN})?${AT_END}`,
  // "The medical records were not submitted."
  `\\b(?:(?:the|any|all)\\s+)?${RECORDS}\\s+(?:was|were|is|are|has|have|had)\\s+not\\s+(?:been\\s+)?${GIVEN}${AT_END}`,
  // "We did not receive any medical records."
  `\\bdid\\s+not\\s+(?:receive|provide|submit|send|have|forward)\\s+any\\s+${RECORDS}${AT_END}`,
  // "decided without medical records"
  `\\bwithout\\s+(?:any\\s+|the\\s+benefit\\s+of\\s+(?:any\\s+)?)?medical\\s+records${AT_END}`,
  // "based solely on the utilization review denial"
  `\\b(?:bas(?:ed|es)|rel(?:ied|ies)|rest(?:s|ed)|made|decided|decision|determination|review)\\s+(?:is\\s+|was\\s+)?${ONLY}\\s+(?:up)?on\\s+(?:the\\s+|an?\\s+)?(?:information\\s+(?:in|of|from|provided\\s+(?:by|in))\\s+(?:the\\s+|an?\\s+)?)?${DENIAL}`,
  // "based on the utilization review denial alone"
  `\\b(?:bas(?:ed|es)|rel(?:ied|ies)|rest(?:s|ed))\\s+(?:up)?on\\s+(?:the\\s+)?${DENIAL}(?:\\s+\\w+){0,2}\\s+alone\\b`,
  // "The only document available was the utilization review denial."
  `\\bonly\\s+(?:records?|documents?|documentation|information|medical\\s+records?|reports?)\\s+(?:that\\s+${BE}\\s+)?(?:${GIVEN}|reviewed)(?:\\s+for\\s+review)?\\s+${BE}\\s+(?:from\\s+)?(?:the\\s+|an?\\s+)?${DENIAL}`,
];
const SAID = keywordPattern(new RegExp(SAYINGS.join('|'), 'i'));
/** "is not based solely on". */
const NOT_SO = /\b(?:not|never|cannot|nor|may\s+be|must\s+be|shall\s+be)\s+(?:be\s+|been\s+)?$/i;

/** Returns where a text says that there were no records, or only the denial: "No medical records were received." */
export function missingRecords(words: TokenScan, part: Span): Span | undefined {
  // Cut off at the end of the span, which ends a clause.
  const source = words.source.slice(0, part.end);
  for (const { 0: said, index } of matchesAtKeywords({ ...words, source }, SAID, part)) {
    if (!NOT_SO.test(source.slice(Math.max(part.start, index - 20), index)))
      return { start: index, end: index + said.length };
  }
  return undefined;
}
