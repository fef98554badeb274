import { type CliIo, sanitize } from './terminal.ts';

/** The maximum number of documents reported one by one. */
const MOST_NAMED = 20;
/** The formats that are read where they are asked for. */
const READABLE = /PDF|\.docx/;

/** Returns the message for a document that was named explicitly and whose format is not read. */
export function whyUnread(format: string): string {
  return `it is ${format}, not text; save its text as a .txt file and name that`;
}

/** The documents in folders and globs that were not asked for, so that no letter in them is read. */
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
      const what = count === 1 ? `it is ${first?.format ?? ''}` : 'they are documents or pictures, not text';
      await err.write(`imr-letter: ${some} not read: ${what}${this.#advice()}\n`);
      return;
    }
    for (const { file, format } of this.#found.slice(0, MOST_NAMED)) await unreadable(file, whyLeft(format));
    if (count > MOST_NAMED) {
      const more = (count - MOST_NAMED).toLocaleString('en');
      await unreadable(`${more} more files`, `they are documents or pictures, not text${this.#advice()}`);
    }
  }

  #advice(): string {
    return this.#found.some(({ format }) => READABLE.test(format))
      ? '; --include reads PDF and Word files in folders'
      : '';
  }
}

/** Returns the message for a document in a folder or a glob. */
function whyLeft(format: string): string {
  return READABLE.test(format) ? `it is ${format}; name it, or use --include, to read it` : whyUnread(format);
}
