/** Returns where the words of some items' names begin, after their bullets and, where these stand in sequence, their list numbers. */
export function startsAfterNumbers(names: readonly string[]): readonly number[] {
  const bullets = names.map((name) => BULLET.exec(name)?.[0].length ?? 0);
  const bare = names.map((name, at) => name.slice(bullets[at]));
  const starts = [numberAt, looseNumberAt, letterAt, romanAt, circledAt].reduce<readonly number[] | undefined>(
    (found, read) => found ?? afterNumbers(bare, read),
    undefined,
  );
  return bullets.map((bullet, at) => {
    const start = bullet + (starts?.[at] ?? 0);
    return start + (starts?.[at] ? (BULLET.exec(names[at]?.slice(start) ?? '')?.[0].length ?? 0) : 0);
  });
}

/** "• Lumbar brace", "- Lumbar brace". */
const BULLET = /^(?:[•·▪●○◦■□◆▶‣⁃∙→⇒➔➜➢➤►▸❖✓✔☐☑»¤§\uf020-\uf0ff]+\s*|(?:[–—*+>]|-|o)\s+)(?=\S)/;
/** "1. Lumbar brace", "2) …", "(3) …", "Item 4: …", "Issue #5 – …". */
const NUMBER =
  /^(?:(?:disputed )?(?:item|issue|request|treatment|service)(?: (?:no\.?|number))? ?#? ?(\d{1,2})(?: ?[.:)–—-])?(?:\s+|$)|(?:no\. ?)?(?:[([](\d{1,2})[)\]]|(\d{1,2})(?:\.\)|[.)\]]))(?:\s+|(?=[a-z])|$))/i;
/** "1: Lumbar brace", "1 - …", "#1 …", "No. 1 …": numbers that may belong to a name, unless all items have one. */
const LOOSE = /^(?:(\d{1,2})(?: ?[:/,]| [–—-])|(?:#|no\. ?)(\d{1,2})[:.)]?)\s+(?=\S)/i;
/** "a) Lumbar brace", "(B) …", "C. …". */
const LETTER = /^(?:\(([a-z])\)|([a-z])[.)])\s+(?=\S)/i;
/** "i) Lumbar brace", "(II) …", "III. …". */
const ROMAN = /^(?:\(([ivx]{1,5})\)|([ivx]{1,5})[.)])\s+(?=\S)/i;
const NUMERALS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
/** "① Lumbar brace". */
const CIRCLED = /^[①-⑳]\s*(?=\S)/;
const FIRST_CIRCLED = 0x2460;

interface Numbered {
  readonly number: number;
  readonly length: number;
}

function numberAt(name: string): Numbered | undefined {
  const match = NUMBER.exec(name);
  return match ? { number: Number(match[1] ?? match[2] ?? match[3]), length: match[0].length } : undefined;
}

function looseNumberAt(name: string): Numbered | undefined {
  const match = LOOSE.exec(name);
  return match ? { number: Number(match[1] ?? match[2]), length: match[0].length } : undefined;
}

function letterAt(name: string): Numbered | undefined {
  const match = LETTER.exec(name);
  const letter = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  return match ? { number: letter.charCodeAt(0) - 96, length: match[0].length } : undefined;
}

function romanAt(name: string): Numbered | undefined {
  const match = ROMAN.exec(name);
  const numeral = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  return match ? { number: NUMERALS.indexOf(numeral) + 1, length: match[0].length } : undefined;
}

function circledAt(name: string): Numbered | undefined {
  const match = CIRCLED.exec(name);
  return match ? { number: name.charCodeAt(0) - FIRST_CIRCLED + 1, length: match[0].length } : undefined;
}

/**
 * Returns how much of each name is its number; undefined where the names have none in sequence. A plain list number counts where it is the item's
 * own, or follows the number before it; one that may be part of a name only where all items are numbered from 1.
 */
function afterNumbers(
  names: readonly string[],
  read: (name: string) => Numbered | undefined,
): readonly number[] | undefined {
  const found = names.map(read);
  const numbers = found.flatMap((one) => (one ? [one.number] : []));
  if (numbers.length === 0) return undefined;
  if (read !== numberAt) {
    const areAll = names.length > 1 && found.every((one, at) => one?.number === at + 1);
    return areAll ? found.map((one) => one?.length ?? 0) : undefined;
  }
  const [first = 0] = numbers;
  const areInSequence =
    (first === 1 || numbers.length > 1) && numbers.every((number, at) => at === 0 || number >= (numbers[at - 1] ?? 0));
  return found.map((one, at) => (one && (areInSequence || one.number === at + 1) ? one.length : 0));
}
