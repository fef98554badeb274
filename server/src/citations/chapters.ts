import type { Guideline } from '../guidelines/guideline.ts';
import type { BodyPart } from '../terms/body-parts.ts';
import type { TextSpan } from '../text/span.ts';
import type { Citation } from './citation.ts';

/** A chapter for some parts of the body, as it is cited. */
export interface PartsChapter {
  readonly parts: readonly BodyPart[];
  readonly words: TextSpan;
}

const NO_CHAPTERS: readonly PartsChapter[] = [];

/**
 * Returns the cited chapters that are for some parts of the body: the guideline itself where it is such a chapter, else its topics that
 * are, as those of the ODG.
 */
export function chaptersIn({ title, topics }: Citation, guideline: Guideline | undefined): readonly PartsChapter[] {
  if (!guideline) return NO_CHAPTERS;
  if (guideline.bodyParts) return [{ parts: guideline.bodyParts, words: title }];
  return topics.flatMap(({ topic, words }) => {
    const parts = guideline.topics.find(({ id }) => id === topic)?.bodyParts;
    return parts ? [{ parts, words }] : [];
  });
}
