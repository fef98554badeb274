import { findNodeAtLocation, type Node, type ParseError, type ParseErrorCode, parseTree } from 'jsonc-parser';
import type { Range } from 'vscode-languageserver-types';
import { type Lines, lines } from '../text/lines.ts';
import { type ConfigurationProblem, quoted } from './severity-overrides.ts';

/** A JSON file that is read with the places of its values. */
export interface JsonFile {
  readonly tree: Node;
  readonly value: unknown;
  /** Returns the range of the entry at a path, or of its nearest existing ancestor: `['topics', '0', 'title']`. */
  rangeOf(key: readonly string[]): Range;
  /** Returns the range of that entry's value. */
  valueRangeOf(key: readonly string[]): Range;
  /** Returns the range of the first character of the value at a path. */
  openingOf(key: readonly string[]): Range;
}

/** Messages by the parser's error codes. */
const JSON_FAULTS: Partial<Record<ParseErrorCode, string>> = {
  1: 'a word stands where a value is expected',
  2: 'a number is malformed',
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
  14: 'a \\u escape is malformed',
  15: 'an escape is malformed',
  16: 'a character is not allowed here',
};

/** Returns the JSON value of a text, or its syntax error. */
export function readJson(uri: string, text: string): JsonFile | ConfigurationProblem {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const places = lines(source);
  try {
    const faults: ParseError[] = [];
    const tree = parseTree(source, faults, { disallowComments: true, allowTrailingComma: false });
    const fault = faults[0];
    if (fault !== undefined || tree === undefined) {
      return jsonProblem(uri, fault ?? { offset: source.length, length: 0, error: 4 }, places);
    }
    const repeated = repeatedKey(tree);
    if (repeated) return repeatedProblem(uri, repeated, places);
    return {
      tree,
      value: JSON.parse(source),
      rangeOf(key) {
        const { offset, length } = entryOf(nearest(tree, key));
        return places.rangeOf({ start: offset, end: offset + length });
      },
      valueRangeOf(key) {
        const { offset, length } = nearest(tree, key);
        return places.rangeOf({ start: offset, end: offset + length });
      },
      openingOf(key) {
        const { offset } = nearest(tree, key);
        return places.rangeOf({ start: offset, end: offset + 1 });
      },
    };
  } catch (error) {
    // Deep nesting exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    const message = "The file can't be read (it is nested too deeply), so it has no effect.";
    return { severity: 'error', message, uri, key: [] };
  }
}

/** Returns whether a text was parsed as JSON. */
export function isJsonFile(read: JsonFile | ConfigurationProblem): read is JsonFile {
  return 'tree' in read;
}

/** Returns the first duplicate key of an object. */
function repeatedKey(tree: Node): Node | undefined {
  const within = [tree];
  for (let object = within.pop(); object; object = within.pop()) {
    const seen = new Set<unknown>();
    for (const child of object.children ?? []) {
      const name = child.type === 'property' ? child.children?.[0] : undefined;
      if (name && seen.has(name.value)) return name;
      if (name) seen.add(name.value);
      within.push(child);
    }
  }
  return undefined;
}

function repeatedProblem(uri: string, { value, offset, length }: Node, places: Lines): ConfigurationProblem {
  const message = `The key ${quoted(value)} is duplicated, so the file has no effect.`;
  const range = places.rangeOf({ start: offset, end: offset + length });
  return { severity: 'error', message, uri, key: [String(value)], range };
}

function jsonProblem(uri: string, fault: ParseError, places: Lines): ConfigurationProblem {
  const range = places.rangeOf({ start: fault.offset, end: fault.offset + fault.length });
  const what = JSON_FAULTS[fault.error as ParseErrorCode] ?? 'something is malformed';
  const where = `line ${range.start.line + 1}, column ${range.start.character + 1}`;
  const message = `The file is not JSON (${where}: ${what}), so it has no effect.`;
  return { severity: 'error', message, uri, key: [], range };
}

function nearest(tree: Node, key: readonly string[]): Node {
  let at = tree;
  for (const step of key) {
    const next = findNodeAtLocation(at, [at.type === 'array' ? Number(step) : step]);
    if (!next) break;
    at = next;
  }
  return at;
}

/** Returns the range of a whole entry, `"field-order": "of"`, rather than of its value. */
function entryOf(value: Node): Node {
  return value.parent?.type === 'property' ? value.parent : value;
}
