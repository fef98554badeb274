import { proseAt } from '../../analysis/prose.ts';
import { tokensOf } from '../../analysis/tokens/token-scan.ts';
import { quoted } from '../../letter/item-label.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** A lower-case word with one or two digits inside: "pati3nt", "lo9w", "Ther3fore", "w0rker". */
const DAMAGED = /^[A-Z]?[a-z]*[a-z]\d{1,2}[a-z]+$/;
/** Text that may precede a number without a space: "q8h", "x2weeks", "for6weeks", "level3pain". */
const LEADS = new Set(
  'x q c t l s b h p d k of for in at by to on is was and the per over with from than then every times about visits level grade stage type class phase section page chapter table figure line step part vitamin omega covid icd dsm phq gad day web face peer cyp hba hgb mp pr co'.split(
    ' ',
  ),
);
/** Text that may follow a number without a space: "10mg", "2nd", "6weeks", "3x". */
const FOLLOWS =
  /^(?:x|d|g|h|s|l|m|k|hs|hr|hrs|hours?|days?|weeks?|wks?|months?|mos?|yrs?|years?|times?|visits?|sessions?|units?|tabs?|tablets?|caps?|capsules?|refills?|pills?|doses?|mg|mgs|mcg|ml|mls|cc|gm|gms|grams?|kg|lbs?|cm|mm|oz|ft|in|th|st|nd|rd|per|of|and|to|by|for|degrees?|point|level|views?|out|with|from|post\w*|scores?|codes?|criteria)$/;
/** The maximum length of a word's part before or after its digits, in UTF-16 units. */
const MAX_LENGTH = 30;

/** No digit stands in a word. */
export const digitInWord: LetterRule = {
  code: 'digit-in-word',
  severity: 'hint',
  group: 'text',
  docs: {
    summary: 'No word contains a digit.',
    why: 'A key was hit by accident, or a character was misread when the text was scanned.',
    incorrect: exampleLetter(['The injured worker has had', 'The injured work3r has had']),
    correct: exampleLetter(),
    exceptions: [
      'Doses, levels and codes: “10mg”, “q8h”, “L5-S1”, “B12”, “COX-2”, “2nd”.',
      'Numbers that only lack spaces: “for6weeks”, “x2visits”.',
      'Words with capitals inside, names of items, and guideline fields.',
    ],
  },
  check({ letter }, report) {
    for (const run of tokensOf(letter).digits) {
      const word = wordAround(letter.source, run);
      if (word && proseAt(letter, word.start)) {
        report({ span: word, message: `Digit inside the word ${quoted(letter.source.slice(word.start, word.end))}.` });
      }
    }
  },
};

function wordAround(source: string, { start, end }: Span): Span | undefined {
  if (end - start > 2 || !isLowerCase(source.charCodeAt(start - 1)) || !isLowerCase(source.charCodeAt(end)))
    return undefined;
  let first = start;
  while (isPartOfWord(source.charCodeAt(first - 1)) && start - first < MAX_LENGTH) first--;
  let last = end;
  while (isPartOfWord(source.charCodeAt(last)) && last - end < MAX_LENGTH) last++;
  const lead = source.slice(first, start);
  const follows = source.slice(end, last);
  const longEnough = lead.length > 1 || follows.length > 2;
  if (!longEnough || LEADS.has(lead.toLowerCase()) || FOLLOWS.test(follows)) return undefined;
  return DAMAGED.test(source.slice(first, last)) ? { start: first, end: last } : undefined;
}

function isLowerCase(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Tells whether a character belongs to a word, including punctuation inside codes: "cyp2d6", "L4-5", "a.b@c". */
function isPartOfWord(code: number): boolean {
  return isLowerCase(code) || (code >= 64 && code <= 90) || (code >= 45 && code <= 57) || code === 95 || code > 127;
}
