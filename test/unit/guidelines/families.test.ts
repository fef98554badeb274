import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { FAMILIES, type FamilyName, isOfFamily, namesFamily } from '../../../server/src/guidelines/families.ts';
import type { Guideline } from '../../../server/src/guidelines/guideline.ts';

const familiesOf = (guideline: Guideline) =>
  FAMILIES.flatMap(({ name }) => (isOfFamily(guideline, name) ? [name] : [])).sort();
const own = (title: string, mtus = false) =>
  familiesOf({ id: 'own', title, aliases: [title], mtus, topics: [] } satisfies Guideline);

describe('isOfFamily', () => {
  it.each([
    ['acoem-12', ['ACOEM', 'MTUS']],
    ['acoem-7-nonmtus', ['ACOEM']],
    ['acoem-cur-chronic-pain', ['ACOEM', 'Chronic Pain', 'MTUS']],
    ['acoem-cur-opioids', ['ACOEM', 'MTUS', 'Opioids']],
    ['cp-2009', ['Chronic Pain', 'MTUS']],
    ['opioids-2016', ['MTUS', 'Opioids']],
    ['acupuncture', ['Acupuncture', 'MTUS']],
    ['postsurgical', ['MTUS', 'Postsurgical']],
    ['odg', ['ODG']],
    ['formulary', ['MTUS']],
  ])('takes the families of %s from its title', (id, expected) => {
    const guideline = builtInCatalogue().guideline(id);
    expect(guideline && familiesOf(guideline)).toEqual(expected);
  });

  it("takes the families of a user's own guideline from its title", () => {
    expect(own("ODG, Knee chapter, the firm's edition")).toEqual(['ODG']);
    expect(own('Post-surgical Treatment Guidelines of the firm', true)).toEqual(['MTUS', 'Postsurgical']);
    expect(own('A reply to the ACOEM chapter on the knee')).toEqual([]);
    expect(own('Chronic Painters')).toEqual([]);
  });
});

describe('namesFamily', () => {
  it.each<[string, FamilyName, boolean]>([
    ['The Official Disability\nGuidelines are silent.', 'ODG', true],
    ['He gets a disability pension.', 'ODG', false],
    ['The Chronic Pain Medical Treatment 2016 Guidelines', 'Chronic Pain', true],
    ['He has Chronic Pain.', 'Chronic Pain', false],
    ['Post-surgical Treatment Guidelines', 'Postsurgical', true],
    ['Acupuncture was tried.', 'Acupuncture', false],
    ['the Medical Treatment Utilization Schedule', 'MTUS', true],
  ])('in %j, %s: %s', (words, name, expected) => {
    expect(namesFamily(words, name)).toBe(expected);
  });
});
