import type { OutputChannel } from 'vscode';

/** Shows the log of the extension and its server. */
export function showOutput(output: OutputChannel): void {
  output.show(true);
}
