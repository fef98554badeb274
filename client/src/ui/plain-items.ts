import type { QuickPickItem } from 'vscode';
import { plainText } from '../../../server/src/text/plain-text.ts';

/** An item of a list to choose from, in which no words are an icon. */
export function plainItem<T extends QuickPickItem>(item: T): T {
  const { label, description, detail } = item;
  return {
    ...item,
    label: plainText(label),
    ...(description !== undefined && { description: plainText(description) }),
    ...(detail !== undefined && { detail: plainText(detail) }),
  };
}
