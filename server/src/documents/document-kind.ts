import type { DocumentKind } from './document.ts';

/** A PDF may begin with other bytes; readers search so many for its signature. */
const PDF_REACH = 1024;
const PDF = '%PDF-';
const ZIP = 'PK\u0003\u0004';
/** The signature of the files that Office writes where it encrypts a document, and of its formats before 2007. */
const COMPOUND_FILE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
/** The name of the stream that holds an encrypted document, in UTF-16. */
const ENCRYPTED_PACKAGE = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0';
/** The directory of a compound file may lie at its end. */
const CHUNK = 65536;

/** Returns the format of a document by its first bytes; `encrypted` for one of Word that needs a password; undefined for others. */
export function documentKind(bytes: Uint8Array): DocumentKind | 'encrypted' | undefined {
  const head = latin1(bytes.subarray(0, PDF_REACH));
  if (head.startsWith(ZIP)) return 'docx';
  if (head.startsWith(COMPOUND_FILE)) return holdsText(bytes, ENCRYPTED_PACKAGE) ? 'encrypted' : undefined;
  return head.includes(PDF) ? 'pdf' : undefined;
}

/** Returns whether bytes hold a text of Latin-1; linear in their number. */
export function holdsText(bytes: Uint8Array, text: string): boolean {
  for (let at = 0; at < bytes.length; at += CHUNK) {
    if (latin1(bytes.subarray(at, at + CHUNK + text.length)).includes(text)) return true;
  }
  return false;
}

/** Returns bytes as the characters of the same numbers. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
