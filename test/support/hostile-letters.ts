import { HOSTILE_PIECES } from './hostile-pieces.ts';
import { deciding, FIELDS } from './rule-tester.ts';

const [claims = '', maximus = '', rationale = ''] = FIELDS.trim().split('\n\n');

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

const NESTED: HostileLetters = {
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
  'periods within a number': (times) => rationaleOf(`Norco 7${'.'.repeat(times)}5 mg helps.`),
  'titles without a letter': (times) => 'CLINICAL CASE SUMMARY\nThe knee.\n'.repeat(times),
  'pages of one rationale': (times) => rationaleOf(`The${'\n\nPage 2 of 3\n\nknee'.repeat(times)}.`),
  'numbers between paragraphs': (times) => rationaleOf(repeated(times, (at) => `The knee.\n\n${at % 90}\n\n`)),
  'page ends with heads': (times) => rationaleOf('The knee.\n\nReview Of Roe\n\f\nReview Of Doe\n\n'.repeat(times)),
  'running heads': (times) => rationaleOf('The knee.\nCase Number: CM16-0000001\n'.repeat(times)),
  'running heads of many cases': (times) =>
    rationaleOf(repeated(times, (at) => `Date of Injury CM16-${1_000_000 + at}\nCM16-${1_000_000 + at}\n`)),
  letterheads: (times) => rationaleOf('MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\n'.repeat(times)),
  signatures: (times) => rationaleOf('The knee.\nSincerely,\nMAXIMUS FEDERAL SERVICES, INC.\n'.repeat(times)),
  'merge conflicts': (times) =>
    rationaleOf('\n<<<<<<< a\nThe knee the the knee.\n=======\nIt.\n>>>>>>> b\n'.repeat(times)),
  'conflicts within conflicts': (times) => rationaleOf(`\n${'<<<<<<< a\n||||||| b\nThe the\n=======\n'.repeat(times)}`),
  'invisible characters': (times) => rationaleOf('the\u00ad t\u200bhe \ufb01t \u2028 \ufeff '.repeat(times)),
  'rows of a table': (times) => summaryOf(`\n${'Norco   10 mg   2016\n'.repeat(times)}`),
  'letters of one file': (times) => rationaleOf('The knee is is stable.').repeat(times),
};

/** Texts by what they say over and over, so many times. */
type HostileLetters = Readonly<Record<string, (times: number) => string>>;

/** Letters that say one thing over and over, in each part where it may stand. */
export const HOSTILE_LETTERS: HostileLetters = {
  ...named(HOSTILE_PIECES, 'a rationale of', (piece, times) => rationaleOf(`The ${piece.repeat(times)} end.`)),
  ...named(HOSTILE_PIECES, 'a summary of', (piece, times) => summaryOf(`The ${piece.repeat(times)} end.`)),
  ...named(HOSTILE_PIECES, 'an item called', (piece, times) =>
    deciding(itemOf(`Brace ${piece.repeat(times)}`, 'None.')),
  ),
  ...named(SAID, 'items that all say', (words, times) =>
    deciding(repeated(times, (at) => itemOf(`Norco ${at} mg #${at}`, words))),
  ),
  ...NESTED,
};

function named(
  pieces: readonly string[],
  where: string,
  text: (piece: string, times: number) => string,
): HostileLetters {
  return Object.fromEntries(
    pieces.map((piece) => [`${where} ${JSON.stringify(piece)}`, (times: number) => text(piece, times)]),
  );
}

function repeated(times: number, make: (at: number) => string): string {
  return Array.from({ length: times }, (_, at) => make(at)).join('');
}
