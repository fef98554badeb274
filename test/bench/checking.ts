import { builtInCatalogue } from '../../server/src/guidelines/catalogue.ts';
import type { Letter } from '../../server/src/letter/letter.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { check } from '../../server/src/review/check.ts';
import { configurationOf } from '../../server/src/review/configuration.ts';
import { contextOf } from '../../server/src/rules/context.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { LetterRule, Problem } from '../../server/src/rules/rule.ts';
import { type Contender, interleaved, kept, median, type Rounds, spreadOf } from './clock.ts';
import { bytes, type Measured } from './letters.ts';
import type { Group, Row } from './row.ts';

/** markdownlint, which checks the same texts as if they were Markdown, or why there is none. */
export type Markdownlint =
  | { readonly version: string; lint(texts: Readonly<Record<string, string>>): unknown }
  | { readonly absent: string };

const CHECK = 'imr-letter, parse and check';
/** Ours checks the letters so often in a turn, so that both turns take about as long and one's garbage weighs less on the other. */
const TIMES = 10;
/** So many rules are shown, those that take most. */
const SHOWN = 10;

const configuration = configurationOf(rules);

/** How fast letters are checked, beside markdownlint on the same bytes, and what each rule takes of it. */
export async function measureChecking({ letters }: Measured, peer: Markdownlint, quick: boolean): Promise<Group[]> {
  const rounds: Rounds = quick ? { warmUp: 2, rounds: 3 } : { warmUp: 4, rounds: 11 };
  return [await besideMarkdownlint(letters, peer, rounds), eachRule(letters, rounds)];
}

async function besideMarkdownlint(texts: readonly string[], peer: Markdownlint, rounds: Rounds): Promise<Group> {
  const title = `Checking ${texts.length} letters with all rules`;
  if ('absent' in peer) return { title, rows: [], skipped: [`markdownlint: ${peer.absent}`] };
  const size = texts.reduce((sum, text) => sum + bytes(text), 0) / 1e6;
  const theirs = `markdownlint ${peer.version}, all its rules`;
  const many = Array.from({ length: TIMES }, () => texts).flat();
  const strings = Object.fromEntries(texts.map((text, index) => [`${index}`, text]));
  const contenders: readonly Contender[] = [
    {
      name: CHECK,
      run: () => many.reduce((sum, text) => sum + check(text, parseLetters(text), configuration).length, 0),
    },
    { name: theirs, run: () => peer.lint(strings) },
  ];
  const times = await interleaved(contenders, rounds);
  const of = (name: string) => (times.get(name) ?? []).map((ms) => (name === CHECK ? ms / TIMES : ms));
  const speed = (what: string): Row => {
    const speeds = of(what).map((ms) => (size / ms) * 1000);
    return { what, value: median(speeds), unit: 'MB/s', spread: spreadOf(speeds) };
  };
  const ratios = of(CHECK).map((ms, round) => (of(theirs)[round] ?? Number.NaN) / ms);
  const ratio: Row = {
    what: "imr-letter: times markdownlint's speed",
    value: median(ratios),
    unit: '×',
    spread: spreadOf(ratios),
    target: { least: 6 },
  };
  return { title, rows: [speed(CHECK), speed(theirs), ratio] };
}

/** Milliseconds of one round by what took them. */
type Shares = Map<string, number>;

const PARSE = 'parsing';
/** What a context makes when it is asked for. */
const SHARED_READINGS = ['decisionDate', 'citations', 'prose', 'dates', 'headerDates'] as const;
const SHARED = 'what several rules share (citations, dates), read once';

function eachRule(texts: readonly string[], { warmUp, rounds }: Rounds): Group {
  const measured: Shares[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const shares: Shares = new Map();
    for (const text of texts) timeOne(text, shares);
    if (round >= 0) measured.push(shares);
  }
  const shareOf = (what: string) =>
    median(measured.map((shares) => (100 * (shares.get(what) ?? 0)) / [...shares.values()].reduce((a, b) => a + b, 0)));
  const own = rules.map(({ code }) => ({ what: code, value: shareOf(code) })).sort((a, b) => b.value - a.value);
  const [first] = own;
  const rows: Row[] = [
    { what: PARSE, value: shareOf(PARSE), unit: '%' },
    { what: SHARED, value: shareOf(SHARED), unit: '%' },
    ...own.slice(0, SHOWN).map(({ what, value }): Row => ({ what, value, unit: '%' })),
  ];
  if (first) rows.push({ what: 'the rule that takes most', value: first.value, unit: '%', target: { most: 8.3 } });
  return { title: 'What each part takes of parsing and checking', rows };
}

function timeOne(text: string, shares: Shares): void {
  const timed = <T>(what: string, run: () => T): T => {
    const began = performance.now();
    const result = run();
    shares.set(what, (shares.get(what) ?? 0) + performance.now() - began);
    return result;
  };
  const letters = timed(PARSE, () => parseLetters(text));
  for (const letter of letters) {
    const context = timed(SHARED, () => warmContext(letter));
    for (const rule of rules) {
      if (rule.checkText || configuration.severityOf(rule.code) === 'off') continue;
      timed(rule.code, () => findings(rule, context));
    }
  }
}

function findings(rule: LetterRule, context: ReturnType<typeof contextOf>): unknown {
  const found: Problem[] = [];
  if (context.letter.labelled || !rule.labelledOnly) rule.check(context, (problem) => found.push(problem));
  return found;
}

/** A context of which all that is made when it is asked for is there. */
function warmContext(letter: Letter): ReturnType<typeof contextOf> {
  const context = contextOf(letter, builtInCatalogue());
  for (const name of SHARED_READINGS) kept.last = context[name];
  return context;
}
