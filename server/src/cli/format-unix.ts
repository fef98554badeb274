import { unixLine } from '../text/unix-line.ts';
import type { FindingsFormat } from './findings.ts';
import { reportedPath } from './reported-path.ts';
import { sanitize } from './terminal.ts';

/** Returns the format with a line a finding, `file:line:column: message [severity/code]`, as compilers and ESLint's `unix` write it. */
export function unixFormat(cwd: string): FindingsFormat {
  return {
    begin: () => '',
    file({ file, findings }) {
      const name = sanitize(reportedPath(file, cwd));
      return findings
        .map(({ range: { start }, message, severity, code }) => {
          return `${unixLine(name, { severity, code, message: sanitize(message), start })}\n`;
        })
        .join('');
    },
    end: () => '',
  };
}
