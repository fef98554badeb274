import { StatusBarAlignment, window } from 'vscode';
import { plainText } from '../../../server/src/text/plain-text.ts';

/** Places the message after the editor's own entries on the left side. */
const PRIORITY = -1000;

/** By message that is shown, what hides it. */
const shownMessages = new Map<string, () => void>();

/**
 * Shows a message in the status bar for a duration in milliseconds; a repeated message replaces itself. Unlike VS Code's own status bar
 * messages, it is announced by screen readers.
 */
export function showStatusMessage(message: string, duration: number): void {
  shownMessages.get(message)?.();
  const item = window.createStatusBarItem(StatusBarAlignment.Left, PRIORITY);
  item.text = plainText(message);
  item.accessibilityInformation = { label: message, role: 'alert' };
  item.show();
  const end = () => {
    clearTimeout(timer);
    item.dispose();
    if (shownMessages.get(message) === end) shownMessages.delete(message);
  };
  const timer = setTimeout(end, duration);
  shownMessages.set(message, end);
}
