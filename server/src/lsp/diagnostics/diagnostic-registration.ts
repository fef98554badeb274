import { type Disposable, DocumentDiagnosticRequest, type RemoteClient } from 'vscode-languageserver';
import { DIAGNOSTIC_SOURCE } from '../../features/diagnostics.ts';
import type { ClientSupport } from '../client/client-support.ts';

/** Returns the diagnostic options: for open letters, or for the workspace too. */
export function diagnosticOptions(workspaceDiagnostics: boolean) {
  return { identifier: DIAGNOSTIC_SOURCE, interFileDependencies: false, workspaceDiagnostics };
}

/** Returns the options for a client without dynamic registration; undefined if it supports that, or doesn't pull diagnostics. */
export function staticDiagnosticOptions({ pullsDiagnostics, registersDiagnostics, pullsWorkspace }: ClientSupport) {
  return pullsDiagnostics && !registersDiagnostics ? diagnosticOptions(pullsWorkspace) : undefined;
}

/** Registers diagnostics with a client, again whenever workspace diagnostics are turned on or off. */
export class DiagnosticRegistration {
  readonly #client: Pick<RemoteClient, 'register'>;
  #isWorkspace: boolean | undefined;
  #registered: Disposable | undefined;
  #pending: Promise<void> = Promise.resolve();

  constructor(client: Pick<RemoteClient, 'register'>) {
    this.#client = client;
  }

  /** Registers again if `isWorkspace` changed; a client discards its diagnostics with each new registration. */
  update(isWorkspace: boolean): Promise<void> {
    this.#pending = this.#pending
      .catch(() => undefined)
      .then(async () => {
        if (this.#isWorkspace === isWorkspace) return;
        this.#isWorkspace = isWorkspace;
        this.#registered?.dispose();
        this.#registered = await this.#client.register(DocumentDiagnosticRequest.type, {
          documentSelector: null,
          ...diagnosticOptions(isWorkspace),
        });
      });
    return this.#pending;
  }
}
