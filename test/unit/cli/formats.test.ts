import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type CheckedFile, checkedFile, type FindingsFormat, type Summary } from '../../../server/src/cli/findings.ts';
import { jsonFormat, ndjsonFormat } from '../../../server/src/cli/format-json.ts';
import { sarifFormat } from '../../../server/src/cli/format-sarif.ts';
import { textFormat } from '../../../server/src/cli/format-text.ts';
import { jsonText } from '../../../server/src/cli/json-text.ts';
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
const VERSIONS = { tool: '1.2.3', rules: '0123456789ab' };
const CLEAN: CheckedFile = { file: 'b.imr', findings: [], suppressed: [] };
const TALLY: Summary = {
  files: 2,
  filesWithFindings: 1,
  findings: { error: 1, warning: 1, information: 0, hint: 0 },
  ignored: 0,
  inBaseline: 0,
  failures: [],
};
const EMPTY: Summary = {
  files: 0,
  filesWithFindings: 0,
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
  ignored: 0,
  inBaseline: 0,
  failures: [],
};

function written(format: FindingsFormat, files: readonly CheckedFile[], tally: Summary): string {
  return format.begin() + files.map((file) => format.file(file)).join('') + format.end(tally);
}

describe('checkedFile', () => {
  it('converts spans to ranges of lines and UTF-16 columns', () => {
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
      suppressed: [],
    });
  });
});

describe('the JSON formats', () => {
  it('write one line per file as ndjson', () => {
    const lines = written(ndjsonFormat(VERSIONS), [CHECKED, CLEAN], TALLY).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      [CHECKED, CLEAN].map(({ suppressed: _, ...shown }) => ({ ...shown, letters: [], ...VERSIONS })),
    );
  });

  it('write one array of the same objects as json', () => {
    expect(JSON.parse(written(jsonFormat(VERSIONS), [CHECKED, CLEAN], TALLY))).toEqual(
      [CHECKED, CLEAN].map(({ suppressed: _, ...shown }) => ({ ...shown, letters: [], ...VERSIONS })),
    );
    expect(JSON.parse(written(jsonFormat(VERSIONS), [], EMPTY))).toEqual([]);
  });
});

describe('invisible characters', () => {
  const UNSEEN = '\x7f\x80\x85\x9b31m\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\u{e0041}';
  const FOUND = checkedFile(`${UNSEEN}.imr`, { source: SOURCE, letters: [] }, [
    {
      code: 'field-order',
      severity: 'error',
      message: UNSEEN,
      span: { start: 0, end: 3 },
      related: [{ span: { start: 5, end: 8 }, message: UNSEEN }],
    },
  ]);
  const formats: Record<string, () => FindingsFormat> = {
    json: () => jsonFormat(VERSIONS),
    ndjson: () => ndjsonFormat(VERSIONS),
    sarif: () => sarifFormat({ version: '1', cwd: process.cwd(), rules }),
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const RAW = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

  it.each(Object.keys(formats))('are escaped in %s without changing its values', (name) => {
    const text = written(formats[name]?.() ?? jsonFormat(VERSIONS), [FOUND], { ...TALLY, failures: [UNSEEN] });
    expect(text).not.toMatch(RAW);
    const values = JSON.stringify(JSON.parse(name === 'ndjson' ? text.trimEnd() : text));
    expect(values).toContain(JSON.stringify(UNSEEN).slice(1, -1));
  });

  it('are replaced in the text format', () => {
    expect(written(textFormat(false), [FOUND], TALLY)).not.toMatch(
      /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
    );
  });

  it('are the only characters that jsonText escapes', () => {
    const value = { [UNSEEN]: [UNSEEN, 'naïve “½” 😀 \u0000\ud800'], plain: 1.5 };
    expect(JSON.parse(jsonText(value, 2))).toEqual(value);
    expect(jsonText(value, 2)).not.toMatch(RAW);
    expect(jsonText({ a: 'naïve “½” 😀', b: [null] })).toBe(JSON.stringify({ a: 'naïve “½” 😀', b: [null] }));
  });
});

describe('the text format', () => {
  it('lists findings by file and replaces control characters', () => {
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

  it('uses colors on a terminal only', () => {
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

  it('summarizes in singular and plural', () => {
    const findings = { error: 2, warning: 2, information: 2, hint: 2 };
    const text = written(textFormat(false), [], { ...TALLY, findings });
    expect(text).toBe('8 findings (2 errors, 2 warnings, 2 information, 2 hints) in 1 of 2 files.\n');
  });

  it('names standard input', () => {
    expect(textFormat(false).file({ ...CHECKED, file: '-' })).toMatch(/^standard input\n/);
  });
});

describe('the SARIF format', () => {
  const cwd = process.cwd();
  const sarif = () => sarifFormat({ version: '1.2.3', cwd, rules });

  it('writes results with rule, region and related locations', () => {
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
      message: { text: 'First\u001b\\[31m.' },
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

  it('escapes links and placeholders in messages', () => {
    const message = '“[Click](http://example.com) {0} ![i](x) a\\[b]” has no decision.';
    const [first] = CHECKED.findings;
    if (!first) throw new Error('no finding');
    const finding = { ...first, message, related: [{ ...first.range, message, range: first.range }] };
    const suppressed = [{ ...finding, reason: '{0} [a](b)' }];
    const checked = { file: 'a.imr', findings: [finding], suppressed };
    const failures = ['[a](b) {0}.imr: no such file or directory'];
    const [run] = JSON.parse(written(sarif(), [checked], { ...EMPTY, failures })).runs;
    const escaped = '“\\[Click\\](http://example.com) {{0}} !\\[i\\](x) a\\\\\\[b\\]” has no decision.';
    const unescaped = (text: string) => text.replace(/\\([\\[\]])/g, '$1').replace(/([{}])\1/g, '$1');
    for (const result of run.results) {
      expect(result.message.text).toBe(escaped);
      expect(result.relatedLocations[0].message.text).toBe(escaped);
      expect(unescaped(result.message.text)).toBe(message);
    }
    expect(run.results[1].suppressions[0].justification).toBe('{0} [a](b)');
    const [notification] = run.invocations[0].toolExecutionNotifications;
    expect(notification.message.text).toBe('\\[a\\](b) {{0}}.imr: no such file or directory');
    for (const { shortDescription, fullDescription } of run.tool.driver.rules) {
      for (const { text } of [shortDescription, fullDescription]) {
        expect(text).not.toMatch(/(?<!\\)[[\]]|(?<!\{)\{(?!\{)|(?<!\})\}(?!\})/);
      }
    }
  });

  it('sets baselineState if there is a baseline', () => {
    const suppressed = CHECKED.findings
      .slice(0, 2)
      .map((finding, at) => ({ ...finding, reason: at ? 'known' : undefined }));
    const statesOf = (hasBaseline: boolean) => {
      const log = JSON.parse(written(sarif(), [{ ...CHECKED, suppressed, hasBaseline }], TALLY));
      return log.runs[0].results.map((result: { baselineState?: string }) => result.baselineState);
    };
    expect(statesOf(true)).toEqual(['new', 'new', 'unchanged', 'new']);
    expect(statesOf(false)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('sets helpUri to an absolute URI', () => {
    const { driver } = JSON.parse(written(sarif(), [], EMPTY)).runs[0].tool;
    for (const { id, helpUri } of driver.rules) expect(helpUri).toBe(`vscode://imr-letter.imr-letter/rules/${id}`);
    const { publisher, name } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(new URL(driver.rules[0].helpUri).host).toBe(`${publisher}.${name}`);
  });

  it('describes every rule', () => {
    const { driver } = JSON.parse(written(sarif(), [], EMPTY)).runs[0].tool;
    expect(driver.version).toBe('1.2.3');
    expect(driver.rules.map((rule: { id: string }) => rule.id)).toEqual(rules.map((rule) => rule.code));
    for (const rule of driver.rules) {
      expect(rule.shortDescription.text).not.toBe('');
      if (rule.properties.severity === 'off') expect(rule.defaultConfiguration).toEqual({ enabled: false });
      else expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
    }
  });

  it('lists what could not be read as notifications', () => {
    const log = JSON.parse(written(sarif(), [], { ...EMPTY, failures: ['x.imr: no such file or directory'] }));
    expect(log.runs[0].invocations[0]).toEqual({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'x.imr: no such file or directory' } }],
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
