import type { Diagnostic } from 'vscode-languageserver';
import type { LetterCounts } from '../../protocol/params.ts';
import { type ErrorLog, redactedError } from '../client/error-log.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import { sumOf } from '../diagnostics/letter-tally.ts';
import { NO_FINDINGS, resultIdOf } from '../diagnostics/result-id.ts';
import type { LetterText } from '../documents/letter-cache.ts';
import { TIME_SLICE_MS } from '../scheduling/for-each-yielding.ts';
import type { ForegroundGate } from '../scheduling/foreground-gate.ts';
import type { Runtime } from '../scheduling/runtime.ts';
import { BackgroundCheckProgress, type ShownProgress } from './background-check-progress.ts';
import type { WorkspaceFile, WorkspaceFiles } from './files.ts';
import { FILES_AT_ONCE, type WorkspaceLetters } from './letters.ts';
import { CLEARED_BY_OPEN, DiagnosticReportQueue, type DiagnosticSubscriber } from './report-queue.ts';
import type { WorkspaceScope } from './scope.ts';

/** How long after a change of files they are looked at, in milliseconds: changes come in swarms. */
const DELAY = 200;

/** What the letters of a workspace are checked with. */
export interface WorkspaceReviewsSources {
  readonly files: WorkspaceFiles;
  readonly letters: WorkspaceLetters;
  /** The findings in a file's letters as the client takes them; undefined where the check was left. */
  check(text: LetterText): Promise<CheckedFile | undefined>;
  /** How many letters of an open document are clean; undefined where it is no letter. */
  checkOpen(key: string): Promise<LetterCounts | undefined>;
  /** Told once all letters were checked on command. */
  allChecked(tally: LetterCounts): void;
  scope(): Promise<WorkspaceScope>;
  /** The documents whose findings the client is told as they are typed: as this project writes their addresses, and as the client does. */
  readonly shown: ReadonlyMap<string, string>;
  progress(): Promise<ShownProgress>;
  readonly foreground: ForegroundGate;
  readonly runtime: Pick<Runtime, 'after'>;
  readonly log: ErrorLog;
}

/** What is found in a file. */
export interface CheckedFile {
  readonly items: Diagnostic[];
  readonly tally: LetterCounts;
}

/** What is known of a file's findings: they themselves are not kept. */
interface Reviewed {
  readonly file: WorkspaceFile;
  readonly resultId: string;
  readonly tally: LetterCounts | undefined;
}

/**
 * Checks the letters of the workspace that are not open, in the background, and tells a client what is found. A letter is read
 * again when it has changed, or when the client has something else than what was found.
 */
export class BackgroundCheck {
  readonly #sources: WorkspaceReviewsSources;
  readonly #reviewText = new Map<string, Reviewed>();
  #listener: DiagnosticSubscriber | undefined;
  #unanswered: readonly string[] = [];
  /** The user has stopped the check: what was never looked at stays so. */
  #isStopped = false;
  /** Every folder's letters are checked, whatever their setting. */
  #isAll = false;
  /** Whether the settings had any letters checked when they were last looked at. */
  #wasSet: boolean | undefined;
  /** Letters that are checked on command alone are checked this time. */
  #isAsked = false;
  #walking: Promise<void> | undefined;
  #isDue = false;
  #endWait: () => void = () => undefined;

  constructor(sources: WorkspaceReviewsSources) {
    this.#sources = sources;
  }

  get hasListener(): boolean {
    return this.#listener !== undefined;
  }

  /** Whether any letters that are not open are to be checked. */
  async isWanted(): Promise<boolean> {
    const { isAny } = await this.#sources.scope();
    // Who sets what is checked means it, whatever was asked for before.
    if (this.#wasSet !== undefined && this.#wasSet !== isAny) this.#isAll = false;
    this.#wasSet = isAny;
    return this.#isAll || isAny;
  }

  /** Tells a listener, in the place of another, what is found and from then on what changes; resolves when all is told. */
  listen(listener: DiagnosticSubscriber): Promise<void> {
    this.#listener?.ended();
    this.#listener = listener;
    this.#unanswered = listener.wantsUnchanged ? [...listener.told.keys()] : [];
    for (const [key, uri] of this.#sources.shown) listener.told.set(key, { uri, resultId: CLEARED_BY_OPEN });
    return this.#navigate();
  }

  /** Tells a listener nothing more. */
  leave(listener: DiagnosticSubscriber): void {
    if (this.#listener !== listener) return;
    this.#listener = undefined;
    listener.ended();
  }

  /** A document was opened: what is told of its file from now on is no business of the background. */
  opened(uri: string): void {
    this.#listener?.told.set(normalizeUri(uri), { uri, resultId: CLEARED_BY_OPEN });
  }

  /** Files, folders or what counts for them changed; they are looked at after a while. */
  changed(): void {
    this.#endWait();
    if (!this.#listener) return;
    this.#endWait = this.#sources.runtime.after(DELAY, () => void this.#navigate());
  }

  /** Leaves unread what was not looked at yet. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Checks every letter of the workspace, those too that are otherwise checked when open or on command alone. */
  checkAll(): void {
    this.#isStopped = false;
    this.#isAll = true;
    this.#isAsked = true;
    this.#sources.files.relist();
  }

  /** Walks over the files until nothing has changed since; one walk at a time. */
  #navigate(): Promise<void> {
    this.#isDue = true;
    this.#walking ??= this.#walkOn().finally(() => {
      this.#walking = undefined;
    });
    return this.#walking;
  }

  async #walkOn(): Promise<void> {
    while (this.#isDue && this.#listener) {
      this.#isDue = false;
      const progress = new BackgroundCheckProgress(this.#sources.progress, () => this.stop(), this.#sources.log);
      try {
        await this.#tellAll(this.#listener, progress);
      } catch (error) {
        this.#sources.log.error(redactedError('Checking the letters of the workspace', error));
      } finally {
        progress.over();
      }
    }
  }

  async #tellAll(listener: DiagnosticSubscriber, progress: BackgroundCheckProgress): Promise<void> {
    const { files, foreground } = this.#sources;
    const scope = await this.#sources.scope();
    if ((this.#isAll || scope.isAny) && !files.isListed) await files.list();
    const reportQueue = new DiagnosticReportQueue(listener, this.#sources.shown);
    this.#takeBack(reportQueue, scope);
    const waiting = [...files.all()].filter((file) => this.#isWaiting(file, listener, scope));
    let began = performance.now();
    for (let at = 0; at < waiting.length && this.#listener === listener; at += FILES_AT_ONCE) {
      const some = waiting.slice(at, at + FILES_AT_ONCE).filter((file) => this.#isWaiting(file, listener, scope));
      const texts = await Promise.all(some.map((file) => this.#sources.letters.read(file)));
      await Promise.all(some.map((file, index) => this.#review(file, texts[index], reportQueue)));
      if (performance.now() - began >= TIME_SLICE_MS) {
        await foreground.turn();
        began = performance.now();
      }
      await reportQueue.send(false);
      progress.report(at + some.length, waiting.length);
    }
    await reportQueue.send(true);
    if (this.#listener !== listener) return;
    if (!this.#isDue && this.#isAsked) {
      this.#isAsked = false;
      if (!this.#isStopped) this.#sources.allChecked(await this.#tally(scope));
    }
    const unanswered = this.#unanswered.filter((key) => this.#isAsFound(key, listener));
    this.#unanswered = [];
    reportQueue.unchanged(unanswered);
    await reportQueue.send(true);
  }

  /** The letters of all files that are checked, as they are now. */
  async #tally(scope: WorkspaceScope): Promise<LetterCounts> {
    const { files, shown, checkOpen } = this.#sources;
    const tallies: (LetterCounts | undefined)[] = [];
    for (const { key } of files.all()) {
      if (scope.of(key, this.#isAll) === undefined) continue;
      tallies.push(shown.has(key) ? await checkOpen(key) : this.#reviewText.get(key)?.tally);
    }
    return sumOf(tallies);
  }

  /** Takes back what the client has of files that are gone, or are not checked any more. */
  #takeBack(reportQueue: DiagnosticReportQueue, scope: WorkspaceScope): void {
    const { files } = this.#sources;
    const isGone = (key: string) => !files.has(key) || scope.of(key, this.#isAll) === undefined;
    for (const key of this.#reviewText.keys()) if (isGone(key)) this.#reviewText.delete(key);
    reportQueue.forget(isGone);
  }

  #isWaiting(file: WorkspaceFile, { told }: DiagnosticSubscriber, scope: WorkspaceScope): boolean {
    const { key } = file;
    const resultId = told.get(key)?.resultId ?? NO_FINDINGS;
    const wasOpened = resultId === CLEARED_BY_OPEN;
    if (this.#sources.shown.has(key)) return false;
    const folder = scope.of(key, this.#isAll);
    if (!folder || (folder.run === 'manual' && !this.#isAsked) || !this.#sources.files.isCurrent(file)) return false;
    const known = this.#reviewText.get(key);
    if (known?.file === file) return known.resultId !== resultId;
    return known !== undefined || wasOpened || !this.#isStopped;
  }

  #isAsFound(key: string, { told }: DiagnosticSubscriber): boolean {
    const known = this.#reviewText.get(key);
    return known !== undefined && known.resultId === told.get(key)?.resultId;
  }

  async #review(file: WorkspaceFile, source: string | undefined, reportQueue: DiagnosticReportQueue): Promise<void> {
    const text = await this.#sources.letters.textOf(file, source);
    await this.#sources.letters.keep(file, text);
    const checked = text ? await this.#sources.check(text) : { items: [], tally: undefined };
    if (!checked || !this.#sources.files.isCurrent(file)) return;
    const { items, tally } = checked;
    const resultId = resultIdOf(items);
    this.#reviewText.set(file.key, { file, resultId, tally });
    reportQueue.full(file, resultId, items);
  }
}
