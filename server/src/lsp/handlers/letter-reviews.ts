import { version } from '../../../../package.json';
import type { Letter } from '../../letter/letter.ts';
import type { ChangeReviewParams, LetterReviewRow, ReviewNote } from '../../protocol/letter-reviews.ts';
import { ChangeReviewRequest, LetterReviewsRequest } from '../../protocol/review-messages.ts';
import { changedReview, type LetterReview, letterReview } from '../../review-notes/letter-review.ts';
import { foundPlace, placeAt } from '../../review-notes/note-place.ts';
import { placeLabel } from '../../review-notes/place-label.ts';
import type { ReviewChange } from '../../review-notes/review-edit.ts';
import { isTime, type Note } from '../../review-notes/review-file.ts';
import { newSignOff } from '../../review-notes/signed-text.ts';
import { caseNumberOf, letterAt } from '../../suppressions/finding-fingerprint.ts';
import { filesWithOpen } from '../documents/files-with-open.ts';
import { onDocument } from './handler.ts';

export const letterReviewsHandler = onDocument(LetterReviewsRequest, {}, ({ text, letters, files }) =>
  Promise.all(
    letters.map(async (letter, index) =>
      rowOf(letter, index, await letterReview({ uri: text.uri, letters, letter }, files)),
    ),
  ),
);

function rowOf(letter: Letter, index: number, review: LetterReview): LetterReviewRow {
  const { uri, notes, state, signOff, problem } = review;
  const caseNumber = caseNumberOf(letter);
  return {
    letter: index,
    range: letter.rangeOf(letter.span),
    ...(caseNumber !== undefined && { caseNumber }),
    ...(uri !== undefined && { uri }),
    notes: notes.map((note) => noteOf(letter, note)),
    state,
    ...(signOff && { signOff: { by: signOff.by, at: signOff.at, rules: signOff.rules } }),
    ...(problem !== undefined && { problem }),
  };
}

function noteOf(letter: Letter, { id, place, comments, resolved }: Note): ReviewNote {
  const { span, isExact } = foundPlace(letter, place);
  return {
    id,
    range: letter.rangeOf(span),
    place: placeLabel(place),
    isExact,
    comments,
    ...(resolved && { resolved }),
  };
}

export const changeReviewHandler = onDocument(ChangeReviewRequest, {}, async (context, params) => {
  const { text, letters, files } = context;
  const letter = letterAt(letters, text.offsetAt(params.position));
  if (!letter) return { refused: 'There is no letter here.' };
  if (!isTime(params.at)) return null;
  const change = await changeOf(letter, params);
  if (!change) return null;
  const by = params.by?.trim();
  const author = { ...(by && { by }), at: params.at };
  return changedReview({ uri: text.uri, letters, letter }, change, author, filesWithOpen(files, params.open));
});

/** Returns a change with all that it needs; undefined if the params lack some of it. */
async function changeOf(letter: Letter, params: ChangeReviewParams): Promise<ReviewChange | undefined> {
  const { action, note = '', comment = '', at } = params;
  const text = params.text?.trim() ?? '';
  const by = params.by?.trim() ?? '';
  switch (action) {
    case 'comment':
      return text === '' ? undefined : { kind: action, place: placeAt(letter, letter.offsetAt(params.position)), text };
    case 'reply':
      return text === '' ? undefined : { kind: action, note, text };
    case 'edit':
      return text === '' ? undefined : { kind: action, note, comment, text };
    case 'remove':
      return { kind: action, note, comment };
    case 'resolve':
    case 'reopen':
      return { kind: action, note };
    case 'signOff':
      return by === '' ? undefined : { kind: action, signOff: await newSignOff(letter, { by, at, rules: version }) };
    case 'withdraw':
      return { kind: action };
  }
}
