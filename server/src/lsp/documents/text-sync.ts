import type { Connection, DidChangeTextDocumentParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { asObject, isRange, type JsonObject } from '../../protocol/guards.ts';

type Listening = Parameters<TextDocuments<TextDocument>['listen']>[0];
type Changes = DidChangeTextDocumentParams['contentChanges'];

/** What is to be known of the documents that changes are about. */
interface ChangedDocuments {
  /** Whether the client may tell of documents now. */
  isOpen(): boolean;
  document(uri: string): TextDocument | undefined;
  /** Is told of a change before it is applied. */
  changing(params: DidChangeTextDocumentParams): void;
}

/**
 * The connection's notifications about open documents without the malformed ones, which the library would report in words of its
 * own or half apply. Versions that don't go up, or are none, are counted up, so that each stands for one text.
 */
export function validatedTextSync(connection: Connection, documents: ChangedDocuments): Listening {
  const heard = (params: unknown): params is { readonly textDocument: JsonObject & { readonly uri: string } } =>
    documents.isOpen() && isNamed(params);
  return {
    onDidOpenTextDocument: (handler) =>
      connection.onDidOpenTextDocument((params) => {
        if (!heard(params) || typeof params.textDocument.text !== 'string') return;
        const { version } = params.textDocument;
        handler({ textDocument: { ...params.textDocument, version: isVersion(version) ? version : 0 } });
      }),
    onDidChangeTextDocument: (handler) =>
      connection.onDidChangeTextDocument((params) => {
        if (!heard(params)) return;
        const { uri, version } = params.textDocument;
        const contentChanges = soundChanges(params.contentChanges);
        const before = documents.document(uri)?.version;
        if (!contentChanges || before === undefined) return;
        const next = isVersion(version) && version > before ? version : before + 1;
        const sound = { textDocument: { uri, version: next }, contentChanges };
        documents.changing(sound);
        handler(sound);
      }),
    onDidCloseTextDocument: (handler) =>
      connection.onDidCloseTextDocument((params) => {
        if (heard(params)) handler(params);
      }),
    onDidSaveTextDocument: (handler) =>
      connection.onDidSaveTextDocument((params) => {
        if (heard(params)) handler(params);
      }),
    onWillSaveTextDocument: (handler) =>
      connection.onWillSaveTextDocument((params) => {
        if (heard(params)) handler(params);
      }),
    onWillSaveTextDocumentWaitUntil: (handler) => connection.onWillSaveTextDocumentWaitUntil(handler),
  };
}

function isNamed(params: unknown): boolean {
  return typeof asObject(asObject(params).textDocument).uri === 'string';
}

/** Whether a value is a version as the protocol has it. */
function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
}

/** Changes as the library applies them: a stretch and its new words, or the whole text; undefined where one is neither. */
function soundChanges(value: unknown): Changes | undefined {
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
