import { escapedText } from '../export/escaped-text.ts';
import type { Severity } from '../rules/rule.ts';
import { legible } from '../text/markdown.ts';
import type { FileFinding, FindingsFormat } from './findings.ts';
import { placeText } from './format-text.ts';
import { reportedPath } from './reported-path.ts';

/** The name of the suite of what could not be read. */
const UNREAD = 'imr-letter: not read';

/**
 * Returns the format of JUnit reports (the schema of Jenkins' xUnit plugin): a suite a file, and in it a case a finding. Those of the
 * severities `failing` fail, the others pass; a file without findings has one case, which passes.
 */
export function junitFormat(cwd: string, failing: ReadonlySet<Severity>): FindingsFormat {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="imr-letter">\n',
    file({ file, findings }) {
      const name = escaped(reportedPath(file, cwd));
      const failures = findings.filter(({ severity }) => failing.has(severity)).length;
      const cases = findings.map((finding) => caseOf(name, finding, failing.has(finding.severity)));
      const clean = `<testcase name="no findings" classname="${name}"/>\n`;
      return suiteOf({ name, failures, errors: 0 }, cases.length > 0 ? cases : [clean]);
    },
    end({ failures }) {
      const cases = failures.map(
        (failure, index) =>
          `<testcase name="${index + 1}" classname="${UNREAD}"><error message="${escaped(failure)}"/></testcase>\n`,
      );
      const suite = cases.length > 0 ? suiteOf({ name: UNREAD, failures: 0, errors: cases.length }, cases) : '';
      return `${suite}</testsuites>\n`;
    },
  };
}

interface Suite {
  /** It is escaped. */
  readonly name: string;
  readonly failures: number;
  readonly errors: number;
}

function suiteOf({ name, failures, errors }: Suite, cases: readonly string[]): string {
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
  return `<testsuite name="${name}" ${counts}>\n${cases.join('')}</testsuite>\n`;
}

function caseOf(file: string, finding: FileFinding, fails: boolean): string {
  const { code, severity, message } = finding;
  const place = placeText(finding);
  const says = escaped(message);
  const text = `${file}:${place}: ${says}`;
  const content = fails
    ? `<failure message="${says}" type="${severity}">${text}</failure>`
    : `<system-out>${severity}: ${text}</system-out>`;
  return `<testcase name="${code} ${place}" classname="${file}">${content}</testcase>\n`;
}

function escaped(text: string): string {
  return escapedText(legible(text));
}
