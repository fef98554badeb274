import { describe, expect, it } from 'vitest';
import { type QuickPickEntry, quickPickEntries } from '../../../server/src/features/quick-pick-entries.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { DRUGS } from '../../../server/src/terms/drugs.ts';

const catalogue = builtInCatalogue();
const entries = quickPickEntries(catalogue);

function found(
  among: readonly QuickPickEntry[],
  kind: QuickPickEntry['kind'],
  words: RegExp,
): QuickPickEntry | undefined {
  return among.find(
    (entry) => entry.kind === kind && words.test(`${entry.label} ${entry.description} ${entry.detail}`),
  );
}

describe('quickPickEntries', () => {
  it('returns every guideline, topic and drug with a page', () => {
    const count = (kind: QuickPickEntry['kind']) => entries.filter((entry) => entry.kind === kind).length;
    expect(count('guideline')).toBe(catalogue.guidelines.length);
    expect(count('topic')).toBe(catalogue.guidelines.flatMap(({ topics }) => topics).length);
    for (const { generic, topics } of DRUGS) {
      if (Object.keys(topics).length === 0) continue;
      expect(found(entries, 'drug', new RegExp(`^${generic.replace(/[()/+]/g, '\\$&')}`)), generic).toBeDefined();
    }
  });

  it('includes pages, brands and other names', () => {
    expect(found(entries, 'page', /^Page 64 Chronic Pain .* 2009 Muscle relaxants/)).toMatchObject({
      guideline: 'cp-2009',
      topic: 'muscle-relaxants',
      page: 64,
    });
    expect(found(entries, 'drug', /Flexeril/)?.topic).toBe('cyclobenzaprine');
    expect(found(entries, 'topic', /pages 63–66 · Chronic Pain/)?.topic).toBe('muscle-relaxants');
  });

  it('marks unverified facts', () => {
    expect(found(entries, 'topic', /^Antidepressants .* 2009/)?.description).toMatch(
      /^usually pages 13–16, not verified/,
    );
    expect(found(entries, 'page', /^Page 14 Chronic Pain .* 2009/)?.detail).toMatch(/Antidepressants.*, not verified/);
  });

  it('lists each page of a guideline whose pages are known, also those without a topic', () => {
    const pages = entries.filter(({ kind, guideline }) => kind === 'page' && guideline === 'acoem-12');
    expect(pages.map(({ page }) => page)).toEqual(Array.from({ length: 41 }, (_, index) => 286 + index));
    expect(pages.find(({ page }) => page === 320)?.detail).toBe('No topic is known there');
    expect(found(entries, 'page', /^Page 12 ACOEM .* 12: Low Back/)).toBeUndefined();
  });

  it('lists the edition in force on the letter’s date before those of which that is not known, and those before the others', () => {
    const ids = (day: string) => quickPickEntries(catalogue, day).map(({ guideline }) => guideline);
    const of2020 = ids('2020-03-02');
    const place = (id: string) => of2020.indexOf(id);
    expect(place('acoem-cur-low-back-disorders-2019')).toBeLessThan(place('odg'));
    expect(place('odg')).toBeLessThan(place('acoem-cur-low-back-disorders'));
    expect(place('odg')).toBeLessThan(place('acoem-cur-low-back-disorders-2020'));
  });

  it('lists guidelines not in force on the letter’s date last, marked', () => {
    const dated = quickPickEntries(catalogue, '2017-02-14').filter(({ kind }) => kind === 'guideline');
    const past = dated.map(({ description }) => description.includes('not in force on February 14, 2017'));
    expect(past).toContain(true);
    expect(past.lastIndexOf(false)).toBeLessThan(past.indexOf(true));
  });
});
