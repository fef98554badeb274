import data from './data/families.json' with { type: 'json' };
import type { Guideline } from './guideline.ts';

/** The names by which rationales call guidelines: the MTUS as a whole, parts of it, and publishers. */
export type FamilyName = 'MTUS' | 'ACOEM' | 'ODG' | 'Chronic Pain' | 'Opioids' | 'Acupuncture' | 'Postsurgical';

/** Guidelines that letters call by one name, from `data/families.json`. */
export interface Family {
  readonly name: FamilyName;
  /** What findings call it: "the ODG". */
  readonly shown: string;
  /** A publisher is named by its names alone, a part of the MTUS by its name and "Guidelines". */
  readonly kind: 'publisher' | 'part';
  readonly mtus: boolean;
  readonly names: readonly string[];
  /** What letters put before the number or the name of a chapter. */
  readonly chapterPublishers?: readonly string[];
}

/** All families, in the order in which a rationale is searched for them. */
export const FAMILIES = data.families as readonly Family[];

interface FamilyPatterns {
  readonly family: Family;
  /** Words of which a text holds one if it names the family: a faster test than the pattern. */
  readonly required: readonly string[];
  readonly pattern: RegExp;
  readonly startsTitle: RegExp;
}

/** What prose prints between the name of a part of the MTUS and its end: "Chronic Pain Medical Treatment 2016 Guidelines". */
const PART_END = '(?:\\s+Medical)?(?:\\s+Treatment)?(?:\\s+20\\d\\d)?\\s+[Gg]uidelines?';
const PATTERNS: ReadonlyMap<FamilyName, FamilyPatterns> = new Map(
  FAMILIES.map((family) => [family.name, patternsOf(family)]),
);

function patternsOf(family: Family): FamilyPatterns {
  const names = family.names.map((name) => name.replaceAll(' ', '\\s+').replace('*', '\\w+')).join('|');
  const whole = `(?:${names})${family.kind === 'part' ? PART_END : ''}\\b`;
  return {
    family,
    required: family.names.map(longestWord),
    pattern: new RegExp(`\\b${whole}`, 'g'),
    startsTitle: new RegExp(`^${family.kind === 'part' ? '.*\\b' : ''}${whole}`),
  };
}

function longestWord(name: string): string {
  const words = name.match(/[A-Za-z]+/g) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** Returns the global pattern of a family's names, if a text may hold one of them. */
export function familyPattern(words: string, name: FamilyName): RegExp | undefined {
  const patterns = PATTERNS.get(name);
  return patterns?.required.some((word) => words.includes(word)) ? patterns.pattern : undefined;
}

/** Returns whether a text names a family. */
export function namesFamily(words: string, name: FamilyName): boolean {
  // "MTUS", "ACOEM" and "ODG" need no pattern.
  const patterns = PATTERNS.get(name);
  if (patterns?.family.kind === 'publisher' && words.includes(name)) return true;
  const pattern = familyPattern(words, name);
  return pattern !== undefined && words.search(pattern) >= 0;
}

/** Returns whether a guideline belongs to a family, by its title; to the MTUS, by the guideline's own word. */
export function isOfFamily({ title, mtus }: Guideline, name: FamilyName): boolean {
  return name === 'MTUS' ? mtus : PATTERNS.get(name)?.startsTitle.test(title) === true;
}
