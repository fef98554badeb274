import type { Letter } from '../../letter/letter.ts';
import type { Edit, Finding, Fix } from '../../rules/rule.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { Span } from '../../text/span.ts';
import { EditRounds } from './edit-rounds.ts';

/** The findings of a text: those that show, and all that are there. */
export interface CheckedAgain {
  readonly findings: readonly Finding[];
  readonly found: readonly Finding[];
}

/** Checks a text as the one that is being fixed was checked. */
export type Recheck = (source: string) => CheckedAgain;

/** The maximum number of rounds for fixes that overlap; of a row of them, each round applies every other one. */
const MOST_ROUNDS = 20;

/**
 * The amount of text that is checked again for one letter, in UTF-16 units; further fixes are left to the next request. A letter of usual size is
 * checked as often as it has fixes, and a long one a few times, so that the time is in proportion to the text.
 */
const CHECKED_AT_LEAST = 500_000;
const CHECKED_OF_TEXT = 6;

/**
 * Returns the edits that apply all complete fixes of some findings of a letter at once. The letter is checked after them: none of these
 * findings that a fix could remove is left, and no other has appeared; a fix that would cause one is left out. In a very long letter some
 * may be left.
 */
export function allFixes(
  { source, letters }: { readonly source: string; readonly letters: readonly Letter[] },
  letter: Letter,
  recheck: Recheck,
  chosen: (finding: Finding) => boolean,
): Edit[] {
  // Other letters of the text need not be checked again.
  const { start, end } = letters.length === 1 ? { start: 0, end: source.length } : letter.written;
  const rounds = new EditRounds(source.slice(start, end));
  const budget = new CheckBudget(recheck, CHECKED_AT_LEAST + CHECKED_OF_TEXT * (end - start));
  let now = budget.check(rounds.text);
  for (let round = 0; round < MOST_ROUNDS && budget.isLeft; round++) {
    const fixes = now.findings.filter(chosen).flatMap(({ fix }) => (fix?.complete ? [fix] : []));
    const edits = editsTogether(rounds.text, now, apart(fixes), budget);
    if (edits.length === 0) break;
    rounds.apply(edits);
    now = budget.check(rounds.text);
  }
  return rounds.edits.map(({ span, text }) => ({ span: shifted(span, start), text }));
}

/** Checks texts again, as long as it doesn't take too much. */
class CheckBudget {
  readonly #recheck: Recheck;
  #left: number;
  #last: { readonly text: string; readonly checked: CheckedAgain } | undefined;

  constructor(recheck: Recheck, most: number) {
    this.#recheck = recheck;
    this.#left = most;
  }

  get isLeft(): boolean {
    return this.#left > 0;
  }

  check(text: string): CheckedAgain {
    if (this.#last?.text === text) return this.#last.checked;
    this.#left -= text.length;
    const checked = this.#recheck(text);
    this.#last = { text, checked };
    return checked;
  }
}

/** Returns the edits of as many fixes as can be applied at once without causing another finding; no two of the fixes touch. */
function editsTogether(source: string, now: CheckedAgain, fixes: readonly Fix[], budget: CheckBudget): Edit[] {
  const isValid = (edits: readonly Edit[]) => {
    const rounds = new EditRounds(source);
    rounds.apply(edits);
    return removesFindings(now.found, budget.check(rounds.text).found);
  };
  let kept: Edit[] = [];
  const waiting: (readonly Fix[])[] = fixes.length === 0 ? [] : [fixes];
  // If some can't be applied together, each half is tried: a bisection that finds a few bad fixes with a few checks.
  for (let some = waiting.pop(); some && budget.isLeft; some = waiting.pop()) {
    const more = [...kept, ...some.flatMap(({ edits }) => edits)];
    if (isValid(more)) kept = more;
    else if (some.length > 1) waiting.push(some.slice(some.length >> 1), some.slice(0, some.length >> 1));
  }
  return kept;
}

/** Returns the fixes, from the first on, of which no two touch. */
function apart(fixes: readonly Fix[]): Fix[] {
  const taken = new Spans();
  return fixes.filter(({ edits }) => {
    if (edits.some(({ span }) => taken.touches(span))) return false;
    for (const { span } of edits) taken.add(span);
    return true;
  });
}

/** Disjoint spans in text order, searched in logarithmic time. */
class Spans {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Returns whether a span overlaps or touches any of these, which are disjoint. */
  touches({ start, end }: Span): boolean {
    const next = this.#countTo(end);
    return next > 0 && (this.#ends[next - 1] ?? 0) >= start;
  }

  add({ start, end }: Span): void {
    const at = this.#countTo(start);
    this.#starts.splice(at, 0, start);
    this.#ends.splice(at, 0, end);
  }

  /** Returns how many of them begin at or before an offset. */
  #countTo(place: number): number {
    return partitionPoint(this.#starts, (start) => start <= place);
  }
}

/** Returns whether there are fewer findings in total and of no rule more. */
function removesFindings(before: readonly Finding[], after: readonly Finding[]): boolean {
  const counts = new Map<string, number>();
  for (const { code } of before) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const { code } of after) counts.set(code, (counts.get(code) ?? 0) - 1);
  return after.length < before.length && [...counts.values()].every((count) => count >= 0);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
