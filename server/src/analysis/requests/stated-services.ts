import { matchesOf } from '../../text/matches.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import type { Restatement } from './restatements.ts';

/** A cheap check before the patterns. */
const MAY_STATE = /\b(?:warrant|justify|necessitate|in question|at issue|under review|in dispute|requested here)/i;
/** "findings that would warrant a CT scan at this time", "does not justify the injection in this case". */
const WARRANTS =
  /\b(?:would|to|will|could|not)\s(?:warrant|justify|necessitate)\s(?:the\s(?:need|necessity|use)\s(?:for|of)\s)?(?:an?|the|this)\s([\w][\w\s/,-]{2,50}?)\s(?:at\sthis\s(?:time|point)|in\sthis\s(?:case|patient|worker)|here|currently|presently)\b/gi;
/** "the ultrasound testing in question", "the injections at issue". */
const IN_QUESTION =
  /\bthe\s([\w][\w\s/-]{2,50}?)\s(?:in\squestion|at\sissue|under\sreview|in\sdispute|requested\shere)\b/gi;

/** Returns what a sentence calls warranted or in question, as words about the request. */
export function statedServices(source: string, sentence: Span): readonly Restatement[] {
  if (!MAY_STATE.test(source.slice(sentence.start, sentence.end))) return [];
  const { text } = normalizedText(source, sentence);
  return [WARRANTS, IN_QUESTION].flatMap((pattern) =>
    matchesOf(text, pattern).map(({ index, 0: stated, 1: words = '' }) => {
      return { words, concludes: false, ofRemainder: false, sentence, start: index + stated.indexOf(words) };
    }),
  );
}
