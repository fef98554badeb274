/** The formats that are read as letters. */
export type DocumentKind = 'pdf' | 'docx';

/** The start of a page in a text, in UTF-16 units; pages count from 1. */
export interface PageStart {
  readonly page: number;
  readonly start: number;
}

/** The text of a document, as a letter is written: a paragraph a line, a blank line between paragraphs. */
export interface DocumentText {
  readonly kind: DocumentKind;
  readonly text: string;
  /** Where each page begins, in order; of a Word document, as Word last laid it out. A page without words may have no entry. */
  readonly pages: readonly PageStart[];
}

/**
 * Why a document has no text. `encrypted`: it needs a certificate or a rights service; `no-text`: it holds pictures only; `too-complex`: reading it
 * takes too long or too much memory.
 */
export type DocumentFault =
  | 'password-needed'
  | 'password-wrong'
  | 'encrypted'
  | 'no-text'
  | 'empty'
  | 'damaged'
  | 'too-large'
  | 'too-many-pages'
  | 'too-complex'
  | 'unsupported';

/** The text of a document, or why there is none. */
export type DocumentResult = DocumentText | { readonly fault: DocumentFault };

/** A document to read: its bytes, and the password that its reader gave. */
export interface DocumentSource {
  readonly bytes: Uint8Array;
  readonly password?: string | undefined;
}

/** Ends the reading of a document that can't be read. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
  readonly fault: DocumentFault;

  constructor(fault: DocumentFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The largest document that is read, in bytes; the largest of 157 published letters has 0.1 MB. */
export const LARGEST_DOCUMENT = 50_000_000;
/** The maximum number of pages. */
export const MOST_PAGES = 300;
/** The longest text of a document, in UTF-16 units. */
export const LONGEST_TEXT = 10_000_000;
