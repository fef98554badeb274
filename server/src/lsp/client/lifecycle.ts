import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  type HandlerResult,
  ResponseError,
} from 'vscode-languageserver';

/** Answers the requests of one method. */
export type RequestCallback = (params: unknown, token: CancellationToken) => HandlerResult<unknown, unknown>;

/** The server's state: before `initialize`, open, or after `shutdown`. */
export class Lifecycle {
  #phase: 'new' | 'open' | 'shut' = 'new';

  /** Returns whether requests and notifications are handled. */
  get isOpen(): boolean {
    return this.#phase === 'open';
  }

  /** Returns the error with which requests are rejected now; undefined if they are handled. */
  get refusal(): ResponseError<void> | undefined {
    if (this.#phase === 'new')
      return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized.');
    return this.#phase === 'shut'
      ? new ResponseError(ErrorCodes.InvalidRequest, 'The server was shut down.')
      : undefined;
  }

  /** Opens the server. Returns an error if it was opened before. */
  open(): ResponseError<void> | undefined {
    if (this.#phase !== 'new')
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server was initialized before.');
    this.#phase = 'open';
    return undefined;
  }

  /** Closes the server. Returns an error if it is not open. */
  close(): ResponseError<void> | undefined {
    const { refusal } = this;
    if (!refusal) this.#phase = 'shut';
    return refusal;
  }

  /** Closes the server on `shutdown`, and rejects requests of methods without a handler. */
  rejectOthers(connection: Connection): void {
    connection.onShutdown(() => {
      const refusal = this.close();
      if (refusal) throw refusal;
    });
    connection.onRequest(
      (method) => this.refusal ?? new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`),
    );
  }

  /** Returns a handler that rejects requests while the server is not open. */
  whenOpen(handler: RequestCallback): RequestCallback {
    return (params, token) => this.refusal ?? handler(params, token);
  }
}
