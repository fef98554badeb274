import type { PageCitation } from '../../citations/citation.ts';
import { resolveCitations } from '../../citations/resolve.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Guideline } from '../../guidelines/guideline.ts';
import type { DisputedItem, Letter } from '../../letter/letter.ts';
import { isGuidelineField } from '../../letter/parser/fields.ts';
import type { Confidence } from '../../terms/confidence.ts';
import type { Span } from '../../text/span.ts';
import { printedTopic, topicsFor } from '../completion/guideline-names.ts';
import { type Hint, meets } from './hint.ts';

/** On more topics, pages are about none of them in particular. */
const MOST_TOPICS = 2;

/** Returns the topics on pages that a citation names without a topic; "not verified" where the pages are from memory. */
export function topicHints(letter: Letter, stretch: Span, catalogue: Catalogue): readonly Hint[] {
  return letter.items
    .filter(({ span }) => meets(span, stretch))
    .flatMap((item) => item.fields.map((field) => ({ item, field })))
    .flatMap(({ item, field }) => {
      if (!isGuidelineField(field) || !meets(field.span, stretch)) return [];
      return resolveCitations(field, letter, catalogue).flatMap(({ guideline: id, topics, pages }) => {
        const guideline = id === null ? undefined : catalogue.guideline(id);
        if (!guideline || topics.length > 0) return [];
        return pages.flatMap((bare) => pagesHint(bare, item, guideline, catalogue));
      });
    });
}

/** Returns the hint for several topics on cited pages: those of the item's drug or service, else the documented ones. */
function pagesHint(
  { ranges, whole }: PageCitation,
  item: DisputedItem,
  guideline: Guideline,
  catalogue: Catalogue,
): readonly Hint[] {
  const found = ranges.flatMap(([from, to]) => catalogue.topicsOn(guideline, Math.min(from, to), Math.max(from, to)));
  const relevant = topicsFor(item, guideline, catalogue);
  const own = found.filter(({ topic }) => relevant.has(topic));
  const documented = found.filter(({ pages }) => pages.confidence !== 'memory');
  const chosen = [own, documented, found].find(({ length }) => length > 0) ?? [];
  const topics = new Map<string, Confidence>(chosen.map(({ topic, pages }) => [printedTopic(topic), pages.confidence]));
  if (topics.size === 0 || topics.size > MOST_TOPICS) return [];
  const words = [...topics].map(([name, sure]) => (sure === 'memory' ? `${name} (not verified)` : name)).join(', ');
  const isSure = ![...topics.values()].includes('memory');
  const about = `What stands on these pages of ${guideline.title}${isSure ? '.' : ', from memory: not verified.'}`;
  return [{ at: whole.end, words, about }];
}
