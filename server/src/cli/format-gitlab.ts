import { createHash } from 'node:crypto';
import type { Severity } from '../rules/rule.ts';
import type { FindingsFormat } from './findings.ts';
import { jsonText } from './json-text.ts';
import { reportedPath } from './reported-path.ts';

/** GitLab's severities; it has two more, `critical` and `blocker`. */
const SEVERITIES: Readonly<Record<Severity, 'major' | 'minor' | 'info'>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

/** Returns the format of GitLab's Code Quality reports: an array, an object a finding. */
export function gitlabFormat(cwd: string): FindingsFormat {
  let separator = '\n';
  return {
    begin: () => '[',
    file({ file, findings }) {
      const path = reportedPath(file, cwd);
      const seen = new Map<string, number>();
      let text = '';
      for (const { code, severity, message, fingerprint, range } of findings) {
        const key = `${code} ${fingerprint}`;
        const count = seen.get(key) ?? 0;
        seen.set(key, count + 1);
        text += separator;
        text += jsonText({
          description: message,
          check_name: code,
          fingerprint: createHash('sha256')
            .update(jsonText([path, key, count]))
            .digest('hex'),
          severity: SEVERITIES[severity],
          location: { path, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
        });
        separator = ',\n';
      }
      return text;
    },
    end: () => '\n]\n',
  };
}
