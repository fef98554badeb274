import type { ParsedDate } from '../analysis/dates/dates.ts';
import type { HeaderDate } from '../analysis/dates/header-dates.ts';
import type { ProseSpan } from '../analysis/prose.ts';
import type { Restatement } from '../analysis/requests/restatements.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { DisputedItem, GuidelineField, Letter } from '../letter/letter.ts';
import type { Span, TextSpan } from '../text/span.ts';
import type { CitedIn } from './cited-in.ts';
import type { Speller } from './speller.ts';

/** The severity of a finding: certainly wrong, probably wrong, worth checking, a matter of form. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A replacement of a span of the text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * A change that a reader may apply. A complete one removes its finding and causes no other. An incomplete one inserts a missing
 * label for the writer to continue, so `missing-…` becomes the `empty-field` of that label and nothing else.
 */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly complete: boolean;
}

/** One of several changes to choose from, where two values disagree and either may be right. */
export type Choice = Pick<Fix, 'title' | 'edits'>;

/** What a rule reports: the smallest span that a reader would point at, and a whole sentence about it. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  /** The other location, where two locations disagree. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  readonly fix?: Fix;
  /** Changes to choose from where no fix is certain; each of them removes the finding. */
  readonly choices?: readonly Choice[];
  /** Returns what may stand in place of its words, the likeliest first; called when a reader asks for it, since it takes long. */
  readonly suggestions?: () => readonly string[];
  /** Its spans are offsets into the original text, since it is about text that parsing skips. */
  readonly asWritten?: true;
  /** The maximum severity, where the evidence is less certain than the rule: information for facts from memory. */
  readonly maxSeverity?: Severity;
}

/** Receives the problems that a rule finds. */
export type Report = (problem: Problem) => void;

/** What a rule may inspect; everything but the letter is computed on first use. */
export interface RuleContext {
  readonly letter: Letter;
  readonly catalogue: Catalogue;
  /** Knows which words are spelled correctly; undefined where spelling is not checked, or its dictionary is not read yet. */
  readonly speller: Speller | undefined;
  /** The decision date of the case header as an ISO date; undefined where it is missing or invalid. */
  readonly decisionDate: string | undefined;
  /** Every citation of the letter, in order, resolved by the catalogue. */
  readonly citations: readonly CitedIn[];
  /** Returns the citations of one field. */
  citationsOf(field: GuidelineField): readonly CitedIn[];
  /** The summary and the rationales, in order. */
  readonly prose: readonly ProseSpan[];
  /** Every date in the letter, in order. */
  readonly dates: readonly ParsedDate[];
  /** The valid dates of the case header, in the chronological order of a case. */
  readonly headerDates: readonly HeaderDate[];
  /** Returns the sentences of a section's or field's text. */
  sentencesOf(words: TextSpan): readonly Span[];
  /** Returns where an item's rationale repeats the request with a number, a side or a part of the body. */
  restatementsOf(item: DisputedItem): readonly Restatement[];
}

/** What all rules have: a code (file name, setting, page and diagnostic code), a default severity and a page. */
interface RuleBase {
  readonly code: string;
  /** The severity by default; `off` for a rule that runs only where it is turned on. */
  readonly severity: Severity | 'off';
  readonly group: 'structure' | 'citations' | 'consistency' | 'privacy' | 'text';
  readonly docs: {
    /** The expectation, in one sentence. */
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
  /** It is about parts that only the layouts from 2014 on have (three sections, labels), so it does not run on those of 2013. */
  readonly labelledOnly?: true;
  check(context: RuleContext, report: Report): void;
  readonly checkText?: undefined;
}

/** A check of a text that contains no letter. */
export interface TextRule extends RuleBase {
  checkText(text: { readonly source: string }, report: Report): void;
  readonly check?: undefined;
  readonly labelledOnly?: undefined;
}

export type Rule = LetterRule | TextRule;

/** A problem with its rule's code and effective severity; its spans are offsets into the original text. */
export interface Finding extends Problem {
  readonly code: string;
  readonly severity: Severity;
}
