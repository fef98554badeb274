import { HEADER_LABELS, LETTERHEAD_LINES, ORGANIZATION, PRIORITIES, RUNNING_HEAD, SIGNATURE_LINES } from '../form.ts';
import { printedPattern } from '../form-patterns.ts';

/** The kind of page furniture that a line may be. */
export type FurnitureLine =
  /** "Page 2 of 3", "- 2 -": surely. */
  | { readonly kind: 'page'; readonly number: number }
  /** "Page 2", "2": where a page ends, or the pages are counted. */
  | { readonly kind: 'number'; readonly number: number; readonly named: boolean }
  /** "Final Determination Letter for IMR Case Number CM16-0012345 3", "MAXIMUS FEDERAL SERVICES, INC." */
  | { readonly kind: 'head'; readonly caseNumber: string | undefined };

/** No line of furniture is longer, in UTF-16 units. */
export const LONGEST_LINE = 120;
/** No letter has more pages. */
const MOST_PAGES = 99;
/** "Page", "Pg.", "Page No.", "Page:". */
const NAME = '(?:page|pg\\.?|p\\.)(?: ?(?:no\\.?|number|num\\.?))? ?[#:|]? ?';
/** "Page 2 of 3", "Page: 2 (of 3)", "Pg. 2/3", "[Page 2 of 3]", "2 of 3", "2 | Page", "Page -2-", "- 2 -". */
const PAGE_OF = new RegExp(
  `^[[(|]? ?(?:${NAME})?(\\d{1,2}) ?\\(?of ?(\\d{1,2}) ?[\\])|.]?$|^${NAME}(\\d{1,2}) ?\\/ ?(\\d{1,2})$|^(\\d{1,2}) ?\\| ?page$|^(?:page )?[-–—~•·*] ?(\\d{1,2}) ?[-–—~•·*]$`,
  'i',
);
/** "2 of 3": of pages, or of other things. */
const COUNTED = /^\d+ ?of ?\d+$/i;
/** "Page 2", "Page No. 2", "- Page 2 -", "[2]", "2". */
const PAGE = new RegExp(`^[-–—[(|]? ?(${NAME})?#?(\\d{1,2}) ?[-–—\\])|]?$`, 'i');
/** "Page iv". */
const ROMAN_PAGE = /^page (i{1,3}|iv|vi{0,3}|ix|x)$/i;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
/** "P a g e 2". */
const SPACED = /\bp a g e\b/i;
const CASE_NUMBER = /\bCM\d\d-\d{5,8}\b/i;
const MAXIMUS = new RegExp(`^${printedPattern(ORGANIZATION)},? inc\\b`, 'i');
/** … and without the rest of its name in capitals, since prose has it so in its own letters. */
const MAXIMUS_BARE = ORGANIZATION.toUpperCase();
const DAY = /^\d{1,2}\/\d{1,2}\/\d{2,4}$/;
const NUMBER = /^#?\d{1,6}$/;
/** Words of running heads, letterheads and signatures; nothing else stands in their lines. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'page pg p and the re no service dwc dir po tel phone toll free confidential continued cont cont’d cc md m.d mph regular ' +
    [RUNNING_HEAD, ...LETTERHEAD_LINES, ...SIGNATURE_LINES, ...HEADER_LABELS.map(({ words }) => words), ...PRIORITIES]
      .join(' ')
      .toLowerCase()
      .replace(/[,’]|\.(?= |$)/g, '')
  ).split(' '),
);
const BETWEEN_WORDS = /[\s,;:|()[\]#–—]+|\.(?=\s|$)|(?<=\w)-(?=\s)|^-/;
const CLOSING = /^(?:sincerely|respectfully(?: submitted)?|(?:kind |best )?regards|very truly yours)[,.]?$/i;

/** Returns the kind of furniture that a line is, by its words with single spaces between them; undefined for other lines. */
export function furnitureLine(printed: string): FurnitureLine | undefined {
  if (printed === '' || printed.length > LONGEST_LINE) return undefined;
  const words = printed.replace(SPACED, 'page');
  const numbered = PAGE_OF.exec(words);
  if (numbered) {
    const number = Number(numbered.slice(1).find((part) => part !== undefined));
    const last = Number(numbered[2] ?? numbered[4] ?? MOST_PAGES);
    if (number < 1 || number > last) return undefined;
    return COUNTED.test(words) ? { kind: 'number', number, named: true } : { kind: 'page', number };
  }
  const page = PAGE.exec(words);
  if (page) return { kind: 'number', number: Number(page[2]), named: page[1] !== undefined };
  const roman = ROMAN_PAGE.exec(words)?.[1]?.toLowerCase();
  if (roman !== undefined) return { kind: 'number', number: ROMAN.indexOf(roman) + 1, named: true };
  const caseNumber = CASE_NUMBER.exec(words)?.[0].toUpperCase();
  if (caseNumber === undefined && !MAXIMUS.test(words) && words !== MAXIMUS_BARE) return undefined;
  return isAccessory(words) ? { kind: 'head', caseNumber } : undefined;
}

/** Returns whether a line holds nothing but words that stand in running heads, as the lines around one do: "Independent Medical Review". */
export function isAccessory(words: string): boolean {
  if (words === '' || words.length > LONGEST_LINE) return false;
  return words.split(BETWEEN_WORDS).every((word) => word === '' || isKnown(word.toLowerCase()));
}

/** Returns whether a line closes a letter before its signature: "Sincerely,". */
export function isClosing(words: string): boolean {
  return CLOSING.test(words);
}

function isKnown(word: string): boolean {
  if (WORDS.has(word.replace(/['’]/g, '')) || WORDS.has(word)) return true;
  return CASE_NUMBER.test(word) || DAY.test(word) || NUMBER.test(word) || /^\d{3,5}-\d{4}$/.test(word);
}
