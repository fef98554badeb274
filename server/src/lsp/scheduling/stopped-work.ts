import { textHash } from '../../text/fingerprint.ts';

/** The rules that were stopped on a text. */
interface StoppedRules {
  /** The hash of the text. */
  readonly hash: string;
  readonly codes: Set<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Records rules that were stopped because they took too long. Each is reported once per letter, without text of the letter, and skipped
 * until the letter changes.
 */
export class StoppedWork {
  readonly #report: (message: string) => void;
  readonly #stopped = new Map<string, StoppedRules>();
  readonly #reported = new Set<string>();

  constructor(report: (message: string) => void) {
    this.#report = report;
  }

  /** Returns the rules that are skipped for a text. */
  stoppedRules(uri: string, source: string): ReadonlySet<string> {
    const known = this.#stopped.get(uri);
    return known && known.hash === textHash(source) ? known.codes : NONE;
  }

  /** Records that a rule was stopped on a text. */
  recordRule(uri: string, source: string, code: string): void {
    const hash = textHash(source);
    const known = this.#stopped.get(uri);
    const stopped = known?.hash === hash ? known : { hash, codes: new Set<string>() };
    stopped.codes.add(code);
    this.#stopped.set(uri, stopped);
    const taken = `The check of ${nameOf(uri)} by the rule ${code} took longer than 2 s and was stopped.`;
    this.#reportOnce(`${uri} ${code}`, `${taken} That rule looks at it again when it changes.`);
  }

  /** Records that parsing a text was stopped. */
  recordReading(uri: string): void {
    const taken = `Reading ${nameOf(uri)} took longer than 2 s and was stopped.`;
    this.#reportOnce(uri, `${taken} It is read again when it changes.`);
  }

  #reportOnce(key: string, message: string): void {
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.#report(message);
  }
}

/** Returns a file's name for a notification, without characters that could form a link. */
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
