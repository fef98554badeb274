import type { DisputedItem, Letter } from '../letter/letter.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import { partitionPoint } from '../text/partition-point.ts';

/** The lines of the list: parts of a letter, its items, groups of checks. */
export type CheckId =
  | 'case-header'
  | 'dates'
  | 'credentials'
  | 'form'
  | 'placeholders'
  | 'item'
  | 'citations'
  | 'consistency'
  | 'privacy'
  | 'text'
  | 'suppressions'
  | 'rules';

/** The lines of what people said about a letter. */
export type ReviewCheckId = 'sign-off' | 'comments';

/** Rules whose line is not that of their group. */
const IDS: Readonly<Record<string, Exclude<CheckId, 'item'>>> = {
  'header-value': 'case-header',
  'missing-reviewer-credentials': 'credentials',
  'left-over': 'placeholders',
  'merge-conflict': 'placeholders',
  'impossible-date': 'dates',
  'date-order': 'dates',
  'late-application': 'dates',
  'injury-date-conflict': 'dates',
  'review-date-conflict': 'dates',
  'duration-conflict': 'dates',
};
/** Rules of other groups without which a letter is incomplete. */
const REQUIRED: ReadonlySet<string> = new Set(['left-over']);

/** Returns whether a letter is incomplete where a rule finds something, whatever severity a configuration gives the rule. */
export function isRequired({ code, group, severity }: Pick<Rule, 'code' | 'group' | 'severity'>): boolean {
  return severity === 'error' && (group === 'structure' || REQUIRED.has(code));
}

/** Returns the line of a rule's finding; for what the form lacks within a disputed item, the item. */
export function checkIdOf(
  { code, group }: Rule,
  letter: Letter,
  { span }: Finding,
): Exclude<CheckId, 'item'> | DisputedItem {
  const own = IDS[code];
  if (own) return own;
  if (group !== 'structure') return group;
  return itemAt(letter, span.start) ?? 'form';
}

/** Returns the item in which an offset of the text as it is written lies. */
export function itemAt({ items, folded }: Letter, offset: number): DisputedItem | undefined {
  const at = folded.foldedOffset(offset);
  const item = items[partitionPoint(items, ({ span }) => span.start <= at) - 1];
  return item && at <= item.span.end ? item : undefined;
}
