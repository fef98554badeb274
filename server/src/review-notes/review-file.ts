import { isJsonFile, readJson } from '../config/json-file.ts';
import type { ConfigurationProblem } from '../config/severity-overrides.ts';
import type { NotedField, NotePlace } from './note-place.ts';

/** One thing that a person said. */
export interface NoteComment {
  readonly id: string;
  readonly by?: string;
  /** When, with the writer's time zone: "2026-01-31T14:05:00-08:00". */
  readonly at: string;
  readonly text: string;
}

/** A comment on a place of a letter, with the answers to it. */
export interface Note {
  readonly id: string;
  readonly place: NotePlace;
  readonly comments: readonly NoteComment[];
  /** Who settled it and when; absent while it is open. */
  readonly resolved?: { readonly by?: string; readonly at: string };
}

/** Who signed a letter off, when, with which rules, and a keyed hash of its text. */
export interface SignOff {
  readonly by: string;
  readonly at: string;
  /** The version of the program, and so of its rules. */
  readonly rules: string;
  /** The random key of this sign-off and the HMAC-SHA-256 of the text under it, in hexadecimal digits. */
  readonly key: string;
  readonly hash: string;
}

/** The review of one letter. */
export interface ReviewFile {
  readonly notes: readonly Note[];
  readonly signOff: SignOff | undefined;
  /** The number of entries that can't be read, which stay in the file. */
  readonly invalid: number;
}

/** All parts of a letter that notes can be about. */
const FIELDS: Readonly<Record<NotedField, true>> = {
  name: true,
  claimsAdministratorGuideline: true,
  maximusGuideline: true,
  rationale: true,
  caseNumber: true,
  dateAssigned: true,
  dateOfInjury: true,
  decisionDate: true,
  urDenialDate: true,
  priority: true,
  applicationReceived: true,
  determination: true,
  summary: true,
  decisions: true,
  notice: true,
  qualifications: true,
  documents: true,
  issue: true,
  guidelines: true,
  other: true,
};
/** "2026-01-31T14:05:00-08:00": a time with the day as its writer had it. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/;
/** 32 bytes in hexadecimal digits. */
const BYTES = /^[0-9a-f]{64}$/;

/** Reads a review file. An entry that is not as it should be is counted and leaves the others valid; a file that is no JSON object is a problem. */
export function readReviewFile(uri: string, text: string): ReviewFile | ConfigurationProblem {
  const json = readJson(uri, text);
  if (!isJsonFile(json)) return json;
  const { value } = json;
  if (!isObject(value))
    return { severity: 'error', message: 'The file must hold one object, { "notes": [ … ] }.', uri, key: [] };
  const { notes = [], signOff } = value;
  if (!Array.isArray(notes)) return { severity: 'error', message: '"notes" must be a list.', uri, key: ['notes'] };
  const valid = notes.flatMap((note: unknown) => noteOf(note) ?? []);
  const signed = signOffOf(signOff);
  const invalid = notes.length - valid.length + (signOff !== undefined && !signed ? 1 : 0);
  return { notes: valid, signOff: signed, invalid };
}

function noteOf(value: unknown): Note | undefined {
  if (!isObject(value)) return undefined;
  const { id, place, comments, resolved } = value;
  const where = placeOf(place);
  if (!isText(id) || !where || !Array.isArray(comments)) return undefined;
  const all = comments.map(commentOf);
  const valid = all.filter((comment) => comment !== undefined);
  if (valid.length === 0 || valid.length < all.length) return undefined;
  if (resolved === undefined) return { id, place: where, comments: valid };
  if (!isObject(resolved) || !isTime(resolved.at)) return undefined;
  return { id, place: where, comments: valid, resolved: { ...whoOf(resolved.by), at: resolved.at } };
}

function commentOf(value: unknown): NoteComment | undefined {
  if (!isObject(value)) return undefined;
  const { id, by, at, text } = value;
  return isText(id) && isTime(at) && isText(text) ? { id, ...whoOf(by), at, text } : undefined;
}

function placeOf(value: unknown): NotePlace | undefined {
  if (!isObject(value)) return undefined;
  const { item, field, repeat, sentence } = value;
  const numbers = [item, repeat, sentence];
  if (!numbers.every((number) => number === undefined || isCount(number))) return undefined;
  if (field !== undefined && !isField(field)) return undefined;
  return {
    ...(isCount(item) && { item }),
    ...(isField(field) && { field }),
    ...(isCount(repeat) && { repeat }),
    ...(isCount(sentence) && { sentence }),
  };
}

function signOffOf(value: unknown): SignOff | undefined {
  if (!isObject(value)) return undefined;
  const { by, at, rules, key, hash } = value;
  if (!isText(by) || !isTime(at) || !isText(rules) || !isBytes(key) || !isBytes(hash)) return undefined;
  return { by, at, rules, key, hash };
}

function whoOf(by: unknown): { readonly by?: string } {
  return isText(by) ? { by } : {};
}

function isField(value: unknown): value is NotedField {
  return typeof value === 'string' && Object.hasOwn(FIELDS, value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

/** Returns whether a value is a time as this program writes it. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(value));
}

function isBytes(value: unknown): value is string {
  return typeof value === 'string' && BYTES.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
