import type { Location } from 'vscode-languageserver-types';
import type { Catalogue } from '../guidelines/catalogue.ts';
import { drugsIn } from '../guidelines/named-drugs.ts';
import { flow } from '../letter/flow.ts';
import type { DisputedItem, Letter } from '../letter/letter.ts';
import { drugName, type Treatment, treatmentIn } from '../reading/treatment.ts';
import type { IndexedFile, IndexedItem } from '../review/letter-index.ts';

/** What is looked for across letters: a treatment as a whole, or every request for a drug. */
export type Sought = { readonly treatment: Treatment } | { readonly drug: string };

/** How often other letters decide the same, a letter counting once. */
export interface DecidedElsewhere {
  readonly letters: number;
  readonly upheld: number;
}

/** The drug named at an offset of an item's header, else the treatment that the header names; undefined away from headers. */
export function soughtAt(letters: readonly Letter[], offset: number, catalogue: Catalogue): Sought | undefined {
  const item = itemNamedAt(letters, offset);
  if (!item) return undefined;
  const words = flow(item.letter.source, item.disputed.span);
  const named = drugsIn(words.text, catalogue).find(({ start, end }) => {
    const span = words.spanOf(start, end);
    return span.start <= offset && offset <= span.end;
  });
  if (named) return { drug: drugName(named) };
  const treatment = treatmentIn(item.disputed.text, catalogue);
  return treatment && { treatment };
}

function itemNamedAt(letters: readonly Letter[], offset: number): (DisputedItem & { letter: Letter }) | undefined {
  const letter = letters.find(({ span }) => span.start <= offset && offset <= span.end);
  const item = letter?.items.find(({ header }) => header.start <= offset && offset <= header.end);
  return letter && item && { ...item, letter };
}

/** Where the items of all letters stand that are about what is sought. */
export function treatmentReferences(sought: Sought, files: Iterable<IndexedFile>): Location[] {
  const found: Location[] = [];
  for (const { uri, letters } of files) {
    for (const item of letters.flatMap(({ items }) => items))
      if (isAbout(item, sought)) found.push({ uri, range: item.range });
  }
  return found;
}

function isAbout({ treatment }: IndexedItem, sought: Sought): boolean {
  if (!treatment) return false;
  return 'drug' in sought ? treatment.drugs.includes(sought.drug) : treatment.name === sought.treatment.name;
}

/**
 * For some treatments by their names, how the other letters of the files decide them; `isOwn` tells the letter that is not another.
 * Treatments that can't be compared are left out.
 */
export function decidedElsewhere(
  treatments: Iterable<Treatment>,
  files: Iterable<IndexedFile>,
  isOwn: (uri: string, line: number) => boolean,
): ReadonlyMap<string, DecidedElsewhere> {
  const counts = new Map<string, { letters: number; upheld: number }>();
  for (const { name, isComparable } of treatments) if (isComparable) counts.set(name, { letters: 0, upheld: 0 });
  if (counts.size === 0) return counts;
  for (const { uri, letters } of files) {
    for (const { line, items } of letters) {
      const alike = items.filter(({ treatment, outcome }) => treatment && outcome && counts.has(treatment.name));
      if (alike.length === 0 || isOwn(uri, line)) continue;
      for (const name of new Set(alike.flatMap(({ treatment }) => treatment?.name ?? []))) {
        const count = counts.get(name);
        if (!count) continue;
        count.letters++;
        const isUpheld = alike.every(({ treatment, outcome }) => treatment?.name !== name || outcome === 'upheld');
        if (isUpheld) count.upheld++;
      }
    }
  }
  return counts;
}
