import type { DisputedItem } from '../../letter/letter.ts';

/** A strength that the parts of a header give differently, with its places in their words. */
export interface StrengthConflict {
  readonly original: { readonly text: string; readonly start: number; readonly end: number };
  readonly disputed: { readonly text: string; readonly start: number; readonly end: number };
}

/** "10mg", "7.5/325 mg", "5%": a strength as it is printed, with all its parts. */
const STRENGTH =
  /(?<![\w./-])\d+(?:\.\d+)?(?:\s?[/-]\s?\d+(?:\.\d+)?){0,3}\s?(?:mg|mcg|milligrams?|micrograms?|%|units)(?!\w)/gi;

/** Where a header of sentences names one strength in its original request and another in what remains of it. */
export function strengthConflict({ request }: DisputedItem): StrengthConflict | undefined {
  if (!request) return undefined;
  const original = onlyStrength(request.original.text);
  const disputed = onlyStrength(request.disputed.text);
  if (!original || !disputed || plain(original.text) === plain(disputed.text)) return undefined;
  // A weaker or stronger form was authorized in its place where the authorized part names it.
  const authorized = request.authorized && onlyStrength(request.authorized.text);
  if (authorized && plain(authorized.text) !== plain(original.text)) return undefined;
  return { original, disputed };
}

function onlyStrength(words: string): StrengthConflict['original'] | undefined {
  STRENGTH.lastIndex = 0;
  const found = STRENGTH.exec(words);
  if (!found) return undefined;
  const second = STRENGTH.exec(words);
  if (second && plain(second[0]) !== plain(found[0])) return undefined;
  return { text: found[0], start: found.index, end: found.index + found[0].length };
}

function plain(strength: string): string {
  return strength
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/-/g, '/')
    .replace(/milligrams?/, 'mg')
    .replace(/micrograms?/, 'mcg');
}
