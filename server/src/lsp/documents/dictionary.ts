import type { Speller } from '../../rules/speller.ts';
import { dictionarySpeller } from '../../spelling/dictionary-speller.ts';
import type { Runtime } from '../scheduling/runtime.ts';

/** Returns the dictionary of the spelling check; undefined where there is none. */
export type ReadDictionary = () => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** What reading the dictionary depends on. */
export interface DictionaryOptions {
  readonly read: ReadDictionary | undefined;
  readonly runtime: Pick<Runtime, 'after' | 'whenIdle'>;
  onFailed(error: unknown): void;
}

/** The dictionary of the spelling check. It is read when it is first asked for and nothing else is to be done, so that no check waits for it. */
export class Dictionary {
  readonly #options: DictionaryOptions;
  #speller: Speller | undefined;
  #isRequested = false;
  #onLoaded: () => void = () => undefined;

  constructor(options: DictionaryOptions) {
    this.#options = options;
  }

  /** Returns what the dictionary knows; undefined until it is read. */
  get speller(): Speller | undefined {
    if (!this.#isRequested) this.#request();
    return this.#speller;
  }

  /** Sets what is called once the dictionary is read. */
  whenLoaded(onLoaded: () => void): void {
    this.#onLoaded = onLoaded;
  }

  #request(): void {
    this.#isRequested = true;
    const { read, runtime, onFailed } = this.#options;
    if (!read) return;
    const load = () => void this.#load(read).catch(onFailed);
    if (runtime.whenIdle) runtime.whenIdle(load);
    else runtime.after(0, load);
  }

  async #load(read: ReadDictionary): Promise<void> {
    const dictionary = await read();
    if (!dictionary) return;
    this.#speller = dictionarySpeller(dictionary);
    this.#onLoaded();
  }
}
