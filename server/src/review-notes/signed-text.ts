import type { Letter } from '../letter/letter.ts';
import { collapseWhitespace } from '../text/normalized-text.ts';
import type { SignOff } from './review-file.ts';

/** Whether a letter is signed off, and still as it was. */
export type SignOffState = 'unsigned' | 'signed' | 'changed';

/** The length of a key, in bytes: that of the hash. */
const KEY_BYTES = 32;

/** Returns the sign-off of a letter as it is now, with a new random key. */
export async function newSignOff(letter: Letter, who: Pick<SignOff, 'by' | 'at' | 'rules'>): Promise<SignOff> {
  const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return { ...who, key: hexadecimal(key), hash: await keyedHash(letter, key) };
}

/** Returns whether a letter has the words that were signed off; white space, line ends and page furniture don't count. */
export async function signOffState(letter: Letter, signOff: SignOff | undefined): Promise<SignOffState> {
  if (!signOff) return 'unsigned';
  return (await keyedHash(letter, bytesOf(signOff.key))) === signOff.hash ? 'signed' : 'changed';
}

async function keyedHash({ source, span }: Letter, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const words = collapseWhitespace(source.slice(span.start, span.end)).normalize('NFC');
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  return hexadecimal(new Uint8Array(await crypto.subtle.sign(algorithm.name, key, new TextEncoder().encode(words))));
}

function hexadecimal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
