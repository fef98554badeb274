import { FIELD_LABELS } from '../../letter/form.ts';
import type { FieldKind } from '../../letter/letter.ts';

/** The name of each field of an item in a sentence. */
export const FIELD_NAMES: Readonly<Record<FieldKind, string>> = {
  claimsAdministratorGuideline: 'claims administrator guideline',
  maximusGuideline: 'MAXIMUS guideline',
  rationale: 'decision rationale',
};

const RANKS = Object.fromEntries(FIELD_LABELS.map(({ kind }, rank) => [kind, rank])) as Readonly<
  Record<FieldKind, number>
>;

/** Returns the index of a field among the fields of an item on the form. */
export function indexInForm(kind: FieldKind): number {
  return RANKS[kind];
}
