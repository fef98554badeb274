import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { LanguageServer } from './language-server.ts';

/** Returns the language server as a separate process, for the desktop and remote machines. */
export function languageServer(context: ExtensionContext, output: LogOutputChannel): LanguageServer {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const createClient = (options: LanguageClientOptions) =>
    new LanguageClient('imrLetter', 'IMR Letter', { run, debug }, options);
  return new LanguageServer(createClient, context, output);
}
