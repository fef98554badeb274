import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  type ParseErrorCode,
  parseTree,
} from 'jsonc-parser';
import { URI, Utils } from 'vscode-uri';
import { type Lines, lines } from '../letter/lines.ts';
import type { Files } from './files.ts';
import {
  type ConfigurationProblem,
  MOST_PROBLEMS,
  meant,
  quoted,
  type RuleDefault,
  type RuleLevels,
  readRuleLevels,
} from './rule-levels.ts';

/** The name of the file beside letters that says what counts there. */
export const CONFIGURATION_FILE = '.imr-letter.json';

/** A `.imr-letter.json` as read: its levels, and its problems with their place in it. */
export interface ConfigurationFile extends RuleLevels {
  readonly uri: string;
}

/** Where a letter lies, and how far up its configuration may lie. */
export interface LetterPlace {
  /** The letter's URI; absent, or without a folder (a draft, standard input): only `within` is looked at. */
  readonly letter?: string;
  /** The URI of the folder at which the search ends; a letter outside of it has only its own folder. */
  readonly within?: string;
}

const KNOWN_KEYS = ['$schema', 'rules'];

/** What is wrong at a place where the text stops being JSON, by the reader's name for it. */
const JSON_FAULTS: Partial<Record<ParseErrorCode, string>> = {
  1: 'a word stands where a value is expected',
  2: 'a number is not well formed',
  3: 'a name in double quotes is missing',
  4: 'a value is missing',
  5: 'a colon is missing',
  6: 'a comma is missing',
  7: 'the closing } is missing',
  8: 'the closing ] is missing',
  9: 'something follows after the end',
  10: 'comments are not allowed here',
  11: 'a comment does not end',
  12: 'a string does not end',
  13: 'a number does not end',
  14: 'a \\u escape is not well formed',
  15: 'an escape is not well formed',
  16: 'a character is not allowed here',
};

/** The nearest `.imr-letter.json` from a letter's folder upwards, read; undefined where there is none. */
export async function findConfigurationFile(
  place: LetterPlace,
  files: Files,
  rules: readonly RuleDefault[],
): Promise<ConfigurationFile | undefined> {
  for (const folder of foldersOf(place)) {
    const uri = Utils.joinPath(folder, CONFIGURATION_FILE).toString();
    try {
      const text = await files.readText(uri);
      if (text !== undefined) return readConfigurationFile(uri, text, rules);
    } catch (error) {
      const why = error instanceof Error ? whyOf(error) : String(error);
      const message = `The file can't be read (${why}), so it does not count.`;
      return { uri, levels: new Map(), problems: [{ severity: 'error', message, uri, key: [] }] };
    }
  }
  return undefined;
}

/** The folders in which a letter's configuration may lie, the nearest first. */
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

/** What a `.imr-letter.json` says: a text that is no JSON sets nothing, a wrong entry leaves the others in force. */
export function readConfigurationFile(uri: string, text: string, rules: readonly RuleDefault[]): ConfigurationFile {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const places = lines(source);
  const faults: ParseError[] = [];
  const tree = parseTree(source, faults, { disallowComments: true, allowTrailingComma: false });
  const fault = faults[0];
  if (fault !== undefined || tree === undefined) {
    const at = fault ?? { offset: source.length, length: 0, error: 4 };
    return { uri, levels: new Map(), problems: [jsonProblem(uri, at, places)] };
  }
  const located = (problem: ConfigurationProblem): ConfigurationProblem => {
    const place = entryOf(findNodeAtLocation(tree, [...problem.key]) ?? tree);
    const span = { start: place.offset, end: place.offset + place.length };
    return { ...problem, uri, range: places.rangeOf(span) };
  };
  if (tree.type !== 'object') {
    const message = 'The file must hold one object, { "rules": { … } }, so it does not count.';
    return { uri, levels: new Map(), problems: [located({ severity: 'error', message, key: [] })] };
  }
  const repeated = repeatedKey(tree) ?? repeatedKey(findNodeAtLocation(tree, ['rules']));
  if (repeated) return { uri, levels: new Map(), problems: [repeatedProblem(uri, repeated, places)] };
  const rulesValue = findNodeAtLocation(tree, ['rules']);
  const read = readRuleLevels(rulesValue && getNodeValue(rulesValue), rules, ['rules']);
  return { uri, levels: read.levels, problems: [...unknownKeys(tree), ...read.problems].map(located) };
}

function unknownKeys(tree: Node): ConfigurationProblem[] {
  const keys = (tree.children ?? []).map((entry) => String(entry.children?.[0]?.value ?? ''));
  const unknown = [...new Set(keys)].filter((key) => !KNOWN_KEYS.includes(key)).slice(0, MOST_PROBLEMS);
  return unknown.map((key) => ({
    severity: 'information',
    key: [key],
    message: `Nothing is known of the key ${quoted(key)}${meant(key, ['rules']) || ': it has no effect.'}`,
  }));
}

/** A name that an object has already, where it stands again: which of the two is meant, no one can tell. */
function repeatedKey(object: Node | undefined): Node | undefined {
  const seen = new Set<unknown>();
  return object?.children
    ?.map((entry) => entry.children?.[0])
    .find((name) => name && (seen.has(name.value) || !seen.add(name.value)));
}

function repeatedProblem(uri: string, { value, offset, length }: Node, places: Lines): ConfigurationProblem {
  const message = `The key ${quoted(value)} stands twice, so the file does not count.`;
  const range = places.rangeOf({ start: offset, end: offset + length });
  return { severity: 'error', message, uri, key: [String(value)], range };
}

function jsonProblem(uri: string, fault: ParseError, places: Lines): ConfigurationProblem {
  const range = places.rangeOf({ start: fault.offset, end: fault.offset + fault.length });
  const what = JSON_FAULTS[fault.error as ParseErrorCode] ?? 'something is not well formed';
  const where = `line ${range.start.line + 1}, column ${range.start.character + 1}`;
  const message = `The file is not JSON (${where}: ${what}), so it does not count.`;
  return { severity: 'error', message, uri, key: [], range };
}

/** Why a file can't be read; what is nested too deeply exhausts the stack, of which no reader should hear. */
function whyOf(error: Error): string {
  return error instanceof RangeError ? 'it is nested too deeply' : error.message;
}

/** A whole entry, `"field-order": "of"`, rather than its value. */
function entryOf(value: Node): Node {
  return value.parent?.type === 'property' ? value.parent : value;
}

function folderOf(uri: URI): URI | undefined {
  return uri.path.startsWith('/') ? Utils.dirname(uri) : undefined;
}

function withoutSlash(folder: URI): string {
  return (folder.path.length > 1 ? folder.with({ path: folder.path.replace(/\/+$/, '') || '/' }) : folder).toString();
}
