import { startsWordAt, titleEnd, titleKey } from '../text/folded-words.ts';
import { memo } from '../text/memo.ts';
import { type Span, touches } from '../text/span.ts';
import { type WordOpenings, wordOpenings } from '../text/word-openings.ts';
import { DRUGS, type Drug } from './drugs.ts';

/** A drug's name as it stands in a letter: all drugs that go by it, and the brand where it is one. */
export interface DrugMention {
  readonly drugs: readonly [Drug, ...Drug[]];
  readonly brand: string | undefined;
  readonly span: Span;
}

interface DrugName {
  readonly drugs: [Drug, ...Drug[]];
  brand: string | undefined;
  readonly printed: string;
}

/** "Tabradol (suspension)", "Medrol dosepak", "Flector patch", "diclofenac topical", "morphine sulfate ER". */
const FORMS = / ?(?:\([^()]*\)| (?:other topical|topical|oral|patch|dosepak|(?:sulfate )?ER))$/;
const SALT = / (?:sulfate )?ER$/;
const APAP = /\/acetaminophen\b/;
/** Shorter names are too similar to other words. */
const SHORTEST = 3;
const START_LENGTH = 2;
/** The "MS" of "MS Contin". */
const FIRST_LETTERS = /^[a-z0-9]+/i;
/** The longest name of a drug with its line break, in UTF-16 units. */
const REACH = 80;

/** All names that letters print for drugs by the start of their keys, longer ones first, and the openings of these keys. */
interface NameIndex {
  readonly byStart: ReadonlyMap<string, readonly (readonly [key: string, name: DrugName])[]>;
  readonly openings: WordOpenings;
}

const nameIndex: () => NameIndex = memo(() => {
  const names = [...drugNames(DRUGS)].sort(([one], [other]) => other.length - one.length);
  const byStart = new Map<string, (readonly [key: string, name: DrugName])[]>();
  for (const name of names) {
    const start = name[0].slice(0, START_LENGTH);
    const same = byStart.get(start);
    if (same) same.push(name);
    else byStart.set(start, [name]);
  }
  return { byStart, openings: wordOpenings(names.map(([, { printed }]) => FIRST_LETTERS.exec(printed)?.[0] ?? '')) };
});

/**
 * Returns the drugs that a span of a text names, in order, by any of their names; no two overlap. A strength may stand right behind its drug:
 * "Norco10/325mg". Takes time linear in the span.
 */
export function drugNamesIn(source: string, span: Span): readonly DrugMention[] {
  const { byStart, openings } = nameIndex();
  const found: DrugMention[] = [];
  for (let at = span.start; at < span.end; at++) {
    if (!openings.mayBeginAt(source, at) || (at > span.start && !startsWordAt(source, at, span.end))) continue;
    for (const [key, { drugs, brand }] of byStart.get(source.slice(at, at + START_LENGTH).toLowerCase()) ?? []) {
      const end = titleEnd(source, at, span.end, key);
      if (end < 0) continue;
      found.push({ drugs, brand, span: { start: at, end } });
      at = end - 1;
      break;
    }
  }
  return found;
}

/** Returns the drug named at an offset, by any of its names; undefined on any other word. */
export function drugsAt(source: string, offset: number): DrugMention | undefined {
  const near = { start: wordStart(source, offset - REACH), end: wordEnd(source, offset + REACH) };
  return drugNamesIn(source, near).find(({ span }) => touches(span, offset));
}

function drugNames(drugs: readonly Drug[]): Map<string, DrugName> {
  const all = new Map<string, DrugName>();
  const add = (name: string, drug: Drug, brand?: string) => {
    const key = titleKey(name);
    if (key.length < SHORTEST) return;
    const own = all.get(key);
    if (!own) {
      all.set(key, { drugs: [drug], brand, printed: name });
      return;
    }
    if (!own.drugs.includes(drug)) own.drugs.push(drug);
    if (brand === undefined) own.brand = undefined;
  };
  for (const drug of drugs) {
    add(drug.generic, drug);
    add(drug.generic.replace(FORMS, ''), drug);
    add(drug.generic.replace(SALT, ''), drug);
    if (APAP.test(drug.generic)) add(drug.generic.replace(APAP, '/APAP'), drug);
    for (const brand of drug.brands ?? []) {
      const bare = brand.replace(/ \([^()]*\)$/, '');
      // "Orphenadrine Citrate ER" is no brand but the drug itself.
      const isOwnName = titleKey(bare).startsWith(titleKey(drug.generic.replace(FORMS, '')));
      add(bare, drug, isOwnName ? undefined : bare);
      const plain = bare.replace(FORMS, '');
      if (!all.has(titleKey(plain))) add(plain, drug, plain);
    }
  }
  // "Hydrocodone" alone is the first part of a combination that has no drug of its own.
  for (const drug of drugs) {
    const [first, second] = drug.generic.split('/');
    if (first && second && !drugs.some(({ generic }) => generic.replace(FORMS, '') === first)) add(first, drug);
  }
  return all;
}

function wordStart(source: string, offset: number): number {
  let at = Math.max(0, offset);
  const least = Math.max(0, at - REACH);
  while (at > least && /\S/.test(source.charAt(at - 1))) at--;
  return at;
}

function wordEnd(source: string, offset: number): number {
  let at = Math.min(source.length, offset);
  const most = Math.min(source.length, at + REACH);
  while (at < most && /\S/.test(source.charAt(at))) at++;
  return at;
}
