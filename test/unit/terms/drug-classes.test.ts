import { describe, expect, it } from 'vitest';
import data from '../../../server/src/terms/data/drug-classes.json' with { type: 'json' };
import { drugClassesIn, headingClass } from '../../../server/src/terms/drug-classes.ts';
import { DRUGS } from '../../../server/src/terms/drugs.ts';

const read = (words: string) =>
  drugClassesIn(words).map(({ classes, start, end }) => [classes[0], words.slice(start, end)]);

describe('drugClassesIn', () => {
  it.each([
    ['Opiates and muscle\nrelaxants', ['opioid', 'Opiates'], ['muscle relaxant', 'muscle\nrelaxants']],
    ['a non-steroidal anti-inflammatory drug', ['NSAID', 'non-steroidal anti-inflammatory drug']],
    ['NSAIDs, PPIs', ['NSAID', 'NSAIDs'], ['PPI', 'PPIs']],
    ['a sedative-hypnotic', ['hypnotic', 'sedative-hypnotic']],
    ['antiepileptic drugs', ['anticonvulsant', 'antiepileptic drugs']],
  ])('finds the classes in %j', (words, ...expected) => {
    expect(read(words)).toEqual(expected);
  });

  it.each(['opioid-induced relaxation of a muscle', 'a nonsteroidal rub'])('finds no other class in %j', (words) => {
    expect(read(words).filter(([name]) => name !== 'opioid')).toEqual([]);
  });
});

describe('headingClass', () => {
  it('is the class under which guidelines treat a drug, and else its own', () => {
    expect(headingClass('SSRI')).toBe('antidepressant');
    expect(headingClass('opioid')).toBe('opioid');
  });
});

it('the names and headings in data/drug-classes.json are of classes that drugs have', () => {
  const classes = new Set(DRUGS.map((drug) => drug.class));
  const used = [...Object.entries(data.headings).flat(), ...data.names.flatMap((entry) => entry.classes)];
  expect(used.filter((name) => !classes.has(name))).toEqual([]);
});
