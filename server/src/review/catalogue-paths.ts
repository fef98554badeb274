import { URI, Utils } from 'vscode-uri';
import type { PlaceRange } from '../letter/span.ts';
import { type ConfigurationProblem, quoted } from './rule-levels.ts';

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
  readonly range?: PlaceRange;
}

/** Catalogue files by name, and what was wrong with other names. */
export interface CataloguePaths {
  readonly catalogues: readonly NamedCatalogue[];
  readonly problems: readonly ConfigurationProblem[];
}

/** "C:\catalogues\odg.json", "\\server\odg.json". */
const WINDOWS_PATH = /^(?:[a-z]:[\\/]|\\\\)/i;
/** "${workspaceFolder}/odg.json", as other settings have it. */
const WORKSPACE_FOLDER = /^\$\{workspaceFolder\}[\\/]/;

/** The catalogue files that a list of paths names; a path that is not absolute begins at a folder. */
export function readCataloguePaths(value: unknown, key: readonly string[], folder: URI | undefined): CataloguePaths {
  if (value === undefined || value === null) return { catalogues: [], problems: [] };
  if (!Array.isArray(value)) {
    const message = `"${key.join('.')}" must be a list of paths to catalogue files.`;
    return { catalogues: [], problems: [{ severity: 'error', key, message }] };
  }
  const catalogues: NamedCatalogue[] = [];
  const problems: ConfigurationProblem[] = [];
  value.forEach((path: unknown, index) => {
    const own = [...key, String(index)];
    if (typeof path !== 'string' || path.trim() === '') {
      problems.push({ severity: 'error', key: own, message: `${quoted(path)} is not the path of a catalogue file.` });
      return;
    }
    const uri = fileNamed(path.trim().replace(WORKSPACE_FOLDER, ''), folder);
    if (uri) catalogues.push({ uri: uri.toString(), path, key: own });
    else {
      const message = `The catalogue ${quoted(path)} can't be found without an open folder: give its whole path.`;
      problems.push({ severity: 'error', key: own, message });
    }
  });
  return { catalogues, problems };
}

function fileNamed(path: string, folder: URI | undefined): URI | undefined {
  if (WINDOWS_PATH.test(path)) return URI.file(path.replaceAll('\\', '/'));
  if (path.startsWith('/')) return folder ? folder.with({ path, query: '', fragment: '' }) : URI.file(path);
  return folder && Utils.joinPath(folder, path);
}
