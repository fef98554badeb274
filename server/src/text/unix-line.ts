import type { Position } from 'vscode-languageserver-types';

/** A finding as a line of text has it; its words are on one line and safe for a terminal. */
export interface LineFinding {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  /** Where it begins, with line and column from 0. */
  readonly start: Position;
}

/** Returns a finding as compilers write it, `file:line:column: message [severity/code]`, with line and column from 1. */
export function unixLine(file: string, { severity, code, message, start }: LineFinding): string {
  return `${file}:${start.line + 1}:${start.character + 1}: ${message} [${severity}/${code}]`;
}
