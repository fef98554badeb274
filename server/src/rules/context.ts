import type { Catalogue } from '../guidelines/catalogue.ts';
import { decisionDay } from '../guidelines/letter-date.ts';
import type { Letter } from '../letter/letter.ts';
import { memo } from '../letter/memo.ts';
import type { Prose, Span } from '../letter/span.ts';
import { sentences } from '../reading/sentences.ts';
import { citedBy, citedIn } from './cited-in.ts';
import type { RuleContext } from './rule.ts';

/** What the rules may look at in a letter, one for all of them. */
export function contextOf(letter: Letter, catalogue: Catalogue): RuleContext {
  const day = memo(() => decisionDay(letter));
  const citations = memo(() => citedIn(letter, catalogue));
  const parted = new Map<Prose, readonly Span[]>();
  return {
    letter,
    catalogue,
    get decisionDay() {
      return day();
    },
    get citations() {
      return citations();
    },
    citationsOf: (field) => citedBy(field, citations()),
    sentencesOf(words) {
      let own = parted.get(words);
      if (!own) {
        own = sentences(letter.source, words.span);
        parted.set(words, own);
      }
      return own;
    },
  };
}
