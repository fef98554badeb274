import { FIELD_LABELS, HEADER_LABELS, TITLES } from '../letter/form.ts';
import type { NotePlace } from './note-place.ts';

/** Returns what a place is called, without a word of the letter: "Item 2, Decision rationale, sentence 3", "Letter". */
export function placeLabel({ item, field, sentence }: NotePlace): string {
  const parts = [
    item === undefined ? '' : `Item ${item}`,
    field === undefined || field === 'name' ? '' : fieldLabel(field),
    sentence === undefined ? '' : `sentence ${sentence}`,
  ].filter(Boolean);
  return parts.length === 0 ? 'Letter' : parts.join(', ');
}

function fieldLabel(field: string): string {
  const words =
    FIELD_LABELS.find(({ kind }) => kind === field)?.words ??
    HEADER_LABELS.find(({ key }) => key === field)?.words ??
    TITLES.find(({ kind }) => kind === field)?.words;
  return words === undefined ? 'Section' : words.replace(/:$/, '');
}
