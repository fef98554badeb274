import type { Range } from 'vscode-languageserver-types';
import { isJsonFile, type JsonFile, readJson } from '../config/json-file.ts';
import {
  type ConfigurationProblem,
  didYouMean,
  MOST_PROBLEMS,
  quoted,
  type RuleDefault,
} from '../config/severity-overrides.ts';
import { caseNamed, fileNamed, type LetterName } from './letter-key.ts';

/** The name of the ignore file. */
export const IGNORE_FILE = '.imr-letter.ignore.json';

/** A finding that is ignored, with the reason. */
export interface IgnoreEntry {
  readonly code: string;
  readonly letter: LetterName;
  readonly item: string | undefined;
  readonly fingerprint: string;
  readonly reason: string;
  /** Who ignored it and when, if the entry has it. */
  readonly by?: string;
  readonly date?: string;
  /** Its range in the file. */
  readonly range: Range;
}

/** A `.imr-letter.ignore.json` as read: the entries that count, by letter, and what is wrong with others. */
export interface IgnoreFile {
  readonly uri: string;
  readonly letters: ReadonlyMap<LetterName, readonly IgnoreEntry[]>;
  readonly problems: readonly ConfigurationProblem[];
}

const FILE_KEYS = ['$schema', 'ignored'];
const ENTRY_KEYS = ['code', 'case', 'file', 'item', 'fingerprint', 'reason', 'by', 'date'];
/** "a1b2c3" */
const FINGERPRINT = /^[0-9a-f]{6}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const EXAMPLE = '{ "ignored": [ … ] }';

type Report = (
  problem: Omit<ConfigurationProblem, 'uri' | 'range' | 'message'> & { readonly message: Message },
) => void;
/** Finding the closest match takes a while, so the message is built only when it is reported. */
type Message = string | (() => string);

/** Parses a `.imr-letter.ignore.json`. An invalid entry leaves the others in force. */
export function readIgnoreFile(
  uri: string,
  text: string,
  rules: readonly RuleDefault[],
): IgnoreFile | ConfigurationProblem {
  const json = readJson(uri, text);
  if (!isJsonFile(json)) return json;
  const problems: ConfigurationProblem[] = [];
  let faults = 0;
  const report: Report = (problem) => {
    if (++faults > MOST_PROBLEMS) return;
    const range = problem.atValue ? json.valueRangeOf(problem.key) : json.rangeOf(problem.key);
    const message = typeof problem.message === 'string' ? problem.message : problem.message();
    problems.push({ ...problem, message, uri, range });
  };
  const letters = new Map<LetterName, IgnoreEntry[]>();
  for (const entry of entriesOf(json, rules, report)) {
    const known = letters.get(entry.letter);
    if (known) known.push(entry);
    else letters.set(entry.letter, [entry]);
  }
  if (faults > MOST_PROBLEMS) {
    const message = `${(faults - MOST_PROBLEMS).toLocaleString('en')} more things are wrong in this file.`;
    problems.push({ severity: 'error', key: [], message, uri, range: json.openingOf([]) });
  }
  return { uri, letters, problems };
}

function* entriesOf(json: JsonFile, rules: readonly RuleDefault[], report: Report): Generator<IgnoreEntry> {
  const { value } = json;
  if (!isObject(value)) {
    report({ severity: 'error', key: [], message: `The file must hold one object, ${EXAMPLE}, so it has no effect.` });
    return;
  }
  unknownKeys(value, [], FILE_KEYS, report);
  const { ignored } = value;
  if (ignored === undefined) return;
  if (!Array.isArray(ignored)) {
    report({ severity: 'error', key: ['ignored'], message: '"ignored" must be a list of findings.', atValue: true });
    return;
  }
  const codes = new Set(rules.map(({ code }) => code));
  const seen = new Set<string>();
  for (const [index, one] of ignored.entries()) {
    const key = ['ignored', String(index)];
    const entry = entryOf(one, key, codes, report);
    if (!entry) continue;
    const same = `${entry.letter}\n${entry.code}\n${entry.fingerprint}`;
    if (seen.has(same)) report({ severity: 'information', key, message: 'This finding is ignored already, above.' });
    else yield { ...entry, range: json.rangeOf(key) };
    seen.add(same);
  }
}

function entryOf(
  value: unknown,
  key: readonly string[],
  codes: ReadonlySet<string>,
  report: Report,
): Omit<IgnoreEntry, 'range'> | undefined {
  if (!isObject(value)) {
    report({ severity: 'error', key, message: 'An ignored finding must be an object: { … }. It has no effect.' });
    return undefined;
  }
  unknownKeys(value, key, ENTRY_KEYS, report);
  const { code, case: caseNumber, file, item, fingerprint, reason, by, date } = value;
  const wrong = (name: string, message: Message, severity: 'error' | 'information' = 'error') => {
    if (name in value) report({ severity, key: [...key, name], message, atValue: true });
    else report({ severity, key, message });
    return undefined;
  };
  if (item !== undefined && typeof item !== 'string') wrong('item', '"item" must be a string.', 'information');
  if (by !== undefined && typeof by !== 'string') wrong('by', '"by" must be a string.', 'information');
  if (date !== undefined && !isDate(date)) wrong('date', '"date" must be a date such as "2026-01-31".', 'information');
  if (typeof code !== 'string' || !codes.has(code)) {
    if (code === undefined) return wrong('code', 'The entry names no rule ("code"), so it has no effect.');
    return wrong('code', () => `Unknown rule ${quoted(code)}${didYouMean(code, codes) || '.'}`);
  }
  if (typeof fingerprint !== 'string' || !FINGERPRINT.test(fingerprint))
    return wrong('fingerprint', 'The entry has no "fingerprint" of six digits (0-9, a-f), so it has no effect.');
  if (!isText(reason)) return wrong('reason', 'The entry gives no "reason", so it has no effect.');
  const known = { ...(isText(by) && { by }), ...(isDate(date) && { date }) };
  const kept = { code, item: typeof item === 'string' ? item : undefined, fingerprint, reason, ...known };
  if (isText(caseNumber)) return { ...kept, letter: caseNamed(caseNumber) };
  if (isText(file)) return { ...kept, letter: fileNamed(file) };
  return wrong('case' in value ? 'case' : 'file', 'The entry names no letter ("case" or "file"), so it has no effect.');
}

function unknownKeys(value: object, key: readonly string[], known: readonly string[], report: Report): void {
  for (const name of Object.keys(value)) {
    if (known.includes(name)) continue;
    const message = () => `Unknown key ${quoted(name)}${didYouMean(name, known) || ': it has no effect.'}`;
    report({ severity: 'information', key: [...key, name], message });
  }
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && DATE.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
