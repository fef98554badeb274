import { isJsonFile, readJson } from '../config/json-file.ts';
import {
  type ConfigurationProblem,
  didYouMean,
  MOST_PROBLEMS,
  quoted,
  type RuleDefault,
} from '../config/severity-overrides.ts';
import { caseNamed, fileNamed, type LetterName } from './letter-key.ts';

/** The name of the baseline file. */
export const BASELINE_FILE = '.imr-letter.baseline.json';

/** The count of each finding of a letter, by `code fingerprint`. */
export type FindingCounts = ReadonlyMap<string, number>;

/** A `.imr-letter.baseline.json` as read. */
export interface BaselineFile {
  readonly uri: string;
  readonly letters: ReadonlyMap<LetterName, FindingCounts>;
  readonly problems: readonly ConfigurationProblem[];
}

const FILE_KEYS = ['$schema', 'cases', 'files'];
const FINGERPRINT = /^[0-9a-f]{6}$/;

/** Returns the key by which a baseline counts a finding. */
export function countedAs(code: string, fingerprint: string): string {
  return `${code} ${fingerprint}`;
}

/** Something wrong in a baseline, without its place. */
type Fault = Pick<ConfigurationProblem, 'severity' | 'key' | 'message'>;

/** Parses a `.imr-letter.baseline.json`. An invalid entry leaves the others in force. */
export function readBaselineFile(
  uri: string,
  text: string,
  rules: readonly RuleDefault[],
): BaselineFile | ConfigurationProblem {
  const value = parsed(text);
  const read = value === undefined ? undefined : lettersIn(value, new Set(rules.map(({ code }) => code)));
  if (read?.faults.length === 0) return { uri, letters: read.letters, problems: [] };
  // Ranges are computed only for problems, since the file may have thousands of letters.
  const json = readJson(uri, text);
  if (!isJsonFile(json)) return json;
  const { letters, faults } = read ?? { letters: new Map(), faults: [] };
  return { uri, letters, problems: faults.map((fault) => ({ ...fault, uri, range: json.rangeOf(fault.key) })) };
}

/** Returns the JSON value of a text; undefined if it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function lettersIn(file: unknown, codes: ReadonlySet<string>) {
  const faults: Fault[] = [];
  const report = (severity: Fault['severity'], key: readonly string[], message: string): void => {
    if (faults.length < MOST_PROBLEMS) faults.push({ severity, key, message });
  };
  const near = (word: string, candidates: Iterable<string>) =>
    faults.length < MOST_PROBLEMS ? didYouMean(word, candidates) : '';
  const object = (value: unknown, key: readonly string[]): [string, unknown][] => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
    const where = key.length === 0 ? 'The file' : quoted(key.at(-1));
    report('error', key, `${where} must be an object: { … }. It has no effect.`);
    return [];
  };
  const letters = new Map<LetterName, FindingCounts>();
  for (const [group, named] of object(file, [])) {
    if (!FILE_KEYS.includes(group)) {
      const known = near(group, FILE_KEYS) || ': it has no effect.';
      report('information', [group], `Unknown key ${quoted(group)}${known}`);
    }
    if (group !== 'cases' && group !== 'files') continue;
    for (const [letter, found] of object(named, [group])) {
      const counts = new Map<string, number>();
      for (const [code, prints] of object(found, [group, letter])) {
        const key = [group, letter, code];
        if (!codes.has(code)) report('information', key, `Unknown rule ${quoted(code)}${near(code, codes) || '.'}`);
        for (const [fingerprint, count] of object(prints, key)) {
          const isValid = FINGERPRINT.test(fingerprint) && typeof count === 'number' && count > 0;
          if (isValid) counts.set(countedAs(code, fingerprint), count);
          else report('error', [...key, fingerprint], 'This is no fingerprint with its count, so it has no effect.');
        }
      }
      letters.set(group === 'cases' ? caseNamed(letter) : fileNamed(letter), counts);
    }
  }
  return { letters, faults };
}
