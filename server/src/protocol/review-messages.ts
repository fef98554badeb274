import type { ComparedLetters } from '../features/compare/compared-letters.ts';
import { isPosition, isString, isTextDocument, objectOf, oneOf, optional } from './guards.ts';
import type {
  ChangeReviewParams,
  CompareLettersParams,
  LetterReviewRow,
  LetterReviewsParams,
  ReviewAction,
} from './letter-reviews.ts';
import { openFiles, request } from './message.ts';
import type { ChangedFile } from './params.ts';

// From the client to the server: requests about the review of letters.

/** Returns the comments on each letter of a document, and who signed it off. */
export const LetterReviewsRequest = request<LetterReviewsParams, readonly LetterReviewRow[] | null>(
  'imrLetter/letterReviews',
  objectOf<LetterReviewsParams>({ textDocument: isTextDocument }),
);

/** Returns the text of the review file of the letter at a position after a comment, an answer or a sign-off, or why it can't be written. */
export const ChangeReviewRequest = request<ChangeReviewParams, ChangedFile | null>(
  'imrLetter/changeReview',
  objectOf<ChangeReviewParams>({
    textDocument: isTextDocument,
    position: isPosition,
    action: oneOf<ReviewAction>({
      comment: true,
      reply: true,
      edit: true,
      remove: true,
      resolve: true,
      reopen: true,
      signOff: true,
      withdraw: true,
    }),
    text: optional(isString),
    note: optional(isString),
    comment: optional(isString),
    by: optional(isString),
    at: isString,
    open: openFiles,
  }),
);

/** Returns what changed from one version of a file to another in words, item by item, and both texts tidied. */
export const CompareLettersRequest = request<CompareLettersParams, ComparedLetters | null>(
  'imrLetter/compareLetters',
  objectOf<CompareLettersParams>({ before: isString, after: isString }),
);
