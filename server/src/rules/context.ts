import { datesOf } from '../analysis/dates/dates.ts';
import { headerDates } from '../analysis/dates/header-dates.ts';
import { proseOf } from '../analysis/prose.ts';
import { type Restatement, restatementsIn } from '../analysis/requests/restatements.ts';
import { tokensOf } from '../analysis/tokens/token-scan.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { DisputedItem, GuidelineField, Letter } from '../letter/letter.ts';
import { decisionDate } from '../letter/letter-date.ts';
import { sentences } from '../text/sentences.ts';
import type { Span, TextSpan } from '../text/span.ts';
import { type CitedIn, citedBy, citedIn } from './cited-in.ts';
import type { RuleContext } from './rule.ts';
import type { Speller } from './speller.ts';

/** Creates the context that all rules share for one letter. */
export function contextOf(letter: Letter, catalogue: Catalogue, speller?: Speller): RuleContext {
  return new LetterContext(letter, catalogue, speller);
}

const NONE: readonly Restatement[] = [];

class LetterContext implements RuleContext {
  readonly letter: Letter;
  readonly catalogue: Catalogue;
  readonly speller: Speller | undefined;
  #decisionDate: { readonly day: string | undefined } | undefined;
  #citations: readonly CitedIn[] | undefined;
  /** Keyed by the start of a span, since numbers are faster keys than objects. */
  readonly #sentences = new Map<number, readonly Span[]>();
  readonly #restatements = new Map<number, readonly Restatement[]>();

  constructor(letter: Letter, catalogue: Catalogue, speller: Speller | undefined) {
    this.letter = letter;
    this.catalogue = catalogue;
    this.speller = speller;
  }

  get decisionDate() {
    this.#decisionDate ??= { day: decisionDate(this.letter) };
    return this.#decisionDate.day;
  }

  get citations() {
    this.#citations ??= citedIn(this.letter, this.catalogue);
    return this.#citations;
  }

  get prose() {
    return proseOf(this.letter);
  }

  get dates() {
    return datesOf(this.letter);
  }

  get headerDates() {
    return headerDates(this.letter);
  }

  readonly citationsOf = (field: GuidelineField) => citedBy(field, this.citations);

  readonly sentencesOf = ({ span }: Pick<TextSpan, 'span'>) => {
    let own = this.#sentences.get(span.start);
    if (!own) {
      own = sentences(this.letter.source, span);
      this.#sentences.set(span.start, own);
    }
    return own;
  };

  readonly restatementsOf = (item: DisputedItem) => {
    if (!item.rationale) return NONE;
    const { body } = item.rationale;
    let own = this.#restatements.get(body.span.start);
    if (!own) {
      own = this.#restatementsIn(body);
      this.#restatements.set(body.span.start, own);
    }
    return own;
  };

  #restatementsIn(body: TextSpan): readonly Restatement[] {
    return restatementsIn(tokensOf(this.letter), this.sentencesOf(body));
  }
}
