import type { Diagnostic } from 'vscode-languageserver';
import type { LetterCounts } from '../../protocol/params.ts';
import { type ErrorLog, redactedError } from '../client/error-log.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import { sumCounts } from '../diagnostics/letter-tally.ts';
import { NO_FINDINGS, resultIdOf } from '../diagnostics/result-id.ts';
import type { LetterText } from '../documents/letter-cache.ts';
import { TIME_SLICE_MS } from '../scheduling/for-each-yielding.ts';
import type { ForegroundGate } from '../scheduling/foreground-gate.ts';
import type { Runtime } from '../scheduling/runtime.ts';
import { BackgroundCheckProgress, type ShownProgress } from './background-check-progress.ts';
import type { WorkspaceFile, WorkspaceFiles } from './files.ts';
import { BATCH_SIZE, type WorkspaceLetters } from './letters.ts';
import { CLEARED_BY_OPEN, DiagnosticReportQueue, type DiagnosticSubscriber } from './report-queue.ts';
import { RequestedFiles } from './requested-files.ts';
import type { WorkspaceScope } from './scope.ts';

/** How long changes of files are collected before a check, in milliseconds. */
const DELAY_MS = 200;

/** What the background check depends on. */
export interface BackgroundCheckOptions {
  readonly files: WorkspaceFiles;
  readonly letters: WorkspaceLetters;
  /** Returns the diagnostics of a file's letters; undefined if the check was stopped. */
  check(text: LetterText, file: WorkspaceFile): Promise<CheckedFile | undefined>;
  /** Called for a file that was deleted, or is no longer checked, by its normalized URI. */
  onRemoved(key: string): void;
  /** Counts the letters of an open document; undefined if it isn't a letter. */
  countOpen(key: string): Promise<LetterCounts | undefined>;
  /** Called once the letters were checked whose check was requested by command. */
  onAllChecked(tally: LetterCounts): void;
  scope(): Promise<WorkspaceScope>;
  /** The open documents, whose diagnostics come from their text: by normalized URI, the client's URI. */
  readonly openDocuments: ReadonlyMap<string, string>;
  progress(): Promise<ShownProgress>;
  readonly foreground: ForegroundGate;
  readonly runtime: Pick<Runtime, 'after'>;
  readonly log: ErrorLog;
}

/** The result of the check of a file. */
export interface CheckedFile {
  readonly items: Diagnostic[];
  readonly tally: LetterCounts;
}

/** The state of a checked file, without its findings. */
interface FileReviewState {
  readonly file: WorkspaceFile;
  readonly resultId: string;
  readonly tally: LetterCounts | undefined;
}

/**
 * Checks the letters of the workspace that are not open, in the background, and reports their diagnostics to a subscriber. A letter is
 * read again when it has changed, or when the subscriber has other diagnostics than those that were found.
 */
export class BackgroundCheck {
  readonly #options: BackgroundCheckOptions;
  readonly #states = new Map<string, FileReviewState>();
  #subscriber: DiagnosticSubscriber | undefined;
  #unconfirmed: readonly string[] = [];
  /** The user has stopped the check: letters that were never checked stay unchecked. */
  #isStopped = false;
  /** What is checked regardless of the settings. */
  readonly #requested = new RequestedFiles();
  /** Whether the settings included any letters when they were last read. */
  #wasInScope: boolean | undefined;
  #running: Promise<void> | undefined;
  #isDue = false;
  #cancelTimer: () => void = () => undefined;

  constructor(options: BackgroundCheckOptions) {
    this.#options = options;
  }

  get hasSubscriber(): boolean {
    return this.#subscriber !== undefined;
  }

  /** Returns whether any letters that are not open are to be checked. */
  async isWanted(): Promise<boolean> {
    const { isAny } = await this.#options.scope();
    // A changed setting ends what was requested by command.
    if (this.#wasInScope !== undefined && this.#wasInScope !== isAny) this.#requested.clear();
    this.#wasInScope = isAny;
    return this.#requested.isAny || isAny;
  }

  /** Reports diagnostics and their changes to a subscriber, in place of the previous one; resolves when all letters are checked. */
  subscribe(subscriber: DiagnosticSubscriber): Promise<void> {
    this.#subscriber?.onEnd();
    this.#subscriber = subscriber;
    this.#unconfirmed = subscriber.wantsUnchanged ? [...subscriber.reported.keys()] : [];
    for (const [key, uri] of this.#options.openDocuments)
      subscriber.reported.set(key, { uri, resultId: CLEARED_BY_OPEN });
    return this.#start();
  }

  /** Ends reporting to a subscriber. */
  unsubscribe(subscriber: DiagnosticSubscriber): void {
    if (this.#subscriber !== subscriber) return;
    this.#subscriber = undefined;
    subscriber.onEnd();
  }

  /** Ends reporting on a file whose document was opened. */
  opened(uri: string): void {
    this.#subscriber?.reported.set(normalizeUri(uri), { uri, resultId: CLEARED_BY_OPEN });
  }

  /** Schedules a check after files, folders or configurations changed. */
  changed(): void {
    this.#cancelTimer();
    if (!this.#subscriber) return;
    this.#cancelTimer = this.#options.runtime.after(DELAY_MS, () => void this.#start());
  }

  /** Stops before the letters that were not checked yet. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Includes letters in the next check, regardless of the settings: those of files and folders by their URIs, or all. */
  request(uris: readonly string[] | undefined): void {
    this.#isStopped = false;
    this.#requested.add(uris);
    this.#options.files.invalidateList();
  }

  /** Checks the files until nothing has changed since the check started; one run at a time. */
  #start(): Promise<void> {
    this.#isDue = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isDue && this.#subscriber) {
      this.#isDue = false;
      const progress = new BackgroundCheckProgress(this.#options.progress, () => this.stop(), this.#options.log);
      try {
        await this.#checkFiles(this.#subscriber, progress);
      } catch (error) {
        this.#options.log.error(redactedError('Checking the letters of the workspace', error));
      } finally {
        progress.done();
      }
    }
  }

  async #checkFiles(subscriber: DiagnosticSubscriber, progress: BackgroundCheckProgress): Promise<void> {
    const { files, foreground } = this.#options;
    const scope = await this.#options.scope();
    if ((this.#requested.isAny || scope.isAny) && !files.isListed) await files.list();
    const reportQueue = new DiagnosticReportQueue(subscriber, this.#options.openDocuments);
    this.#clearRemoved(reportQueue, scope);
    const pending = [...files.all()].filter((file) => this.#isPending(file, subscriber, scope));
    let sliceStart = performance.now();
    for (let at = 0; at < pending.length && this.#subscriber === subscriber; at += BATCH_SIZE) {
      const batch = pending.slice(at, at + BATCH_SIZE).filter((file) => this.#isPending(file, subscriber, scope));
      const texts = await Promise.all(batch.map((file) => this.#options.letters.read(file)));
      await Promise.all(batch.map((file, index) => this.#review(file, texts[index], reportQueue)));
      if (performance.now() - sliceStart >= TIME_SLICE_MS) {
        await foreground.whenIdle();
        sliceStart = performance.now();
      }
      await reportQueue.send(false);
      progress.report(at + batch.length, pending.length);
    }
    await reportQueue.send(true);
    if (this.#subscriber !== subscriber) return;
    if (!this.#isDue && this.#requested.isCurrent) {
      const counts = await this.#countLetters(scope);
      this.#requested.done();
      if (!this.#isStopped) this.#options.onAllChecked(counts);
    }
    const unconfirmed = this.#unconfirmed.filter((key) => this.#isReported(key, subscriber));
    this.#unconfirmed = [];
    reportQueue.unchanged(unconfirmed);
    await reportQueue.send(true);
  }

  /** Counts the letters of the files whose check was requested. */
  async #countLetters(scope: WorkspaceScope): Promise<LetterCounts> {
    const { files, openDocuments: shown, countOpen: checkOpen } = this.#options;
    const tallies: (LetterCounts | undefined)[] = [];
    for (const { key } of files.all()) {
      if (!this.#requested.isNow(key) || scope.of(key, true) === undefined) continue;
      tallies.push(shown.has(key) ? await checkOpen(key) : this.#states.get(key)?.tally);
    }
    return sumCounts(tallies);
  }

  /** Clears the diagnostics of files that were deleted, or are no longer checked. */
  #clearRemoved(reportQueue: DiagnosticReportQueue, scope: WorkspaceScope): void {
    const { files } = this.#options;
    const isRemoved = (key: string) => !files.has(key) || scope.of(key, this.#requested.has(key)) === undefined;
    for (const key of this.#states.keys()) {
      if (!isRemoved(key)) continue;
      this.#states.delete(key);
      this.#options.onRemoved(key);
    }
    reportQueue.clear(isRemoved);
  }

  #isPending(file: WorkspaceFile, { reported }: DiagnosticSubscriber, scope: WorkspaceScope): boolean {
    const { key } = file;
    const resultId = reported.get(key)?.resultId ?? NO_FINDINGS;
    const wasOpened = resultId === CLEARED_BY_OPEN;
    if (this.#options.openDocuments.has(key)) return false;
    const folder = scope.of(key, this.#requested.has(key));
    if (!folder || (folder.run === 'manual' && !this.#requested.isNow(key)) || !this.#options.files.isCurrent(file))
      return false;
    const known = this.#states.get(key);
    if (known?.file === file) return known.resultId !== resultId;
    return known !== undefined || wasOpened || !this.#isStopped;
  }

  #isReported(key: string, { reported }: DiagnosticSubscriber): boolean {
    const known = this.#states.get(key);
    return known !== undefined && known.resultId === reported.get(key)?.resultId;
  }

  async #review(file: WorkspaceFile, source: string | undefined, reportQueue: DiagnosticReportQueue): Promise<void> {
    const text = await this.#options.letters.textOf(file, source);
    await this.#options.letters.keep(file, text);
    const checked = text ? await this.#options.check(text, file) : { items: [], tally: undefined };
    if (!checked || !this.#options.files.isCurrent(file)) return;
    const { items, tally } = checked;
    const resultId = resultIdOf(items);
    this.#states.set(file.key, { file, resultId, tally });
    reportQueue.full(file, resultId, items);
  }
}
