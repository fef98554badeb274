import { StatusBarAlignment, window } from 'vscode';
import { plainText } from '../../../server/src/text/plain-text.ts';

/** Before the editor's own entries on this side, where its messages stand. */
const PRIORITY = -1000;

/** What is being said, and what ends that. */
const said = new Map<string, () => void>();

/**
 * Says something in the status bar for a while, in milliseconds; what is said again takes the place of what is still said. A screen
 * reader reads it out, which it doesn't do for VS Code's own messages there.
 */
export function showStatusMessage(message: string, duration: number): void {
  said.get(message)?.();
  const item = window.createStatusBarItem(StatusBarAlignment.Left, PRIORITY);
  item.text = plainText(message);
  item.accessibilityInformation = { label: message, role: 'alert' };
  item.show();
  const end = () => {
    clearTimeout(timer);
    item.dispose();
    if (said.get(message) === end) said.delete(message);
  };
  const timer = setTimeout(end, duration);
  said.set(message, end);
}
