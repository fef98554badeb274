import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type CheckedFile, checkedFile, type FindingsFormat, type Tally } from '../../../server/src/cli/findings.ts';
import { jsonFormat, ndjsonFormat } from '../../../server/src/cli/format-json.ts';
import { sarifFormat } from '../../../server/src/cli/format-sarif.ts';
import { textFormat } from '../../../server/src/cli/format-text.ts';
import { rules } from '../../../server/src/rules/index.ts';

const SOURCE = 'one\r\ntwo\rthree\nfour';
const CHECKED = checkedFile('in/a b.imr', { source: SOURCE, letters: [] }, [
  {
    code: 'missing-rationale',
    severity: 'error',
    message: 'First\u001b[31m.',
    span: { start: 5, end: 8 },
    related: [{ span: { start: 15, end: 19 }, message: 'See here.' }],
  },
  { code: 'field-order', severity: 'warning', message: 'Second.', span: { start: 9, end: 14 } },
]);
const CLEAN: CheckedFile = { file: 'b.imr', findings: [], aside: [] };
const TALLY: Tally = {
  files: 2,
  filesWithFindings: 1,
  findings: { error: 1, warning: 1, information: 0, hint: 0 },
  ignored: 0,
  inBaseline: 0,
  failures: [],
};
const EMPTY: Tally = {
  files: 0,
  filesWithFindings: 0,
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
  ignored: 0,
  inBaseline: 0,
  failures: [],
};

function written(format: FindingsFormat, files: readonly CheckedFile[], tally: Tally): string {
  return format.begin() + files.map((file) => format.file(file)).join('') + format.end(tally);
}

describe('a checked file', () => {
  it('has its findings with places as editors count them', () => {
    expect(CHECKED).toEqual({
      file: 'in/a b.imr',
      findings: [
        {
          code: 'missing-rationale',
          severity: 'error',
          message: 'First\u001b[31m.',
          range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
          related: [
            { message: 'See here.', range: { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } } },
          ],
          item: null,
          fingerprint: expect.stringMatching(/^[0-9a-f]{6}$/),
        },
        {
          code: 'field-order',
          severity: 'warning',
          message: 'Second.',
          range: { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } },
          related: [],
          item: null,
          fingerprint: expect.stringMatching(/^[0-9a-f]{6}$/),
        },
      ],
      aside: [],
    });
  });
});

describe('findings for programs', () => {
  it('are one line a file', () => {
    const lines = written(ndjsonFormat(), [CHECKED, CLEAN], TALLY).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([CHECKED, CLEAN].map(({ aside: _, ...shown }) => shown));
  });

  it('are one array of the same objects', () => {
    expect(JSON.parse(written(jsonFormat(), [CHECKED, CLEAN], TALLY))).toEqual(
      [CHECKED, CLEAN].map(({ aside: _, ...shown }) => shown),
    );
    expect(JSON.parse(written(jsonFormat(), [], EMPTY))).toEqual([]);
  });
});

describe('findings for people', () => {
  it('are listed by file, and no letter moves the cursor', () => {
    expect(written(textFormat(false), [CHECKED, CLEAN], TALLY)).toBe(
      [
        'in/a b.imr',
        '  2:1  error        First\uFFFD[31m.  missing-rationale',
        '                    4:1 See here.',
        '  3:1  warning      Second.  field-order',
        '',
        '2 findings (1 error, 1 warning) in 1 of 2 files.',
        '',
      ].join('\n'),
    );
  });

  it('have colours where they are seen', () => {
    const text = written(textFormat(true), [CHECKED], TALLY);
    expect(text).toContain('\u001b[31merror      \u001b[0m');
    expect(text).toContain('\u001b[33mwarning    \u001b[0m');
  });

  it.each([
    [EMPTY, 'No letters found.\n'],
    [{ ...EMPTY, files: 1 }, 'No findings in 1 file.\n'],
    [{ ...EMPTY, files: 3 }, 'No findings in 3 files.\n'],
  ])('say so when there are none', (tally, text) => {
    expect(written(textFormat(false), [CLEAN], tally)).toBe(text);
  });

  it('are counted in words that have a plural', () => {
    const findings = { error: 2, warning: 2, information: 2, hint: 2 };
    const text = written(textFormat(false), [], { ...TALLY, findings });
    expect(text).toBe('8 findings (2 errors, 2 warnings, 2 information, 2 hints) in 1 of 2 files.\n');
  });

  it('call standard input by its name', () => {
    expect(textFormat(false).file({ ...CHECKED, file: '-' })).toMatch(/^standard input\n/);
  });
});

describe('findings as SARIF', () => {
  const cwd = process.cwd();
  const sarif = () => sarifFormat({ version: '1.2.3', cwd, rules });

  it('are results with their rule, region and related places', () => {
    const log = JSON.parse(written(sarif(), [CHECKED, CLEAN], TALLY));
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.originalUriBaseIds.ROOT.uri).toBe(`${pathToFileURL(cwd).href}/`);
    expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    const artifactLocation = { uri: 'in/a%20b.imr', uriBaseId: 'ROOT' };
    expect(run.results[0]).toEqual({
      ruleId: 'missing-rationale',
      ruleIndex: rules.findIndex((rule) => rule.code === 'missing-rationale'),
      level: 'error',
      message: { text: 'First\u001b[31m.' },
      locations: [
        { physicalLocation: { artifactLocation, region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 } } },
      ],
      relatedLocations: [
        {
          id: 0,
          message: { text: 'See here.' },
          physicalLocation: { artifactLocation, region: { startLine: 4, startColumn: 1, endLine: 4, endColumn: 5 } },
        },
      ],
      partialFingerprints: { 'imrLetter/v1': expect.stringMatching(/^[0-9a-f]{6}$/) },
      properties: { severity: 'error' },
    });
    expect(run.results).toHaveLength(2);
  });

  it('describe every rule', () => {
    const { driver } = JSON.parse(written(sarif(), [], EMPTY)).runs[0].tool;
    expect(driver.version).toBe('1.2.3');
    expect(driver.rules.map((rule: { id: string }) => rule.id)).toEqual(rules.map((rule) => rule.code));
    for (const rule of driver.rules) {
      expect(rule.shortDescription.text).not.toBe('');
      if (rule.properties.severity === 'off') expect(rule.defaultConfiguration).toEqual({ enabled: false });
      else expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
    }
  });

  it('say what could not be read', () => {
    const log = JSON.parse(written(sarif(), [], { ...EMPTY, failures: ['x.imr: there is no such file or folder'] }));
    expect(log.runs[0].invocations[0]).toEqual({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'x.imr: there is no such file or folder' } }],
    });
  });

  it.each([
    ['../out.imr', /^file:\/\/.*\/out\.imr$/],
    ['-', /^stdin$/],
  ])('call what is not below the current directory %s', (file, uri) => {
    const log = JSON.parse(written(sarif(), [{ ...CHECKED, file }], TALLY));
    const { artifactLocation } = log.runs[0].results[0].locations[0].physicalLocation;
    expect(artifactLocation.uri).toMatch(uri);
    expect(artifactLocation.uriBaseId).toBeUndefined();
  });
});
