import type { DisputedItem } from '../../letter/letter.ts';
import { type NamedParts, partsIn } from '../../terms/body-parts.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { keywordPattern, matchesAtKeywords } from '../tokens/keyword-pattern.ts';
import type { TokenScan } from '../tokens/token-scan.ts';
import { mayBeSame, thingsIn } from './named-things.ts';

/** The requested service for another part of the body. */
export interface OtherPart {
  readonly requested: NamedParts;
  readonly other: NamedParts;
  /** Where the other part stands in the letter. */
  readonly span: Span;
}

/** "criteria for", "no discussion of": what a rationale says of the service in dispute, and up to 80 more characters of the sentence. */
const SAID_OF = keywordPattern(
  /\b(?:criteria|indications?|need|rationale|discussion|justification|reasons?)\s+(?:for|of)\s+(?:(?:an?|the|this|any|such|obtaining|performing|repeat|another)\s+){0,2}[^.;,:]{3,80}/i,
);
/** Another service on purpose: an earlier one, one of another item, or one that is compared. */
const ON_PURPOSE =
  /\b(?:prior(?! to\b)|previous(?:ly)?|earlier|past|already|above|other|as with|like|similar\w*|separate\w*|also|both|instead|rather|than|approved|certified|authorized|completed|was done|underwent)\b/i;

/** Returns where a rationale speaks of criteria for the requested service, but for another part of the body, in a sentence that does not name the requested one. */
export function criteriaForAnotherPart(
  scan: TokenScan,
  { disputed }: DisputedItem,
  sentences: readonly Span[],
): OtherPart | undefined {
  let requested: NamedParts | undefined;
  for (const sentence of sentences) {
    for (const { index, 0: words } of matchesAtKeywords(scan, SAID_OF, sentence)) {
      requested ??= partsIn(disputed.text);
      if (!requested) return undefined;
      const { text, toSource } = normalizedText(scan.source, { start: index, end: index + words.length });
      const other = partsIn(text);
      const whole = other && normalizedText(scan.source, sentence).text;
      if (!other || !whole || ON_PURPOSE.test(whole) || overlaps(partsIn(whole), requested)) continue;
      const [own, named] = [thingsIn(disputed.text), thingsIn(text)];
      if (!named.some((thing) => own.some((service) => service.kind === 'service' && mayBeSame(service, thing))))
        continue;
      return { requested, other, span: toSource(other.start, other.end) };
    }
  }
  return undefined;
}

function overlaps(one: NamedParts | undefined, other: NamedParts): boolean {
  return one !== undefined && [...one.parts].some((part) => other.parts.has(part));
}
