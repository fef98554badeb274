import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A letter written for the project. */
export interface WrittenLetter {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

const root = path.resolve(import.meta.dirname, '../..');

/** The letters of `test/letters` and `samples`, byte for byte. */
export function writtenLetters(): readonly WrittenLetter[] {
  return ['test/letters', 'samples'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => /\.(imr|txt)$/.test(name))
      .map((name) => {
        const file = path.join(root, folder, name);
        return { name: `${folder}/${name}`, file, text: readFileSync(file, 'utf8') };
      }),
  );
}
