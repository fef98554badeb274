import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Guideline, Topic } from '../../guidelines/guideline.ts';
import type { DisputedItem, Letter } from '../../letter/letter.ts';
import type { Drug } from '../../terms/drugs.ts';
import { drugsIn } from '../../terms/named-drugs.ts';
import { foldWords } from '../../text/folded-words.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';

/** The topics of a guideline that belong to the drug or service of an item. */
export interface TopicsOfItem {
  readonly topics: readonly Topic[];
  /** The drug, if the item is one. */
  readonly drug?: Drug;
  readonly span: Span;
}

/** The maximum length of a request's text, in UTF-16 units. */
const MAX_LENGTH = 1000;

/** Returns the topics of a guideline for the drug, or else the service, that an item names; undefined where it names none. */
export function topicsOfItem(
  item: DisputedItem,
  guideline: Guideline,
  letter: Letter,
  catalogue: Catalogue,
): TopicsOfItem | undefined {
  const words = item.disputed.text;
  const drugs = drugsIn(words);
  const [first] = drugs;
  if (first) {
    if (drugs.length > 1 || (first.topical && !first.drug.class.startsWith('topical'))) return undefined;
    const ids = first.drug.topics[guideline.id] ?? [];
    const topics = ids.flatMap((id) => catalogue.topic(guideline, id) ?? []);
    const span = normalizedText(letter.source, item.disputed.span).toSource(first.start, first.end);
    return topics.length > 0 ? { topics, drug: first.drug, span } : undefined;
  }
  return serviceOf(item, guideline, letter, catalogue);
}

/** Finds a topic with cited pages whose whole title or usual name occurs in the request. */
function serviceOf(item: DisputedItem, guideline: Guideline, letter: Letter, catalogue: Catalogue) {
  const { span } = item.disputed;
  if (span.end - span.start > MAX_LENGTH) return undefined;
  const words = foldWords(letter.source, span);
  const titles = catalogue.topicTitles(guideline);
  for (let at = 0; at < words.letters.length; at++) {
    if (!words.startsWord(at)) continue;
    const found = titles.longestAt(words, at, ({ pages = [] }) =>
      pages.some(({ confidence }) => confidence === 'cited'),
    );
    if (found) return { topics: [found.value], span: words.toSource(at, found.end) };
  }
  return undefined;
}
