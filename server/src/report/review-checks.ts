import type { Letter } from '../letter/letter.ts';
import type { LetterReview } from '../review-notes/letter-review.ts';
import { foundPlace } from '../review-notes/note-place.ts';
import { placeLabel } from '../review-notes/place-label.ts';
import type { Note } from '../review-notes/review-file.ts';
import { counted } from '../text/format.ts';
import type { Readiness, ReadinessCheck, ReadinessDetail } from './readiness-check.ts';

/** Returns the list of a letter with what people said about it: who signed it off, and their comments. Neither makes a letter unready. */
export function withReview(readiness: Readiness, review: LetterReview): Readiness {
  const open = review.notes.filter(({ resolved }) => !resolved).length;
  const added = [
    review.state === 'unsigned' ? '' : signOffText(review),
    open > 0 ? counted(open, 'open comment') : '',
  ].filter(Boolean);
  return {
    ...readiness,
    summary: [readiness.summary, ...added].join('; '),
    checks: [...readiness.checks, signOffCheck(review), commentsCheck(readiness.letter, review)],
  };
}

/** Returns the state of a sign-off in words: "signed off by AB on 2026-01-31", "changed since AB signed it off on 2026-01-31". */
export function signOffText({ state, signOff }: Pick<LetterReview, 'state' | 'signOff'>): string {
  if (!signOff || state === 'unsigned') return 'not signed off';
  const day = signOff.at.slice(0, 'YYYY-MM-DD'.length);
  return state === 'signed'
    ? `signed off by ${signOff.by} on ${day}`
    : `changed since ${signOff.by} signed it off on ${day}`;
}

function signOffCheck(review: LetterReview): ReadinessCheck {
  const { state, signOff, problem } = review;
  const details: ReadinessDetail[] =
    problem === undefined ? [] : [{ state: 'look', message: problem, label: 'unreadable' }];
  if (signOff && state !== 'unsigned')
    details.push({
      state: 'passed',
      message: `With the rules of version ${signOff.rules}.`,
      label: `rules ${signOff.rules}`,
    });
  const isLook = state !== 'signed' || problem !== undefined;
  return { id: 'sign-off', title: 'Sign-off', note: signOffText(review), state: isLook ? 'look' : 'passed', details };
}

function commentsCheck(letter: Letter, { notes }: LetterReview): ReadinessCheck {
  const open = notes.filter(({ resolved }) => !resolved).length;
  const parts = [open > 0 ? `${open} open` : '', notes.length > open ? `${notes.length - open} resolved` : ''];
  return {
    id: 'comments',
    title: 'Comments',
    note: parts.filter(Boolean).join(', ') || 'none',
    state: open > 0 ? 'look' : 'passed',
    details: notes.map((note) => commentDetail(letter, note)),
  };
}

function commentDetail(letter: Letter, { place, comments, resolved }: Note): ReadinessDetail {
  const [first] = comments;
  const label = placeLabel(place);
  const who = first?.by === undefined ? '' : `${first.by}, `;
  return {
    state: resolved ? 'passed' : 'look',
    message: `${label}: ${who}${first?.text ?? ''}${comments.length > 1 ? ` (${counted(comments.length, 'comment')})` : ''}`,
    label: `${label}: ${resolved ? 'resolved' : 'open'}`,
    span: letter.folded.originalSpan(foundPlace(letter, place).span),
  };
}
