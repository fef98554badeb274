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
  readonly mends?: Finding;
}

/** Rules whose findings an outcome fixes. */
const UNDECIDED = new Set(['missing-decision', 'unknown-decision']);

/**
 * What can be done with the disputed item in which a range lies: set its outcome, add a field that it lacks, move it, duplicate it,
 * add another. Where the editor asks by itself it is offered on the item's header only, so that no bulb follows the cursor through
 * prose.
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
  return offers(place.item, here).flatMap(({ change, title, kind, mends }): CodeAction[] => {
    if (!isAskedFor(kind, query)) return [];
    const changed = changeItem(letters, { offset: span.start, anchor: span.end }, change);
    if ('refused' in changed) return [];
    const edit = workspaceEdit(changed.edits, query, changed.snippet);
    return [{ title, kind, edit, ...(mends && { diagnostics: [diagnostic(mends, query)] }) }];
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

/** The outcomes that the item doesn't have; as fixes where its decision is found wanting and no rule knows what is meant. */
function outcomes(item: DisputedItem, findings: readonly Finding[]): Offer[] {
  const mends = findings.find(({ code, fix }) => UNDECIDED.has(code) && !fix);
  return OUTCOMES.filter((outcome) => outcome !== item.decision?.outcome).map((change) => {
    const title = `Set the outcome “${OUTCOME_WORDS[change]}”`;
    return mends
      ? { change, title, kind: CodeActionKind.QuickFix, mends }
      : { change, title, kind: CodeActionKind.RefactorRewrite };
  });
}

/** The label that is missing first, unless a finding's own fix sets it. */
function missingField(item: DisputedItem, findings: readonly Finding[]): Offer[] {
  const kind = missingKind(item);
  const label = kind && labelOf(kind);
  if (!label || findings.some(({ fix }) => fix?.edits.some(({ text }) => text.includes(label)))) return [];
  return [{ change: 'addField', title: `Insert “${label}”`, kind: CodeActionKind.RefactorRewrite }];
}
