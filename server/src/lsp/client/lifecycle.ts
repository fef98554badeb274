import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  type HandlerResult,
  ResponseError,
} from 'vscode-languageserver';

/** Answers a request of one method. */
export type RequestHandler = (params: unknown, token: CancellationToken) => HandlerResult<unknown, unknown>;

/** Where a server is: before `initialize`, at work, or after `shutdown`. */
export class Lifecycle {
  #phase: 'new' | 'open' | 'shut' = 'new';

  /** Whether requests are answered and notifications heard. */
  get isOpen(): boolean {
    return this.#phase === 'open';
  }

  /** Why a request can't be answered now; undefined where it can. */
  get refusal(): ResponseError<void> | undefined {
    if (this.#phase === 'new')
      return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized.');
    return this.#phase === 'shut'
      ? new ResponseError(ErrorCodes.InvalidRequest, 'The server was shut down.')
      : undefined;
  }

  /** Begins the work; why that can't be, where it was begun before. */
  open(): ResponseError<void> | undefined {
    if (this.#phase !== 'new')
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server was initialized before.');
    this.#phase = 'open';
    return undefined;
  }

  /** Ends the work; why that can't be, where there is none. */
  shut(): ResponseError<void> | undefined {
    const { refusal } = this;
    if (!refusal) this.#phase = 'shut';
    return refusal;
  }

  /** Has a connection's shutdown end the work, and requests of methods that nothing else answers refused. */
  guard(connection: Connection): void {
    connection.onShutdown(() => {
      const refusal = this.shut();
      if (refusal) throw refusal;
    });
    connection.onRequest(
      (method) => this.refusal ?? new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`),
    );
  }

  /** A handler that is asked while the server is at work alone. */
  within(handler: RequestHandler): RequestHandler {
    return (params, token) => this.refusal ?? handler(params, token);
  }
}
