import type { ClientAbilities } from '../client/client-support.ts';
import type { DiagnosticOffer } from '../diagnostics/diagnostic-registration.ts';
import { keyOf } from '../client/client-files.ts';
import type { Listener } from './report-queue.ts';
import type { WorkspaceFiles } from './files.ts';
import type { WorkspaceReviews } from './background-check.ts';

/** What the checks of letters that are not open are kept up with. */
export interface WorkspaceChecksSources {
  readonly abilities: ClientAbilities;
  readonly files: WorkspaceFiles;
  readonly reviews: WorkspaceReviews;
  /** The documents whose findings the client is told as they are typed: as this project writes their addresses, and as the client does. */
  readonly shown: Map<string, string>;
  readonly offer: DiagnosticOffer;
  /** What has findings sent to a client that doesn't ask for those of the workspace. */
  readonly push: Listener;
}

/** Has the letters that are not open checked, or not, as the settings say and as files, folders and documents change. */
export class WorkspaceChecks {
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
    const { abilities, reviews, offer, push } = this.#sources;
    this.#isWanted = await reviews.isWanted();
    if (abilities.registersDiagnostics) await offer.tell(this.#isWanted);
    if (this.#isWanted && !abilities.pullsWorkspace && !reviews.hasListener) void reviews.listen(push);
    else reviews.changed();
  }

  /** Checks all letters of the workspace, whatever the settings say. */
  async all(): Promise<void> {
    this.#sources.reviews.checkAll();
    await this.settle();
  }

  /** The findings of an open document are told as it is now, so its file is no business of the background. */
  shown(uri: string): void {
    const key = keyOf(uri);
    if (this.#shown.has(key)) return;
    this.#shown.set(key, uri);
    this.#sources.reviews.opened(uri);
  }

  /** The findings of a document are not told any more, whether it is open or not. */
  left(uri: string): void {
    if (this.#shown.delete(keyOf(uri))) this.#sources.reviews.changed();
  }

  /** A document was saved or closed. */
  written(): void {
    if (!this.#sources.abilities.registersFileWatchers) this.#sources.files.relist();
    this.#sources.reviews.changed();
  }

  /** Files came or changed, or went, and folders with them; whether any may be letters. */
  filesChanged(touched: readonly string[], gone: readonly string[]): boolean {
    const { files, reviews } = this.#sources;
    // What went with its folder may be there again by now.
    const isAny = files.remove(gone) || touched.length > 0;
    for (const uri of touched) files.touch(uri);
    if (isAny) reviews.changed();
    return isAny;
  }
}
