import type { CancellationToken, Uri } from 'vscode';
import type { CustomRequest } from '../../../server/src/protocol/message.ts';

/** What commands that write files need of the language server. */
export interface ServerConnection {
  /** Sends a custom request; the server is started first if it doesn't run. */
  request<Params extends object, Result>(
    request: CustomRequest<Params, Result>,
    params: Params,
    token?: CancellationToken,
  ): Promise<Result>;
  /** Notifies the server, if it runs, of a file that the extension changed. */
  notifyFileChanged(uri: Uri, change: 'changed' | 'deleted'): Promise<void>;
}
