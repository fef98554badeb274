import type { Severity } from '../rules/rule.ts';
import type { FileFinding, FindingsFormat } from './findings.ts';
import { reportedPath } from './reported-path.ts';
import { sanitize } from './terminal.ts';

const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** What ends a line, and the sign that escapes; in a property also what ends it. */
const IN_DATA = /[%\r\n]/g;
const IN_PROPERTY = /[%\r\n:,]/g;

/**
 * Returns the format of GitHub's workflow commands, from which a job's log makes annotations: `::error file=…,line=…::message`. It is escaped as
 * in `command.ts` of actions/toolkit, so that no word of a letter is a command of its own.
 */
export function githubFormat(cwd: string): FindingsFormat {
  return {
    begin: () => '',
    file: ({ file, findings }) => findings.map((finding) => commandOf(reportedPath(file, cwd), finding)).join(''),
    end: ({ failures }) =>
      failures.map((failure) => `::error title=imr-letter::${escaped(failure, IN_DATA)}\n`).join(''),
  };
}

function commandOf(file: string, { severity, code, message, range: { start, end } }: FileFinding): string {
  // Columns belong to annotations of one line only.
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  const properties = { file, line: start.line + 1, endLine: end.line + 1, ...columns, title: code };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escaped(String(value), IN_PROPERTY)}`);
  return `::${COMMANDS[severity]} ${written.join(',')}::${escaped(message, IN_DATA)}\n`;
}

function escaped(text: string, marks: RegExp): string {
  const code = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return sanitize(text).replace(marks, code);
}
