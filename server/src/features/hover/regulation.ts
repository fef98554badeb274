import { inForceOn } from '../../citations/editions.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import { regulationAt, regulationContent } from '../../guidelines/regulations.ts';
import type { LocatedNode } from '../../letter/locate.ts';
import { formatDate } from '../../text/date-format.ts';
import { countingDay } from './citation.ts';
import { footer } from './guideline.ts';
import type { Block, Line, Shown } from './markup.ts';
import { type TopicContext, topicBlocks } from './topics.ts';

/** The most topics that are shown, and the most guidelines that are named. */
const MOST = 3;

/** Returns the hover of a section of the regulations: what it says, or which guideline it adopted for the letter's day. */
export function regulationHover(node: LocatedNode, offset: number, catalogue: Catalogue): Shown | undefined {
  const named = regulationAt(node.letter.source, offset);
  if (!named) return undefined;
  const { law, topics, adopted } = regulationContent(named, catalogue);
  const words = `8 CCR §${named.section}${named.subdivision}`;
  if (law) {
    const context: TopicContext = { guideline: law, catalogue, drugs: [], caseNumber: undefined };
    const blocks = topics.slice(0, MOST).flatMap((topic) => topicBlocks(topic, context));
    return { span: named.span, blocks: [...blocks, footer({ ...law, title: words }, { catalogue })] };
  }
  const date = countingDay(node);
  const sure = date ? adopted.filter((guideline) => inForceOn(guideline, date.day)) : [];
  const possible = date ? adopted.filter((guideline) => inForceOn(guideline, date.day) !== false) : adopted;
  const current = sure.length > 0 ? sure : possible;
  const [only, ...more] = current;
  if (only && more.length === 0) {
    const title: Block = { lines: [[{ text: only.title, style: 'strong' }], [`${words} adopts it.`]] };
    return { span: named.span, blocks: [title, footer(only, { catalogue, isTitled: true, day: date })] };
  }
  if (adopted.length === 0) return { span: named.span, blocks: [{ lines: [[`${words} is not in the catalogue.`]] }] };
  const shown = current.length > 0 ? current : adopted;
  const when = date && current.length > 0 ? `, on ${date.name}, ${formatDate(date.day)}` : '';
  const points = shown.slice(0, MOST).map(({ title }): Line => [title]);
  return { span: named.span, blocks: [{ lines: [[`${words} adopts${when}:`]] }, { points }] };
}
