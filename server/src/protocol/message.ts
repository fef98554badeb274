import type { ExportFormat } from '../export/exported-file.ts';
import type { ItemChange } from '../features/items/edit-item.ts';
import type { ConfigurationKind } from '../review/suggested-entries.ts';
import type { FindingToIgnore } from '../suppressions/config-edits.ts';
import type { IgnoredKey } from '../suppressions/ignore-edit.ts';
import { isLetterName } from '../suppressions/letter-key.ts';
import {
  arrayOf,
  type Guard,
  isBoolean,
  isNumber,
  isPosition,
  isString,
  isTextDocument,
  objectOf,
  oneOf,
  optional,
} from './guards.ts';
import type {
  CheckedParams,
  ExportLetterParams,
  NoParams,
  OpenFile,
  SuggestedEntriesParams,
  UriParams,
} from './params.ts';

/**
 * A custom request or notification. It is a method with types, like the library's `RequestType` and `NotificationType`, which would
 * bring the whole of JSON-RPC into the bundle that VS Code reads on activation.
 */
export interface Message<Params> {
  readonly method: `imrLetter/${string}`;
  /** Checks the params that came over the wire. */
  readonly isParams: Guard<Params>;
}

/** A request that is answered with a result. */
export interface CustomRequest<Params, Result> extends Message<Params> {
  /** Never set; it holds the types. */
  readonly _?: readonly [Params, Result];
}

/** A notification, which has no answer. */
export interface CustomNotification<Params> extends Message<Params> {
  /** Never set; it holds the type. */
  readonly _?: readonly [Params];
}

/** Defines a request. */
export function request<Params, Result>(
  method: Message<Params>['method'],
  isParams: Guard<Params>,
): CustomRequest<Params, Result> {
  return { method, isParams };
}

/** Defines a notification. */
export function notification<Params>(
  method: Message<Params>['method'],
  isParams: Guard<Params>,
): CustomNotification<Params> {
  return { method, isParams };
}

/** Accepts all params, since none are read: JSON-RPC allows their absence. */
export const noParams = (_value: unknown): _value is NoParams => true;
export const uriParams = objectOf<UriParams>({ uri: isString });
export const positionParams = { textDocument: isTextDocument, position: isPosition };
export const openFiles = optional(arrayOf(objectOf<OpenFile>({ uri: isString, text: isString })));
export const findingToIgnore = objectOf<FindingToIgnore>({
  code: isString,
  case: optional(isString),
  item: optional(isString),
  fingerprint: isString,
});
export const ignoredKey = objectOf<IgnoredKey>({ code: isString, letter: isLetterName, fingerprint: isString });
export const itemChange = oneOf<ItemChange>({
  moveUp: true,
  moveDown: true,
  duplicate: true,
  upheld: true,
  overturned: true,
  addItem: true,
  addField: true,
});
export const checkedParams = objectOf<CheckedParams>({
  uri: isString,
  version: isNumber,
  checks: isNumber,
  suppressed: isNumber,
  letters: isNumber,
  clean: isNumber,
});
export const exportParams = objectOf<ExportLetterParams>({
  textDocument: isTextDocument,
  format: oneOf<ExportFormat>({ docx: true, html: true }),
  comments: optional(isBoolean),
});
export const suggestedEntriesParams = objectOf<SuggestedEntriesParams>({
  text: isString,
  kind: oneOf<ConfigurationKind>({ configuration: true, settings: true }),
});
