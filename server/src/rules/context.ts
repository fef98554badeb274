import type { Catalogue } from '../guidelines/catalogue.ts';
import { decisionDay } from '../guidelines/letter-date.ts';
import type { DisputedItem, GuidelineField, Letter } from '../letter/letter.ts';
import type { Prose, Span } from '../letter/span.ts';
import { caseDays } from '../reading/days/case-days.ts';
import { daysOf } from '../reading/days/days.ts';
import { proseOf } from '../reading/prose.ts';
import { type Restatement, restatementsIn } from '../reading/requests/restatements.ts';
import { sentences } from '../reading/sentences.ts';
import { mayTell } from '../reading/words/telling-words.ts';
import { wordsOf } from '../reading/words/word-scan.ts';
import { type CitedIn, citedBy, citedIn } from './cited-in.ts';
import type { RuleContext } from './rule.ts';

/** What the rules may look at in a letter, one for all of them. */
export function contextOf(letter: Letter, catalogue: Catalogue): RuleContext {
  return new LetterContext(letter, catalogue);
}

class LetterContext implements RuleContext {
  readonly letter: Letter;
  readonly catalogue: Catalogue;
  #decisionDay: { readonly day: string | undefined } | undefined;
  #citations: readonly CitedIn[] | undefined;
  readonly #sentences = new Map<Prose, readonly Span[]>();
  readonly #restatements = new Map<DisputedItem, readonly Restatement[]>();

  constructor(letter: Letter, catalogue: Catalogue) {
    this.letter = letter;
    this.catalogue = catalogue;
  }

  get decisionDay() {
    this.#decisionDay ??= { day: decisionDay(this.letter) };
    return this.#decisionDay.day;
  }

  get citations() {
    this.#citations ??= citedIn(this.letter, this.catalogue);
    return this.#citations;
  }

  get prose() {
    return proseOf(this.letter);
  }

  get days() {
    return daysOf(this.letter);
  }

  get caseDays() {
    return caseDays(this.letter);
  }

  readonly citationsOf = (field: GuidelineField) => citedBy(field, this.citations);

  readonly sentencesOf = (words: Prose) => {
    let own = this.#sentences.get(words);
    if (!own) {
      own = sentences(this.letter.source, words.span);
      this.#sentences.set(words, own);
    }
    return own;
  };

  readonly restatementsOf = (item: DisputedItem) => {
    let own = this.#restatements.get(item);
    if (!own) {
      own = item.rationale ? this.#restatementsIn(item.rationale.body) : [];
      this.#restatements.set(item, own);
    }
    return own;
  };

  #restatementsIn(body: Prose): readonly Restatement[] {
    const words = wordsOf(this.letter);
    return restatementsIn(
      words,
      this.sentencesOf(body).filter((sentence) => mayTell(words, sentence)),
    );
  }
}
