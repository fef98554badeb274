import { OUTCOME_WORDS, UNDECIDED } from '../../letter/form.ts';
import type { Outcome } from '../../letter/letter.ts';
import type { Edit } from '../../rules/rule.ts';
import type { Change, ItemPlace } from './item-at-cursor.ts';
import { beforeOutcome } from './spacing.ts';

const CAPITALS = /^[^a-z]+$/;

/** Returns the change that writes an outcome in place of an item's decision, or at its header's end if it has none; no edit if it is there already. */
export function setOutcome(place: ItemPlace, outcome: Outcome): Change {
  if (place.item.decision?.outcome === outcome) return { edits: [] };
  const edit = outcomeWritten(place, OUTCOME_WORDS[outcome]);
  return edit ? { edits: [edit] } : { refused: 'no-header' };
}

function outcomeWritten({ letter, item }: ItemPlace, word: string): Edit | undefined {
  const { decision, name, header } = item;
  if (decision)
    return { span: decision.word.span, text: CAPITALS.test(decision.word.text) ? word.toUpperCase() : word };
  if (name.text === '') return undefined;
  const undecided = { start: header.end - UNDECIDED.length, end: header.end };
  if (letter.source.slice(undecided.start, undecided.end) === UNDECIDED) return { span: undecided, text: word };
  const colon = beforeOutcome(letter);
  // A colon may stand there already.
  const written = letter.source.slice(name.span.end, header.end).trim() === '' ? colon : colon.slice(1);
  return { span: { start: header.end, end: header.end }, text: written + word };
}
