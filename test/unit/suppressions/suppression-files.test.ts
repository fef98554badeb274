import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disableRule } from '../../../server/src/config/disable-rule.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { BaselineDraft } from '../../../server/src/suppressions/baseline-draft.ts';
import { type NewEntry, withIgnored, withoutEntry } from '../../../server/src/suppressions/ignore-edit.ts';
import { caseNamed } from '../../../server/src/suppressions/letter-key.ts';
import { SuppressionFiles } from '../../../server/src/suppressions/suppression-files.ts';
import { deciding, findingsIn } from '../../support/rule-tester.ts';
import {
  BASELINE_URI,
  baselineFile,
  counting,
  IGNORE_URI,
  ignoreFile,
  ignoring,
  LETTER_URI,
} from '../../support/suppressions.ts';

const ENTRY: NewEntry = {
  code: 'missing-rationale',
  case: 'CM16-0000202',
  item: 'Wrist brace',
  fingerprint: 'a1b2c3',
  reason: 'The rationale stands in the letter before.',
  date: '2026-01-31',
};
const LACKING = deciding('Lumbar brace: Upheld\n\nDecision rationale: It is not medically necessary.\n');

function entries(text: string) {
  return [...ignoreFile(text).letters.values()].flat();
}

/** Returns the problems of a file: each message with its line. */
function problemsIn(text: string): string[] {
  return ignoreFile(text).problems.map(
    ({ message, range, severity }) => `${severity} ${range?.start.line}: ${message}`,
  );
}

/** A file with one entry, on the line after the first. */
function one(entry: object): string {
  return `{ "ignored": [\n${JSON.stringify(entry)}\n] }`;
}

describe('a .imr-letter.ignore.json', () => {
  it('is created if missing or empty', () => {
    const text = withIgnored(IGNORE_URI, undefined, ENTRY);
    expect(text).toBe(`${JSON.stringify({ ignored: [ENTRY] }, null, 2)}\n`);
    expect(withIgnored(IGNORE_URI, ' \n', ENTRY)).toBe(text);
  });

  it('keeps its entries sorted', () => {
    const some: readonly NewEntry[] = [
      ENTRY,
      { ...ENTRY, code: 'empty-field' },
      { ...ENTRY, fingerprint: '000001' },
      { ...ENTRY, item: 'Cane', fingerprint: '0000c0' },
      { ...ENTRY, case: 'CM15-0000001' },
      { code: 'empty-field', file: 'a.imr', fingerprint: '00000f', reason: 'Seen.', date: '2026-02-01' },
    ];
    const write = (all: readonly NewEntry[]) =>
      all.reduce<string | undefined>((text, entry) => String(withIgnored(IGNORE_URI, text, entry)), undefined);
    const sorted = write(some);
    expect(entries(sorted ?? '').map(({ letter, item, code }) => `${letter} ${item} ${code}`)).toEqual([
      'case CM15-0000001 Wrist brace missing-rationale',
      'case CM16-0000202 Cane missing-rationale',
      'case CM16-0000202 Wrist brace empty-field',
      'case CM16-0000202 Wrist brace missing-rationale',
      'case CM16-0000202 Wrist brace missing-rationale',
      'file a.imr undefined empty-field',
    ]);
    fc.assert(fc.property(fc.shuffledSubarray([...some], { minLength: some.length }), (all) => write(all) === sorted));
  });

  it('leave out an entry that is taken back, and keep all others', () => {
    const other = { ...ENTRY, fingerprint: 'abcdef' };
    const one = String(withIgnored(IGNORE_URI, undefined, ENTRY));
    const both = String(withIgnored(IGNORE_URI, one, other));
    const key = { code: ENTRY.code, letter: caseNamed(String(ENTRY.case)), fingerprint: 'abcdef' };
    expect(withoutEntry(IGNORE_URI, both, key)).toBe(one);
    const refusal = { message: 'It has no entry for this finding.' };
    expect(withoutEntry(IGNORE_URI, one, key)).toMatchObject(refusal);
    expect(withoutEntry(IGNORE_URI, both, { ...key, letter: 'file 2016/one.imr' })).toMatchObject(refusal);
    expect(withoutEntry(IGNORE_URI, undefined, key)).toMatchObject(refusal);
    expect(withoutEntry(IGNORE_URI, '{ "ignored": 1 }', key)).toMatchObject(refusal);
  });

  it('replaces the reason of an entry', () => {
    const text = String(withIgnored(IGNORE_URI, undefined, ENTRY));
    const again = String(withIgnored(IGNORE_URI, text, { ...ENTRY, reason: 'Asked the writer.' }));
    expect(entries(again).map(({ reason }) => reason)).toEqual(['Asked the writer.']);
  });

  it('keeps its formatting and other content', () => {
    const text = '\uFEFF{\r\n\t"$schema": "mine.json",\r\n\t"ignored": [],\r\n\t"note": 1\r\n}\r\n';
    const written = String(withIgnored(IGNORE_URI, text, ENTRY));
    expect(written.startsWith('\uFEFF{\r\n\t"$schema": "mine.json",\r\n\t"ignored": [\r\n\t\t{\r\n\t\t\t"code"')).toBe(
      true,
    );
    expect(written.endsWith('\r\n\t],\r\n\t"note": 1\r\n}\r\n')).toBe(true);
    expect(written).not.toMatch(/[^\r]\n/);
  });

  it.each(['{ "ignored": [', '[]', '{ "ignored": {} }', '{ "ignored": [], "ignored": [] }', '// note\n{}', '7'])(
    'is not changed if it is invalid: %s',
    (text) => expect(withIgnored(IGNORE_URI, text, ENTRY)).toMatchObject({ severity: 'error', uri: IGNORE_URI }),
  );

  it('reports problems with range and suggestion and applies the rest', () => {
    const wrong = one({ ...ENTRY, code: 'mising-rationale' });
    expect(problemsIn(wrong)).toEqual(['error 1: Unknown rule "mising-rationale"; did you mean "missing-rationale"?']);
    const mixed = JSON.parse(wrong);
    mixed.ignored.push(ENTRY);
    expect(entries(JSON.stringify(mixed))).toHaveLength(1);
    expect(problemsIn('{ "ignore": [] }')).toEqual(['information 0: Unknown key "ignore"; did you mean "ignored"?']);
    expect(problemsIn(one({ ...ENTRY, reson: 'x' }))).toEqual([
      'information 1: Unknown key "reson"; did you mean "reason"?',
    ]);
    expect(problemsIn(one({ ...ENTRY, reason: ' ' }))).toEqual([
      'error 1: The entry gives no "reason", so it has no effect.',
    ]);
    expect(problemsIn(one({ ...ENTRY, case: undefined }))).toEqual([
      'error 1: The entry names no letter ("case" or "file"), so it has no effect.',
    ]);
    expect(problemsIn(one({ ...ENTRY, fingerprint: 'A1B2C3' }))).toHaveLength(1);
    expect(problemsIn(one({ ...ENTRY, date: '2026-02-31x' }))).toEqual([
      'information 1: "date" must be a date such as "2026-01-31".',
    ]);
    expect(entries(one({ ...ENTRY, date: 7, item: 7, by: 7 }))).toHaveLength(1);
    expect(problemsIn(one({ ...ENTRY, by: 7 }))).toEqual(['information 1: "by" must be a string.']);
    expect(problemsIn(JSON.stringify({ ignored: [ENTRY, ENTRY] }))).toEqual([
      'information 0: This finding is ignored already, above.',
    ]);
    expect(problemsIn('{ "ignored": 7 }')).toEqual(['error 0: "ignored" must be a list of findings.']);
  });

  it('limits the problems of a foreign file', () => {
    const text = JSON.stringify({ ignored: Array.from({ length: 2000 }, () => 7) });
    const all = problemsIn(text);
    expect(all.length).toBe(51);
    expect(all.at(-1)).toBe('error 0: 1,950 more things are wrong in this file.');
  });
});

describe('a .imr-letter.baseline.json', () => {
  it('has a sorted line for each letter and reads back equal', () => {
    const text = counting(LACKING, findingsIn(LACKING));
    expect(text.split('\n').filter((line) => line.includes('2016/one.imr'))).toHaveLength(1);
    expect([...baselineFile(text).letters.keys()]).toEqual(['file 2016/one.imr']);
    const draft = new BaselineDraft(BASELINE_URI, baselineFile(text));
    expect(draft.toString()).toBe(text);
  });

  it('keeps unchecked letters and replaces checked ones', () => {
    const known = baselineFile(
      '{ "cases": { "CM16-0000001": { "empty-field": { "a1b2c3": 2 } } }, "files": { "2016/one.imr": { "empty-field": { "a1b2c3": 2 } } } }',
    );
    const draft = new BaselineDraft(BASELINE_URI, known);
    draft.accept({ uri: LETTER_URI, source: LACKING, letters: parseLetters(LACKING) }, []);
    expect(JSON.parse(draft.toString())).toEqual({ cases: { 'CM16-0000001': { 'empty-field': { a1b2c3: 2 } } } });
    expect(draft.accepted).toEqual({ findings: 0, texts: 0 });
  });

  it('drops deleted letters once all letters were checked', () => {
    const known = baselineFile('{ "files": { "gone.imr": { "empty-field": { "a1b2c3": 2 } } } }');
    const draft = new BaselineDraft(BASELINE_URI, known);
    const text = { uri: LETTER_URI, source: LACKING, letters: parseLetters(LACKING) };
    draft.accept(text, findingsIn(LACKING));
    draft.forgetOthers();
    expect(draft.toString()).toBe(counting(LACKING, findingsIn(LACKING)));
  });

  it('counts a case in two files once', () => {
    const text = `Case Number: CM16-0000202\nDate of Injury: 03/02/2011\n\n${LACKING}`;
    const copies = new BaselineDraft(BASELINE_URI, undefined);
    for (const uri of [LETTER_URI, 'file:///letters/copy.imr']) {
      expect(copies.accept({ uri, source: text, letters: parseLetters(text) }, findingsIn(text))).toBe(true);
    }
    expect(copies.toString()).toBe(counting(text, findingsIn(text)));
  });

  it('refuses a letter without file and case number', () => {
    const draft = new BaselineDraft(BASELINE_URI, undefined);
    const text = { uri: undefined, source: LACKING, letters: parseLetters(LACKING) };
    expect(draft.accept(text, findingsIn(LACKING))).toBe(false);
    expect(draft.toString()).toBe('{}\n');
  });

  it('reports problems and applies the rest', () => {
    const read = baselineFile(
      '{ "files": { "a.imr": { "empty-feld": { "a1b2c3": 1 }, "empty-field": { "x": 1, "a1b2c4": -1, "a1b2c5": 3 } } }, "cases": 7, "file": {} }',
    );
    expect(read.problems.map(({ message }) => message)).toEqual([
      'Unknown rule "empty-feld"; did you mean "empty-field"?',
      'This is no fingerprint with its count, so it has no effect.',
      'This is no fingerprint with its count, so it has no effect.',
      '"cases" must be an object: { … }. It has no effect.',
      'Unknown key "file"; did you mean "files"?',
    ]);
    expect(read.letters.get('file a.imr')?.get('empty-field a1b2c5')).toBe(3);
  });
});

describe('a .imr-letter.json', () => {
  const URI = 'file:///letters/.imr-letter.json';

  it('gets a rule turned off and keeps its other content', () => {
    expect(disableRule(URI, undefined, 'empty-field')).toBe('{\n  "rules": {\n    "empty-field": "off"\n  }\n}\n');
    const text = '{\n    "catalogues": ["a.json"],\n    "rules": {\n        "field-order": "error"\n    }\n}\n';
    expect(disableRule(URI, text, 'empty-field')).toBe(
      text.replace('"error"\n', '"error",\n        "empty-field": "off"\n'),
    );
    expect(disableRule(URI, text, 'field-order')).toBe(text.replace('"error"', '"off"'));
  });

  it.each(['{ "rules": [] }', '{ "rules": ', '"x"'])('is not touched where it can not be written on: %s', (text) => {
    expect(disableRule(URI, text, 'empty-field')).toMatchObject({ severity: 'error' });
  });
});

describe('the schemas of suppression files', () => {
  const schemaAt = (name: string) =>
    new Ajv({ allErrors: true, validateFormats: false }).compile(
      JSON.parse(
        readFileSync(path.resolve(import.meta.dirname, `../../../docs/imr-letter-${name}.schema.json`), 'utf8'),
      ),
    );
  const validIgnore = schemaAt('ignore');
  const validBaseline = schemaAt('baseline');

  it('accept the written files', () => {
    const named = { code: 'empty-field', file: 'a.imr', fingerprint: '00000f', reason: 'Seen.', date: '2026-02-01' };
    for (const entry of [ENTRY, named]) {
      expect(validIgnore(JSON.parse(String(withIgnored(IGNORE_URI, undefined, entry))))).toBe(true);
    }
    const counted = JSON.parse(counting(LACKING, findingsIn(LACKING)));
    expect([validBaseline(counted), validBaseline({})]).toEqual([true, true]);
  });

  it.each([
    { ...ENTRY, case: undefined },
    { ...ENTRY, code: undefined },
    { ...ENTRY, fingerprint: 'A1B2C3' },
    { ...ENTRY, reason: ' ' },
    { ...ENTRY, item: 7 },
    { ...ENTRY, more: 1 },
  ])('refuse what is reported when it is read: %j', (entry) => {
    const text = JSON.stringify({ ignored: [entry] });
    expect(validIgnore(JSON.parse(text))).toBe(false);
    expect(problemsIn(text)).toHaveLength(1);
  });
});

describe('suppression files', () => {
  const IGNORING = ignoring(LACKING, findingsIn(LACKING));

  function filesOf(texts: Readonly<Record<string, string | Error>>) {
    const asked: string[] = [];
    const readText = async (uri: string) => {
      asked.push(uri);
      const text = texts[uri];
      if (text instanceof Error) throw text;
      return text;
    };
    return { asked, readText };
  }

  it('apply if they are the nearest of their kind, and are read once', async () => {
    const near = 'file:///letters/2016/.imr-letter.baseline.json';
    const files = filesOf({ [IGNORE_URI]: IGNORING, [BASELINE_URI]: '{}', [near]: '{ "files": {} }' });
    const suppressionFiles = new SuppressionFiles(files, rules);
    for (const letter of [LETTER_URI, 'file:///letters/2016/two.imr']) {
      const here = await suppressionFiles.of({ letter, within: 'file:///letters' });
      expect(here.ignore?.uri).toBe(IGNORE_URI);
      expect(here.baseline?.uri).toBe(near);
    }
    expect(new Set(files.asked).size).toBe(files.asked.length);
    suppressionFiles.forget();
    await suppressionFiles.of({ letter: LETTER_URI, within: 'file:///letters' });
    expect(new Set(files.asked).size).toBe(files.asked.length / 2);
  });

  it('are reported and not applied if they can’t be read', async () => {
    const files = filesOf({ [IGNORE_URI]: new Error('it is locked'), [BASELINE_URI]: '{' });
    const here = await new SuppressionFiles(files, rules).of({ letter: LETTER_URI, within: 'file:///letters' });
    expect(here.problems.map(({ message }) => message)).toEqual([
      "The file can't be read (it is locked), so it has no effect.",
      expect.stringContaining('The file is not JSON'),
    ]);
    expect(here).toMatchObject({ ignore: undefined, baseline: undefined, isBaselineBroken: true });
  });

  // To set a long line again takes minutes, so that the runner's own limit fails it.
});
