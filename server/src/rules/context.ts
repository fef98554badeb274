import type { Catalogue } from '../guidelines/catalogue.ts';
import { decisionDay } from '../guidelines/letter-date.ts';
import type { DisputedItem, Letter } from '../letter/letter.ts';
import { memo } from '../letter/memo.ts';
import type { Prose, Span } from '../letter/span.ts';
import { caseDays } from '../reading/case-days.ts';
import { daysOf } from '../reading/days.ts';
import { digitRuns } from '../reading/digit-runs.ts';
import { proseOf } from '../reading/prose.ts';
import { type Restatement, restatementsIn } from '../reading/restatements.ts';
import { sentences } from '../reading/sentences.ts';
import { citedBy, citedIn } from './cited-in.ts';
import type { RuleContext } from './rule.ts';

/** What the rules may look at in a letter, one for all of them. */
export function contextOf(letter: Letter, catalogue: Catalogue): RuleContext {
  const day = memo(() => decisionDay(letter));
  const citations = memo(() => citedIn(letter, catalogue));
  const parted = new Map<Prose, readonly Span[]>();
  const restated = new Map<DisputedItem, readonly Restatement[]>();
  const sentencesOf = (words: Prose) => {
    let own = parted.get(words);
    if (!own) {
      own = sentences(letter.source, words.span);
      parted.set(words, own);
    }
    return own;
  };
  return {
    letter,
    catalogue,
    get decisionDay() {
      return day();
    },
    get citations() {
      return citations();
    },
    get prose() {
      return proseOf(letter);
    },
    get days() {
      return daysOf(letter);
    },
    get caseDays() {
      return caseDays(letter);
    },
    get digitRuns() {
      return digitRuns(letter);
    },
    citationsOf: (field) => citedBy(field, citations()),
    sentencesOf,
    restatementsOf(item) {
      let own = restated.get(item);
      if (!own) {
        own = item.rationale ? restatementsIn(letter.source, sentencesOf(item.rationale.body)) : [];
        restated.set(item, own);
      }
      return own;
    },
  };
}
