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
import type { OriginalPages } from '../documents/original-pages.ts';
import { rulePagesUri } from '../pages/rule-pages.ts';
import { CheckProgress } from '../ui/check-progress.ts';
import { CheckStatus } from '../ui/check-status.ts';
import { clientOptions } from './client-options.ts';
import { DiagnosticPullPolicy } from './diagnostic-pull-policy.ts';
import { registerDictionaryRequest } from './dictionary.ts';
import { redactedTraceChannel } from './redacted-trace-channel.ts';
import { RestartPolicy } from './restart-policy.ts';
import type { ServerConnection } from './server-connection.ts';

/** Creates a client whose server is not started yet. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Runs the language server and its client. */
export class LanguageServer implements ServerConnection {
  readonly #createClient: CreateClient;
  readonly #restartPolicy = new RestartPolicy();
  readonly #status = new CheckStatus();
  readonly #pullPolicy: DiagnosticPullPolicy;
  readonly #progress = new CheckProgress();
  readonly #options: LanguageClientOptions;
  readonly #extensionUri: Uri;
  readonly #handlers = new Map<string, (params: unknown) => void>();
  /** The callbacks for the results of checks that the user requested, by URI. */
  readonly #pendingChecks = new Map<string, (counts: LetterCounts) => void>();
  #client: BaseLanguageClient | undefined;

  constructor(
    createClient: CreateClient,
    context: ExtensionContext,
    output: LogOutputChannel,
    originals: OriginalPages,
  ) {
    this.#createClient = createClient;
    const onLeft = (uri: Uri) => this.#notifyLeft(uri);
    this.#pullPolicy = new DiagnosticPullPolicy(this.#status, onLeft, originals);
    this.#extensionUri = context.extensionUri;
    context.subscriptions.push(this.#progress, this.#status);
    this.#options = clientOptions({
      output,
      trace: redactedTraceChannel(output, context.subscriptions),
      errorHandler: this.#restartPolicy,
      pull: this.#pullPolicy,
      progress: this.#progress,
      rulePages: rulePagesUri(context),
      openConfigFiles,
    });
  }

  /** Records that a hung server is terminated and was reported, so that its end shows no warning. */
  expectClose(): void {
    this.#restartPolicy.expectClose();
  }

  /** Starts the server, if it doesn't run, and resolves when it has started. */
  async start(): Promise<void> {
    if (this.#client) {
      if (this.#client.state === State.Starting) await this.#client.start();
      return;
    }
    const client = this.#createClient(this.#options);
    this.#client = client;
    registerFileRequests(client);
    registerDictionaryRequest(client, this.#extensionUri);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) return;
      this.#progress.end();
      this.#status.clear();
    });
    client.onNotification(CheckedNotification.method, (params: unknown) => {
      if (CheckedNotification.isParams(params)) this.#onChecked(params);
    });
    for (const [method, handler] of this.#handlers) client.onNotification(method, handler);
    await client.start();
  }

  /** Handles a notification of this server and of all that are started later. */
  onNotification<Params>({ method, isParams }: CustomNotification<Params>, handle: (params: Params) => void): void {
    const handler = (params: unknown) => {
      if (isParams(params)) handle(params);
    };
    this.#handlers.set(method, handler);
    this.#client?.onNotification(method, handler);
  }

  /** Stops the server, if it runs, and starts another. A failed client can't start again, so it is replaced too. */
  async restart(): Promise<void> {
    await this.stop();
    this.#restartPolicy.reset();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (!client) return;
    // Only a running client can be stopped; the client has reported a failed start.
    if (client.state === State.Starting) await client.start().catch(() => undefined);
    if (client.isRunning()) await client.dispose();
  }

  /** Sends a request; the server is started first if it doesn't run. */
  async request<Params extends object, Result>(
    { method }: CustomRequest<Params, Result>,
    params: Params,
    token?: CancellationToken,
  ): Promise<Result> {
    await this.start();
    if (!this.#client) throw new Error('The language server does not run.');
    // An undefined token would be sent as a second parameter.
    return token
      ? this.#client.sendRequest<Result>(method, params, token)
      : this.#client.sendRequest<Result>(method, params);
  }

  /** Notifies the server, if it runs. */
  async notify<Params extends object>({ method }: CustomNotification<Params>, params: Params): Promise<void> {
    await this.#client?.sendNotification(method, params);
  }

  /** Notifies the server, if it runs, of a file that the extension changed, since not every folder is watched. */
  async notifyFileChanged(uri: Uri, change: 'changed' | 'deleted'): Promise<void> {
    const type = change === 'deleted' ? FileChangeType.Deleted : FileChangeType.Changed;
    const changes = [{ uri: uri.toString(), type }];
    await this.#client?.sendNotification(DidChangeWatchedFilesNotification.method, { changes });
  }

  /** Stops the check of the workspace's letters. */
  async stopChecking(): Promise<void> {
    const token = this.#progress.stop();
    if (token !== undefined) await this.#client?.sendNotification(WorkDoneProgressCancelNotification.type, { token });
  }

  /** Checks a letter now, regardless of `imrLetter.validate.run`; `onChecked` gets the result. */
  async check(document: TextDocument, onChecked: (counts: LetterCounts) => void): Promise<void> {
    await this.start();
    const client = this.#client;
    if (!client) return;
    this.#pendingChecks.set(document.uri.toString(), onChecked);
    await client.sendNotification(CheckLetterNotification.method, {
      uri: client.code2ProtocolConverter.asUri(document.uri),
    });
    this.#pullPolicy.check(client, document);
  }

  #onChecked(params: CheckedParams): void {
    this.#status.onChecked(params);
    const key = Uri.parse(params.uri).toString();
    const onChecked = this.#pendingChecks.get(key);
    this.#pendingChecks.delete(key);
    onChecked?.(params);
  }

  #notifyLeft(uri: Uri): void {
    const client = this.#client;
    if (client?.isRunning()) {
      void client.sendNotification(LetterLeftNotification.method, { uri: client.code2ProtocolConverter.asUri(uri) });
    }
  }
}
