import { FIELD_LABELS, labelOf, OUTCOME_WORDS, SECTION_TITLES, UNDECIDED, UNNAMED } from '../../letter/form.ts';
import type { DisputedItem, FieldKind, Letter } from '../../letter/letter.ts';
import { labelInsertion } from '../../rules/structure/missing-field.ts';
import type { Span } from '../../text/span.ts';
import { type Change, type ItemPlace, itemAt, letterAt } from './item-at-cursor.ts';
import { beforeOutcome, gapBeforeLabels, gapBetweenItems } from './spacing.ts';

/** The first of them is no outcome, so that none is preset. */
const OUTCOMES = [UNDECIDED, ...Object.values(OUTCOME_WORDS)].join(',');

/** Sets a new item below the one at a place, else below the letter's last, in the letter's own style. */
export function addItem(letters: readonly Letter[], offset: number): Change {
  const letter = letterAt(letters, offset);
  if (!letter) return { refused: 'no-letter' };
  if (!letter.labelled) return { refused: 'layout-2013' };
  const at = itemAt(letters, offset);
  const item = 'item' in at ? at.item : letter.items.at(-1);
  const end = item?.span.end ?? decisionsOf(letter)?.end;
  if (end === undefined) return { refused: 'no-section' };
  const gap = gapBetweenItems(letter);
  return {
    edits: [{ span: { start: end, end }, text: `${gap}${UNNAMED}:${labelsOf(letter, item).join('').trimEnd()}` }],
    snippet: gap + newItem(letter, item),
  };
}

/** Returns a new item below another one, in the letter's own style: a snippet with a tab stop for each of its parts. */
export function newItem(letter: Letter, above: DisputedItem | undefined): string {
  const fields = labelsOf(letter, above).map((label, stop) => `${label}$${stop + 3}`);
  return `\${1:${UNNAMED}}${beforeOutcome(letter)}\${2|${OUTCOMES}|}${fields.join('')}$0`;
}

function labelsOf(letter: Letter, above: DisputedItem | undefined): readonly string[] {
  return FIELD_LABELS.map(({ kind }) => `${gapBeforeLabels(letter, above)}${labelOf(kind)} `);
}

/** Returns the first field that an item lacks, in the order of the form. */
export function missingKind(item: DisputedItem): FieldKind | undefined {
  return FIELD_LABELS.find(({ kind }) => !item[kind])?.kind;
}

/** Sets the label of the first field that an item lacks where the form has it; the cursor goes behind it. */
export function addField({ letter, item }: ItemPlace, kind = missingKind(item)): Change {
  if (kind === undefined) return { refused: 'complete' };
  // An item that no outcome opens begins where its labels say so; one label more may say otherwise.
  if (!item.decision) return { refused: 'no-decision' };
  const { span, text } = labelInsertion(letter, item, kind);
  const label = labelOf(kind);
  const behind = text.lastIndexOf(label) + label.length;
  const written = text.endsWith(label) ? `${text} ` : text;
  const cursor = span.start + behind + (written === text ? 0 : 1);
  return { edits: [{ span, text: written }], cursor, anchor: cursor };
}

/** Returns the section in which items stand. */
function decisionsOf({ sections }: Letter): Span | undefined {
  const title = SECTION_TITLES.at(-1);
  return sections.findLast(({ kind }) => kind === title?.kind)?.span;
}
