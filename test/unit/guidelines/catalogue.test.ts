import { describe, expect, it } from 'vitest';
import { builtInCatalogue, catalogueOf } from '../../../server/src/guidelines/catalogue.ts';
import type { Guideline, GuidelineFile } from '../../../server/src/guidelines/guideline.ts';

const catalogue = builtInCatalogue();

function guideline(id: string): Guideline {
  const found = catalogue.guideline(id);
  if (!found) throw new Error(`no guideline ${id}`);
  return found;
}

describe('the catalogue', () => {
  it('finds guidelines by printed name, with a year or without', () => {
    const ids = (name: string, year?: number) => catalogue.named(name, year).map(({ id }) => id);
    expect(ids('Chronic Pain Medical Treatment', 2009)).toEqual(['cp-2009']);
    expect(ids('Chronic Pain Medical Treatment', 2016)).toEqual(['cp-2016']);
    expect(ids('MTUS Chronic Pain Medical Treatment Guidelines').sort()).toEqual(['cp-2009', 'cp-2016']);
    expect(ids('forearm, wrist & hand complaints', 2004)).toEqual(['acoem-11']);
    expect(ids('Low Back Complaints', 1999)).toEqual([]);
    expect(ids('Nothing of the kind')).toEqual([]);
  });

  it('finds topics by title, by another name and without their brackets', () => {
    const id = (title: string) => catalogue.topicTitled(guideline('cp-2009'), title)?.id;
    expect(id('Muscle relaxants (for pain)')).toBe('muscle-relaxants');
    expect(id('muscle relaxants')).toBe('muscle-relaxants');
    expect(id('Epidural steroid injections')).toBe('esi');
    expect(id('Stellate ganglion block')).toBe('stellate');
    expect(id('Acupuncture of the moon')).toBeUndefined();
    expect(catalogue.topicTitled(guideline('opioids-2016'), 'Tapering Opioids')?.id).toBe('op-4');
  });

  it('finds the topics on pages, cited places before remembered ones', () => {
    const on = (first: number, last: number) =>
      catalogue.topicsOn(guideline('cp-2009'), first, last).map(({ topic, pages }) => [topic.id, pages.confidence]);
    expect(on(65, 65)).toEqual([['muscle-relaxants', 'cited']]);
    expect(on(122, 123)).toEqual([
      ['tpi', 'cited'],
      ['ultrasound', 'memory'],
      ['venlafaxine', 'memory'],
    ]);
    expect(on(128, 128)).toEqual([]);
  });

  it('names a published letter by its case number', () => {
    expect(catalogue.source('CM16-0230548')?.title).toBe('letter CM16-0230548');
    expect(catalogue.source('nobody')).toBeUndefined();
  });

  it('takes each edition that a guideline lists as a guideline of its own, with the shared names and the next in its place', () => {
    const file: GuidelineFile = {
      id: 'knee',
      title: 'Knee chapter',
      aliases: ['Firm Knee'],
      mtus: false,
      bodyParts: ['knee'],
      editions: [
        { id: 'knee-2025', aliases: ['Firm Knee 2025'], title: 'Knee chapter of 2025' },
        { id: 'knee-2026', aliases: ['Firm Knee 2026'] },
      ],
      topics: [],
    };
    const own = catalogueOf({ guidelines: [file], sources: {} });
    expect(
      own.guidelines.map(({ id, title, editionOf, supersededBy }) => [id, title, editionOf, supersededBy]),
    ).toEqual([
      ['knee-2025', 'Knee chapter of 2025', 'knee', 'knee-2026'],
      ['knee-2026', 'Knee chapter', 'knee', undefined],
    ]);
    expect(own.named('Firm Knee', 2026).map(({ id }) => id)).toEqual(['knee-2026']);
    expect(own.named('Firm Knee').map(({ id }) => id)).toEqual(['knee-2025', 'knee-2026']);
  });

  it('takes the first of two guidelines with one id', () => {
    const one: Guideline = { id: 'own', title: 'One', aliases: ['One'], mtus: false, topics: [] };
    const both = catalogueOf({ guidelines: [one, { ...one, title: 'Two' }], sources: {} });
    expect(both.guideline('own')?.title).toBe('One');
    expect(both.guidelines).toHaveLength(1);
  });
});
