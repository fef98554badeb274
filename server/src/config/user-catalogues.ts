import { builtInCatalogue, type Catalogue, catalogueOf } from '../guidelines/catalogue.ts';
import { BUILT_IN_FILES } from '../guidelines/catalogue-data.ts';
import { type CatalogueFile, readCatalogueFile } from './catalogue-file.ts';
import type { NamedCatalogue } from './catalogue-paths.ts';
import { LARGEST } from './file-limits.ts';
import type { Files } from './files.ts';
import { type ConfigurationProblem, quoted } from './severity-overrides.ts';

/** The catalogue that counts somewhere, and what is wrong with the files that were to add to it. */
export interface UserCatalogue {
  readonly catalogue: Catalogue;
  readonly problems: readonly ConfigurationProblem[];
}

/** A catalogue, and the files that it was made with. */
interface Made {
  readonly files: readonly CatalogueFile[];
  readonly catalogue: Catalogue;
}

/** The users' own catalogue files: each is read once, and each choice of them makes one catalogue, until they are forgotten. */
export class UserCatalogues {
  readonly #files: Files;
  readonly #read = new Map<string, Promise<CatalogueFile | string>>();
  #made: Made[] = [];

  constructor(files: Files) {
    this.#files = files;
  }

  /** Returns the URIs of all requested files, missing ones included. */
  get asked(): ReadonlySet<string> {
    return new Set(this.#read.keys());
  }

  forget(): void {
    this.#read.clear();
    this.#made = [];
  }

  /** Returns the built-in catalogue with the files' guidelines in it: a later file overrides an earlier one. */
  async of(named: readonly NamedCatalogue[]): Promise<UserCatalogue> {
    if (named.length === 0) return { catalogue: builtInCatalogue(), problems: [] };
    const problems: ConfigurationProblem[] = [];
    const read = await Promise.all(named.map(async (one) => ({ one, file: await this.#file(one.uri) })));
    const found = read.flatMap(({ one, file }) => {
      if (typeof file === 'string') problems.push(missing(one, file));
      else problems.push(...file.problems);
      return typeof file === 'string' || file.guidelines.length === 0 ? [] : [file];
    });
    if (found.length === 0) return { catalogue: builtInCatalogue(), problems };
    return { catalogue: this.#catalogueOf(found), problems };
  }

  #catalogueOf(files: readonly CatalogueFile[]): Catalogue {
    const isKnown = ({ files: own }: Made) =>
      own.length === files.length && own.every((file, at) => file === files[at]);
    const known = this.#made.find(isKnown);
    if (known) return known.catalogue;
    const own = files.toReversed().flatMap(({ guidelines }) => guidelines);
    const catalogue = catalogueOf({ ...BUILT_IN_FILES, guidelines: [...own, ...BUILT_IN_FILES.guidelines] });
    this.#made.push({ files, catalogue });
    return catalogue;
  }

  #file(uri: string): Promise<CatalogueFile | string> {
    const known = this.#read.get(uri);
    if (known) return known;
    const file = this.#files.readText(uri, LARGEST.catalogue).then(
      (text) => (text === undefined ? 'there is no such file' : readCatalogueFile(uri, text)),
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    this.#read.set(uri, file);
    return file;
  }
}

/** Returns the problem of a file that cannot be read, at the place that names it. */
function missing({ path, key, in: uri, range }: NamedCatalogue, why: string): ConfigurationProblem {
  const message = `The catalogue ${quoted(path)} can't be read (${why}); the catalogue that comes with the product counts.`;
  return { severity: 'error', key, message, ...(uri !== undefined && { uri }), ...(range && { range }) };
}
