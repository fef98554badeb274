import type { ClientSupport } from '../client/client-support.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import type { DiagnosticRegistration } from '../diagnostics/diagnostic-registration.ts';
import type { WorkspaceFiles } from './files.ts';
import type { DiagnosticSubscriber } from './report-queue.ts';

/** The check that is controlled. */
interface ControlledCheck {
  readonly hasSubscriber: boolean;
  isWanted(): Promise<boolean>;
  subscribe(subscriber: DiagnosticSubscriber): Promise<void>;
  opened(uri: string): void;
  changed(): void;
  request(uris: readonly string[] | undefined): void;
}

/** What the control of background checks depends on. */
export interface BackgroundCheckControllerOptions {
  readonly clientSupport: ClientSupport;
  readonly files: WorkspaceFiles;
  readonly check: ControlledCheck;
  /** The open documents, whose diagnostics come from their text: by normalized URI, the client's URI. */
  readonly openDocuments: Map<string, string>;
  readonly registration: DiagnosticRegistration;
  /** Publishes findings to a client that doesn't pull workspace diagnostics. */
  readonly push: DiagnosticSubscriber;
}

/** Starts and updates the background check as settings, folders, files and documents change. */
export class BackgroundCheckController {
  readonly #options: BackgroundCheckControllerOptions;
  readonly #openDocuments: Map<string, string>;
  #isWanted = false;

  constructor(options: BackgroundCheckControllerOptions) {
    this.#options = options;
    this.#openDocuments = options.openDocuments;
  }

  /** Returns whether letters that are not open are checked, as of the last `sync`. */
  get isWanted(): boolean {
    return this.#isWanted;
  }

  /** Updates the background check after settings, folders or configurations may have changed. */
  async sync(): Promise<void> {
    const { clientSupport, check, registration, push } = this.#options;
    this.#isWanted = await check.isWanted();
    if (clientSupport.registersDiagnostics) await registration.update(this.#isWanted);
    if (this.#isWanted && !clientSupport.pullsWorkspace && !check.hasSubscriber) void check.subscribe(push);
    else check.changed();
  }

  /** Checks the letters of files and folders, or all of the workspace, regardless of the settings. */
  async check(uris: readonly string[] | undefined): Promise<void> {
    this.#options.check.request(uris);
    await this.sync();
  }

  /** Excludes an open document's file, since its diagnostics come from the document. */
  onOpen(uri: string): void {
    const key = normalizeUri(uri);
    if (this.#openDocuments.has(key)) return;
    this.#openDocuments.set(key, uri);
    this.#options.check.opened(uri);
  }

  /** Includes a file again whose document is closed or no longer shown. */
  onClose(uri: string): void {
    if (this.#openDocuments.delete(normalizeUri(uri))) this.#options.check.changed();
  }

  /** Checks files again after a document was saved or closed. */
  onSave(): void {
    if (!this.#options.clientSupport.registersFileWatchers) this.#options.files.invalidateList();
    this.#options.check.changed();
  }

  /** Checks files again that were created, changed or deleted, folders included. Returns whether any may be letters. */
  onFilesChanged(changed: readonly string[], deleted: readonly string[]): boolean {
    const { files, check } = this.#options;
    // A file that was deleted with its folder may have been created again.
    const isAny = files.remove(deleted) || changed.length > 0;
    for (const uri of changed) files.markChanged(uri);
    if (isAny) check.changed();
    return isAny;
  }
}
