import { StatusBarAlignment, window } from 'vscode';

/** Before the editor's own entries on this side, where its messages stand. */
const PRIORITY = -1000;

/** Says something in the status bar for a while, in milliseconds. A screen reader reads it out, which it doesn't do for VS Code's own messages there. */
export function say(message: string, duration: number): void {
  const item = window.createStatusBarItem(StatusBarAlignment.Left, PRIORITY);
  item.text = message;
  item.accessibilityInformation = { label: message, role: 'alert' };
  item.show();
  setTimeout(() => item.dispose(), duration);
}
