import { type Disposable, DocumentDiagnosticRequest, type RemoteClient } from 'vscode-languageserver';
import { DIAGNOSTIC_SOURCE } from '../../features/diagnostics.ts';
import type { ClientSupport } from '../client/client-support.ts';

/** What a client is told that it may ask for: the findings of open letters, or those of the whole workspace too. */
export function diagnosticOptions(workspaceDiagnostics: boolean) {
  return { identifier: DIAGNOSTIC_SOURCE, interFileDependencies: false, workspaceDiagnostics };
}

/** What a client that is told once and for all may ask for; undefined where it asks for nothing, or is told later. */
export function staticDiagnosticOptions({ pullsDiagnostics, registersDiagnostics, pullsWorkspace }: ClientSupport) {
  return pullsDiagnostics && !registersDiagnostics ? diagnosticOptions(pullsWorkspace) : undefined;
}

/** Tells a client, whenever that changes, whether it may ask for the findings of the workspace. */
export class DiagnosticRegistration {
  readonly #client: Pick<RemoteClient, 'register'>;
  #isWorkspace: boolean | undefined;
  #registered: Disposable | undefined;
  #telling: Promise<void> = Promise.resolve();

  constructor(client: Pick<RemoteClient, 'register'>) {
    this.#client = client;
  }

  /** A client forgets the findings that it asked for when it is told anew, so it is only told what is new. */
  update(isWorkspace: boolean): Promise<void> {
    this.#telling = this.#telling
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
    return this.#telling;
  }
}
