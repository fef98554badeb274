import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';
import type { Random } from './random.ts';

/** How often a part is said that may be said any number of times, at most. */
const MOST = 3;
/** What a class or an escape is tried with: the first of these that it takes, from a random one on. */
const CHARACTERS = ' aAeEiInNsStTxX019.,;:-–/()"“”’\'#%@&\n\t_é';

/** A text that a pattern matches, or nearly does: what it looks around for is not looked after. */
export function sampled(pattern: RegExp, random: Random): string {
  const { flags, source } = pattern;
  const tree = parseRegExpLiteral(`/${source}/${flags}`);
  return oneOf(tree.pattern.alternatives, flags, random);
}

function oneOf(alternatives: readonly AST.Alternative[], flags: string, random: Random): string {
  const chosen = random.of(alternatives);
  return chosen ? chosen.elements.map((element) => said(element, flags, random)).join('') : '';
}

function said(node: AST.Element, flags: string, random: Random): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterSet':
    case 'CharacterClass':
      return memberOf(node.raw, flags, random);
    case 'Group':
    case 'CapturingGroup':
      return oneOf(node.alternatives, flags, random);
    case 'Quantifier': {
      const times = node.min + random.below(Math.min(node.max - node.min, MOST) + 1);
      return Array.from({ length: times }, () => said(node.element, flags, random)).join('');
    }
    default:
      return '';
  }
}

const members = new Map<string, readonly string[]>();

function memberOf(raw: string, flags: string, random: Random): string {
  const key = `${flags}/${raw}`;
  let known = members.get(key);
  if (!known) {
    const pattern = new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, ''));
    known = [...CHARACTERS].filter((character) => pattern.test(character));
    members.set(key, known);
  }
  return random.of(known) ?? '';
}
