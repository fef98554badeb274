import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Guideline } from '../guidelines/guideline.ts';
import type { GuidelineName } from '../guidelines/names.ts';
import type { LetterDate } from '../letter/letter-date.ts';
import type { EditionBy } from './citation.ts';

/** The edition that a printed name means, or, where that is undecided, all guidelines with the name. */
export type Edition =
  | { readonly guideline: Guideline; readonly by: EditionBy }
  | { readonly editions: readonly Guideline[] };

/** Returns whether a guideline was in force on a day; undefined where the catalogue doesn't say. */
export function inForceOn(guideline: Guideline, day: string): boolean | undefined {
  const { inForce } = guideline;
  if (!inForce) return undefined;
  if (day < inForce.from || (inForce.to !== null && day > inForce.to)) return false;
  return inForce.verifiedTo !== undefined && day > inForce.verifiedTo ? undefined : true;
}

/**
 * Returns the edition meant: by the printed year, else the one in force on the day that counts (the decision date, the UR Denial Date or a
 * date of service), else the one in force on the latest date in the letter, else the only one that letters call so. A guideline that came
 * later than the day that counts is never meant.
 */
export function editionOf(
  owners: readonly GuidelineName[],
  year: number | undefined,
  dateOf: () => LetterDate | null,
  catalogue: Catalogue,
): Edition {
  const all = owners.map(({ guideline }) => guideline);
  if (year !== undefined && owners.some(({ years }) => years.length > 0)) {
    const [only, ...more] = owners.filter(({ years }) => years.includes(year));
    return only && more.length === 0 ? { guideline: only.guideline, by: 'year' } : { editions: all };
  }
  const [owner] = owners;
  if (owner && all.length === 1 && !owner.guideline.inForce && owner.guideline.editionOf === undefined) {
    return { guideline: owner.guideline, by: 'only-one' };
  }
  const date = dateOf();
  const came = all.filter(({ inForce }) => !date || date.by === 'letter-dates' || !inForce || inForce.from <= date.day);
  const candidates = withEditions(came, catalogue);
  if (date && candidates.length > 1) {
    const [only, ...more] = candidates.filter((guideline) => inForceOn(guideline, date.day));
    if (only && more.length === 0) return { guideline: only, by: date.by };
    if (date.by !== 'letter-dates') return { editions: candidates };
  }
  const undated = owners.filter(({ undated, guideline }) => undated && came.includes(guideline));
  const [only, ...more] = undated.length > 0 ? undated.map(({ guideline }) => guideline) : came;
  return only && more.length === 0 ? { guideline: only, by: 'only-one' } : { editions: all };
}

/** Returns the guidelines and all other editions of them. */
function withEditions(guidelines: readonly Guideline[], catalogue: Catalogue): readonly Guideline[] {
  const families = new Set(guidelines.flatMap(({ editionOf }) => (editionOf === undefined ? [] : [editionOf])));
  if (families.size === 0) return guidelines;
  const others = catalogue.guidelines.filter(
    (guideline) =>
      guideline.editionOf !== undefined && families.has(guideline.editionOf) && !guidelines.includes(guideline),
  );
  return [...guidelines, ...others];
}
