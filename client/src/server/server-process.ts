import { pathToFileURL } from 'node:url';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { DocumentReader } from '../../../server/src/documents/document-reader.ts';
import { documentThread } from '../../../server/src/platform/document-thread.ts';
import type { OriginalPages } from '../documents/original-pages.ts';
import { LanguageServer } from './language-server.ts';

/** Returns the language server as a separate process, for the desktop and remote machines. */
export function languageServer(
  context: ExtensionContext,
  output: LogOutputChannel,
  originals: OriginalPages,
): LanguageServer {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const createClient = (options: LanguageClientOptions) =>
    new LanguageClient('imrLetter', 'IMR Letter', { run, debug }, options);
  return new LanguageServer(createClient, context, output, originals);
}

/** Returns the reader of PDF and Word documents, whose worker is a thread. */
export function documentReader(context: ExtensionContext): DocumentReader {
  return new DocumentReader(documentThread(pathToFileURL(context.asAbsolutePath('dist/documents.js'))));
}
