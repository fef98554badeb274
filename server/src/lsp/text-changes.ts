import type { Connection, DidChangeTextDocumentParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { settingsRecord } from './settings.ts';

type Listening = Parameters<TextDocuments<TextDocument>['listen']>[0];

/**
 * The connection's notifications about open documents without the malformed ones, which the library would report in words of its
 * own or half apply. `changing` is told of a change before it is applied.
 */
export function soundTextChanges(
  connection: Connection,
  changing: (params: DidChangeTextDocumentParams) => void,
): Listening {
  return {
    onDidOpenTextDocument: (handler) =>
      connection.onDidOpenTextDocument((params) => {
        if (isDocument(params) && typeof params.textDocument.text === 'string') handler(params);
      }),
    onDidChangeTextDocument: (handler) =>
      connection.onDidChangeTextDocument((params) => {
        const changes: unknown = params?.contentChanges;
        if (!isDocument(params) || !Array.isArray(changes) || !changes.every(isChange)) return;
        changing(params);
        handler(params);
      }),
    onDidCloseTextDocument: (handler) =>
      connection.onDidCloseTextDocument((params) => {
        if (isNamed(params)) handler(params);
      }),
    onDidSaveTextDocument: (handler) =>
      connection.onDidSaveTextDocument((params) => {
        if (isNamed(params)) handler(params);
      }),
    onWillSaveTextDocument: (handler) =>
      connection.onWillSaveTextDocument((params) => {
        if (isNamed(params)) handler(params);
      }),
    onWillSaveTextDocumentWaitUntil: (handler) => connection.onWillSaveTextDocumentWaitUntil(handler),
  };
}

function isNamed(params: unknown): boolean {
  return typeof settingsRecord(settingsRecord(params).textDocument).uri === 'string';
}

function isDocument(params: unknown): boolean {
  return isNamed(params) && typeof settingsRecord(settingsRecord(params).textDocument).version === 'number';
}

function isChange(change: unknown): boolean {
  const { text, range } = settingsRecord(change);
  return typeof text === 'string' && (range === undefined || isRange(range));
}

/** Whether a value is a range of whole places. */
export function isRange(value: unknown): boolean {
  const { start, end } = settingsRecord(value);
  return isPosition(start) && isPosition(end);
}

/** Whether a value is a place in a text. */
export function isPosition(value: unknown): boolean {
  const { line, character } = settingsRecord(value);
  return Number.isInteger(line) && Number.isInteger(character);
}
