import { titleKey } from '../text/folded-words.ts';
import { FAMILIES, isOfFamily } from './families.ts';
import type { Guideline } from './guideline.ts';

/** A guideline that goes by a name, and the years that letters print with any of its names. */
export interface GuidelineName {
  readonly guideline: Guideline;
  readonly years: readonly number[];
  /** Whether letters print the name without a year. */
  readonly undated: boolean;
  /** "ACOEM Chapter 3 …": the chapter's number, where the name holds it. */
  readonly chapter: number | undefined;
}

/** "MTUS …", "CA MTUS …", "Non-MTUS Citation …" in front of a name. */
export const PROGRAM = /^(?:(?:CA|California) )?(?:Non[- ]?)?MTUS(?: Citation)? ?/i;
const YEAR_FIRST = /^((?:19|20)\d\d),? /;
export const YEAR_LAST = /,? ((?:19|20)\d\d)$/;
const GUIDELINES_LAST = / Guidelines?$/i;
/** "ACOEM Chapter 12 Low Back Complaints", "ACOEM Chapter 7, Independent Medical Examinations and Consultations". */
const CHAPTER = /^ACOEM Chapter (\d+),? (.+)$/i;
const ACOEM_PUBLISHERS = FAMILIES.find(({ name }) => name === 'ACOEM')?.chapterPublishers ?? [];

/** Returns every name that letters print for guidelines, in the form in which titles are compared, with all guidelines that go by it. */
export function guidelineNames(guidelines: readonly Guideline[]): Map<string, readonly GuidelineName[]> {
  const names = new Map<string, GuidelineName[]>();
  for (const guideline of guidelines) {
    const isAcoem = isOfFamily(guideline, 'ACOEM');
    const printed = guideline.aliases.flatMap((alias) => nameVariants(alias, isAcoem));
    const years = [...new Set(printed.flatMap(({ year }) => (year === undefined ? [] : [year])))];
    for (const { name, year, chapter } of printed) {
      const key = titleKey(name);
      if (!key) continue;
      const others = (names.get(key) ?? []).filter((owner) => owner.guideline !== guideline);
      const own = names.get(key)?.find((owner) => owner.guideline === guideline);
      const undated = own?.undated === true || year === undefined;
      names.set(key, [...others, { guideline, years, undated, chapter: chapter ?? own?.chapter }]);
    }
  }
  return names;
}

interface NameVariant {
  readonly name: string;
  readonly year: number | undefined;
  readonly chapter?: number;
}

/** Returns a printed name without its program, its year and its last "Guidelines"; an ACOEM name in all the ways letters put it. */
function nameVariants(alias: string, acoem: boolean): readonly NameVariant[] {
  const full = alias.replace(PROGRAM, '');
  const dated = YEAR_FIRST.exec(full) ?? YEAR_LAST.exec(full);
  const name = full.replace(YEAR_FIRST, '').replace(YEAR_LAST, '').replace(GUIDELINES_LAST, '');
  const year = dated?.[1] === undefined ? undefined : Number(dated[1]);
  const [, digits, title = ''] = CHAPTER.exec(name) ?? [];
  if (digits === undefined)
    return acoem
      ? [
          { name, year },
          { name: `ACOEM ${name}`, year },
        ]
      : [{ name, year }];
  const chapter = Number(digits);
  return [
    { name: `Chapter ${digits} ${title}`, year, chapter },
    ...ACOEM_PUBLISHERS.flatMap((publisher) => [
      { name: `${publisher} Chapter ${digits} ${title}`, year, chapter },
      { name: `${publisher} Chapter ${digits}`, year, chapter },
      { name: `${publisher} ${title}`, year, chapter },
    ]),
  ];
}
