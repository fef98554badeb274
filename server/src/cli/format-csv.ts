import { csvRow, csvWords } from '../text/csv.ts';
import type { FindingsFormat } from './findings.ts';
import { reportedPath } from './reported-path.ts';

const COLUMNS = [
  'file',
  'page',
  'line',
  'column',
  'endLine',
  'endColumn',
  'severity',
  'code',
  'message',
  'item',
  'fingerprint',
];

/** Returns the format for spreadsheets (RFC 4180): a header, then a row a finding. What would be a formula has an apostrophe before it. */
export function csvFormat(cwd: string): FindingsFormat {
  return {
    begin: () => csvRow(COLUMNS),
    file({ file, findings }) {
      const name = csvWords(reportedPath(file, cwd));
      return findings
        .map(({ page, range: { start, end }, severity, code, message, item, fingerprint }) => {
          const places = [start.line, start.character, end.line, end.character].map((at) => String(at + 1));
          const words = [csvWords(message), csvWords(item ?? ''), fingerprint];
          return csvRow([name, String(page ?? ''), ...places, severity, code, ...words]);
        })
        .join('');
    },
    end: () => '',
  };
}
