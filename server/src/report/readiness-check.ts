import type { DisputedItem, Letter } from '../letter/letter.ts';
import type { Severity } from '../rules/rule.ts';
import type { IgnoredKey } from '../suppressions/ignore-edit.ts';
import type { Span } from '../text/span.ts';
import type { CheckId, ReviewCheckId } from './check-ids.ts';

/** Whether a part of a letter can be signed as it is, should be looked at first, or cannot be signed. */
export type ReadinessState = 'passed' | 'look' | 'failed';

/** Something that was found, or that is in order, in a part of a letter. */
export interface ReadinessDetail {
  readonly state: ReadinessState;
  /** A sentence for the person who has the letter before them; it may quote the letter. */
  readonly message: string;
  /** What it is called without a word of the letter: a rule's code, or a few words. */
  readonly label: string;
  readonly severity?: Severity;
  /** The rule that it comes from. */
  readonly code?: string;
  /** Where it is, in offsets of the text as it is written. */
  readonly span?: Span;
  /** The entry of the ignore file that sets it aside. */
  readonly ignored?: IgnoredKey;
}

/** One line of the list: a part of the letter, or a disputed item, and all that speaks for or against signing it. */
export interface ReadinessCheck {
  readonly id: CheckId | ReviewCheckId;
  /** "Case header", "Item 2, “MRI of the left knee”". */
  readonly title: string;
  /** What is in order, or how many points are not: "complete and plausible", "2 errors". */
  readonly note: string;
  readonly state: ReadinessState;
  /** The item that it is about. */
  readonly item?: DisputedItem;
  /** Where that part of the letter begins, in offsets of the text as it is written. */
  readonly span?: Span;
  readonly details: readonly ReadinessDetail[];
}

/** Whether a letter can be signed, and why not. */
export interface Readiness {
  readonly letter: Letter;
  readonly caseNumber: string | undefined;
  readonly isReady: boolean;
  /** "Ready to sign", "Not ready: 2 errors, 1 item undecided". */
  readonly summary: string;
  readonly checks: readonly ReadinessCheck[];
}
