import type { Range } from 'vscode-languageserver-types';
import { URI, Utils } from 'vscode-uri';
import { type ConfigurationProblem, MOST_PROBLEMS, quoted } from './severity-overrides.ts';

/** A catalogue file as settings name it. */
export interface NamedCatalogue {
  /** The file's URI. */
  readonly uri: string;
  /** The path as it was given. */
  readonly path: string;
  /** The way to it in the settings: `['catalogues', '0']`. */
  readonly key: readonly string[];
  /** The URI of the file that names it, and where; absent for the editor's own settings. */
  readonly in?: string;
  readonly range?: Range;
}

/** Catalogue files by name, and what was wrong with other names. */
export interface CataloguePaths {
  readonly catalogues: readonly NamedCatalogue[];
  readonly problems: readonly ConfigurationProblem[];
}

/** "C:\catalogues\odg.json" */
const WINDOWS_PATH = /^[a-z]:[\\/]/i;
/** Matches the path of a server or a device: "\\server\share", "//server/share", "\\?\UNC\server". */
const HOST = /^[\\/]{2}/;
/** "file://server/odg.json", "https://…": what it begins with is longer than the letter of a drive. */
const ADDRESS = /^[a-z][a-z\d+.-]+:[\\/]/i;
/** "${workspaceFolder}/odg.json", as other settings have it. */
const WORKSPACE_FOLDER = /^\$\{workspaceFolder\}[\\/]+/;

const NO_HOST = 'it must be the path of a file on this computer, not an address or a path on a server.';

/** The maximum number of catalogue files; a configuration file could name any number. */
const MOST_CATALOGUES = 100;

/** Returns the catalogue files that a list of paths names; a path that is not absolute begins at a folder. */
export function readCataloguePaths(value: unknown, key: readonly string[], folder: URI | undefined): CataloguePaths {
  if (value === undefined || value === null) return { catalogues: [], problems: [] };
  if (!Array.isArray(value)) {
    const message = `"${key.join('.')}" must be a list of paths to catalogue files.`;
    return { catalogues: [], problems: [{ severity: 'error', key, message }] };
  }
  const catalogues: NamedCatalogue[] = [];
  const problems: ConfigurationProblem[] = [];
  const report = (at: readonly string[], message: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ severity: 'error', key: at, message });
  };
  const named: readonly unknown[] = value;
  for (const [index, path] of named.entries()) {
    if (catalogues.length === MOST_CATALOGUES) {
      report(key, `Only the first ${MOST_CATALOGUES} catalogues of "${key.join('.')}" are used.`);
      break;
    }
    const own = [...key, String(index)];
    if (typeof path !== 'string' || path.trim() === '') {
      report(own, `${quoted(path)} is not the path of a catalogue file.`);
      continue;
    }
    const way = path.trim().replace(WORKSPACE_FOLDER, '');
    if (isElsewhere(way)) {
      report(own, `The catalogue ${quoted(path)} is not read: ${NO_HOST}`);
      continue;
    }
    const uri = fileNamed(way, folder);
    if (uri) catalogues.push({ uri: uri.toString(), path, key: own });
    else report(own, `The catalogue ${quoted(path)} can't be found without an open folder: give its whole path.`);
  }
  return { catalogues, problems };
}

/** Returns whether a path is an address, or one on a server. */
export function isElsewhere(path: string): boolean {
  return HOST.test(path) || ADDRESS.test(path);
}

/** Returns the URI of a path, absolute or from a folder; undefined where there is none. */
export function fileNamed(path: string, folder: URI | undefined): URI | undefined {
  if (WINDOWS_PATH.test(path)) return URI.file(path.replaceAll('\\', '/'));
  if (path.startsWith('/')) return folder ? folder.with({ path, query: '', fragment: '' }) : URI.file(path);
  return folder && Utils.joinPath(folder, path);
}
