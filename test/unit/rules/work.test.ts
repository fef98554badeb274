import { afterAll, chai, describe, expect, it } from 'vitest';
import { HOSTILE_PIECES } from '../../support/hostile-pieces.ts';
import { deciding, FIELDS, findingsIn } from '../../support/rule-tester.ts';
import { timesOf, WorkCounter } from '../../support/work.ts';

const [claims = '', maximus = '', rationale = ''] = FIELDS.trim().split('\n\n');
/** So often a piece stands in the smaller text, and so many times that in the larger. */
const FEW = 200;
const TIMES = 8;
/** What grows as its text does takes 8 times the work, what grows as its square 64 times. */
const MOST = 16;
/** Stretches that run less often are left alone: some are not reached in a small text at all. A square of the pieces is far more. */
const SELDOM = 100 * FEW * TIMES;

const rationaleOf = (words: string) =>
  deciding(`Left knee brace #1: Upheld\n${claims}\n${maximus}\nDecision rationale: ${words}\n`);
const summaryOf = (words: string) => rationaleOf('None.').replace(/(?<=CLINICAL CASE SUMMARY\s+)\S/, `${words} $&`);
const itemOf = (name: string, words: string) =>
  `${name}: Upheld\n\n${claims}\n\n${maximus}\n\nDecision rationale: ${words}\n\n`;
const citing = (words: string) =>
  deciding(`Left knee brace #1: Upheld\n${claims}\nMAXIMUS guideline: Decision based on ${words}\n${rationale}\n`);

/** What each of many items says. */
const SAID = [
  'It hurts in the the knee knee.',
  'On 01/02/2016 the worker, a 44-year-old male, fell. He is 45 years old. She has pain.',
  'The left knee. The right shoulder of the low back is not medically necessary.',
  'She was seen by Dr. Jane Roe on 01/02/2016. DOB: 01/02/1970. Claim number: 12345678.',
  'No medical records were received for review. “open',
];

const NESTED: Readonly<Record<string, (times: number) => string>> = {
  'items that differ': (times) =>
    deciding(repeated(times, (at) => itemOf(`Norco ${at} mg #${at}`, `It has ${at} uses.`))),
  'items that are alike': (times) =>
    deciding(itemOf('Norco 5 mg #60', 'The knee is stable. It is not certified.').repeat(times)),
  'items that need another': (times) =>
    deciding(
      repeated(times, (at) => itemOf(`Test ${at} before surgery`, 'The surgery is not certified. So this is not.')),
    ),
  'items without fields': (times) => deciding('Brace: Upheld\n'.repeat(times)),
  'fields of one item': (times) => deciding(`Brace: Upheld\n${`${claims}\n${maximus}\n${rationale}\n`.repeat(times)}`),
  'an item whose name goes on': (times) =>
    deciding(`${'Left knee brace #1, Norco 10/325 mg and '.repeat(times)}: Upheld\n${FIELDS}`),
  'citations of one item': (times) =>
    citing('MTUS Chronic Pain Medical Treatment 2009, Section(s): Opioids, Page(s): 76-80. '.repeat(times)),
  'pages of one citation': (times) =>
    citing(`MTUS Chronic Pain Medical Treatment 2009 Page(s): ${repeated(times, (at) => `${at}, `)}.`),
  'topics of one citation': (times) =>
    citing(`MTUS Chronic Pain Medical Treatment 2009, Section(s): ${'Opioids, NSAIDs; Moon dust, '.repeat(times)}.`),
  'case headers': (times) =>
    `Case Number: CM16-0000001\n${'Date Assigned: 01/02/2016 Date of Injury: 01/02/2015\n'.repeat(times)}${rationaleOf('None.')}`,
  'titles without a letter': (times) => 'CLINICAL CASE SUMMARY\nThe knee.\n'.repeat(times),
  'letters of one file': (times) => rationaleOf('The knee is is stable.').repeat(times),
};

function repeated(times: number, make: (at: number) => string): string {
  return Array.from({ length: times }, (_, at) => make(at)).join('');
}

// All stretches are told, not the first alone.
chai.config.truncateThreshold = 0;
const counter = new WorkCounter();
afterAll(() => counter.end());

/** The stretches of code that take more than their share of work as a text grows. */
function outgrown(text: (times: number) => string): string {
  const larger = text(FEW * TIMES);
  // What is made once (patterns, the catalogue) is there before it is counted, and nothing is remembered of a text but of the last.
  findingsIn(text(1));
  const few = counter.of(() => findingsIn(text(FEW)));
  const many = counter.of(() => findingsIn(larger));
  return [...many]
    .flatMap(([name, ranges]) => ranges.map((range) => ({ name, times: timesOf(few, name, range), ...range })))
    .filter(({ times, count }) => count > SELDOM && count > MOST * times)
    .map(({ name, startOffset, times, count }) => `${name}, from ${startOffset}: ${times} times, then ${count}`)
    .join('\n');
}

describe('reading and checking take no more than eight times the work on eight times the text', () => {
  it.each(HOSTILE_PIECES)('a rationale of %j', (piece) => {
    expect(outgrown((times) => rationaleOf(`The ${piece.repeat(times)} end.`))).toBe('');
  });
  it.each(HOSTILE_PIECES)('a summary of %j', (piece) => {
    expect(outgrown((times) => summaryOf(`The ${piece.repeat(times)} end.`))).toBe('');
  });
  it.each(HOSTILE_PIECES)('an item called %j', (piece) => {
    expect(outgrown((times) => deciding(itemOf(`Brace ${piece.repeat(times)}`, 'None.')))).toBe('');
  });
  it.each(SAID)('items that all say %j', (words) => {
    expect(outgrown((times) => deciding(repeated(times, (at) => itemOf(`Norco ${at} mg #${at}`, words))))).toBe('');
  });
  it.each(Object.entries(NESTED))('%s', (_, text) => {
    expect(outgrown(text)).toBe('');
  });
});
