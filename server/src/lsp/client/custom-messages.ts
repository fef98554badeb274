import type { Connection } from 'vscode-languageserver';
import type { CustomNotification, CustomRequest } from '../../protocol/message.ts';

/** Sends a custom request. Its result comes over the wire, so its type must be checked. */
export function sendCustomRequest<Params extends object, Result>(
  connection: Pick<Connection, 'sendRequest'>,
  { method }: CustomRequest<Params, Result>,
  params: Params,
): Promise<unknown> {
  return connection.sendRequest(method, params);
}

/** Sends a custom notification. */
export function sendCustomNotification<Params extends object>(
  connection: Pick<Connection, 'sendNotification'>,
  { method }: CustomNotification<Params>,
  params: Params,
): Promise<void> {
  return connection.sendNotification(method, params);
}
