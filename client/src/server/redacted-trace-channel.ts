import * as vscode from 'vscode';

const SETTING = 'imrLetter.trace.server';

/** What the language client's trace adds to a message where it is set to tell all: everything from the second line on. */
const FIRST_LINE = /^[^\r\n]*/;

/**
 * A channel for the language client's trace that lets through which messages went to and fro and nothing of their content, which
 * is the letter: whatever the client's own trace is set to, only first lines pass, and those in its JSON format don't.
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
