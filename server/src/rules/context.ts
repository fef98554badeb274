import type { Catalogue } from '../guidelines/catalogue.ts';
import { decisionDay } from '../guidelines/letter-date.ts';
import type { Letter } from '../letter/letter.ts';
import { memo } from '../letter/memo.ts';
import { citedIn } from './cited-in.ts';
import type { RuleContext } from './rule.ts';

/** What the rules may look at in a letter, one for all of them. */
export function contextOf(letter: Letter, catalogue: Catalogue): RuleContext {
  const day = memo(() => decisionDay(letter));
  const byField = memo(() => citedIn(letter, catalogue));
  const citations = memo(() => [...byField().values()].flat());
  return {
    letter,
    catalogue,
    get decisionDay() {
      return day();
    },
    get citations() {
      return citations();
    },
    citationsOf: (field) => byField().get(field) ?? [],
  };
}
