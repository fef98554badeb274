import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** The name of each invisible character, in a form that fits after a number. */
const NAMES: Readonly<Record<number, string>> = {
  173: 'soft hyphen',
  8203: 'zero-width space',
  8204: 'zero-width non-joiner',
  8205: 'zero-width joiner',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  1564: 'Arabic letter mark',
  6158: 'Mongolian vowel separator',
  8288: 'word joiner',
  65279: 'byte order mark',
};
/** The maximum length of the word shown on each side of an invisible character, in UTF-16 units. */
const MAX_SHOWN = 40;
/** The maximum number of kinds that a message names. */
const MAX_KINDS = 4;

/** Nothing stands in a letter that nobody sees. */
export const invisibleCharacter: LetterRule = {
  code: 'invisible-character',
  severity: 'hint',
  group: 'text',
  docs: {
    summary: 'A letter contains no invisible characters: soft hyphens, zero-width spaces, control characters.',
    why: 'They come with text copied from web pages and PDF files, and break searches and other programs. Here they change nothing: a letter is parsed as if they were absent.',
    incorrect: exampleLetter(['shows none.', 'shows n\u00adone.']),
    correct: exampleLetter(),
    exceptions: [
      'A byte order mark at the start of a file.',
      'Tabs, line breaks and page breaks.',
      'Non-breaking spaces, which separate words.',
    ],
  },
  check({ letter }, report) {
    const { invisible } = letter.omitted;
    const { original } = letter.folded;
    const [first] = invisible;
    if (!first) return;
    const kinds = new Map<string, number>();
    let count = 0;
    for (const { start, end } of invisible) {
      for (const character of original.slice(start, end)) {
        const name = nameOf(character.codePointAt(0) ?? 0);
        kinds.set(name, (kinds.get(name) ?? 0) + 1);
        count++;
      }
    }
    const found = listKinds(kinds);
    report({
      asWritten: true,
      span: wordAround(original, first),
      message:
        count === 1
          ? `Invisible character: ${found}.`
          : `${count} invisible characters in this letter: ${found}. This is the first.`,
      fix: {
        title: count === 1 ? 'Remove the invisible character' : `Remove the ${count} invisible characters`,
        edits: invisible.map((span) => ({ span, text: '' })),
        complete: true,
      },
    });
  },
};

function nameOf(code: number): string {
  const name = NAMES[code];
  if (name !== undefined) return name;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 'control character';
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return 'direction mark';
  if ((code >= 0xfe00 && code <= 0xfe0f) || code >= 0xe0100) return 'variation selector';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Returns counts of kinds as words: "2 soft hyphens, 1 zero-width space and others". */
function listKinds(kinds: ReadonlyMap<string, number>): string {
  const most = [...kinds].sort((one, other) => other[1] - one[1]);
  const named = most
    .slice(0, MAX_KINDS)
    .map(([name, count]) => `${count} ${name}${count === 1 || name.startsWith('U+') ? '' : 's'}`);
  return `${named.join(', ')}${most.length > MAX_KINDS ? ' and others' : ''}`;
}

/** Returns the span of the word around a character, which by itself is invisible. */
function wordAround(text: string, { start, end }: Span): Span {
  let [first, last] = [start, end];
  while (first > 0 && start - first < MAX_SHOWN && /\S/.test(text.charAt(first - 1))) first--;
  while (last < text.length && last - end < MAX_SHOWN && /\S/.test(text.charAt(last))) last++;
  return { start: first, end: last };
}
