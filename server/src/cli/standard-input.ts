import { fstatSync, type Stats, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { NO_INPUT } from '../platform/errors.ts';

/** Yields standard input as it arrives; rejects where nothing can come from it. */
export async function* standardInput(): AsyncGenerator<Uint8Array, void, undefined> {
  const wrong = whatIsWrong(statOf(() => fstatSync(0)));
  if (wrong !== undefined) throw Object.assign(new Error(wrong), { code: NO_INPUT });
  yield* process.stdin;
}

/** Returns why nothing can come from an input of this kind; undefined for a file, a pipe or a terminal, which may be empty. */
export function whatIsWrong(input: Stats | undefined): string | undefined {
  if (input === undefined) return 'standard input is closed, so there is nothing to read';
  if (input.isDirectory()) return 'standard input is a folder; give its path instead of -';
  // Node opens the null device in the place of an input that was closed when it started.
  const nothing = statOf(() => statSync(devNull));
  const isNothing = input.isCharacterDevice() && nothing !== undefined && input.rdev === nothing.rdev;
  return isNothing ? 'standard input is closed, so there is nothing to read' : undefined;
}

function statOf(stat: () => Stats): Stats | undefined {
  try {
    return stat();
  } catch {
    return undefined;
  }
}
