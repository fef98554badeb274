import { applyEdits, type FormattingOptions, type JSONPath, modify } from 'jsonc-parser';
import { isJsonFile, readJson } from './json-file.ts';
import { type ConfigurationProblem, quoted } from './severity-overrides.ts';

/** A change of a JSON file: the value to set at a path; in a list it is inserted before the present one. */
export interface JsonChange {
  readonly path: JSONPath;
  readonly value: unknown;
  readonly inserts?: boolean;
}

/** The minimum length of a line that a program wrote. It stays one line; formatting it would take minutes. */
const LONG_LINE = 5_000;
const NEW_FILE = '{}\n';
/** Matches the indentation of an object's first entry. */
const INDENTATION = /^\s*\{[ \t]*\r?\n([ \t]+)"/;

/**
 * Returns the text of a JSON file with a change, all else as it was; without a text (or an empty one), that of a new file. `change` is told
 * what the file holds, and may say in words why it can't be changed. A file that is no JSON is not touched.
 */
export function editedJson(
  uri: string,
  text: string | undefined,
  change: (value: Readonly<Record<string, unknown>>) => JsonChange | string,
): string | ConfigurationProblem {
  const mark = text?.startsWith('\uFEFF') ? '\uFEFF' : '';
  const source = text?.slice(mark.length).trim() ? text.slice(mark.length) : NEW_FILE;
  const json = readJson(uri, source);
  if (!isJsonFile(json)) return json;
  const { value } = json;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const made = isObject ? change(value as Record<string, unknown>) : `It holds ${quoted(value)} instead of an object.`;
  if (typeof made === 'string') return { severity: 'error', message: made, uri, key: [] };
  const { path, value: wanted, inserts: isArrayInsertion = false } = made;
  const formattingOptions = hasLongLine(source) ? undefined : formattingOf(source);
  const edits = modify(source, path, wanted, { isArrayInsertion, ...(formattingOptions && { formattingOptions }) });
  return mark + applyEdits(source, edits);
}

function hasLongLine(source: string): boolean {
  for (let start = 0; start + LONG_LINE < source.length; ) {
    const end = source.indexOf('\n', start);
    if (end < 0 || end - start > LONG_LINE) return true;
    start = end + 1;
  }
  return false;
}

/** Returns the formatting of a JSON file: its indentation and line ends. */
function formattingOf(source: string): FormattingOptions {
  const indentation = INDENTATION.exec(source)?.[1] ?? '  ';
  const insertSpaces = !indentation.startsWith('\t');
  return { insertSpaces, tabSize: insertSpaces ? indentation.length : 1, eol: source.includes('\r\n') ? '\r\n' : '\n' };
}
