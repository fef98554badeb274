import { sanitize } from './terminal.ts';

/** Matches what commander appends to an error: suggestions and the line end. */
const END_OF_ERROR = /(?:\n\(Did you mean [^'\n]*\?\))?\n?$/;

/** Returns an error of commander, which quotes an argument as it was given, as one line for a terminal; a suggestion keeps its own. */
export function cleanError(text: string): string {
  const end = END_OF_ERROR.exec(text)?.[0] ?? '';
  return sanitize(text.slice(0, text.length - end.length)) + end;
}

/** Returns several lines of help for a terminal. */
export function cleanHelp(text: string): string {
  return text.split('\n').map(sanitize).join('\n');
}
