import type { ClientSupport } from '../client/client-support.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import type { DiagnosticRegistration } from '../diagnostics/diagnostic-registration.ts';
import type { WorkspaceFiles } from './files.ts';
import type { DiagnosticSubscriber } from './report-queue.ts';

/** The check that is controlled. */
interface ControlledCheck {
  readonly hasListener: boolean;
  isWanted(): Promise<boolean>;
  listen(subscriber: DiagnosticSubscriber): Promise<void>;
  opened(uri: string): void;
  changed(): void;
  checkAll(): void;
}

/** What the checks of letters that are not open are kept up with. */
export interface WorkspaceChecksSources {
  readonly clientSupport: ClientSupport;
  readonly files: WorkspaceFiles;
  readonly reviewService: ControlledCheck;
  /** The documents whose findings the client is told as they are typed: as this project writes their addresses, and as the client does. */
  readonly shown: Map<string, string>;
  readonly registration: DiagnosticRegistration;
  /** What has findings sent to a client that doesn't ask for those of the workspace. */
  readonly push: DiagnosticSubscriber;
}

/** Has the letters that are not open checked, or not, as the settings say and as files, folders and documents change. */
export class BackgroundCheckController {
  readonly #sources: WorkspaceChecksSources;
  readonly #shown: Map<string, string>;
  #isWanted = false;

  constructor(sources: WorkspaceChecksSources) {
    this.#sources = sources;
    this.#shown = sources.shown;
  }

  /** Whether letters that are not open were to be checked when that was last looked at. */
  get isWanted(): boolean {
    return this.#isWanted;
  }

  /** Settings, folders or configurations may have changed: what was found counts no more. */
  async settle(): Promise<void> {
    const { clientSupport, reviewService, registration, push } = this.#sources;
    this.#isWanted = await reviewService.isWanted();
    if (clientSupport.registersDiagnostics) await registration.update(this.#isWanted);
    if (this.#isWanted && !clientSupport.pullsWorkspace && !reviewService.hasListener) void reviewService.listen(push);
    else reviewService.changed();
  }

  /** Checks all letters of the workspace, whatever the settings say. */
  async all(): Promise<void> {
    this.#sources.reviewService.checkAll();
    await this.settle();
  }

  /** The findings of an open document are told as it is now, so its file is no business of the background. */
  shown(uri: string): void {
    const key = normalizeUri(uri);
    if (this.#shown.has(key)) return;
    this.#shown.set(key, uri);
    this.#sources.reviewService.opened(uri);
  }

  /** The findings of a document are not told any more, whether it is open or not. */
  left(uri: string): void {
    if (this.#shown.delete(normalizeUri(uri))) this.#sources.reviewService.changed();
  }

  /** A document was saved or closed. */
  written(): void {
    if (!this.#sources.clientSupport.registersFileWatchers) this.#sources.files.relist();
    this.#sources.reviewService.changed();
  }

  /** Files came or changed, or went, and folders with them; whether any may be letters. */
  filesChanged(touched: readonly string[], gone: readonly string[]): boolean {
    const { files, reviewService } = this.#sources;
    // What went with its folder may be there again by now.
    const isAny = files.remove(gone) || touched.length > 0;
    for (const uri of touched) files.touch(uri);
    if (isAny) reviewService.changed();
    return isAny;
  }
}
