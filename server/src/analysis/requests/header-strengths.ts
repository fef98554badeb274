import type { SplitRequest } from '../../letter/letter.ts';
import { matchesOf } from '../../text/matches.ts';

/** A strength as it is printed, with its place in the words. */
export interface PrintedStrength {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A strength that the parts of a header give differently. */
export interface StrengthConflict {
  readonly original: PrintedStrength;
  readonly disputed: PrintedStrength;
}

/** "10mg", "7.5/325 mg", "5%": a strength as it is printed, with all its parts. */
const STRENGTH =
  /(?<![\w./-])\d+(?:\.\d+)?(?:\s?[/-]\s?\d+(?:\.\d+)?){0,3}\s?(?:mg|mcg|milligrams?|micrograms?|%|units)(?!\w)/gi;

/** Where a header of sentences names one strength in its original request and another in what remains of it. */
export function strengthConflict(request: SplitRequest): StrengthConflict | undefined {
  const original = onlyStrength(request.original.text);
  const disputed = onlyStrength(request.disputed.text);
  if (!original || !disputed || plain(original.text) === plain(disputed.text)) return undefined;
  // A weaker or stronger form was authorized in its place where the authorized part alone names it.
  const authorized = request.authorized && onlyStrength(request.authorized.text);
  const isAnotherForm = (other: PrintedStrength) => authorized && plain(authorized.text) !== plain(other.text);
  if (isAnotherForm(original) && isAnotherForm(disputed)) return undefined;
  return { original, disputed };
}

/** Returns the strengths that words name, in order. */
export function strengthsOf(words: string): readonly PrintedStrength[] {
  return matchesOf(words, STRENGTH).map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
}

function onlyStrength(words: string): PrintedStrength | undefined {
  const [first, second] = strengthsOf(words);
  return first && second && plain(second.text) !== plain(first.text) ? undefined : first;
}

function plain(strength: string): string {
  return strength
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/-/g, '/')
    .replace(/milligrams?/, 'mg')
    .replace(/micrograms?/, 'mcg');
}
