import type { Location } from 'vscode-languageserver-types';
import { drugName, type Treatment, treatmentIn } from '../analysis/requests/treatment.ts';
import type { IndexedFile, IndexedItem } from '../index/letter-index.ts';
import type { DisputedItem, Letter } from '../letter/letter.ts';
import { drugsIn } from '../terms/named-drugs.ts';
import { normalizedText } from '../text/normalized-text.ts';
import { touches } from '../text/span.ts';
import { firstOfCase } from './first-of-case.ts';

/** A search across letters: for a treatment, or for every request for a drug. */
export type SearchTarget = { readonly treatment: Treatment } | { readonly drug: string };

/** The number of letters that decide a treatment, and of those that uphold it. */
export interface Decided {
  readonly letters: number;
  readonly upheld: number;
}

/** Returns the drug named at an offset of an item's header, else the treatment that the header names; undefined away from headers. */
export function searchTargetAt(letters: readonly Letter[], offset: number): SearchTarget | undefined {
  const named = itemNamedAt(letters, offset);
  if (!named) return undefined;
  const words = normalizedText(named.letter.source, named.item.disputed.span);
  const drug = drugsIn(words.text).find(({ start, end }) => {
    const span = words.toSource(start, end);
    return touches(span, offset);
  });
  return drug ? { drug: drugName(drug) } : treatmentTarget(named.item);
}

/** Returns the treatment that the header of the item at an offset names. */
export function treatmentTargetAt(letters: readonly Letter[], offset: number): SearchTarget | undefined {
  const named = itemNamedAt(letters, offset);
  return named && treatmentTarget(named.item);
}

function treatmentTarget({ disputed }: DisputedItem): SearchTarget | undefined {
  const treatment = treatmentIn(disputed.text);
  return treatment && { treatment };
}

function itemNamedAt(letters: readonly Letter[], offset: number) {
  const letter = letters.find(({ span }) => touches(span, offset));
  const item = letter?.items.find(({ header }) => touches(header, offset));
  return letter && item && { letter, item };
}

/** Returns the locations of all items that match a search. */
export function treatmentReferences(target: SearchTarget, files: Iterable<IndexedFile>): Location[] {
  const found: Location[] = [];
  for (const { uri, letters } of files) {
    for (const item of letters.flatMap(({ items }) => items))
      if (isAbout(item, target)) found.push({ uri, range: item.range });
  }
  return found;
}

function isAbout({ treatment }: IndexedItem, target: SearchTarget): boolean {
  if (!treatment) return false;
  return 'drug' in target ? treatment.drugs.includes(target.drug) : treatment.name === target.treatment.name;
}

/**
 * Returns how all letters decide some treatments, by their names, without those that cannot be compared. A letter that is in several files,
 * by its case number, counts once: as the first of them has it.
 */
export function decidedIn(treatments: Iterable<Treatment>, files: Iterable<IndexedFile>): ReadonlyMap<string, Decided> {
  const counts = new Map<string, { letters: number; upheld: number }>();
  for (const { name, isComparable } of treatments) if (isComparable) counts.set(name, { letters: 0, upheld: 0 });
  if (counts.size === 0) return counts;
  const isFirst = firstOfCase();
  for (const { letters } of files) {
    for (const { caseNumber, items } of letters) {
      if (!isFirst(caseNumber)) continue;
      for (const [index, { treatment }] of items.entries()) {
        const count = treatment && counts.get(treatment.name);
        if (!count || items.findIndex((item) => item.treatment?.name === treatment.name) < index) continue;
        const own = decidedBy(items, treatment.name);
        count.letters += own.letters;
        count.upheld += own.upheld;
      }
    }
  }
  return counts;
}

/** Returns how one letter decides a treatment. It counts once, as upheld if all its items for it are. */
export function decidedBy(items: readonly Pick<IndexedItem, 'treatment' | 'outcome'>[], name: string): Decided {
  const decided = items.filter(({ treatment, outcome }) => treatment?.name === name && outcome);
  const isUpheld = decided.length > 0 && decided.every(({ outcome }) => outcome === 'upheld');
  return { letters: decided.length > 0 ? 1 : 0, upheld: isUpheld ? 1 : 0 };
}
