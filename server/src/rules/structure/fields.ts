import { FIELD_LABELS } from '../../letter/form.ts';
import type { FieldKind } from '../../letter/letter.ts';

/** What a sentence calls each field of an item. */
export const FIELD_NAMES: Readonly<Record<FieldKind, string>> = {
  claimsAdministratorGuideline: 'claims administrator guideline',
  maximusGuideline: 'MAXIMUS guideline',
  rationale: 'decision rationale',
};

const RANKS = Object.fromEntries(FIELD_LABELS.map(({ kind }, rank) => [kind, rank])) as Readonly<
  Record<FieldKind, number>
>;

/** The place of a field among the fields of an item, from 0. */
export function indexInForm(kind: FieldKind): number {
  return RANKS[kind];
}
