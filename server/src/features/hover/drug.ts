import { inForceOn } from '../../citations/editions.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Guideline, Topic } from '../../guidelines/guideline.ts';
import type { Letter } from '../../letter/letter.ts';
import { letterDate } from '../../letter/letter-date.ts';
import type { DrugMention } from '../../terms/drug-names.ts';
import type { Drug } from '../../terms/drugs.ts';
import { formatDate } from '../../text/date-format.ts';
import type { Block, Line } from './markup.ts';
import { knownTopicBlocks } from './topics.ts';
import { sureness } from './wording.ts';

/** The topics of a guideline that are shown in full. */
const TOPICS_IN_FULL = 2;

interface Treatment {
  readonly guideline: Guideline;
  readonly topics: readonly Topic[];
}

/**
 * Returns a drug's class and brands, and the guidelines that treat it, with pages and limits: those in force on the letter's date, or all
 * that the catalogue has if none of these is.
 */
export function drugBlocks({ drugs, brand }: DrugMention, letter: Letter, catalogue: Catalogue): readonly Block[] {
  return drugs.flatMap((drug) => [drugBlock(drug, brand), ...treatmentBlocks(drug, letter, catalogue)]);
}

function drugBlock(drug: Drug, brand: string | undefined): Block {
  const name: Line = [{ text: drug.generic, style: 'strong' }];
  const lines: Line[] = [
    brand === undefined ? name : [{ text: brand, style: 'strong' }, ' is a brand of ', ...name],
    [`Class: ${drug.class} (`, sureness(drug.confidence), ')'],
  ];
  const others = (drug.brands ?? []).filter((other) => other !== brand);
  if (others.length > 0) lines.push([`${brand === undefined ? 'Brands' : 'Other brands'}: ${others.join(', ')}`]);
  if (drug.note) lines.push([`Note: ${drug.note}`]);
  return { lines };
}

function treatmentBlocks(drug: Drug, letter: Letter, catalogue: Catalogue): readonly Block[] {
  const all = Object.entries(drug.topics).flatMap(([id, topics]): Treatment[] => {
    const guideline = catalogue.guideline(id);
    if (!guideline) return [];
    return [{ guideline, topics: topics.flatMap((topic) => catalogue.topic(guideline, topic) ?? []) }];
  });
  if (all.length === 0) return [{ lines: [['The catalogue has no topic of a guideline for it.']] }];
  const date = letterDate(letter);
  const current = date ? all.filter(({ guideline }) => inForceOn(guideline, date.day) === true) : [];
  const shown = current.length > 0 ? current : all;
  const none = date && current.length === 0 ? [`None of these was in force on ${formatDate(date.day)}.`] : undefined;
  return [
    ...(none ? [{ lines: [none] }] : []),
    ...shown.flatMap(({ guideline, topics }): readonly Block[] => {
      const title: Line = ['In ', { text: guideline.title, style: 'emphasis' }, ':'];
      if (topics.length === 0) return [{ lines: [[...title, ' the guideline as a whole.']] }];
      const more = topics.slice(TOPICS_IN_FULL).map((topic) => topic.title);
      return [
        { lines: [title] },
        ...knownTopicBlocks(guideline, topics.slice(0, TOPICS_IN_FULL), catalogue),
        ...(more.length > 0 ? [{ lines: [[`Also: ${more.join('; ')}.`]] }] : []),
      ];
    }),
  ];
}
