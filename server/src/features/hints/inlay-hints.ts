import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Letter } from '../../letter/letter.ts';
import { plainText } from '../../text/plain-text.ts';
import type { Span } from '../../text/span.ts';
import { timeHint } from './elapsed-time.ts';
import { type Hint, meets } from './hint.ts';
import { topicHints } from './topics.ts';
import { visitsHints } from './visits.ts';

/** The enabled kinds of hints. */
export interface HintKinds {
  /** The topic on pages that a citation names alone. */
  readonly topics: boolean;
  /** The number of visits of "2 times a week for 6 weeks". */
  readonly visits: boolean;
  /** The time from the injury to the decision. */
  readonly time: boolean;
}

/** Returns the inlay hints of a range: numbers of visits, elapsed time, topics of pages. */
export function inlayHints(
  letters: readonly Letter[],
  stretch: Span,
  catalogue: Catalogue,
  kinds: HintKinds,
): InlayHint[] {
  return letters
    .filter(({ span }) => meets(span, stretch))
    .flatMap((letter) => {
      const hints = [
        ...(kinds.time ? timeHint(letter) : []),
        ...(kinds.topics ? topicHints(letter, stretch, catalogue) : []),
        ...(kinds.visits ? visitsHints(letter, stretch) : []),
      ];
      return hints
        .filter(({ at }) => stretch.start <= at && at <= stretch.end)
        .sort((one, other) => one.at - other.at)
        .map((hint) => inlayHint(letter, hint));
    });
}

function inlayHint(letter: Letter, { at, words, about }: Hint): InlayHint {
  return {
    position: letter.rangeOf({ start: at, end: at }).start,
    label: plainText(words),
    kind: InlayHintKind.Type,
    paddingLeft: true,
    ...(about !== undefined && { tooltip: plainText(about) }),
  };
}
