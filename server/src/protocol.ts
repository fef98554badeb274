import type { Location, Position } from 'vscode-languageserver-types';
import type { Stop } from './features/navigate.ts';
import {
  arrayOf,
  isBoolean,
  isNumber,
  isPosition,
  isString,
  isTextDocument,
  nullable,
  objectOf,
  oneOf,
  optional,
} from './protocol/guards.ts';
import {
  checkedParams,
  exportParams,
  findingToIgnore,
  itemChange,
  noParams,
  notification,
  openFiles,
  positionParams,
  request,
  suggestedEntriesParams,
  uriParams,
} from './protocol/message.ts';
import type {
  AcceptBaselineParams,
  AddWordParams,
  Base64,
  Baselines,
  ChangedFile,
  ChangeItemParams,
  CheckedParams,
  CursorMovedParams,
  EffectiveConfigurationParams,
  ExportLetterParams,
  FindLettersParams,
  IgnoreFindingParams,
  ItemEdit,
  ItemRefusal,
  LetterCounts,
  NavigateParams,
  NoParams,
  OpenConfigFilesParams,
  PositionParams,
  ReadFileParams,
  ReadFileResult,
  ReadyToSign,
  ReadyToSignParams,
  Refused,
  SuggestedEntriesParams,
  SuggestedEntry,
  TurnRuleOffParams,
  UriParams,
  WriteConfigFileParams,
  WriteConfigFileResult,
} from './protocol/params.ts';

// From the client to the server: requests about a position in an open letter.

/** Returns the position of the next disputed item, field or finding, or of the one before; null if there is none. */
export const NavigateRequest = request<NavigateParams, Position | null>(
  'imrLetter/navigate',
  objectOf<NavigateParams>({
    ...positionParams,
    to: oneOf<Stop>({ item: true, field: true, finding: true }),
    back: optional(isBoolean),
    findings: optional(arrayOf(isPosition)),
  }),
);

/** Returns the edits that change the disputed item at a selection, or why it can't be changed. */
export const ChangeItemRequest = request<ChangeItemParams, ItemEdit | { readonly refused: ItemRefusal } | null>(
  'imrLetter/changeItem',
  objectOf<ChangeItemParams>({
    ...positionParams,
    anchor: optional(isPosition),
    change: itemChange,
  }),
);

/** Returns where the letters of the workspace decide the treatment that is in dispute at a position. */
export const SameTreatmentRequest = request<PositionParams, readonly Location[] | null>(
  'imrLetter/sameTreatment',
  objectOf<PositionParams>(positionParams),
);

/** Returns whether a letter can be signed: a list of its parts and items, each passed or not; null if the document has no such letter. */
export const ReadyToSignRequest = request<ReadyToSignParams, ReadyToSign | null>(
  'imrLetter/readyToSign',
  objectOf<ReadyToSignParams>({
    textDocument: isTextDocument,
    letter: optional(isNumber),
    position: optional(isPosition),
    date: isString,
  }),
);

/** Returns the letters of a document as the bytes of a Word document or an HTML page, in Base64; null if it has none. */
export const ExportLetterRequest = request<ExportLetterParams, Base64 | null>('imrLetter/exportLetter', exportParams);

// From the client to the server: other requests.

/** Returns a Markdown page with the rules, settings and files that apply to a letter, or to the letters of a folder. */
export const EffectiveConfigurationRequest = request<EffectiveConfigurationParams, { readonly text: string } | null>(
  'imrLetter/effectiveConfiguration',
  objectOf<EffectiveConfigurationParams>({ uri: isString, isFolder: optional(isBoolean) }),
);

/** Returns the text of the `.imr-letter.ignore.json` that ignores a finding of a letter, or why it can't be written. */
export const IgnoreFindingRequest = request<IgnoreFindingParams, ChangedFile | null>(
  'imrLetter/ignoreFinding',
  objectOf<IgnoreFindingParams>({
    uri: isString,
    finding: findingToIgnore,
    reason: isString,
    by: optional(isString),
    date: isString,
    open: openFiles,
  }),
);

/** Returns the text of the `.imr-letter.json` that turns a rule off for a letter's folder, or why it can't be written. */
export const TurnRuleOffRequest = request<TurnRuleOffParams, ChangedFile | null>(
  'imrLetter/turnRuleOff',
  objectOf<TurnRuleOffParams>({ uri: isString, code: isString, open: openFiles }),
);

/** Returns the text of the `.imr-letter.json` that lists a word as right for a letter's folder, or why it can't be written. */
export const AddWordRequest = request<AddWordParams, ChangedFile | null>(
  'imrLetter/addWord',
  objectOf<AddWordParams>({ uri: isString, word: isString, open: openFiles }),
);

/** Returns the baselines that accept every finding in the folder of a letter, or why they can't be written; null if cancelled. */
export const AcceptBaselineRequest = request<AcceptBaselineParams, Baselines | Refused | null>(
  'imrLetter/acceptBaseline',
  objectOf<AcceptBaselineParams>({ uri: isString, open: openFiles }),
);

/**
 * Writes a configuration file on the server's disk, unless it differs from `before`: then `changed`. Null if the file is not on
 * that disk, or the workspace is not trusted.
 */
export const WriteConfigFileRequest = request<WriteConfigFileParams, WriteConfigFileResult>(
  'imrLetter/writeConfigFile',
  objectOf<WriteConfigFileParams>({ uri: isString, text: isString, before: nullable(isString) }),
);

/** Returns the misspelled rule codes and severities in a configuration's text, and what was probably meant. */
export const SuggestedEntriesRequest = request<SuggestedEntriesParams, readonly SuggestedEntry[] | null>(
  'imrLetter/suggestedEntries',
  suggestedEntriesParams,
);

// From the client to the server: notifications.

/** Checks a letter now, whatever `imrLetter.validate.run` says; no finding is deferred. A client that pulls diagnostics pulls after it. */
export const CheckLetterNotification = notification<UriParams>('imrLetter/checkLetter', uriParams);

/** Says where the cursor of a changed letter moved (option `reportsCursor`): findings in a word are deferred while it is typed. */
export const CursorMovedNotification = notification<CursorMovedParams>(
  'imrLetter/cursorMoved',
  objectOf<CursorMovedParams>({ uri: isString, position: optional(isPosition) }),
);

/** Says that no editor shows a letter, so that its diagnostics are no longer pulled; the document may stay open. */
export const LetterLeftNotification = notification<UriParams>('imrLetter/letterLeft', uriParams);

/** Says that the user trusts the workspace now. */
export const TrustGrantedNotification = notification<NoParams>('imrLetter/trustGranted', noParams);

/** Says which configuration files are open in the editor, so that their problems are reported in them. */
export const OpenConfigFilesNotification = notification<OpenConfigFilesParams>(
  'imrLetter/openConfigFiles',
  objectOf<OpenConfigFilesParams>({ uris: arrayOf(isString) }),
);

// From the server to the client: requests and notifications. Each is sent only if the initialization options ask for it.

/** Returns the text of a file that only the client can read (option `readsFiles`); null if it can't be read. */
export const ReadFileRequest = request<ReadFileParams, ReadFileResult>(
  'imrLetter/readFile',
  objectOf<ReadFileParams>({ uri: isString, most: optional(isNumber) }),
);

/** Returns the dictionary of the spelling check, which only the client can read (option `readsDictionary`). */
export const DictionaryRequest = request<NoParams, Base64>('imrLetter/dictionary', noParams);

/** Returns at most a number of files of the open folders that may be letters (option `findsLetters`). */
export const FindLettersRequest = request<FindLettersParams, { readonly uris: readonly string[] }>(
  'imrLetter/findLetters',
  objectOf<FindLettersParams>({ most: isNumber }),
);

/** Sent when a version of a document was checked (option `showsChecks`). */
export const CheckedNotification = notification<CheckedParams>('imrLetter/checked', checkedParams);

/** Sent when all letters of the workspace were checked on command (option `showsChecks`). */
export const AllCheckedNotification = notification<LetterCounts>(
  'imrLetter/allChecked',
  objectOf<LetterCounts>({ letters: isNumber, clean: isNumber }),
);

/** Sent when guideline pages must be rendered again (option `guidelinePages`). */
export const GuidelinePagesChangedNotification = notification<NoParams>('imrLetter/guidelinePagesChanged', noParams);

/** Sent when the effective configuration may have changed (option `showsConfiguration`). */
export const ConfigurationChangedNotification = notification<NoParams>('imrLetter/configurationChanged', noParams);

/**
 * A request that no server knows, so that each one that is not hung answers at once with the error "method not found". Its method begins with
 * "$/", as those that a server may ignore.
 */
export const PROBE_METHOD = '$/imrLetter/alive';
