import type { Connection, DidChangeTextDocumentParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { asObject, isRange, type JsonObject } from '../../protocol/guards.ts';

type SyncConnection = Parameters<TextDocuments<TextDocument>['listen']>[0];
type Changes = DidChangeTextDocumentParams['contentChanges'];

/** The documents to which changes apply. */
interface ChangedDocuments {
  /** Returns whether notifications are handled now. */
  isOpen(): boolean;
  document(uri: string): TextDocument | undefined;
  /** Called before a change is applied. */
  changing(params: DidChangeTextDocumentParams): void;
}

/**
 * Returns the connection's document notifications without malformed ones, which the library would log with their content or apply in part.
 * A version that is invalid or not greater than the last one is replaced by the next number, so that each version has one text.
 */
export function validatedTextSync(connection: Connection, documents: ChangedDocuments): SyncConnection {
  const isValid = (params: unknown): params is { readonly textDocument: JsonObject & { readonly uri: string } } =>
    documents.isOpen() && namesDocument(params);
  return {
    onDidOpenTextDocument: (handler) =>
      connection.onDidOpenTextDocument((params) => {
        if (!isValid(params) || typeof params.textDocument.text !== 'string') return;
        const { version } = params.textDocument;
        handler({ textDocument: { ...params.textDocument, version: isVersion(version) ? version : 0 } });
      }),
    onDidChangeTextDocument: (handler) =>
      connection.onDidChangeTextDocument((params) => {
        if (!isValid(params)) return;
        const { uri, version } = params.textDocument;
        const contentChanges = validChanges(params.contentChanges);
        const before = documents.document(uri)?.version;
        if (!contentChanges || before === undefined) return;
        const next = isVersion(version) && version > before ? version : before + 1;
        const valid = { textDocument: { uri, version: next }, contentChanges };
        documents.changing(valid);
        handler(valid);
      }),
    onDidCloseTextDocument: (handler) =>
      connection.onDidCloseTextDocument((params) => {
        if (isValid(params)) handler(params);
      }),
    onDidSaveTextDocument: (handler) =>
      connection.onDidSaveTextDocument((params) => {
        if (isValid(params)) handler(params);
      }),
    onWillSaveTextDocument: (handler) =>
      connection.onWillSaveTextDocument((params) => {
        if (isValid(params)) handler(params);
      }),
    onWillSaveTextDocumentWaitUntil: (handler) => connection.onWillSaveTextDocumentWaitUntil(handler),
  };
}

function namesDocument(params: unknown): boolean {
  return typeof asObject(asObject(params).textDocument).uri === 'string';
}

/** Returns whether a value is a version number of the protocol. */
function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
}

/** Returns changes in the form that the library applies: a range with its new text, or the whole text; undefined if any is malformed. */
function validChanges(value: unknown): Changes | undefined {
  if (!Array.isArray(value)) return undefined;
  const changes: Changes = [];
  for (const change of value) {
    const { text, range } = asObject(change);
    if (typeof text !== 'string') return undefined;
    if (range === undefined || range === null) changes.push({ text });
    else if (isRange(range)) changes.push({ text, range });
    else return undefined;
  }
  return changes;
}
