import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { CheckedFile, FileFinding, FindingsFormat, Summary } from '../../../server/src/cli/findings.ts';
import { csvFormat } from '../../../server/src/cli/format-csv.ts';
import { githubFormat } from '../../../server/src/cli/format-github.ts';
import { gitlabFormat } from '../../../server/src/cli/format-gitlab.ts';
import { htmlFormat } from '../../../server/src/cli/format-html.ts';
import { junitFormat } from '../../../server/src/cli/format-junit.ts';
import { unixFormat } from '../../../server/src/cli/format-unix.ts';
import { rules } from '../../../server/src/rules/index.ts';

const CWD = path.resolve('letters');
/** What a letter or the name of a file may hold to break out of a format. */
const HOSTILE = '=1+1 "a", 50% <script>alert(1)</script> & \'b\'\r\n::error::no\u001b[31m]]>\ud800';

const FINDING: FileFinding = {
  code: 'missing-rationale',
  severity: 'error',
  message: 'Item one has no decision rationale.',
  range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
  related: [{ message: 'See here.', range: { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } } }],
  item: 'Knee brace',
  fingerprint: 'abc123',
};
const LATER: FileFinding = {
  ...FINDING,
  code: 'field-order',
  severity: 'hint',
  message: 'The fields stand in another order.',
  range: { start: { line: 4, character: 2 }, end: { line: 6, character: 0 } },
  page: 2,
};
const CHECKED: CheckedFile = { file: 'in/a b.imr', findings: [FINDING, LATER], suppressed: [] };
const CLEAN: CheckedFile = { file: 'clean.imr', findings: [], suppressed: [] };
const BAD: CheckedFile = {
  file: `${HOSTILE}.imr`,
  findings: [{ ...FINDING, message: HOSTILE, item: HOSTILE, related: [{ ...FINDING, message: HOSTILE }] }],
  suppressed: [],
};

function written(format: FindingsFormat, files: readonly CheckedFile[], failures: readonly string[] = []): string {
  const findings = { error: 1, warning: 0, information: 0, hint: 1 };
  const tally: Summary = { files: files.length, filesWithFindings: 1, findings, ignored: 0, inBaseline: 0, failures };
  return format.begin() + files.map((file) => format.file(file)).join('') + format.end(tally);
}

describe('the unix format', () => {
  it('has a line for each finding: file, line, column, message, severity and code', () => {
    expect(written(unixFormat(CWD), [CHECKED, CLEAN])).toBe(
      'in/a b.imr:2:1: Item one has no decision rationale. [error/missing-rationale]\n' +
        'in/a b.imr:5:3: The fields stand in another order. [hint/field-order]\n',
    );
  });

  it('keeps hostile words on the line of their finding and calls standard input “stdin”', () => {
    const text = written(unixFormat(CWD), [BAD, { ...CHECKED, file: '-' }]);
    expect(text.trimEnd().split('\n')).toHaveLength(3);
    expect(text).not.toContain('\u001b');
    expect(text).toContain('\nstdin:2:1: ');
  });
});

describe('the problem matcher of VS Code', () => {
  const [{ pattern }] = JSON.parse(readFileSync('package.json', 'utf8')).contributes.problemMatchers;

  it('reads each line of the unix format', () => {
    const files = [
      CHECKED,
      { ...CHECKED, file: 'a:7:9: b [x/y].imr', findings: [{ ...FINDING, message: 'No [2/a] of x:1:2: y' }] },
    ];
    const read = written(unixFormat(CWD), files)
      .trimEnd()
      .split('\n')
      .map((line) => new RegExp(pattern.regexp).exec(line));
    const partsOf = (match: RegExpExecArray | null) =>
      ['file', 'line', 'column', 'message', 'severity', 'code'].map((part) => match?.[pattern[part]]);
    expect(read.slice(0, 2).map(partsOf)).toEqual([
      ['in/a b.imr', '2', '1', 'Item one has no decision rationale.', 'error', 'missing-rationale'],
      ['in/a b.imr', '5', '3', 'The fields stand in another order.', 'hint', 'field-order'],
    ]);
    expect(read[2]?.[pattern.code]).toBe('missing-rationale');
  });

  it('knows the codes of all rules', () => {
    const codes = new RegExp(pattern.regexp);
    for (const { code } of rules) expect(codes.exec(`a.imr:1:1: x [error/${code}]`)?.[pattern.code]).toBe(code);
  });
});

describe('the csv format', () => {
  it('has a header and a row for each finding', () => {
    expect(written(csvFormat(CWD), [CHECKED, CLEAN])).toBe(
      [
        'file,page,line,column,endLine,endColumn,severity,code,message,item,fingerprint',
        'in/a b.imr,,2,1,2,4,error,missing-rationale,Item one has no decision rationale.,Knee brace,abc123',
        'in/a b.imr,2,5,3,7,1,hint,field-order,The fields stand in another order.,Knee brace,abc123',
        '',
      ].join('\r\n'),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '\t=1', '\r=1'])('makes no formula of %j', (words) => {
    const [, row = ''] = rowsOf(
      written(csvFormat(CWD), [{ ...CHECKED, findings: [{ ...FINDING, message: words, item: words }] }]),
    );
    for (const cell of row) expect(cell).not.toMatch(/^[=+\-@＝\t\r]/);
    expect(row[8]).toBe(`'${words.trim()}`);
  });

  it('has the same number of cells in each row, whatever words are in them', () => {
    const rows = rowsOf(written(csvFormat(CWD), [BAD, CHECKED]));
    expect(rows.map((row) => row.length)).toEqual([11, 11, 11, 11]);
    expect(rows[1]?.[8]).toContain('"a", 50% <script>');
  });
});

/** Reads CSV as RFC 4180 says. */
function rowsOf(text: string): readonly (readonly string[])[] {
  expect(text.endsWith('\r\n')).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (const [whole, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    expect(text.startsWith(whole, at)).toBe(true);
    at += whole.length;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  expect(at).toBe(text.length);
  return rows;
}

describe('the github format', () => {
  it('has a workflow command for each finding, with columns where it stands on one line', () => {
    expect(commandsOf(written(githubFormat(CWD), [CHECKED, CLEAN]))).toEqual([
      {
        command: 'error',
        properties: {
          file: 'in/a b.imr',
          line: '2',
          endLine: '2',
          col: '1',
          endColumn: '4',
          title: 'missing-rationale',
        },
        message: 'Item one has no decision rationale.',
      },
      {
        command: 'notice',
        properties: { file: 'in/a b.imr', line: '5', endLine: '7', title: 'field-order' },
        message: 'The fields stand in another order.',
      },
    ]);
  });

  it('makes no command and no property of words of a letter or a file', () => {
    const finding = { ...FINDING, message: 'a%0A::error::b, c:d' };
    const text = written(githubFormat(CWD), [BAD, { ...CHECKED, file: 'x,line=9::y%2C.imr', findings: [finding] }]);
    const [first, second, ...others] = commandsOf(text);
    expect(others).toEqual([]);
    expect(first?.properties.line).toBe('2');
    expect(second?.properties).toMatchObject({ file: 'x,line=9::y%2C.imr', line: '2' });
    expect(second?.message).toBe('a%0A::error::b, c:d');
  });

  it('has an error for each file that was not read', () => {
    expect(written(githubFormat(CWD), [], ['a.imr: 5% of it\n::warning::x'])).toBe(
      '::error title=imr-letter::a.imr: 5%25 of it\uFFFD::warning::x\n',
    );
  });
});

interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads workflow commands as GitHub's runner does (`ActionCommand.cs`, TryParseV2). */
function commandsOf(text: string): readonly WorkflowCommand[] {
  return text
    .trimEnd()
    .split(/\r\n|[\r\n]/)
    .map((line) => {
      const [, command = '', list = '', data = ''] = /^::(\w+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
      const properties = list.split(',').map((property) => {
        const at = property.indexOf('=');
        const value = unescaped(property.slice(at + 1), { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',' });
        return [property.slice(0, at), value] as const;
      });
      return {
        command,
        properties: Object.fromEntries(properties),
        message: unescaped(data, { '%0D': '\r', '%0A': '\n' }),
      };
    });
}

function unescaped(text: string, marks: Readonly<Record<string, string>>): string {
  const inner = Object.entries(marks).reduce((words, [code, mark]) => words.replaceAll(code, mark), text);
  return inner.replaceAll('%25', '%');
}

/** What GitLab reads of a Code Quality report (docs.gitlab.com/ci/testing/code_quality). */
const CODE_QUALITY = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./)' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
} as const;

describe('the gitlab format', () => {
  it('is a Code Quality report', () => {
    const validate = new Ajv({ strict: true }).compile(CODE_QUALITY);
    const report = JSON.parse(written(gitlabFormat(CWD), [CHECKED, CLEAN, BAD]));
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report[0]).toMatchObject({
      description: 'Item one has no decision rationale.',
      check_name: 'missing-rationale',
      severity: 'major',
      location: { path: 'in/a b.imr', lines: { begin: 2, end: 2 } },
    });
    expect(report.map(({ severity }: { severity: string }) => severity)).toEqual(['major', 'info', 'major']);
    expect(JSON.parse(written(gitlabFormat(CWD), []))).toEqual([]);
  });

  it('has a fingerprint of its own for each finding, which lines above do not change', () => {
    const lower = { start: { line: 8, character: 0 }, end: { line: 8, character: 3 } };
    const fingerprintsOf = (files: readonly CheckedFile[]): readonly string[] =>
      JSON.parse(written(gitlabFormat(CWD), files)).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    const twice = { ...CHECKED, findings: [FINDING, { ...FINDING, range: lower }] };
    const all = fingerprintsOf([twice, { ...twice, file: 'other.imr' }]);
    expect(new Set(all).size).toBe(4);
    expect(fingerprintsOf([{ ...CHECKED, findings: [{ ...FINDING, range: lower }] }])).toEqual([all[0]]);
  });
});

/** The elements of JUnit as Jenkins' xUnit plugin reads them, with their attributes; the ones marked must be there. */
const JUNIT: Readonly<Record<string, { readonly in: string; readonly attributes: string }>> = {
  testsuites: { in: '', attributes: 'name' },
  testsuite: { in: 'testsuites', attributes: 'name! tests! failures! errors!' },
  testcase: { in: 'testsuite', attributes: 'name! classname!' },
  failure: { in: 'testcase', attributes: 'message! type!' },
  error: { in: 'testcase', attributes: 'message!' },
  'system-out': { in: 'testcase', attributes: '' },
};

interface JUnitElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Reads a JUnit report. Throws where it is not well-formed XML or not of that form. */
function junitElements(xml: string): readonly JUnitElement[] {
  const all: JUnitElement[] = [];
  const open: JUnitElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const form = JUNIT[name];
    expect([name, open.at(-1)?.name ?? '']).toEqual([name, form?.in]);
    const known = form?.attributes.split(' ') ?? [];
    for (const attribute of Object.keys(attributes))
      expect(known.map((one) => one.replace('!', ''))).toContain(attribute);
    for (const one of known) if (one.endsWith('!')) expect(attributes).toHaveProperty(one.slice(0, -1));
    const element = { name, attributes, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return all;
}

describe('the junit format', () => {
  const junit = () => junitFormat(CWD, new Set(['error']));

  it('has a suite for each file and a case for each finding, which fails as the exit code does', () => {
    const elements = junitElements(written(junit(), [CHECKED, CLEAN]));
    expect(elements.map(({ name, attributes }) => [name, attributes.name ?? attributes.message ?? ''])).toEqual([
      ['testsuites', 'imr-letter'],
      ['testsuite', 'in/a b.imr'],
      ['testcase', 'missing-rationale 2:1'],
      ['failure', 'Item one has no decision rationale.'],
      ['testcase', 'field-order page 2, 5:3'],
      ['system-out', ''],
      ['testsuite', 'clean.imr'],
      ['testcase', 'no findings'],
    ]);
    expect(elements[1]?.attributes).toMatchObject({ tests: '2', failures: '1', errors: '0' });
    expect(elements[6]?.attributes).toMatchObject({ tests: '1', failures: '0', errors: '0' });
    expect(elements[5]?.text).toBe('hint: in/a b.imr:page 2, 5:3: The fields stand in another order.');
  });

  it('stays well-formed with any words, and holds none as markup', () => {
    const elements = junitElements(written(junit(), [BAD], [HOSTILE]));
    const failure = elements.find(({ name }) => name === 'failure');
    expect(failure?.attributes.message).toContain("<script>alert(1)</script> & 'b' ::error::no[31m]]>");
    expect(elements.filter(({ name }) => name === 'error')).toHaveLength(1);
  });

  it('has an error for each file that was not read', () => {
    const elements = junitElements(written(junit(), [], ['x.imr: no such file or directory']));
    expect(elements.find(({ name }) => name === 'testsuite')?.attributes).toMatchObject({ tests: '1', errors: '1' });
    expect(elements.at(-1)?.attributes.message).toBe('x.imr: no such file or directory');
  });
});

describe('the html format', () => {
  it('is a page of the findings by file, without scripts and links', () => {
    const page = written(htmlFormat(CWD), [CHECKED, CLEAN]);
    expect(page).toContain('<h2 id="file-1">in/a b.imr</h2>');
    expect(page).toContain(
      '<tr><th scope="row">2:1</th><td>error</td><td>Item one has no decision rationale.<br>4:1: See here.</td><td>missing-rationale</td></tr>',
    );
    expect(page).toContain('<th scope="row">page 2, 5:3</th>');
    expect(page).toContain('2 findings (1 error, 1 hint) in 1 of 2 files.');
    expect(page).not.toContain('clean.imr');
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<a |src=|href=|https?:/);
  });

  it('escapes all words', () => {
    const page = written(htmlFormat(CWD), [BAD], [HOSTILE]);
    expect(page).not.toContain('<script');
    expect(page.match(/&lt;script&gt;/g)).toHaveLength(4);
    expect(page).not.toContain('\u001b');
  });
});

describe('formats for other programs', () => {
  it.each([
    ['below the current directory', 'in/a.imr', 'in/a.imr'],
    ['below it, as an absolute path', path.join(CWD, 'in', 'a.imr'), 'in/a.imr'],
    ['in a folder whose name begins with two periods', '..in/a.imr', '..in/a.imr'],
    ['beside it', '../a.imr', path.resolve('a.imr').replaceAll(path.sep, '/')],
  ])('name a file %s', (_where, file, name) => {
    expect(written(unixFormat(CWD), [{ ...CHECKED, file }])).toMatch(
      new RegExp(`^${name.replace(/[.*+?^${'$'}{}()|[\]\\]/g, '\\$&')}:2:1: `),
    );
  });
});
