import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';

/** Returns whether a value that came over the wire has a type. */
export type Guard<T> = (value: unknown) => value is T;

/** An object whose members are not checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A guard for each member of an object; those of optional members accept `undefined` too. */
type MemberGuards<T> = { readonly [K in keyof T]-?: Guard<T[K]> };

/** Returns a value as an object; an empty one if it is not an object. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/** Returns whether a value is a positive integer. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** Returns whether a value is a position with integers. */
export function isPosition(value: unknown): value is Position {
  const { line, character } = asObject(value);
  return Number.isInteger(line) && Number.isInteger(character);
}

/** Returns whether a value is a range with integer positions. */
export function isRange(value: unknown): value is Range {
  const { start, end } = asObject(value);
  return isPosition(start) && isPosition(end);
}

/** Accepts what a guard accepts, and a member that is absent. */
export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

/** Accepts what a guard accepts, and null. */
export function nullable<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

/** Accepts arrays whose elements a guard accepts. */
export function arrayOf<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(guard);
}

/** Accepts the keys of a record, which has one for each value of a type. */
export function oneOf<T extends string>(values: Readonly<Record<T, true>>): Guard<T> {
  return (value): value is T => typeof value === 'string' && Object.hasOwn(values, value);
}

/** Accepts objects whose members the guards accept; other members are ignored. */
export function objectOf<T extends object>(members: MemberGuards<T>): Guard<T> {
  const guards: readonly [string, (value: unknown) => boolean][] = Object.entries(members);
  return (value): value is T => isObject(value) && guards.every(([key, guard]) => guard(value[key]));
}

/** Returns whether a value names a document by its URI. */
export const isTextDocument = objectOf<TextDocumentIdentifier>({ uri: isString });
