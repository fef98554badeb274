import type { Span } from '../../text/span.ts';
import type { Anchor } from '../anchor.ts';
import { headerLabelOf } from '../form.ts';
import { headerLabelsPattern, printedPattern } from '../form-patterns.ts';
import type { SectionKind } from '../letter.ts';
import { scanAnchors } from '../parser/anchors.ts';

/** The labels of a case header beside the case number. */
const HEADER_LABELS = new RegExp(
  headerLabelsPattern(['dateAssigned', 'dateOfInjury', 'decisionDate', 'urDenialDate']),
  'i',
);
const CASE_LABEL = new RegExp(`^${printedPattern(headerLabelOf('caseNumber'))}`, 'i');
const PAGE = /\bpage\b/i;
/** How far around a case number they are searched for, in UTF-16 units. */
const AROUND = 300;

/** Returns whether labels of the case header stand near a place. */
export function isInCaseHeader(text: string, at: number): boolean {
  return (
    HEADER_LABELS.test(text.slice(at, at + AROUND)) || HEADER_LABELS.test(text.slice(Math.max(0, at - AROUND), at))
  );
}

/** Distinguishes running heads from the words that open a letter; lines must be passed in order. */
export class RunningHeads {
  readonly #text: string;
  #anchors: readonly Anchor[] | undefined;
  #next = 0;
  /** The case number of the current letter, and the sections seen in it so far. */
  #caseNumber: string | undefined;
  readonly #sections = new Set<SectionKind>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Returns whether a running head or letterhead stands within a letter, and so doesn't open one. */
  isWithinLetter(line: Span, caseNumber: string | undefined): boolean {
    // The case header of a letter; most texts hold no other line that may be a running head.
    if (caseNumber !== undefined && caseNumber !== this.#caseNumber && isInCaseHeader(this.#text, line.start)) {
      this.#caseNumber = caseNumber;
      return false;
    }
    // A page of the letter above that ends below its last words.
    if (caseNumber !== undefined && caseNumber === this.#caseNumber && this.#isOfPage(line)) return true;
    const isOther = caseNumber !== undefined && this.#caseNumber !== undefined && caseNumber !== this.#caseNumber;
    return !isOther && this.#isAmongAnchors(line);
  }

  /** Returns whether a line with a case number is no label with its value alone, as the case header of a letter's copy may begin. */
  #isOfPage({ start, end }: Span): boolean {
    const words = this.#text.slice(start, end);
    return !CASE_LABEL.test(words) || PAGE.test(words);
  }

  /** Returns whether the form continues after a line as it does within a letter: with an item, or with a section that the letter lacks. */
  #isAmongAnchors({ start }: Span): boolean {
    this.#anchors ??= scanAnchors(this.#text).filter(({ type }) => COUNTING.has(type));
    const anchors = this.#anchors;
    for (let anchor = anchors[this.#next]; anchor && anchor.span.start < start; anchor = anchors[++this.#next]) {
      if (anchor.type !== 'title') continue;
      if (anchor.title.first) this.#sections.clear();
      this.#sections.add(anchor.title.kind);
    }
    const next = anchors[this.#next];
    if (this.#next === 0) return false;
    return next?.type !== 'title' || !(next.title.first || this.#sections.has(next.title.kind));
  }
}

const COUNTING: ReadonlySet<Anchor['type']> = new Set(['title', 'label', 'outcome', 'introduction']);
