import type { QuickPickItem } from 'vscode';
import { plainText } from '../../../server/src/text/plain-text.ts';

/** Returns a quick pick item whose texts contain no icons. */
export function plainItem<T extends QuickPickItem>(item: T): T {
  const { label, description, detail } = item;
  return {
    ...item,
    label: plainText(label),
    ...(description !== undefined && { description: plainText(description) }),
    ...(detail !== undefined && { detail: plainText(detail) }),
  };
}
