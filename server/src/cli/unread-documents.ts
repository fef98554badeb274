import { type CliIo, sanitize } from './terminal.ts';

/** The maximum number of documents reported one by one. */
const MOST_NAMED = 20;

/** Returns the message for a document that was named explicitly. */
export function whyUnread(format: string): string {
  return `it is ${format}, not text; save its text as a .txt file and name that`;
}

/** The documents in folders and globs that are no text, so that no letter in them is read. */
export class UnreadDocuments {
  readonly #found: { readonly file: string; readonly format: string }[] = [];

  add(file: string, format: string): void {
    this.#found.push({ file, format });
  }

  /** Reports them: as unreadable if nothing else was read, else in one line. */
  async tell(
    isAnyRead: boolean,
    { err }: Pick<CliIo, 'err'>,
    unreadable: (file: string, why: string) => Promise<void>,
  ): Promise<void> {
    const count = this.#found.length;
    if (count === 0) return;
    if (isAnyRead) {
      const [first] = this.#found;
      const some = count === 1 ? `${sanitize(first?.file ?? '')} is` : `${count.toLocaleString('en')} files are`;
      const what = count === 1 ? (first?.format ?? '') : 'documents or pictures';
      await err.write(`imr-letter: ${some} not read: ${count === 1 ? 'it is' : 'they are'} ${what}, not text\n`);
      return;
    }
    for (const { file, format } of this.#found.slice(0, MOST_NAMED)) await unreadable(file, whyUnread(format));
    if (count > MOST_NAMED) {
      const more = (count - MOST_NAMED).toLocaleString('en');
      await unreadable(`${more} more files`, 'they are documents or pictures, not text');
    }
  }
}
