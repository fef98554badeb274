import type { Letter } from '../letter/letter.ts';
import type { Span } from '../letter/span.ts';

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

/** What a rule found: the smallest words a reader would point at, and a whole sentence about them. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  /** The other place, where two places disagree. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  readonly fix?: Fix;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly letter: Letter;
}

/** What every check has: its code (file name, setting, page and diagnostic code alike), its weight and its page. */
interface RuleBase {
  readonly code: string;
  readonly severity: Severity;
  readonly group: 'structure' | 'citations' | 'consistency' | 'privacy' | 'text';
  readonly docs: {
    /** One sentence: what is expected. */
    readonly summary: string;
    /** Why it matters, with the law where there is one. */
    readonly why: string;
    /** A letter that is reported; run by the tests. The page shows where it differs from `good`. */
    readonly bad: string;
    /** The same mended, which no rule reports; run by the tests. */
    readonly good: string;
    /** What the rule leaves alone, one entry a sentence. */
    readonly leaves?: readonly string[];
    /** How often it fired on published letters, as measured. */
    readonly rate: string;
  };
}

/** A check of one letter. */
export interface LetterRule extends RuleBase {
  /** It speaks of what only the layouts from 2014 on have (three sections, labels), so it is silent on those of 2013. */
  readonly labelledOnly?: true;
  check(context: RuleContext): Iterable<Problem>;
}

/** A check of a text that holds no letter at all. */
export interface TextRule extends RuleBase {
  checkText(text: { readonly source: string }): Iterable<Problem>;
}

export type Rule = LetterRule | TextRule;

/** A problem with the rule's code and the severity that counts here. */
export interface Finding extends Problem {
  readonly code: string;
  readonly severity: Severity;
}
