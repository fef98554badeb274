import { type DocumentSymbol, DocumentSymbolRequest, type SymbolInformation } from 'vscode-languageserver';
import { documentSymbols } from '../../features/document-symbols.ts';
import { objectOf } from '../../protocol/guards.ts';
import { onDocument, withParams } from './handler.ts';

export const documentSymbolHandler = onDocument(
  withParams(DocumentSymbolRequest.type, objectOf<object>({})),
  { documentSymbolProvider: true },
  ({ letters, text, client }) => {
    const symbols = documentSymbols(letters);
    return client.nestedSymbols ? symbols : flatSymbols(symbols, text.uri);
  },
);

/** Returns an outline for clients without support for nested symbols; each symbol names the one that contains it. */
function flatSymbols(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flatSymbols(children ?? [], uri, name),
  ]);
}
