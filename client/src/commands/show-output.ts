import type { OutputChannel } from 'vscode';

/** Shows what the extension and its server log. */
export function showOutput(output: OutputChannel): void {
  output.show(true);
}
