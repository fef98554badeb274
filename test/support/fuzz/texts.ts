import { type Random, randomOf } from './random.ts';
import { ODD_CHARACTERS, type Vocabulary } from './vocabulary.ts';

/** The ways in which a text is made. */
const SHAPES: readonly [Shape, ...Shape[]] = [tokens, tokens, form, form, damagedLetter, damagedLetter];
/** What stands between pieces. */
const BETWEEN: readonly [string, ...string[]] = [' ', ' ', ' ', ' ', '', ', ', '. ', '\n', '\n\n', ': ', '; '];
/** What a scanner takes for what. */
const MISREAD: Readonly<Record<string, string>> = {
  I: 'l',
  l: '1',
  '1': 'l',
  O: '0',
  '0': 'O',
  S: '5',
  m: 'rn',
  ':': ';',
};

/** What texts are made from. */
export interface FuzzSources {
  readonly vocabulary: Vocabulary;
  /** Whole letters, to be damaged. */
  readonly letters: readonly string[];
}

type Shape = (random: Random, sources: FuzzSources) => string;

/** One of the texts of a seed, by its number: always the same. */
export function fuzzText(seed: number, number: number, sources: FuzzSources): string {
  const random = randomOf(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  return random.of(SHAPES)(random, sources);
}

/** So many pieces at most, one after the other. */
function pieces(random: Random, { vocabulary }: FuzzSources, most: number): string {
  const again = random.once(12) ? vocabulary.piece(random) : undefined;
  return Array.from(
    { length: 1 + random.below(most) },
    () => (again !== undefined && random.once(2) ? again : vocabulary.piece(random)) + random.of(BETWEEN),
  ).join('');
}

function tokens(random: Random, sources: FuzzSources): string {
  return pieces(random, sources, 30);
}

/** A letter of the form whose parts say anything. */
function form(random: Random, sources: FuzzSources): string {
  const some = (most: number) => pieces(random, sources, most);
  const day = () => `${1 + random.below(14)}/${1 + random.below(33)}/${2014 + random.below(5)}`;
  const items = Array.from(
    { length: random.below(4) },
    () =>
      `${some(4)}: ${random.of(['Upheld', 'Overturned'])}\n\nClaims Administrator guideline: Decision based on ${some(5)}\n\n` +
      `MAXIMUS guideline: Decision based on MTUS ${some(5)}\n\nDecision rationale: ${some(8)}\n\n`,
  );
  return [
    random.once(2) ? `Case Number: CM16-0000001 Date Assigned: ${day()}\nDate of Injury: ${day()} ${some(2)}\n` : '',
    'HOW THE IMR FINAL DETERMINATION WAS MADE\n',
    random.once(2) ? `State(s) of Licensure: ${some(2)}\nCertification(s)/Specialty: ${some(2)}\n` : some(2),
    `CLINICAL CASE SUMMARY\n${some(8)}\nIMR ISSUES, DECISIONS AND RATIONALES\n`,
    ...items,
  ]
    .filter(() => !random.once(15))
    .join('\n');
}

/** A part of a whole letter with a few things done to it. */
function damagedLetter(random: Random, sources: FuzzSources): string {
  const letter = random.of(sources.letters) ?? '';
  const start = random.once(2) ? 0 : random.below(letter.length);
  let text = letter.slice(start, start + 200 + random.below(2500));
  for (let count = 1 + random.below(6); count > 0; count--) text = damagedOnce(text, random, sources);
  return text;
}

function damagedOnce(text: string, random: Random, sources: FuzzSources): string {
  const at = random.below(text.length + 1);
  const to = Math.min(text.length, at + random.below(random.once(3) ? 600 : 30));
  const [before, own, after] = [text.slice(0, at), text.slice(at, to), text.slice(to)];
  switch (random.below(7)) {
    case 0:
      return before + after;
    case 1:
      return before + own + own + after;
    case 2:
      return before + sources.vocabulary.piece(random) + own + after;
    case 3:
      return before + (random.of(ODD_CHARACTERS) ?? '') + own + after;
    case 4:
      return before + own.replace(/[IlO01Sm:]/g, (letter) => MISREAD[letter] ?? letter) + after;
    case 5:
      return before + own.replaceAll(' ', random.of(ODD_CHARACTERS) ?? ' ') + after;
    default:
      return before + own.replaceAll('\n', random.of(BETWEEN)) + after;
  }
}
