import type { BodyPart } from '../terms/body-parts.ts';
import type { TextSpan } from '../text/span.ts';
import type { Citation } from './citation.ts';

/**
 * The chapters of guidelines and what they are for. The thoracic spine goes with the neck and with the low back. The ACOEM book of
 * 2004 has no chapter on the hip, so its low-back chapter is cited for it.
 */
const CHAPTERS = new Map<string, readonly BodyPart[]>(
  Object.entries({
    'acoem-8': ['neck', 'upper back'],
    'acoem-9': ['shoulder'],
    'acoem-10': ['elbow'],
    'acoem-11': ['hand'],
    'acoem-12': ['low back', 'upper back', 'hip'],
    'acoem-13': ['knee'],
    'acoem-14': ['ankle'],
    'acoem-16': ['eye'],
    'acoem-cur-cervical-and-thoracic-spine-disorders': ['neck', 'upper back'],
    'acoem-cur-shoulder-disorders': ['shoulder'],
    'acoem-cur-elbow-disorders': ['elbow'],
    'acoem-cur-hand-wrist-and-forearm-disorders': ['hand'],
    'acoem-cur-low-back-disorders': ['low back', 'upper back'],
    'acoem-cur-hip-and-groin-disorders': ['hip'],
    'acoem-cur-knee-disorders': ['knee'],
    'acoem-cur-ankle-and-foot-disorders': ['ankle'],
    'acoem-cur-eye-disorders': ['eye'],
  }),
);

/** Chapters that are topics of one guideline: those of the ODG and of the postsurgical guideline. */
const TOPICS = new Map<string, readonly BodyPart[]>(
  Object.entries({
    'odg-neck': ['neck', 'upper back'],
    'odg-low-back': ['low back', 'upper back'],
    'odg-shoulder': ['shoulder'],
    'odg-elbow': ['elbow'],
    'odg-hand': ['hand'],
    'odg-cts': ['hand'],
    'odg-hip': ['hip'],
    'odg-hernia': ['hip'],
    'odg-knee': ['knee'],
    'odg-ankle': ['ankle'],
    'ps-shoulder': ['shoulder'],
    'ps-elbow': ['elbow', 'shoulder'],
    'ps-hand': ['hand'],
    'ps-knee': ['knee'],
    'ps-low-back': ['low back', 'upper back'],
  }),
);
const NO_CHAPTERS: readonly PartsChapter[] = [];
/** The guidelines with those topics. */
const BY_TOPIC = new Set(['odg', 'postsurgical']);

/** A chapter for some parts of the body, as it is cited. */
export interface PartsChapter {
  readonly parts: readonly BodyPart[];
  readonly words: TextSpan;
}

/** Returns the chapters for parts of the body in what is cited; none where it is for all of them. */
export function chaptersIn({ guideline, title, topics }: Citation): readonly PartsChapter[] {
  if (guideline === null) return NO_CHAPTERS;
  const own = CHAPTERS.get(guideline);
  if (own) return [{ parts: own, words: title }];
  if (!BY_TOPIC.has(guideline)) return NO_CHAPTERS;
  return topics.flatMap(({ topic, words }) => {
    const parts = topic === null ? undefined : TOPICS.get(topic);
    return parts ? [{ parts, words }] : [];
  });
}
