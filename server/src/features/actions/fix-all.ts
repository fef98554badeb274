import type { Letter } from '../../letter/letter.ts';
import type { Span } from '../../letter/span.ts';
import type { Edit, Finding, Fix } from '../../rules/rule.ts';
import { EditRounds } from './edit-rounds.ts';

/** The findings of a text: those that show, and all that are there. */
export interface CheckedAgain {
  readonly findings: readonly Finding[];
  readonly found: readonly Finding[];
}

/** Checks a text as the one that is being fixed was checked. */
export type Recheck = (source: string) => CheckedAgain;

/** So often are fixes that lay in the way of each other made one after the other. */
const MOST_ROUNDS = 10;
/** So many fixes are made in a round. */
const MOST_AT_ONCE = 2_000;
/** So many fixes are tried one by one where all at once bring another finding. */
const MOST_TRIED = 30;

/** So much text is checked again, in UTF-16 units; from then on fixes are left to the next time. */
const MOST_CHECKED = 2_000_000;

/**
 * The edits that make all complete fixes of some findings of a letter, at once. The letter is checked after them: none of those
 * findings is left that could be mended, and no other has come; a fix that brings one, beside others, is left out. In a letter of
 * unusual size some may be left.
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
  const tries = new Tries(recheck);
  let now = tries.check(rounds.text);
  for (let round = 0; round < MOST_ROUNDS && tries.areLeft; round++) {
    const fixes = now.findings.filter(chosen).flatMap(({ fix }) => (fix?.complete ? [fix] : []));
    const edits = editsTogether(rounds.text, now, fixes.slice(0, MOST_AT_ONCE), tries);
    if (edits.length === 0) break;
    rounds.apply(edits);
    if (tries.areLeft) now = tries.check(rounds.text);
  }
  return rounds.edits.map(({ span, text }) => ({ span: shifted(span, start), text }));
}

/** Checks texts again, as long as it doesn't take too much. */
class Tries {
  readonly #recheck: Recheck;
  #left = MOST_CHECKED;

  constructor(recheck: Recheck) {
    this.#recheck = recheck;
  }

  get areLeft(): boolean {
    return this.#left > 0;
  }

  check(text: string): CheckedAgain {
    this.#left -= text.length;
    return this.#recheck(text);
  }
}

/** As many of the fixes as can be made at once without another finding. */
function editsTogether(source: string, now: CheckedAgain, fixes: readonly Fix[], tries: Tries): Edit[] {
  const isSound = (edits: readonly Edit[]) => {
    const rounds = new EditRounds(source);
    rounds.apply(edits);
    return mends(now.found, tries.check(rounds.text).found);
  };
  const together = apart(fixes);
  const all = together.flatMap(({ edits }) => edits);
  if (all.length === 0 || isSound(all)) return all;
  let some: Edit[] = [];
  for (const { edits } of together.slice(0, MOST_TRIED)) {
    if (!tries.areLeft) break;
    const more = [...some, ...edits];
    if (isSound(more)) some = more;
  }
  return some;
}

/** Those fixes, from the first on, of which no two touch. */
function apart(fixes: readonly Fix[]): Fix[] {
  const taken: Edit[] = [];
  return fixes.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => touch(edit.span, other.span)))) return false;
    taken.push(...edits);
    return true;
  });
}

function touch(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** Whether there are fewer findings than before, and of no rule more. */
function mends(before: readonly Finding[], after: readonly Finding[]): boolean {
  const counts = new Map<string, number>();
  for (const { code } of before) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const { code } of after) counts.set(code, (counts.get(code) ?? 0) - 1);
  return after.length < before.length && [...counts.values()].every((count) => count >= 0);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
