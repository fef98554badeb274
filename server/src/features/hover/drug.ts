import { inForceOn } from '../../citations/editions.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Guideline, Topic } from '../../guidelines/guideline.ts';
import { letterDate } from '../../letter/letter-date.ts';
import type { LocatedNode } from '../../letter/locate.ts';
import type { DrugMention } from '../../terms/drug-names.ts';
import type { Drug } from '../../terms/drugs.ts';
import { formatDate } from '../../text/date-format.ts';
import { countingDay } from './citation.ts';
import { footer } from './guideline.ts';
import type { Block, Line } from './markup.ts';
import { otherTopics, saysSomething, type TopicContext, topicBlocks } from './topics.ts';
import { sureness } from './wording.ts';

/** The most guidelines of which the content is shown. */
const GUIDELINES = 2;
/** The topics of a guideline that are shown with what they say. */
const TOPICS_IN_FULL = 2;

interface Treatment {
  readonly guideline: Guideline;
  readonly topics: readonly Topic[];
}

/**
 * Returns what the guidelines say of a drug, those in force on the letter's date or all that the catalogue has if none of these is, below
 * its generic name, class and brands.
 */
export function drugBlocks({ drugs, brand }: DrugMention, node: LocatedNode, catalogue: Catalogue): readonly Block[] {
  return drugs.flatMap((drug) => [drugBlock(drug, brand), ...treatmentBlocks(drug, node, catalogue)]);
}

function drugBlock(drug: Drug, brand: string | undefined): Block {
  const name: Line = [{ text: drug.generic, style: 'strong' }];
  const others = (drug.brands ?? []).filter((other) => other !== brand).slice(0, 4);
  const brands = others.length > 0 ? ` · ${brand === undefined ? 'brands' : 'other brands'}: ${others.join(', ')}` : '';
  const line: Line = [
    ...(brand === undefined ? name : [{ text: brand, style: 'strong' } as const, ' is a brand of ', ...name]),
    ` · ${drug.class}`,
    ...(drug.confidence === 'cited' ? [] : [' (', sureness(drug.confidence), ')']),
    brands,
  ];
  return { lines: [line.filter((piece) => piece !== '')] };
}

function treatmentBlocks(drug: Drug, node: LocatedNode, catalogue: Catalogue): readonly Block[] {
  const all = Object.entries(drug.topics).flatMap(([id, topics]): Treatment[] => {
    const guideline = catalogue.guideline(id);
    if (!guideline) return [];
    return [{ guideline, topics: topics.flatMap((topic) => catalogue.topic(guideline, topic) ?? []) }];
  });
  if (all.length === 0) return [{ lines: [['The catalogue has no topic of a guideline for it.']] }];
  const date = letterDate(node.letter);
  const current = date ? all.filter(({ guideline }) => inForceOn(guideline, date.day) === true) : [];
  const shown = [...(current.length > 0 ? current : all)].sort((one, other) => rank(one) - rank(other));
  const none =
    date && current.length === 0 ? [{ lines: [[`None of these was in force on ${formatDate(date.day)}.`]] }] : [];
  return [...none, ...shown.slice(0, GUIDELINES).flatMap((one) => treatmentOf(one, drug, node, catalogue))];
}

/** Guidelines that have a topic for the drug come before those that have none. */
function rank({ topics }: Treatment): number {
  return topics.length > 0 ? 0 : 1;
}

function treatmentOf(
  { guideline, topics }: Treatment,
  drug: Drug,
  node: LocatedNode,
  catalogue: Catalogue,
): readonly Block[] {
  const caseNumber = node.letter.header?.entries.find(({ key }) => key === 'caseNumber')?.value?.text;
  const context: TopicContext = { guideline, catalogue, drugs: [drug], caseNumber };
  const ranked = [...topics].sort(
    (one, other) => Number(saysSomething(other, context)) - Number(saysSomething(one, context)),
  );
  const answer: readonly Block[] =
    ranked.length === 0
      ? [{ lines: [[`No section known here is about ${drug.generic} alone.`]] }]
      : ranked.slice(0, TOPICS_IN_FULL).flatMap((topic) => topicBlocks(topic, context));
  const last = footer(guideline, { catalogue, day: countingDay(node) });
  return [...answer, ...otherTopics('Also:', ranked.slice(TOPICS_IN_FULL)), last];
}
