import { type CancellationToken, type ExtensionContext, type LogOutputChannel, type TextDocument, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type LanguageClientOptions,
  State,
  WorkDoneProgressCancelNotification,
} from 'vscode-languageclient';
import type { CustomNotification, CustomRequest } from '../../../server/src/protocol/message.ts';
import type { CheckedParams, LetterCounts } from '../../../server/src/protocol/params.ts';
import { CheckedNotification, CheckLetterNotification, LetterLeftNotification } from '../../../server/src/protocol.ts';
import { openConfigFiles } from '../config-files/open-config-files.ts';
import { registerFileRequests } from '../config-files/read-files.ts';
import { rulePagesAddress } from '../pages/rule-pages.ts';
import { CheckProgress } from '../ui/check-progress.ts';
import { CheckStatus } from '../ui/check-status.ts';
import { clientOptions } from './client-options.ts';
import { DiagnosticPullPolicy } from './diagnostic-pull-policy.ts';
import { redactedTraceChannel } from './redacted-trace-channel.ts';
import { RestartPolicy } from './restart-policy.ts';

/** Makes a client whose server is not started yet. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as this editor runs it. */
export class LanguageServer {
  readonly #make: MakeClient;
  readonly #crashes = new RestartPolicy();
  readonly #status = new CheckStatus();
  readonly #pull = new DiagnosticPullPolicy(this.#status, (uri) => this.#tellLeft(uri));
  readonly #progress = new CheckProgress();
  readonly #options: LanguageClientOptions;
  readonly #handlers = new Map<string, (params: unknown) => void>();
  /** The letters whose check the user has asked for, and who waits for how it went. */
  readonly #asked = new Map<string, (counts: LetterCounts) => void>();
  #client: BaseLanguageClient | undefined;

  constructor(make: MakeClient, context: ExtensionContext, output: LogOutputChannel) {
    this.#make = make;
    context.subscriptions.push(this.#progress, this.#status);
    this.#options = clientOptions({
      output,
      trace: redactedTraceChannel(output, context.subscriptions),
      errorHandler: this.#crashes,
      pull: this.#pull,
      progress: this.#progress,
      rulePages: rulePagesAddress(context),
      openConfigFiles,
    });
  }

  /** The server hung and was ended, which was told; the client is about to start another. */
  hung(): void {
    this.#crashes.expect();
  }

  async start(): Promise<void> {
    if (this.#client) return;
    const client = this.#make(this.#options);
    this.#client = client;
    registerFileRequests(client);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) return;
      this.#progress.end();
      this.#status.forget();
    });
    client.onNotification(CheckedNotification.method, (params: unknown) => {
      if (CheckedNotification.isParams(params)) this.#checked(params);
    });
    for (const [method, handler] of this.#handlers) client.onNotification(method, handler);
    await client.start();
  }

  /** Handles a notification of this server and of those that are started after it. */
  onNotification<Params>({ method, isParams }: CustomNotification<Params>, handle: (params: Params) => void): void {
    const handler = (params: unknown) => {
      if (isParams(params)) handle(params);
    };
    this.#handlers.set(method, handler);
    this.#client?.onNotification(method, handler);
  }

  /** Ends the server, if it runs, and starts another. A client that failed can't start again, so there is a new one too. */
  async restart(): Promise<void> {
    await this.stop();
    this.#crashes.forget();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (!client) return;
    // Only a client that runs can be stopped; a start that fails was told by the client.
    if (client.state === State.Starting) await client.start().catch(() => undefined);
    if (client.isRunning()) await client.dispose();
  }

  /** Asks the server, which is started first where it doesn't run. */
  async request<Params extends object, Result>(
    { method }: CustomRequest<Params, Result>,
    params: Params,
    token?: CancellationToken,
  ): Promise<Result> {
    await this.start();
    if (!this.#client) throw new Error('The language server does not run.');
    // A token that is undefined would be sent as a second parameter.
    return token
      ? this.#client.sendRequest<Result>(method, params, token)
      : this.#client.sendRequest<Result>(method, params);
  }

  /** Notifies the server, if it runs. */
  async notify<Params extends object>({ method }: CustomNotification<Params>, params: Params): Promise<void> {
    await this.#client?.sendNotification(method, params);
  }

  /** Notifies the server, if it runs, of a file that this extension changed: not every folder is watched. */
  async fileChanged(uri: Uri, change: 'changed' | 'deleted'): Promise<void> {
    const type = change === 'deleted' ? FileChangeType.Deleted : FileChangeType.Changed;
    const changes = [{ uri: uri.toString(), type }];
    await this.#client?.sendNotification(DidChangeWatchedFilesNotification.method, { changes });
  }

  /** Leaves the check of the workspace's letters. */
  async stopChecking(): Promise<void> {
    const token = this.#progress.stop();
    if (token !== undefined) await this.#client?.sendNotification(WorkDoneProgressCancelNotification.type, { token });
  }

  /** Checks a letter now, whatever `imrLetter.validate.run` says; `checked` is told how that went. */
  async check(document: TextDocument, checked: (counts: LetterCounts) => void): Promise<void> {
    await this.start();
    const client = this.#client;
    if (!client) return;
    this.#asked.set(document.uri.toString(), checked);
    await client.sendNotification(CheckLetterNotification.method, {
      uri: client.code2ProtocolConverter.asUri(document.uri),
    });
    this.#pull.check(client, document);
  }

  #checked(news: CheckedParams): void {
    this.#status.checked(news);
    const key = Uri.parse(news.uri).toString();
    const tell = this.#asked.get(key);
    this.#asked.delete(key);
    tell?.(news);
  }

  #tellLeft(uri: Uri): void {
    const client = this.#client;
    if (client?.isRunning()) {
      void client.sendNotification(LetterLeftNotification.method, { uri: client.code2ProtocolConverter.asUri(uri) });
    }
  }
}
