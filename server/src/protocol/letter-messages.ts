import type { LetterFilter } from '../report/dashboard/letter-filter.ts';
import type { ReportFormat } from '../report/review-report/formats.ts';
import {
  arrayOf,
  isBoolean,
  isCount,
  isPosition,
  isString,
  isTextDocument,
  objectOf,
  oneOf,
  optional,
} from './guards.ts';
import type {
  CheckLettersParams,
  DashboardParams,
  LetterChecks,
  LetterChecksParams,
  LetterDashboard,
  Letters,
  LettersParams,
  PlacedFinding,
  Report,
  ReportParams,
  RestoreFindingParams,
} from './letter-list.ts';
import { ignoredKey, noParams, notification, openFiles, request, uriParams } from './message.ts';
import type { ChangedFile, NoParams, Refused, UriParams } from './params.ts';

// From the client to the server: requests about letters in lists and reports.

/** Returns the letters of the open folders and documents, or of some files, with their outcomes and what was found so far. */
export const LettersRequest = request<LettersParams, Letters>(
  'imrLetter/letters',
  objectOf<LettersParams>({ uris: optional(arrayOf(isString)) }),
);

/** Returns all findings in the letters of a file, open or not, that are not set aside; null if it can't be read. */
export const LetterFindingsRequest = request<UriParams, readonly PlacedFinding[] | null>(
  'imrLetter/letterFindings',
  uriParams,
);

/** Returns the items and checks of the letter at a position, with what was set aside; null if the document has no letter. */
export const LetterChecksRequest = request<LetterChecksParams, LetterChecks | null>(
  'imrLetter/letterChecks',
  objectOf<LetterChecksParams>({ textDocument: isTextDocument, position: optional(isPosition) }),
);

/** Returns the text of the `.imr-letter.ignore.json` without the entry of a finding, or why it can't be written. */
export const RestoreFindingRequest = request<RestoreFindingParams, ChangedFile | null>(
  'imrLetter/restoreFinding',
  objectOf<RestoreFindingParams>({ uri: isString, entry: ignoredKey, open: openFiles }),
);

/** Returns the review report on a letter or a folder, or why there is none; null if cancelled. */
export const ReportRequest = request<ReportParams, Report | Refused | null>(
  'imrLetter/report',
  objectOf<ReportParams>({
    uri: isString,
    isFolder: isBoolean,
    format: oneOf<ReportFormat>({ html: true, markdown: true, csv: true }),
    words: isBoolean,
    date: isString,
  }),
);

/** Returns the content of the review report on the checked letters of the open folders and documents that a filter leaves. */
export const DashboardRequest = request<DashboardParams, LetterDashboard | null>(
  'imrLetter/dashboard',
  objectOf<DashboardParams>({
    filter: objectOf<LetterFilter>({
      folder: optional(isString),
      search: optional(isString),
      service: optional(isString),
      guideline: optional(isString),
      month: optional(isString),
      outcome: optional(isString),
      rule: optional(isString),
      severity: optional(isString),
      state: optional(isString),
    }),
    limit: isCount,
    date: isString,
  }),
);

// From the client to the server: a notification.

/** Checks the letters of files and folders, or all of the workspace, now, whatever the settings say. */
export const CheckLettersNotification = notification<CheckLettersParams>(
  'imrLetter/checkAllLetters',
  objectOf<CheckLettersParams>({ uris: optional(arrayOf(isString)) }),
);

// From the server to the client: a notification about letters in lists. It is sent only if the initialization options ask for it.

/** Sent when the letters of the open folders, or what was found in them, changed since a list was requested (option `showsLetters`). */
export const LettersChangedNotification = notification<NoParams>('imrLetter/lettersChanged', noParams);
