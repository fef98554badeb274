import type { Letter } from '../letter/letter.ts';
import type { Span } from '../letter/span.ts';

/** How much a finding weighs: plainly wrong, probably wrong, worth a look, a matter of form. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A replacement of one stretch of the text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A mend that is sure: applying all edits takes its finding away and brings no other. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
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

/** One check: its code (file name, setting, page and diagnostic code alike), its weight, its page and the check itself. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  readonly group: 'structure' | 'citations' | 'consistency' | 'privacy' | 'text';
  readonly docs: {
    /** One sentence: what is expected. */
    readonly summary: string;
    /** Why it matters, with the law where there is one. */
    readonly why: string;
    /** A letter (or its relevant stretch) that is reported; run by the tests. */
    readonly bad: string;
    /** The same mended; run by the tests. */
    readonly good: string;
    /** What the rule leaves alone, one entry a sentence. */
    readonly leaves?: readonly string[];
    /** How often it fired on published letters, as measured. */
    readonly rate: string;
  };
  /** Looks at one letter. */
  check(context: RuleContext): Iterable<Problem>;
}

/** A problem with the rule's code and the severity that counts here. */
export interface Finding extends Problem {
  readonly code: string;
  readonly severity: Severity;
}
