import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { labelOf, OUTCOME_WORDS, OUTCOMES } from '../../letter/form.ts';
import type { DisputedItem, Letter } from '../../letter/letter.ts';
import type { Finding } from '../../rules/rule.ts';
import { within } from '../../text/span.ts';
import { type CodeActionQuery, findingsAt, isAskedFor, workspaceEdit } from '../actions/code-actions.ts';
import { diagnostic } from '../diagnostics.ts';
import { missingKind } from './additions.ts';
import { changeItem, type ItemChange } from './edit-item.ts';
import { itemAt } from './item-at-cursor.ts';

/** An action: its change and title. */
interface Offer {
  readonly change: ItemChange;
  readonly title: string;
  readonly kind: CodeActionKind;
  readonly fixed?: Finding;
}

/** Rules whose findings an outcome fixes. */
const UNDECIDED = new Set(['missing-decision', 'unknown-decision']);

/**
 * Returns the actions on the disputed item at a range: set its outcome, add a missing field, move it, duplicate it, add another. Automatic
 * requests get them on the item's header only, so that no light bulb follows the cursor through prose.
 */
export function itemActions(
  letters: readonly Letter[],
  findings: readonly Finding[],
  query: CodeActionQuery,
): CodeAction[] {
  const letter = letters[0];
  if (!letter) return [];
  const span = { start: letter.offsetAt(query.range.start), end: letter.offsetAt(query.range.end) };
  const place = itemAt(letters, span.start);
  if ('refused' in place || span.end > Math.max(place.item.span.end, span.start)) return [];
  if (query.automatic && !within(span, place.item.header)) return [];
  const here = findingsAt(findings, query);
  return offers(place.item, here).flatMap(({ change, title, kind, fixed }): CodeAction[] => {
    if (!isAskedFor(kind, query)) return [];
    const changed = changeItem(letters, { offset: span.start, anchor: span.end }, change);
    if ('refused' in changed) return [];
    const edit = workspaceEdit(changed.edits, query, changed.snippet);
    return [{ title, kind, edit, ...(fixed && { diagnostics: [diagnostic(fixed, query)] }) }];
  });
}

function offers(item: DisputedItem, findings: readonly Finding[]): Offer[] {
  return [
    ...outcomes(item, findings),
    ...missingField(item, findings),
    { change: 'moveUp', title: 'Move this item up', kind: CodeActionKind.RefactorMove },
    { change: 'moveDown', title: 'Move this item down', kind: CodeActionKind.RefactorMove },
    { change: 'duplicate', title: 'Duplicate this item', kind: CodeActionKind.Refactor },
    { change: 'addItem', title: 'Add a disputed item below', kind: CodeActionKind.Refactor },
  ];
}

/** Returns the outcomes that the item does not have; as quick fixes if its decision is missing or unknown and no fix corrects it. */
function outcomes(item: DisputedItem, findings: readonly Finding[]): Offer[] {
  const fixed = findings.find(({ code, fix }) => UNDECIDED.has(code) && !fix);
  return OUTCOMES.filter((outcome) => outcome !== item.decision?.outcome).map((change) => {
    const title = `Set the outcome “${OUTCOME_WORDS[change]}”`;
    return fixed
      ? { change, title, kind: CodeActionKind.QuickFix, fixed }
      : { change, title, kind: CodeActionKind.RefactorRewrite };
  });
}

/** Returns the first missing label, unless a finding's own fix inserts it. */
function missingField(item: DisputedItem, findings: readonly Finding[]): Offer[] {
  const kind = missingKind(item);
  const label = kind && labelOf(kind);
  if (!label || findings.some(({ fix }) => fix?.edits.some(({ text }) => text.includes(label)))) return [];
  return [{ change: 'addField', title: `Insert “${label}”`, kind: CodeActionKind.RefactorRewrite }];
}
