import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Block } from '../hover/markup.ts';

/** A completion before it becomes an LSP completion item. */
export interface Entry {
  readonly label: string;
  /** The start of the typed text that it replaces. */
  readonly start: number;
  /** The complete text once it is chosen. */
  readonly text: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string | undefined;
  /** The year of the cited edition, which stays visible if the label is truncated. */
  readonly year?: string | undefined;
  /** Its documentation. */
  readonly about?: readonly Block[];
  /** Entries of a lower rank come first. */
  readonly rank: number;
  /** Other entries follow it; `closing` is what ends the sentence behind the cursor then. */
  readonly continues?: { readonly closing: string };
}
