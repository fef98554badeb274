import { type DocumentFault, LARGEST_DOCUMENT, MOST_PAGES } from './document.ts';

const TEXTS: Readonly<Record<DocumentFault, string>> = {
  'password-needed': 'it is protected with a password; save a copy without one',
  'password-wrong': 'the password is wrong',
  encrypted: 'it is encrypted, and only a program with its certificate or password can open it',
  'no-text': 'it holds pictures only; run text recognition (OCR) first',
  empty: 'it holds no text',
  damaged: 'it is damaged',
  'too-large': `it is larger than ${LARGEST_DOCUMENT / 1_000_000} MB`,
  'too-many-pages': `it has more than ${MOST_PAGES} pages`,
  'too-complex': 'it takes too much time or memory to read and was given up',
  unsupported: 'it is neither a PDF nor a Word document (.docx)',
};

/** Returns why a document was not read, as the end of a sentence that begins with its name and a colon. */
export function faultText(fault: DocumentFault): string {
  return TEXTS[fault];
}
