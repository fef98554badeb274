import type { Span } from '../letter/span.ts';
import type { Catalogue } from './catalogue.ts';
import type { Drug } from './guideline.ts';
import { type TitleIndex, titleIndex, titleKey, wording } from './wording.ts';

/** A drug's name as it stands in a letter: all drugs that go by it, and the brand where it is one. */
export interface NamedDrugs {
  readonly drugs: readonly Drug[];
  readonly brand: string | undefined;
  readonly span: Span;
}

interface DrugName {
  readonly drugs: Drug[];
  brand: string | undefined;
}

/** "Tabradol (suspension)", "Medrol dosepak", "Flector patch", "diclofenac topical", "morphine sulfate ER". */
const FORMS = / ?(?:\([^()]*\)| (?:other topical|topical|oral|patch|dosepak|(?:sulfate )?ER))$/;
const SALT = / (?:sulfate )?ER$/;
const APAP = /\/acetaminophen\b/;
/** The longest name of a drug with its line break, in UTF-16 units. */
const REACH = 80;

const names = new WeakMap<Catalogue, TitleIndex<DrugName>>();

/** The drug named at an offset, by any of its names; undefined on any other word. */
export function drugsAt(source: string, offset: number, catalogue: Catalogue): NamedDrugs | undefined {
  const near = { start: wordStart(source, offset - REACH), end: wordEnd(source, offset + REACH) };
  const words = wording(source, near);
  const known = namesOf(catalogue);
  const last = Math.min(words.indexAt(offset), words.letters.length - 1);
  for (let index = 0; index <= last; index++) {
    if (!words.startsWord(index)) continue;
    const found = known.longestAt(words, index);
    const span = found && words.spanOf(index, found.end);
    if (span && span.start <= offset && offset <= span.end) {
      return { drugs: found.value.drugs, brand: found.value.brand, span };
    }
  }
  return undefined;
}

function namesOf(catalogue: Catalogue): TitleIndex<DrugName> {
  const known = names.get(catalogue) ?? titleIndex(drugNames(catalogue.drugs));
  names.set(catalogue, known);
  return known;
}

function drugNames(drugs: readonly Drug[]): Map<string, DrugName> {
  const all = new Map<string, DrugName>();
  const add = (name: string, drug: Drug, brand?: string) => {
    const key = titleKey(name);
    if (key.length < 3) return;
    const own = all.get(key) ?? { drugs: [], brand };
    if (!own.drugs.includes(drug)) own.drugs.push(drug);
    if (brand === undefined) own.brand = undefined;
    all.set(key, own);
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
