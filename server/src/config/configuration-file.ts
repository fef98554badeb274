import type { Range } from 'vscode-languageserver-types';
import { URI, Utils } from 'vscode-uri';
import { type NamedCatalogue, readCataloguePaths } from './catalogue-paths.ts';
import { LARGEST } from './file-limits.ts';
import type { Files } from './files.ts';
import { type Glob, readGlobs } from './globs.ts';
import { isJsonFile, readJson } from './json-file.ts';
import {
  type ConfigurationProblem,
  didYouMean,
  MOST_PROBLEMS,
  quoted,
  type RuleDefault,
  readSeverityOverrides,
  type SeverityOverrides,
} from './severity-overrides.ts';
import { readWords } from './word-list.ts';

/** The name of the configuration file. */
export const CONFIGURATION_FILE = '.imr-letter.json';

/** A `.imr-letter.json` as read: its levels, and its problems with their place in it. */
export interface ConfigurationFile extends SeverityOverrides {
  readonly uri: string;
  readonly catalogues: readonly NamedCatalogue[];
  /** The words that are right in the folder's letters, in lower case. */
  readonly words: ReadonlySet<string>;
  /** The files that it extends, as it names them. */
  readonly extends: readonly ExtendedName[];
  /** Severities of some letters. */
  readonly overrides: readonly Override[];
  /** Which letters are not checked, and, if there are any, which alone are. */
  readonly exclude: readonly Glob[];
  readonly include: readonly Glob[];
}

/** The name of a file that another one extends, and its place there. */
export interface ExtendedName {
  readonly path: string;
  readonly key: readonly string[];
  readonly range?: Range;
}

/** Severities of the letters that globs match. */
export interface Override {
  readonly files: readonly Glob[];
  readonly levels: SeverityOverrides['levels'];
}

/** A letter's URI, and the topmost folder that may hold its configuration. */
export interface LetterPlace {
  /** The letter's URI; if absent or without a folder (a draft, standard input), only `within` is searched. */
  readonly letter?: string;
  /** The URI of the folder at which the search ends; a letter outside of it has only its own folder. */
  readonly within?: string;
}

const KNOWN_KEYS = ['$schema', 'extends', 'rules', 'overrides', 'include', 'exclude', 'catalogues', 'words'];
/** What a file without effect sets. */
const NOTHING = {
  levels: new Map(),
  catalogues: [],
  words: new Set<string>(),
  extends: [],
  overrides: [],
  exclude: [],
  include: [],
};

/** Returns the nearest `.imr-letter.json` from a letter's folder upwards, read; undefined where there is none. */
export async function findConfigurationFile(
  place: LetterPlace,
  files: Files,
  rules: readonly RuleDefault[],
): Promise<ConfigurationFile | undefined> {
  for (const folder of foldersOf(place)) {
    const uri = Utils.joinPath(folder, CONFIGURATION_FILE).toString();
    try {
      const text = await files.readText(uri, LARGEST.configuration);
      if (text !== undefined) return readConfigurationFile(uri, text, rules);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const message = `The file can't be read (${why}), so it has no effect.`;
      return { uri, ...NOTHING, problems: [{ severity: 'error', message, uri, key: [] }] };
    }
  }
  return undefined;
}

/** Returns the folders in which a letter's configuration may lie, the nearest first. */
export function foldersOf({ letter, within }: LetterPlace): URI[] {
  const top = within === undefined ? undefined : URI.parse(within);
  const own = letter === undefined ? undefined : folderOf(URI.parse(letter));
  if (own === undefined) return top === undefined ? [] : [top];
  const root = top === undefined ? undefined : withoutSlash(top);
  const folders = [own];
  for (let folder = own; withoutSlash(folder) !== root; ) {
    const parent = Utils.dirname(folder);
    if (parent.path === folder.path) return [own];
    folders.push(parent);
    folder = parent;
  }
  return folders;
}

/** Parses a `.imr-letter.json`. Invalid JSON sets nothing; an invalid entry leaves the others in force. */
export function readConfigurationFile(uri: string, text: string, rules: readonly RuleDefault[]): ConfigurationFile {
  const json = readJson(uri, text);
  if (!isJsonFile(json)) return { uri, ...NOTHING, problems: [json] };
  const located = ({ atValue, ...problem }: ConfigurationProblem) => {
    const range = atValue ? json.valueRangeOf(problem.key) : json.rangeOf(problem.key);
    return { ...problem, uri, range };
  };
  const { value } = json;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = 'The file must hold one object, { "rules": { … } }, so it has no effect.';
    return { uri, ...NOTHING, problems: [located({ severity: 'error', message, key: [] })] };
  }
  const entries = new Map(Object.entries(value));
  const levels = readSeverityOverrides(entries.get('rules'), rules, ['rules']);
  const folder = folderOf(URI.parse(uri));
  const paths = readCataloguePaths(entries.get('catalogues'), ['catalogues'], folder);
  const catalogues = paths.catalogues.map((named) => ({ ...named, in: uri, range: json.rangeOf(named.key) }));
  const { words, problems: wrongWords } = readWords(entries.get('words'), ['words']);
  const bases = readExtends(entries.get('extends'));
  const parts = readOverrides(entries.get('overrides'), rules);
  const [exclude, include] = ['exclude', 'include'].map((key) => readGlobs(entries.get(key), [key]));
  const problems = [
    ...unknownKeys([...entries.keys()]),
    ...levels.problems,
    ...paths.problems,
    ...wrongWords,
    ...[bases, parts, exclude, include].flatMap((part) => part?.problems ?? []),
  ];
  return {
    uri,
    levels: levels.levels,
    catalogues,
    words,
    extends: bases.names.map((name) => ({ ...name, range: json.rangeOf(name.key) })),
    overrides: parts.overrides,
    exclude: exclude?.globs ?? [],
    include: include?.globs ?? [],
    problems: problems.map(located),
  };
}

interface Extends {
  readonly names: readonly ExtendedName[];
  readonly problems: readonly ConfigurationProblem[];
}

/** Reads `extends`: a path or a list of paths. */
function readExtends(value: unknown): Extends {
  if (value === undefined) return { names: [], problems: [] };
  const isList = Array.isArray(value);
  const listed: readonly unknown[] = isList ? value : [value];
  const names: ExtendedName[] = [];
  const problems: ConfigurationProblem[] = [];
  for (const [index, path] of listed.slice(0, MOST_PROBLEMS).entries()) {
    const key = isList ? ['extends', String(index)] : ['extends'];
    if (typeof path === 'string' && path.trim() !== '') names.push({ path: path.trim(), key });
    else problems.push({ severity: 'error', key, message: `${quoted(path)} is not the path of a configuration file.` });
  }
  return { names, problems };
}

/** The maximum number of overrides. */
const MOST_OVERRIDES = 100;

/** Reads `overrides`: a list of `{ "files": [globs], "rules": { … } }`. */
function readOverrides(value: unknown, rules: readonly RuleDefault[]) {
  const overrides: Override[] = [];
  const problems: ConfigurationProblem[] = [];
  if (value !== undefined && !Array.isArray(value)) {
    const message = '"overrides" must be a list of { "files": […], "rules": { … } }.';
    problems.push({ severity: 'error', key: ['overrides'], message });
  }
  const listed: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST_OVERRIDES) : [];
  for (const [index, one] of listed.entries()) {
    const key = ['overrides', String(index)];
    if (typeof one !== 'object' || one === null || !('files' in one)) {
      const message = 'An override must be an object with "files", a list of globs, and "rules".';
      problems.push({ severity: 'error', key, message });
      continue;
    }
    const files = readGlobs(one.files, [...key, 'files']);
    const set = readSeverityOverrides('rules' in one ? one.rules : undefined, rules, [...key, 'rules']);
    problems.push(...files.problems, ...set.problems);
    overrides.push({ files: files.globs, levels: set.levels });
  }
  if (Array.isArray(value) && value.length > MOST_OVERRIDES) {
    const message = `Only the first ${MOST_OVERRIDES} overrides are used.`;
    problems.push({ severity: 'error', key: ['overrides'], message });
  }
  return { overrides, problems };
}

function unknownKeys(keys: readonly string[]): ConfigurationProblem[] {
  const unknown = keys.filter((key) => !KNOWN_KEYS.includes(key)).slice(0, MOST_PROBLEMS);
  return unknown.map((key) => ({
    severity: 'information',
    key: [key],
    message: `Unknown key ${quoted(key)}${didYouMean(key, KNOWN_KEYS.slice(1)) || ': it has no effect.'}`,
  }));
}

/** Returns the folder of a URI; undefined for one without. */
export function folderOf(uri: URI): URI | undefined {
  return uri.path.startsWith('/') ? Utils.dirname(uri) : undefined;
}

function withoutSlash(folder: URI): string {
  return (folder.path.length > 1 ? folder.with({ path: folder.path.replace(/\/+$/, '') || '/' }) : folder).toString();
}
