import MarkdownIt from 'markdown-it';
import type { Letter } from '../../server/src/letter/letter.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { check } from '../../server/src/review/check.ts';
import { configurationOf } from '../../server/src/review/configuration.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Contender, interleaved, median, type Rounds, spreadOf } from './clock.ts';
import { bytes, fileOfLetters, type Measured } from './letters.ts';
import type { Group, Row } from './row.ts';

const SCAN = 'plain line scan';
const MARKDOWN = 'markdown-it, parse';
const PARSE = 'imr-letter, parse';
const READ = 'imr-letter, parse and read every word';
const CHECK_FORM = 'imr-letter, parse and check the form and its citations';
const CHECK = 'imr-letter, parse and check with all rules';

const markdown = new MarkdownIt();
const configuration = configurationOf(rules);
const formRules = rules.filter(({ group }) => group === 'structure' || group === 'citations');

/** How fast letters are read, beside markdown-it on the same bytes: each by itself, and large files of them. */
export async function measureReading({ letters }: Measured, quick: boolean): Promise<Group[]> {
  const rounds: Rounds = quick ? { warmUp: 3, rounds: 5 } : { warmUp: 8, rounds: 25 };
  const few: Rounds = quick ? { warmUp: 1, rounds: 3 } : { warmUp: 2, rounds: 9 };
  const megabytes = quick ? 2 : 10;
  const file = fileOfLetters(letters, megabytes);
  return [
    await sideBySide(`Reading ${letters.length} letters, each by itself`, repeated(letters, quick ? 1e6 : 3e6), rounds),
    await sideBySide(`Reading one file of ${megabytes} MB of letters`, [file], few),
    await linearity(letters, [megabytes / 4, megabytes / 2, megabytes], few),
  ];
}

async function sideBySide(title: string, texts: readonly string[], rounds: Rounds): Promise<Group> {
  const size = texts.reduce((sum, text) => sum + bytes(text), 0) / 1e6;
  const times = await interleaved(contenders(texts), rounds);
  const of = (name: string) => times.get(name) ?? [];
  const speed = (what: string): Row => {
    const speeds = of(what).map((ms) => (size / ms) * 1000);
    return { what, value: median(speeds), unit: 'MB/s', spread: spreadOf(speeds) };
  };
  const ratio = (name: string, least?: number): Row => {
    const ratios = of(name).map((ms, round) => (of(MARKDOWN)[round] ?? Number.NaN) / ms);
    return {
      what: `${name}: times markdown-it's speed`,
      value: median(ratios),
      unit: '×',
      spread: spreadOf(ratios),
      ...(least === undefined ? {} : { target: { least } }),
    };
  };
  return {
    title,
    rows: [
      ...[SCAN, MARKDOWN, PARSE, READ, CHECK_FORM, CHECK].map(speed),
      ratio(PARSE, 2),
      ratio(READ),
      ratio(CHECK_FORM, 1),
      ratio(CHECK, 0.25),
    ],
  };
}

async function linearity(letters: readonly string[], sizes: readonly number[], rounds: Rounds): Promise<Group> {
  const files = sizes.map((megabytes) => fileOfLetters(letters, megabytes));
  const named = (megabytes: number, what: string) => `${megabytes} MB, ${what}`;
  const times = await interleaved(
    sizes.flatMap((megabytes, index) => {
      const file = files[index] ?? '';
      return [
        { name: named(megabytes, 'parse'), run: () => parseLetters(file) },
        { name: named(megabytes, 'parse and check'), run: () => checked(file) },
      ];
    }),
    rounds,
  );
  const rows = ['parse', 'parse and check'].flatMap((what) =>
    sizes.map((megabytes, index): Row => {
      const size = bytes(files[index] ?? '') / 1e6;
      const each = (times.get(named(megabytes, what)) ?? []).map((ms) => ms / size);
      return { what: named(megabytes, what), value: median(each), unit: 'ms/MB', spread: spreadOf(each) };
    }),
  );
  const growth = ['parse', 'parse and check'].map((what): Row => {
    const values = rows.filter((row) => row.what.endsWith(`MB, ${what}`)).map(({ value }) => value);
    const value = (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN);
    return {
      what: `${what}: a megabyte of the largest against one of the smallest`,
      value,
      unit: '×',
      target: { most: 1.5 },
    };
  });
  return { title: 'Time for each megabyte as a file grows', rows: [...rows, ...growth] };
}

function contenders(texts: readonly string[]): Contender[] {
  const over = (run: (text: string) => unknown) => () => {
    let last: unknown;
    for (const text of texts) last = run(text);
    return last;
  };
  return [
    { name: SCAN, run: over(scanLines) },
    { name: MARKDOWN, run: over((text) => markdown.parse(text, {})) },
    { name: PARSE, run: over(parseLetters) },
    { name: READ, run: over((text) => parseLetters(text).map(readAll)) },
    { name: CHECK_FORM, run: over((text) => check(text, parseLetters(text), configuration, { rules: formRules })) },
    { name: CHECK, run: over(checked) },
  ];
}

function checked(text: string): unknown {
  return check(text, parseLetters(text), configuration);
}

function scanLines(text: string): number {
  let words = 0;
  for (let start = 0, end = 0; end < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end > start) words++;
  }
  return words;
}

/** Asks for all that a letter makes only when asked: the lengths of all its words. */
function readAll(letter: Letter): number {
  let length = letter.form.length + (letter.header?.entries.length ?? 0) + (letter.reviewer?.licenses.length ?? 0);
  for (const { body } of letter.sections) length += body.text.length;
  for (const item of letter.items) {
    length += item.disputed.text.length + (item.request?.original.text.length ?? 0);
    for (const { body } of item.fields) length += body.text.length;
    for (const field of [item.claimsAdministratorGuideline, item.maximusGuideline]) {
      for (const { words } of field?.parts ?? []) length += words.text.length;
      length += field?.pages.length ?? 0;
    }
  }
  return length;
}

function repeated(texts: readonly string[], size: number): string[] {
  const once = texts.reduce((sum, text) => sum + bytes(text), 0);
  return Array.from({ length: Math.max(1, Math.round(size / once)) }, () => texts).flat();
}
