import type { Citation } from '../citations/citation.ts';
import { mentionsIn } from '../citations/prose-mentions.ts';
import { resolveCitations } from '../citations/resolve.ts';
import { topicsOnPages } from '../citations/topics-on-pages.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Letter } from '../letter/letter.ts';
import { isGuidelineField } from '../letter/parser/fields.ts';
import { type Span, touches } from '../text/span.ts';
import { citedAt } from './citation-target.ts';

/**
 * Returns the spans where a letter cites what it cites at an offset: the same topic, by its name or its pages, or else the same guideline,
 * in guideline fields and rationales. Undefined where the catalogue has nothing that is cited there.
 */
export function citationsOfSame(letter: Letter, offset: number, catalogue: Catalogue): Span[] | undefined {
  const cited = citedAt([letter], offset, catalogue);
  const id = cited?.guideline.id ?? mentionedAt(letter, offset, catalogue);
  if (!id) return undefined;
  const citations = letter.items.flatMap(({ fields }) =>
    fields.filter(isGuidelineField).flatMap((field) => resolveCitations(field, letter, catalogue)),
  );
  const own = citations.filter(({ guideline }) => guideline === id);
  const topic = cited?.topic?.id;
  const spans = topic
    ? own.flatMap((citation) => onTopic(citation, topic, catalogue))
    : [...own.map(({ title }) => title.span), ...mentionsOf(letter, id, catalogue)];
  const sorted = spans.sort((a, b) => a.start - b.start);
  return sorted.some((span) => touches(span, offset)) ? sorted : undefined;
}

/** Returns the spans where rationales name a guideline. */
function mentionsOf(letter: Letter, id: string, catalogue: Catalogue): Span[] {
  return letter.items
    .flatMap(({ rationale }) => (rationale ? mentionsIn(rationale.body, letter, catalogue) : []))
    .filter(({ names }) => 'citation' in names && names.citation.guideline === id)
    .map(({ span }) => span);
}

/** Returns the guideline that a rationale names at an offset. */
function mentionedAt(letter: Letter, offset: number, catalogue: Catalogue): string | undefined {
  const rationale = letter.items.find((item) => touches(item.span, offset))?.rationale;
  if (!rationale || !touches(rationale.body.span, offset)) return undefined;
  const mention = mentionsIn(rationale.body, letter, catalogue).find(({ span }) => touches(span, offset));
  return mention && 'citation' in mention.names ? (mention.names.citation.guideline ?? undefined) : undefined;
}

function onTopic(citation: Citation, id: string, catalogue: Catalogue): Span[] {
  const guideline = citation.guideline ? catalogue.guideline(citation.guideline) : undefined;
  if (!guideline) return [];
  const pages = citation.pages.filter((one) => topicsOnPages(one, citation, guideline, catalogue)[0]?.id === id);
  return [
    ...citation.topics
      .filter(({ topic }) => topic && catalogue.topic(guideline, topic)?.id === id)
      .map(({ words }) => words.span),
    ...pages.map(({ whole }) => whole),
  ];
}
