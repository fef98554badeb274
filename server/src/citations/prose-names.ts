import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Guideline } from '../guidelines/guideline.ts';
import { type GuidelineName, guidelineNames } from '../guidelines/names.ts';
import { type TitleIndex, titleIndex } from '../text/folded-words.ts';

/** "Acupuncture Treatment", "Chronic Pain Medical Treatment": prose leaves the end out before "Guidelines". */
const TREATMENT = /(?:medical)?treatment$/;

const nameCache = new WeakMap<Catalogue, TitleIndex<readonly GuidelineName[]>>();

/** Returns all names by which prose calls guidelines. */
export function proseNamesOf(catalogue: Catalogue): TitleIndex<readonly GuidelineName[]> {
  const known = nameCache.get(catalogue) ?? titleIndex(proseNames(catalogue));
  nameCache.set(catalogue, known);
  return known;
}

/**
 * Returns all names, and those that end in "Treatment" without it as well; prose prints any edition's year with any edition's name
 * ("MTUS 2016 chronic pain treatment guidelines").
 */
function proseNames({ guidelines }: Catalogue): Map<string, readonly GuidelineName[]> {
  const names = guidelineNames(guidelines);
  const families = new Map<string, Map<Guideline, GuidelineName>>();
  for (const name of [...names.values()].flat()) {
    const family = name.guideline.editionOf;
    if (family === undefined) continue;
    const own = families.get(family) ?? new Map<Guideline, GuidelineName>();
    families.set(family, own.set(name.guideline, { ...name, undated: false }));
  }
  const all = new Map<string, readonly GuidelineName[]>();
  const add = (key: string, owners: readonly GuidelineName[]) => {
    const others = all.get(key) ?? [];
    all.set(key, [...others, ...owners.filter(({ guideline }) => !others.some((own) => own.guideline === guideline))]);
  };
  for (const bare of [false, true]) {
    for (const [key, owners] of names) {
      const own = bare ? key.replace(TREATMENT, '') : key;
      if (own === '' || (bare && own === key)) continue;
      add(own, owners);
      add(
        own,
        owners.flatMap(({ guideline }) => [...(families.get(guideline.editionOf ?? '')?.values() ?? [])]),
      );
    }
  }
  return all;
}
