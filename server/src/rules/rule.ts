import type { ParsedDate } from '../analysis/dates/dates.ts';
import type { HeaderDate } from '../analysis/dates/header-dates.ts';
import type { ProseSpan } from '../analysis/prose.ts';
import type { Restatement } from '../analysis/requests/restatements.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { DisputedItem, GuidelineField, Letter } from '../letter/letter.ts';
import type { Span, TextSpan } from '../text/span.ts';
import type { CitedIn } from './cited-in.ts';

/** How much a finding weighs: plainly wrong, probably wrong, worth a look, a matter of form. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A replacement of one stretch of the text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * A change that a reader may apply. A complete one mends: its finding is gone, and no other comes. One that is not complete is a
 * start: it sets a missing label where the writer goes on, so `missing-…` becomes the `empty-field` of that label and nothing else.
 */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly complete: boolean;
}

/** One of several changes between which a reader chooses, where two values disagree and either may be right. */
export type Choice = Pick<Fix, 'title' | 'edits'>;

/** What a rule found: the smallest words a reader would point at, and a whole sentence about them. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  /** The other place, where two places disagree. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  readonly fix?: Fix;
  /** Where no fix is sure: changes each of which takes the finding away. */
  readonly choices?: readonly Choice[];
  /** Its spans are offsets into the text as it is written, since it speaks of what the reading leaves out. */
  readonly asWritten?: true;
  /** The most that it may weigh, where what it rests on is less sure than the rule: from memory, an information. */
  readonly maxSeverity?: Severity;
}

/** Takes what a rule found. */
export type Report = (problem: Problem) => void;

/** What a rule may look at; all but the letter is made when it is first asked for. */
export interface RuleContext {
  readonly letter: Letter;
  readonly catalogue: Catalogue;
  /** The decision date of the case header as an ISO date; undefined where there is none or it is no day. */
  readonly decisionDate: string | undefined;
  /** Every citation of the letter, in its order, as the catalogue understands it. */
  readonly citations: readonly CitedIn[];
  /** Those of one field. */
  citationsOf(field: GuidelineField): readonly CitedIn[];
  /** Summary and rationales, in their order. */
  readonly prose: readonly ProseSpan[];
  /** Every date that the letter prints, in their order. */
  readonly days: readonly ParsedDate[];
  /** The days of the case header, in the order of a case. */
  readonly headerDates: readonly HeaderDate[];
  /** The sentences of a section's or field's words. */
  sentencesOf(words: TextSpan): readonly Span[];
  /** Where an item’s rationale says again what is requested, with a number, a side or a part of the body. */
  restatementsOf(item: DisputedItem): readonly Restatement[];
}

/** What every check has: its code (file name, setting, page and diagnostic code alike), its weight and its page. */
interface RuleBase {
  readonly code: string;
  /** What a finding weighs where nothing else is set; `off` for a rule that is only run where someone turns it on. */
  readonly severity: Severity | 'off';
  readonly group: 'structure' | 'citations' | 'consistency' | 'privacy' | 'text';
  readonly docs: {
    /** One sentence: what is expected. */
    readonly summary: string;
    /** Why it matters, with the law where there is one. */
    readonly why: string;
    /** A letter that the rule reports; run by the tests. The page shows where it differs from `correct`. */
    readonly incorrect: string;
    /** The same letter corrected, which no rule reports; run by the tests. */
    readonly correct: string;
    /** When a finding has a lower severity than the rule's, in a whole sentence. */
    readonly downgradedWhen?: string;
    /** What the rule does not report, one sentence an entry. */
    readonly exceptions?: readonly string[];
  };
}

/** A check of one letter. */
export interface LetterRule extends RuleBase {
  /** It speaks of what only the layouts from 2014 on have (three sections, labels), so it is silent on those of 2013. */
  readonly labelledOnly?: true;
  check(context: RuleContext, report: Report): void;
  readonly checkText?: undefined;
}

/** A check of a text that holds no letter at all. */
export interface TextRule extends RuleBase {
  checkText(text: { readonly source: string }, report: Report): void;
  readonly check?: undefined;
  readonly labelledOnly?: undefined;
}

export type Rule = LetterRule | TextRule;

/** A problem with the rule's code and the severity that counts here; its spans are offsets into the text as it is written. */
export interface Finding extends Problem {
  readonly code: string;
  readonly severity: Severity;
}
