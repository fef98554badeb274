import { textHash } from '../../text/fingerprint.ts';

/** What took too long on a text. */
interface Stopped {
  /** Stands for the text. */
  readonly print: string;
  readonly codes: Set<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** The rules that took too long and were stopped: told once for a letter and a rule, without a word of it, and left out until it changes. */
export class StoppedWork {
  readonly #tell: (message: string) => void;
  readonly #stopped = new Map<string, Stopped>();
  readonly #told = new Set<string>();

  constructor(tell: (message: string) => void) {
    this.#tell = tell;
  }

  /** The rules that are left out of the check of a text. */
  rulesOf(uri: string, source: string): ReadonlySet<string> {
    const known = this.#stopped.get(uri);
    return known && known.print === textHash(source) ? known.codes : NONE;
  }

  /** A rule was stopped on a text. */
  rule(uri: string, source: string, code: string): void {
    const print = textHash(source);
    const known = this.#stopped.get(uri);
    const stopped = known?.print === print ? known : { print, codes: new Set<string>() };
    stopped.codes.add(code);
    this.#stopped.set(uri, stopped);
    const taken = `The check of ${nameOf(uri)} by the rule ${code} took longer than 2 s and was stopped.`;
    this.#once(`${uri} ${code}`, `${taken} That rule looks at it again when it changes.`);
  }

  /** Reading a text was stopped. */
  reading(uri: string): void {
    const taken = `Reading ${nameOf(uri)} took longer than 2 s and was stopped.`;
    this.#once(uri, `${taken} It is read again when it changes.`);
  }

  #once(key: string, message: string): void {
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#tell(message);
  }
}

/** A file's name for a notification, in which it can be no link. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return decoded(name).replace(/[^\p{L}\p{N} ._,+@#&'’-]/gu, '_');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
