import { asObject } from '../../protocol/guards.ts';
import { readSettings, type Settings } from './settings.ts';

/** Asks the client for the section `imrLetter` as it is set for each of some resources. */
export type AskSettings = (uris: readonly string[]) => Promise<readonly unknown[]>;

/** The settings of each open letter, asked for once. */
export class LetterSettings {
  readonly #ask: AskSettings | undefined;
  readonly #known = new Map<string, Promise<unknown>>();
  #section: unknown;

  /** Without `ask`, all letters have the settings that came with `initialize`, or with the last change. */
  constructor(initial: unknown, ask: AskSettings | undefined) {
    this.#ask = ask;
    this.#section = initial;
  }

  async of(uri: string): Promise<Settings> {
    return readSettings(await this.#valueOf(uri));
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** Takes in what changed; `sent` is the whole of the settings, from a client that can't be asked. Whether anything did. */
  async reload(sent: unknown): Promise<boolean> {
    if (!this.#ask) {
      const section = asObject(sent).imrLetter;
      if (section === undefined || sameValue(section, this.#section)) return false;
      this.#section = section;
      return true;
    }
    const uris = [...this.#known.keys()];
    const before = await Promise.all(this.#known.values());
    for (const uri of uris) this.forget(uri);
    const after = await Promise.all(uris.map((uri) => this.#valueOf(uri)));
    return !sameValue(before, after);
  }

  #valueOf(uri: string): Promise<unknown> {
    if (!this.#ask) return Promise.resolve(this.#section);
    const known = this.#known.get(uri);
    if (known) return known;
    // A client that fails to answer gets the defaults rather than no findings.
    const asked = this.#ask([uri]).then(
      (values) => values[0],
      () => undefined,
    );
    this.#known.set(uri, asked);
    return asked;
  }
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
