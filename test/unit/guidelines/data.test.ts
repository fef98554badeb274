import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueFiles, faultsIn } from '../../../scripts/build/catalogue-files.mjs';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { BUILT_IN_FILES } from '../../../server/src/guidelines/catalogue-data.ts';
import { DRUGS } from '../../../server/src/terms/drugs.ts';

const folder = path.resolve(import.meta.dirname, '../../../server/src/guidelines/data');
const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Record<string, unknown>;
const guidelineFiles = readdirSync(folder).filter((name) => {
  return name.endsWith('.json') && read(name).$schema === './guideline.schema.json';
});
const catalogue = builtInCatalogue();

describe('the data files', () => {
  for (const name of catalogueFiles) it(`${name} follows its schema`, () => expect(faultsIn(name)).toEqual([]));

  it('are all bundled: 65 editions in 51 files with 361 topics, and 73 drugs', () => {
    expect(BUILT_IN_FILES.guidelines.map(({ id }) => `${id}.json`).sort()).toEqual(guidelineFiles.sort());
    expect(BUILT_IN_FILES.guidelines).toHaveLength(51);
    expect(catalogue.guidelines).toHaveLength(65);
    expect(catalogue.guidelines.flatMap(({ topics }) => topics)).toHaveLength(361);
    expect(DRUGS).toHaveLength(73);
  });

  it('hold more than 150 abbreviations, among them all words in capitals', () => {
    const { readings, wordsInCapitals } = read('../../terms/data/abbreviations.json') as {
      readings: Record<string, string[]>;
      wordsInCapitals: string[];
    };
    expect(Object.keys(readings).length).toBeGreaterThan(150);
    for (const word of wordsInCapitals) expect(readings, word).toHaveProperty([word]);
    for (const [short, long] of Object.entries(readings)) {
      for (const reading of long) expect(reading.length, short).toBeGreaterThan(short.length);
    }
  });

  it('name each topic by an id of its own', () => {
    const ids = catalogue.guidelines.flatMap(({ topics }) => topics.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('let each edition of a guideline begin on the day after the one before ended', () => {
    for (const { id, inForce, supersededBy, editionOf } of catalogue.guidelines) {
      const next = supersededBy === undefined ? undefined : catalogue.guideline(supersededBy);
      if (!inForce?.to || !next?.inForce || next.editionOf !== editionOf || editionOf === undefined) continue;
      expect(Date.parse(next.inForce.from) - Date.parse(inForce.to), id).toBe(86_400_000);
    }
  });

  it('refer only to sources, guidelines and topics that exist', () => {
    for (const guideline of catalogue.guidelines) {
      if (guideline.supersededBy) expect(catalogue.guideline(guideline.supersededBy), guideline.id).toBeDefined();
      const sources = [
        ...(guideline.sources ?? []),
        ...guideline.topics.flatMap(({ sources = [], keyPoints = [] }) => [
          ...sources,
          ...keyPoints.flatMap(({ source }) => source ?? []),
        ]),
      ];
      for (const source of sources)
        expect(catalogue.source(source, guideline), `${guideline.id}: ${source}`).toBeDefined();
    }
    for (const drug of DRUGS) {
      for (const [id, topics] of Object.entries(drug.topics)) {
        const guideline = catalogue.guideline(id);
        expect(guideline, drug.generic).toBeDefined();
        for (const topic of topics) {
          expect(guideline && catalogue.topic(guideline, topic), `${drug.generic}: ${topic}`).toBeDefined();
        }
      }
    }
  });

  it('give a source for every cited key point, and pages that are in the guideline', () => {
    for (const guideline of catalogue.guidelines) {
      for (const { id, keyPoints = [], pages = [] } of guideline.topics) {
        for (const point of keyPoints) expect(point.source === undefined, `${id}`).toBe(point.confidence === 'memory');
        for (const range of pages) {
          expect(range.first, id).toBeLessThanOrEqual(range.last);
          if (guideline.totalPages && !guideline.bookNumbering) {
            expect(range.last, id).toBeLessThanOrEqual(guideline.totalPages.count);
          }
        }
      }
    }
  });

  it('reject what a schema does not allow', () => {
    const validate = (content: object) => faultsIn('odg.json', content).length === 0;
    const sound = { id: 'own', title: 'Own', aliases: ['Own 2020'], mtus: false, topics: [] };
    expect(validate(sound)).toBe(true);
    expect(validate({ ...sound, links: [{ title: 'x', url: 'command:x' }] })).toBe(false);
    expect(validate({ ...sound, links: [{ title: 'x', url: 'https://x.test/) <b>' }] })).toBe(false);
    expect(validate({ ...sound, topics: [{ id: 'a', title: 'A', confidence: 'high' }] })).toBe(false);
    expect(validate({ ...sound, inForce: { from: '2020-13-01', fromConfidence: 'cited', to: null } })).toBe(false);
  });
});
