import { type OutputUnit, Validator } from '@cfworker/json-schema';
import schema from '../guidelines/data/guideline.schema.json' with { type: 'json' };
import type { Guideline, PageRange } from '../guidelines/guideline.ts';
import { memo } from '../text/memo.ts';
import { isJsonFile, readJson } from './json-file.ts';
import { type ConfigurationProblem, didYouMean, MOST_PROBLEMS, quoted } from './severity-overrides.ts';

/** The guidelines in a user's own file that follow the schema, and what is wrong with it. */
export interface CatalogueFile {
  readonly guidelines: readonly Guideline[];
  readonly problems: readonly ConfigurationProblem[];
}

/** Faults of the schema that only say that there are others, deeper down. */
const WRAPPING = new Set(['properties', 'items', '$ref', 'additionalProperties', 'propertyNames']);

/** The maximum number of guidelines in a file, and of entries in each of their lists. */
const MOST_ENTRIES = 10_000;

/** Repeated entries are looked for here, since the validator compares each with each. */
const validator = memo(() => new Validator(withoutUniqueItems(schema), '7', false));

function withoutUniqueItems(value: unknown): object {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'uniqueItems' ? undefined : part)));
}

/** The names of lists whose entries differ, as the schema says. */
const DISTINCT = new Set(['sources', 'aliases', 'drugs']);

/** Every name of an entry that the schema knows. */
const knownKeys = memo(() => {
  const names = new Set<string>();
  JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'properties' && typeof value === 'object' && value !== null) {
      for (const name of Object.keys(value)) names.add(name);
    }
    return value;
  });
  return names;
});

/** Parses a catalogue file: one guideline or a list. An invalid guideline leaves the others in force. */
export function readCatalogueFile(uri: string, text: string): CatalogueFile {
  const json = readJson(uri, text);
  if (!isJsonFile(json)) return { guidelines: [], problems: [json] };
  const problems: ConfigurationProblem[] = [];
  const report = ({ key, message, isMissing }: Fault) => {
    if (problems.length >= MOST_PROBLEMS) return;
    const range = isMissing ? json.openingOf(key) : json.rangeOf(key);
    problems.push({ severity: 'error', key, message, uri, range });
  };
  const isList = Array.isArray(json.value);
  if (Array.isArray(json.value) && json.value.length > MOST_ENTRIES) {
    report({ key: [], message: `The file has no effect: it has ${tooMany(json.value.length)}.` });
    return { guidelines: [], problems };
  }
  const all: readonly unknown[] = Array.isArray(json.value) ? json.value : [json.value];
  const guidelines = new Map<string, Guideline>();
  all.forEach((one, index) => {
    const top = isList ? [String(index)] : [];
    const long = [...partsIn(one)].flatMap(tooLong);
    const faults = long.length > 0 ? long : [...schemaFaults(one), ...[...partsIn(one)].flatMap(repeating)];
    for (const fault of faults) report({ ...fault, key: [...top, ...fault.key] });
    if (faults.length > 0) return;
    // The schema has validated it.
    const guideline = one as Guideline;
    const further = [...furtherFaults(guideline)];
    for (const fault of further) report({ ...fault, key: [...top, ...fault.key] });
    if (further.length > 0) return;
    if (guidelines.has(guideline.id)) {
      const message = `The file has two guidelines "${guideline.id}": this one has no effect.`;
      report({ key: [...top, 'id'], message });
    } else guidelines.set(guideline.id, guideline);
  });
  return { guidelines: [...guidelines.values()], problems };
}

interface Fault {
  readonly key: readonly string[];
  readonly message: string;
  /** True if a required property is missing. */
  readonly isMissing?: boolean;
}

/** A list or object in a guideline, and the way to it. */
interface Part {
  readonly value: object;
  readonly key: readonly string[];
}

/** Yields the lists and objects in a value, without what is in those that are too long. */
function* partsIn(value: unknown): Generator<Part> {
  const within: { readonly value: unknown; readonly key: readonly string[] }[] = [{ value, key: [] }];
  for (let next = within.pop(); next; next = within.pop()) {
    const { value: part, key } = next;
    if (typeof part !== 'object' || part === null) continue;
    yield { value: part, key };
    const entries = Object.entries(part);
    if (entries.length > MOST_ENTRIES) continue;
    for (const [step, inner] of entries) within.push({ value: inner, key: [...key, step] });
  }
}

function tooLong({ value, key }: Part): Fault[] {
  const { length } = Array.isArray(value) ? value : Object.keys(value);
  if (length <= MOST_ENTRIES) return [];
  return [{ key, message: `${key.length === 0 ? 'The guideline' : itemLabel(key)} has ${tooMany(length)}.` }];
}

function repeating({ value, key }: Part): Fault[] {
  if (!Array.isArray(value) || !DISTINCT.has(key.at(-1) ?? '') || new Set(value).size === value.length) return [];
  return [{ key, message: `${itemLabel(key)} has a duplicate entry.` }];
}

function tooMany(length: number): string {
  return `${length.toLocaleString('en')} entries; at most ${MOST_ENTRIES.toLocaleString('en')} are read`;
}

function* schemaFaults(value: unknown): Generator<Fault> {
  const { errors } = validator().validate(value);
  const own = errors.filter(
    ({ keyword, keywordLocation }) => !WRAPPING.has(keyword) && !keywordLocation.includes('/anyOf/'),
  );
  for (const fault of own.slice(0, MOST_PROBLEMS)) {
    const key = fault.instanceLocation
      .split('/')
      .slice(1)
      .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
    const message = faultMessage(fault, key, valueAt(value, key));
    yield { key, message, isMissing: fault.keyword === 'required' };
  }
}

/** Returns the faults that the schema can't express. */
function* furtherFaults({ topics, bookPages }: Guideline): Generator<Fault> {
  const isReversed = ({ first, last }: PageRange) => first > last;
  const reversed = 'The last page comes before the first.';
  if (bookPages && isReversed(bookPages)) yield { key: ['bookPages'], message: reversed };
  const ids = new Set<string>();
  for (const [index, { id, pages = [], pageBounds }] of topics.entries()) {
    const key = ['topics', String(index)];
    if (ids.has(id)) yield { key: [...key, 'id'], message: `The guideline has two topics "${id}".` };
    ids.add(id);
    if (pageBounds && isReversed(pageBounds)) yield { key: [...key, 'pageBounds'], message: reversed };
    for (const [at, range] of pages.entries()) {
      if (isReversed(range)) yield { key: [...key, 'pages', String(at)], message: reversed };
    }
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a string in double quotes',
  boolean: 'true or false',
  integer: 'a whole number',
  array: 'a list: [ … ]',
  object: 'an object: { … }',
};

function faultMessage({ keyword, error }: OutputUnit, key: readonly string[], value: unknown): string {
  const name = key.at(-1) ?? '';
  const subject = itemLabel(key);
  switch (keyword) {
    case 'required':
      return `"${/property "(.*)"/.exec(error)?.[1] ?? ''}" is missing.`;
    case 'false':
      return `Unknown key ${quoted(name)}${didYouMean(name, knownKeys()) || '.'}`;
    case 'type':
      return `${subject} must be ${TYPES[/Expected "(\w+)"/.exec(error)?.[1] ?? ''] ?? 'something else'}.`;
    case 'enum': {
      const choices = ['cited', 'derived', 'memory', 'strong', 'fair', 'weak'].filter((word) => error.includes(word));
      return `${quoted(value)} must be one of ${choices.join(', ')}${didYouMean(value, choices) || '.'}`;
    }
    case 'anyOf':
      return `${subject} must be a date such as "2016-07-28", or null.`;
    case 'pattern':
      return `${subject} ${patternMessage(name)}`;
    case 'minimum':
      return `${subject} is too small.`;
    case 'maximum':
      return `${subject} is too large.`;
    case 'minLength':
    case 'minItems':
      return `${subject} must not be empty.`;
    case 'maxLength':
      return `${subject} is too long.`;
    default:
      return `${subject} does not follow the schema.`;
  }
}

/** Returns an entry's name for a message: `"aliases"`, or "This" for a list element. */
function itemLabel(key: readonly string[]): string {
  const name = key.at(-1) ?? '';
  return /^\d*$/.test(name) ? 'This' : `"${name}"`;
}

function patternMessage(name: string): string {
  if (name === 'url') return 'must be a web address, http:// or https://, without blanks, brackets or quotation marks.';
  if (name === 'id' || name === 'supersededBy') return 'may have lower-case letters, digits and hyphens only.';
  if (name === 'from' || name === 'verifiedTo') return 'must be a date such as "2016-07-28".';
  if (name === 'source') return 'must be the id of a source: letters, digits and hyphens.';
  return 'is not written as the schema asks.';
}

function valueAt(value: unknown, key: readonly string[]): unknown {
  return key.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string, unknown>)[step]
        : undefined,
    value,
  );
}
