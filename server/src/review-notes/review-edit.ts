import { editedJson, type JsonChange } from '../config/json-edit.ts';
import type { ConfigurationProblem } from '../config/severity-overrides.ts';
import type { NotePlace } from './note-place.ts';
import type { SignOff } from './review-file.ts';

/** What a person does in the review of a letter. */
export type ReviewChange =
  | { readonly kind: 'comment'; readonly place: NotePlace; readonly text: string }
  | { readonly kind: 'reply'; readonly note: string; readonly text: string }
  | { readonly kind: 'edit'; readonly note: string; readonly comment: string; readonly text: string }
  | { readonly kind: 'remove'; readonly note: string; readonly comment: string }
  | { readonly kind: 'resolve' | 'reopen'; readonly note: string }
  | { readonly kind: 'signOff'; readonly signOff: SignOff }
  | { readonly kind: 'withdraw' };

/** Who changes something, and when. */
export interface Author {
  readonly by?: string;
  readonly at: string;
}

type Entry = Readonly<Record<string, unknown>>;

const GONE = 'That comment is no longer there.';

/** Returns the text of a review file with a change and all else as it was; without a text, that of a new file. A file that is no JSON is not touched. */
export function editedReview(
  uri: string,
  text: string | undefined,
  change: ReviewChange,
  author: Author,
): string | ConfigurationProblem {
  return editedJson(uri, text, (value) => changeOf(value, change, author));
}

function changeOf({ notes = [] }: Entry, change: ReviewChange, author: Author): JsonChange | string {
  if (change.kind === 'signOff') return { path: ['signOff'], value: change.signOff };
  if (change.kind === 'withdraw') return { path: ['signOff'], value: undefined };
  if (!Array.isArray(notes)) return '"notes" is not a list.';
  if (change.kind === 'comment') {
    const note = { id: newId(), place: change.place, comments: [commentOf(change.text, author)] };
    if (notes.length === 0) return { path: ['notes'], value: [note] };
    return { path: ['notes', notes.length], value: note, inserts: true };
  }
  const at = notes.findIndex((note: unknown) => isEntry(note) && note.id === change.note);
  const note: unknown = notes[at];
  if (!isEntry(note) || !Array.isArray(note.comments)) return GONE;
  switch (change.kind) {
    case 'reply':
      return {
        path: ['notes', at, 'comments', note.comments.length],
        value: commentOf(change.text, author),
        inserts: true,
      };
    case 'resolve':
      return { path: ['notes', at, 'resolved'], value: author };
    case 'reopen':
      return { path: ['notes', at, 'resolved'], value: undefined };
    default:
      return commentChange(note.comments, at, change);
  }
}

function commentChange(
  comments: readonly unknown[],
  note: number,
  change: Extract<ReviewChange, { readonly comment: string }>,
): JsonChange | string {
  const at = comments.findIndex((comment) => isEntry(comment) && comment.id === change.comment);
  if (at < 0) return GONE;
  if (change.kind === 'edit') return { path: ['notes', note, 'comments', at, 'text'], value: change.text };
  // The last comment takes its place in the letter with it.
  if (comments.length === 1) return { path: ['notes', note], value: undefined };
  return { path: ['notes', note, 'comments', at], value: undefined };
}

function commentOf(text: string, author: Author): Entry {
  return { id: newId(), ...author, text };
}

/** Returns a name for a comment that no other one has: 64 random bits. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
