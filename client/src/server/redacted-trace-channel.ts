import * as vscode from 'vscode';

const SETTING = 'imrLetter.trace.server';

/** The first line of a trace message; from the second line on, a verbose trace has the message's content. */
const FIRST_LINE = /^[^\r\n]*/;

/**
 * Returns a channel for the language client's trace without message content, which may be a letter. Whatever the client's trace level is,
 * only the first line of each message is logged, and nothing in the client's JSON format.
 */
export function redactedTraceChannel(
  channel: vscode.LogOutputChannel,
  subscriptions: vscode.Disposable[],
): vscode.LogOutputChannel {
  const changed = new vscode.EventEmitter<vscode.LogLevel>();
  const level = () => (isTracing() ? vscode.LogLevel.Trace : vscode.LogLevel.Info);
  subscriptions.push(
    changed,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SETTING)) changed.fire(level());
    }),
  );
  return Object.create(channel, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changed.event },
    trace: {
      value(message: string) {
        if (isTracing() && !message.startsWith('{')) channel.info(FIRST_LINE.exec(message)?.[0] ?? '');
      },
    },
  });
}

function isTracing(): boolean {
  return vscode.workspace.getConfiguration().get(SETTING) === 'messages';
}
