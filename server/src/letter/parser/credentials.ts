import { matchesOf } from '../../text/matches.ts';
import { type NormalizedText, normalizedText } from '../../text/normalized-text.ts';
import type { Span, TextSpan } from '../../text/span.ts';
import {
  CREDENTIALS_PATTERN,
  CREDENTIALS_TITLE_PATTERN,
  LICENSURE_PATTERN,
  SPECIALTY_PATTERN,
} from '../form-patterns.ts';
import type { Reviewer, Section, SectionKind } from '../letter.ts';

/** "The Expert Reviewer has the following credentials: State(s) of Licensure: … Certification(s)/Specialty: …" (from 2015). */
const BLOCK_TITLE = new RegExp(CREDENTIALS_TITLE_PATTERN, 'i');
const LICENSURE = new RegExp(LICENSURE_PATTERN, 'i');
const SPECIALTY = new RegExp(SPECIALTY_PATTERN, 'i');
/** Matches the first line of the block, so that what is above it is not normalized. */
const BLOCK = new RegExp(CREDENTIALS_PATTERN, 'i');
/**
 * "… is Board Certified in Physical Medicine and is licensed to practice in California." (to 2014); a reviewer who is no physician
 * is a Doctor of Chiropractic, or licensed in a profession.
 */
const SENTENCE =
  /\bis board[- ]certified in |\breviewer is (?!board[- ]certified)(?:licensed in |an? )?(?=[^.]{1,300} licensed to practice in )/i;
const LICENSED = /,? and is licensed to practice in |,? licensed to practice in /i;
/** What separates the entries of a list: a comma, with or without a space after it. */
const COMMA = /,/g;
/** In a sentence: "Orthopedic Surgery, has a subspecialty in Spine Surgery", "Texas, Utah, and California". */
const SUBSPECIALTY = /,?(?: and)? has an? sub-?specialty in |,/gi;
const STATES = /,? and |,/g;
/** The maximum number of lines of a block. */
const MAX_LINES = 3;
/** Sections that a writer may add above the summary: their words are none of the credentials. */
const FURTHER: ReadonlySet<SectionKind> = new Set(['documents', 'guidelines', 'other']);
/** How far a letter without a summary or decisions title is searched for credentials, in UTF-16 units. */
const REACH = 6000;

/** Returns the reviewer's qualifications in either spelling, from the words before the case summary (2013: from their own section). */
export function parseCredentials(source: string, letter: Span, sections: readonly Section[]): Reviewer | undefined {
  const own = sections.find(({ kind }) => kind === 'qualifications');
  const next = sections.find(({ kind }) => kind === 'summary' || kind === 'decisions');
  const end = Math.min(next && !own ? next.span.start : letter.end, letter.start + REACH);
  const span = own ? own.body.span : { start: letter.start, end: Math.max(end, letter.start) };
  const further = own ? undefined : sections.find(({ kind, span: { start } }) => FURTHER.has(kind) && start < span.end);
  const above = further && credentialsIn(source, { start: span.start, end: further.span.start });
  return above ?? credentialsIn(source, span);
}

function credentialsIn(source: string, span: Span): Reviewer | undefined {
  const first = source.slice(span.start, span.end).search(BLOCK);
  const found =
    first < 0 ? undefined : parseBlock(normalizedText(source, { start: span.start + first, end: span.end }));
  return found ?? parseSentence(normalizedText(source, span));
}

/** Returns where the lines of a credentials block begin: its title, the licenses and the specialties. */
export function credentialLines(source: string, { start, end }: Span): number[] {
  const lines: number[] = [];
  for (let at = start; at < end && lines.length < MAX_LINES; ) {
    const match = BLOCK.exec(source.slice(at, end));
    if (!match) break;
    lines.push(at + match.index);
    at += match.index + match[0].length;
  }
  return lines;
}

function parseBlock(words: NormalizedText): Reviewer | undefined {
  const title = BLOCK_TITLE.exec(words.text);
  const licensure = LICENSURE.exec(words.text);
  const specialty = SPECIALTY.exec(words.text);
  const first = Math.min(...[title, licensure, specialty].map((match) => match?.index ?? Number.POSITIVE_INFINITY));
  if (!Number.isFinite(first)) return undefined;
  const licensesEnd = specialty && licensure && specialty.index > licensure.index ? specialty.index : words.text.length;
  const specialtiesEnd =
    specialty && licensure && licensure.index > specialty.index ? licensure.index : words.text.length;
  return {
    style: 'block',
    licenses: licensure ? listEntries(words, licensure.index + licensure[0].length, licensesEnd) : [],
    specialties: specialty ? listEntries(words, specialty.index + specialty[0].length, specialtiesEnd) : [],
    span: words.toSource(first, words.text.length),
  };
}

function parseSentence(words: NormalizedText): Reviewer | undefined {
  const certified = SENTENCE.exec(words.text);
  if (!certified) return undefined;
  const start = certified.index + certified[0].length;
  const stop = words.text.indexOf('.', start);
  const end = stop < 0 ? words.text.length : stop;
  const licensed = LICENSED.exec(words.text.slice(start, end));
  const begin = words.text.lastIndexOf('. ', certified.index) + 1;
  return {
    style: 'sentence',
    licenses: licensed ? listEntries(words, start + licensed.index + licensed[0].length, end, STATES) : [],
    specialties: listEntries(words, start, licensed ? start + licensed.index : end, SUBSPECIALTY),
    span: words.toSource(begin > 0 ? begin + 1 : 0, Math.min(end + 1, words.text.length)),
  };
}

/** Returns the entries of a list, without the spaces around them. */
function listEntries(words: NormalizedText, start: number, end: number, between: RegExp = COMMA): TextSpan[] {
  const entries: TextSpan[] = [];
  let at = start;
  const add = (to: number) => {
    const text = words.text.slice(at, to).trim();
    const first = words.text.indexOf(text, at);
    if (text) entries.push({ text, span: words.toSource(first, first + text.length) });
  };
  for (const { 0: parting, index } of matchesOf(words.text.slice(start, end), between)) {
    add(start + index);
    at = start + index + parting.length;
  }
  add(end);
  return entries;
}
