import { tokensOf } from '../../analysis/tokens/token-scan.ts';
import { LABEL_START } from '../../letter/form-patterns.ts';
import { isWhitespace } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem, Report } from '../rule.ts';

/** A web address, e-mail address or file name: "www.example.org/Guides", "jane@example.org", "Notes(2).Pdf". */
const ADDRESS = /@|[/\\](?!\d)|^www\.|\.(?:com|org|net|gov|edu|html?|pdf|txt|docx?)\b/i;
/** The first word of a label, which with a space before it would become one. */
const LABEL = new RegExp(`^${LABEL_START}\\b`, 'i');
/** The distance on each side of punctuation in which an address is recognized, in UTF-16 units. */
const ADDRESS_REACH = 80;
/** The length of the context before and after punctuation, in UTF-16 units. */
const BEFORE = 24;
const AFTER = 24;
/** A closing parenthesis, bracket or quotation mark, or a percentage: "(EMG),and", "30%.The". */
const CLOSING = /[)\]}%”"]$/;
/** A quantity with its unit: "50mg", "2.5 ml". */
const UNIT = /\d ?(?:mg|mcg|ml|cc|cm|mm|kg|lbs?)$/;
/** A year, a date, an amount, a level of the spine: "2016", "01/02/2017", "#60", "L4-5"; not "v2", "Fig3", or the "1" of a list. */
const NUMBER =
  /(?:^|[\s([#$])(?:\d{3,4}|\d{1,2}(?:[/-]\d{1,4}){1,2}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,3}(?:,\d{3})+|[CTLS]\d{1,2}(?:[/-][CTLS]?\d{1,2})+)$/;
const AMOUNT = /#\d+$/;
/** A number that may be a list number: "1.Tramadol 2.MRI". */
const SHORT_NUMBER = /(?:^|[^\s.;])[ \t]\d{1,2}$/;
/** A word that opens a sentence rather than a list entry, with the white space after it. */
const OPENER =
  /^(?:The|This|That|These|There|In|On|At|As|A|An|He|She|They|It|His|Her|No|Per|For|However|Therefore|According|UR)\s/;
/** A whole word, with what may follow it. */
const WORD = /^(?:[AI]|[A-Z][a-z]+|[a-z]{2,}|[A-Z]{2,6}s?)(?:[\s,;:)]|['’]s\b|\.\s|$)/;

/** A blank stands after a mark. */
export const missingSpace: LetterRule = {
  code: 'missing-space',
  severity: 'hint',
  group: 'text',
  docs: {
    summary: 'A space follows punctuation before the next word, and a dash has one on both sides or none.',
    why: 'Text assembled from parts often lacks it. This affects form only.',
    incorrect: exampleLetter(['shows none. The request', 'shows none.The request']),
    correct: exampleLetter(),
    exceptions: [
      'Web addresses, abbreviations such as “e.g.”, numbers, codes and versions.',
      'Numbers that may be list numbers.',
      'Periods before a lower-case letter.',
      'Guideline fields, but for a dash between two words.',
      'Dashes before a number or a lower-case letter, and compounds that a line end splits.',
      'Punctuation right before the first word of a label.',
    ],
  },
  check({ letter, prose }, report) {
    const { unspaced } = tokensOf(letter);
    let next = 0;
    for (const { words, span } of prose) {
      while ((unspaced[next] ?? span.start) < span.start) next++;
      for (; (unspaced[next] ?? span.end) < span.end; next++) {
        const place = (unspaced[next] ?? 0) - 1;
        const at = place - span.start;
        if (!isBetweenWords(words, at) || isBeforeLabel(words, at) || isInAddress(words, at)) continue;
        report(missingAfter(letter.source, place));
      }
      reportDashes(letter.source, span, report);
    }
    for (const { fields } of letter.items) {
      for (const { kind, body } of fields) if (kind !== 'rationale') reportDashes(letter.source, body.span, report);
    }
  },
};

function missingAfter(source: string, place: number): Problem {
  return {
    span: { start: place, end: place + 2 },
    message: `Missing space after “${source.charAt(place)}”.`,
    fix: {
      title: 'Insert a space',
      edits: [{ span: { start: place + 1, end: place + 1 }, text: ' ' }],
      complete: true,
    },
  };
}

function missingBefore(place: number): Problem {
  return {
    span: { start: place - 1, end: place + 1 },
    message: 'Missing space before “-”.',
    fix: { title: 'Insert a space', edits: [{ span: { start: place, end: place }, text: ' ' }], complete: true },
  };
}

/** A prefix or short word that a line break may have split from its compound: "non- Steroidal". */
const PREFIX =
  /(?:^|[^A-Za-z])(?:non|pre|post|anti|multi|self|semi|sub|supra|infra|intra|inter|peri|para|extra|ultra|hyper|hypo|micro|neuro|cross|follow|check|walk|step|long|short|high|low|well|full|part|home|over|under|half|mid|all|set|work|time|type|wave)$/i;
/** The second half of a compound: "Evidence- Based", "Check- Up". */
const SECOND_HALF =
  /^(?:Up|In|On|Out|Off|Down|Based|Term|Ray|Related|Operative|Op|Steroidal|Free|Like|Type|Day|Week|Month|Year|Old|Hour|Induced|Assisted|Guided|Dependent|Specific|Made|Site|The|Inflammatory|Release|Dose)\b/i;

/** Reports dashes with a space on one side only: "Low Back -Lumbar", "Low Back- Lumbar". */
function reportDashes(source: string, { start, end }: Span, report: Report): void {
  const words = source.slice(start, end);
  for (let at = words.indexOf('- '); at >= 0; at = words.indexOf('- ', at + 2)) {
    if (!isCapital(words.charCodeAt(at + 2)) || !isLowerCase(words.charCodeAt(at + 3)) || !followsLowerCase(words, at))
      continue;
    if (PREFIX.test(words.slice(Math.max(0, at - BEFORE), at)) || SECOND_HALF.test(words.slice(at + 2, at + 2 + AFTER)))
      continue;
    report(missingBefore(start + at));
  }
  for (let at = words.indexOf(' -'); at >= 0; at = words.indexOf(' -', at + 2)) {
    const capital = isCapital(words.charCodeAt(at + 2)) && isLowerCase(words.charCodeAt(at + 3));
    if (capital && /[a-z)]/.test(words.charAt(at - 1))) report(missingAfter(source, start + at + 1));
  }
}

/** Tells whether punctuation separates two words: "necessary.The", "2016.In", "5mg.The", and for a comma also "neck,back" and "(EMG),and". */
function isBetweenWords(words: string, at: number): boolean {
  const next = words.charCodeAt(at + 1);
  const following = words.charCodeAt(at + 2);
  const isComma = isCommaOrSemicolon(words.charCodeAt(at));
  if (!isCapital(next) && !(isLowerCase(next) && isComma)) return false;
  if (followsLowerCase(words, at)) return isLowerCase(following) || isWhitespace(following);
  const before = words.slice(Math.max(0, at - BEFORE), at);
  const after = words.slice(at + 1, at + 1 + AFTER);
  if (!WORD.test(after)) return false;
  if (CLOSING.test(before) || UNIT.test(before) || NUMBER.test(before) || AMOUNT.test(before)) return true;
  return !isComma && SHORT_NUMBER.test(before) && OPENER.test(after);
}

/** Tells whether the three characters before an offset are lower-case letters. */
function followsLowerCase(words: string, at: number): boolean {
  for (let before = at - 3; before < at; before++) if (!isLowerCase(words.charCodeAt(before))) return false;
  return true;
}

function isBeforeLabel(words: string, at: number): boolean {
  return LABEL.test(words.slice(at + 1, at + 16));
}

function isInAddress(words: string, at: number): boolean {
  const before = /\S*$/.exec(words.slice(Math.max(0, at - ADDRESS_REACH), at))?.[0] ?? '';
  const after = /^\S*/.exec(words.slice(at, at + ADDRESS_REACH))?.[0] ?? '';
  return ADDRESS.test(before + after);
}

function isCommaOrSemicolon(code: number): boolean {
  return code === 44 || code === 59;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLowerCase(code: number): boolean {
  return code >= 97 && code <= 122;
}
