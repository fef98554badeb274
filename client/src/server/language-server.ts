import { type CancellationToken, type ExtensionContext, type LogOutputChannel, type TextDocument, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  State,
  WorkDoneProgressCancelNotification,
} from 'vscode-languageclient';
import { registerFileRequests } from '../config-files/read-files.ts';
import { rulePagesAddress } from '../pages/rule-pages.ts';
import { CheckProgress } from '../ui/check-progress.ts';
import { type Checked, CheckStatus } from '../ui/check-status.ts';
import { isLetterCounts, type LetterCounts } from '../ui/letter-counts.ts';
import { clientOptions } from './client-options.ts';
import { DiagnosticPullPolicy } from './diagnostic-pull-policy.ts';
import { redactedTraceChannel } from './redacted-trace-channel.ts';
import { RestartPolicy } from './restart-policy.ts';

/** Says to the server that a letter is to be checked now. */
const CHECK_LETTER = 'imrLetter/checkLetter';

/** The server's word of how it checked a letter. */
const CHECKED = 'imrLetter/checked';

/** Says to the server that the findings of a letter are not asked for any more, since nothing shows it. */
const LETTER_LEFT = 'imrLetter/letterLeft';

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
  readonly #heard = new Map<string, (params: unknown) => void>();
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
    client.onNotification(CHECKED, (news: Checked) => this.#checked(news));
    for (const [method, hear] of this.#heard) client.onNotification(method, hear);
    await client.start();
  }

  /** Hears a notification of the server, of this one and of those that come after a restart. */
  hear(method: string, hear: (params: unknown) => void): void {
    this.#heard.set(method, hear);
    this.#client?.onNotification(method, hear);
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
  async request<T>(method: string, params: object, token?: CancellationToken): Promise<T> {
    await this.start();
    if (!this.#client) throw new Error('The language server does not run.');
    // A token that is undefined would be sent as a second parameter.
    return token ? this.#client.sendRequest<T>(method, params, token) : this.#client.sendRequest<T>(method, params);
  }

  /** Tells the server, if it runs. */
  async notify(method: string, params?: object): Promise<void> {
    if (this.#client) await this.#client.sendNotification(method, params);
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
    await client.sendNotification(CHECK_LETTER, { uri: client.code2ProtocolConverter.asUri(document.uri) });
    this.#pull.check(client, document);
  }

  #checked(news: Checked): void {
    this.#status.checked(news);
    const key = Uri.parse(news.uri).toString();
    const tell = this.#asked.get(key);
    this.#asked.delete(key);
    if (isLetterCounts(news)) tell?.(news);
  }

  #tellLeft(uri: Uri): void {
    const client = this.#client;
    if (client?.isRunning()) {
      void client.sendNotification(LETTER_LEFT, { uri: client.code2ProtocolConverter.asUri(uri) });
    }
  }
}
