import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { LanguageServer } from './language-server.ts';

/** The language server as a process of its own: on the desktop and on remote machines. */
export function languageServer(context: ExtensionContext, output: LogOutputChannel): LanguageServer {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const make = (options: LanguageClientOptions) =>
    new LanguageClient('imrLetter', 'IMR Letter', { run, debug }, options);
  return new LanguageServer(make, context, output);
}
