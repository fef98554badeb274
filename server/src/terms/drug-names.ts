import { type FoldedWords, foldWords, type TitleIndex, titleIndex, titleKey } from '../text/folded-words.ts';
import { memo } from '../text/memo.ts';
import { type Span, touches } from '../text/span.ts';
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
}

/** "Tabradol (suspension)", "Medrol dosepak", "Flector patch", "diclofenac topical", "morphine sulfate ER". */
const FORMS = / ?(?:\([^()]*\)| (?:other topical|topical|oral|patch|dosepak|(?:sulfate )?ER))$/;
const SALT = / (?:sulfate )?ER$/;
const APAP = /\/acetaminophen\b/;
const DIGITS = '0123456789';
/** Shorter names are too similar to other words. */
const SHORTEST = 3;
/** The longest name of a drug with its line break, in UTF-16 units. */
const REACH = 80;

/** Returns the drugs by every name that letters print for them; made when it is first asked for. */
const nameIndex: () => TitleIndex<DrugName> = memo(() => titleIndex(drugNames(DRUGS)));

/** Returns the drugs that a span of a text names, in order, by any of their names; no two overlap. Takes time linear in the span. */
export function drugNamesIn(source: string, span: Span): readonly DrugMention[] {
  const words = apartFromDigits(foldWords(source, span));
  const known = nameIndex();
  const found: DrugMention[] = [];
  for (let at = 0; at < words.letters.length; at++) {
    const title = words.startsWord(at) ? known.longestAt(words, at) : undefined;
    if (!title) continue;
    found.push({ drugs: title.value.drugs, brand: title.value.brand, span: words.toSource(at, title.end) });
    at = title.end - 1;
  }
  return found;
}

/** Returns the drug named at an offset, by any of its names; undefined on any other word. */
export function drugsAt(source: string, offset: number): DrugMention | undefined {
  const near = { start: wordStart(source, offset - REACH), end: wordEnd(source, offset + REACH) };
  return drugNamesIn(source, near).find(({ span }) => touches(span, offset));
}

/** "Norco10/325mg", "Norflex100mg": a strength may stand right behind its drug. */
function apartFromDigits(words: FoldedWords): FoldedWords {
  const isDigit = (index: number) => DIGITS.includes(words.letters.charAt(index));
  return { ...words, startsWord: (index) => words.startsWord(index) || (isDigit(index) && !isDigit(index - 1)) };
}

function drugNames(drugs: readonly Drug[]): Map<string, DrugName> {
  const all = new Map<string, DrugName>();
  const add = (name: string, drug: Drug, brand?: string) => {
    const key = titleKey(name);
    if (key.length < SHORTEST) return;
    const own = all.get(key);
    if (!own) {
      all.set(key, { drugs: [drug], brand });
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
