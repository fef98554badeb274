import path from 'node:path';
import { STANDARD_INPUT } from './inputs.ts';

/** The name of standard input in formats that programs read. */
export const STDIN_NAME = 'stdin';

/** Returns the path of a file from a folder, with slashes; undefined where it is not below it. */
export function pathBelow(folder: string, file: string): string | undefined {
  const relative = path.relative(folder, path.resolve(folder, file));
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) return undefined;
  return relative.split(path.sep).join('/');
}

/** Returns a file as programs look it up: with slashes, from the current directory if it is below it, else absolute. */
export function reportedPath(file: string, cwd: string): string {
  if (file === STANDARD_INPUT) return STDIN_NAME;
  return pathBelow(cwd, file) ?? path.resolve(cwd, file).split(path.sep).join('/');
}
