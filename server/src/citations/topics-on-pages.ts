import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Guideline, Topic } from '../guidelines/guideline.ts';
import type { Citation, PageCitation } from './citation.ts';

/** Returns the topics that stand on cited pages, those that the citation names itself first. */
export function topicsOnPages(
  { ranges }: PageCitation,
  { topics }: Citation,
  guideline: Guideline,
  catalogue: Catalogue,
): readonly Topic[] {
  const standing = ranges.flatMap(([from, to]) =>
    catalogue.topicsOn(guideline, Math.min(from, to), Math.max(from, to)).map(({ topic }) => topic),
  );
  const isNamed = ({ id }: Topic) => topics.some(({ topic }) => topic === id);
  return [...new Set([...standing.filter(isNamed), ...standing])];
}
