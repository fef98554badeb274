import { asObject } from '../../protocol/guards.ts';
import { readSettings, type Settings } from './settings.ts';

/** Requests the section `imrLetter` for each URI from the client. */
export type AskSettings = (uris: readonly string[]) => Promise<readonly unknown[]>;

/** Caches the settings of each open letter. */
export class LetterSettings {
  readonly #ask: AskSettings | undefined;
  readonly #cache = new Map<string, Promise<unknown>>();
  #section: unknown;

  /** Without `ask`, all letters have the settings of `initialize` or of the last change. */
  constructor(initial: unknown, ask: AskSettings | undefined) {
    this.#ask = ask;
    this.#section = initial;
  }

  async of(uri: string): Promise<Settings> {
    return readSettings(await this.#valueOf(uri));
  }

  forget(uri: string): void {
    this.#cache.delete(uri);
  }

  /** Reads the settings again and returns whether any changed; `sent` are all settings, from a client that can't be asked. */
  async reload(sent: unknown): Promise<boolean> {
    if (!this.#ask) {
      const section = asObject(sent).imrLetter;
      if (section === undefined || sameValue(section, this.#section)) return false;
      this.#section = section;
      return true;
    }
    const uris = [...this.#cache.keys()];
    const before = await Promise.all(this.#cache.values());
    for (const uri of uris) this.forget(uri);
    const after = await Promise.all(uris.map((uri) => this.#valueOf(uri)));
    return !sameValue(before, after);
  }

  #valueOf(uri: string): Promise<unknown> {
    if (!this.#ask) return Promise.resolve(this.#section);
    const known = this.#cache.get(uri);
    if (known) return known;
    // If the client's answer is an error, the defaults apply.
    const asked = this.#ask([uri]).then(
      (values) => values[0],
      () => undefined,
    );
    this.#cache.set(uri, asked);
    return asked;
  }
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
