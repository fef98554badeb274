import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import type { LetterRecord } from '../letter-record.ts';
import {
  allFindings,
  allLetters,
  appliedRules,
  cleanLetters,
  countSeverities,
  frequentFindings,
  SEVERITIES,
} from './finding-tables.ts';
import { countOutcomes, outcomeTables, overturnRate } from './outcome-tables.ts';
import { type Cell, cellText, type ReportTable, type ReviewReport, type RowSubject } from './report.ts';

/** What a report is about. */
export interface ReportContext {
  /** What was checked, as a person calls it: a folder, a file, a number of paths. */
  readonly subject: string;
  /** The day, as "2026-01-31". */
  readonly date: string;
  /** The version of the program. */
  readonly version: string;
  readonly catalogue: Catalogue;
  readonly rules: readonly Rule[];
  /** Whether the records have the letters' words. */
  readonly hasWords: boolean;
  /** What could not be read or completely checked, each a sentence. */
  readonly failures: readonly string[];
}

/** Returns the report on letters: what was checked by which rules, what was found, and what was decided. */
export function reviewReport(letters: readonly LetterRecord[], context: ReportContext): ReviewReport {
  const { catalogue, rules, hasWords, subject } = context;
  return {
    title: `Review report: ${subject}`,
    note: hasWords
      ? 'This report quotes the letters: it is as confidential as they are.'
      : 'This report holds no words of the letters but their case numbers and the names of their files.',
    tables: [
      overview(letters, context),
      ...outcomeTables(letters, catalogue),
      frequentFindings(letters),
      allLetters(letters),
      cleanLetters(letters),
      allFindings(letters, rules),
      appliedRules(letters, rules),
      unchecked(context),
    ],
  };
}

function overview(letters: readonly LetterRecord[], { subject, date, version, rules }: ReportContext): ReportTable {
  const outcomes = countOutcomes(letters.flatMap(({ items }) => items));
  const findings = letters.flatMap((letter) => letter.findings);
  const count = (isCounted: (letter: LetterRecord) => boolean) => letters.filter(isCounted).length;
  const sum = (numberOf: (letter: LetterRecord) => number) =>
    letters.reduce((all, letter) => all + numberOf(letter), 0);
  const rate = cellText(overturnRate(outcomes), { title: '', kind: 'share' });
  const severities = countSeverities(findings);
  const rows: readonly (readonly [string, Cell, RowSubject?])[] = [
    ['Checked', subject],
    ['Date of the report', date],
    ['Program', `IMR Determination Letters ${version}, ${rules.length} rules`],
    ['Files', new Set(letters.map(({ file }) => file)).size],
    ['Letters', letters.length],
    ['Clean letters', count((letter) => letter.findings.length === 0), { kind: 'state', value: 'clean' }],
    ['Letters that can be signed', count(({ isReady }) => isReady), { kind: 'state', value: 'ready' }],
    ['Disputed items', outcomes.items],
    ['Upheld', outcomes.upheld, { kind: 'outcome', value: 'upheld' }],
    ['Overturned', outcomes.overturned, { kind: 'outcome', value: 'overturned' }],
    ['Without an outcome', outcomes.undecided, { kind: 'outcome', value: 'undecided' }],
    ['Overturn rate', rate === '' ? 'no outcomes' : rate],
    ['Findings', findings.length],
    ...SEVERITIES.map(([severity, title], index): readonly [string, Cell, RowSubject] => [
      title,
      severities[index],
      { kind: 'severity', value: severity },
    ]),
    ['Set aside: ignored', sum(({ ignored }) => ignored)],
    ['Set aside: in the baseline', sum(({ inBaseline }) => inBaseline)],
  ];
  return {
    id: 'overview',
    title: 'Overview',
    note: 'The overturn rate is the number of overturned items divided by that of items with an outcome.',
    columns: [
      { title: 'What', kind: 'words' },
      { title: 'Value', kind: 'words' },
    ],
    rows: rows.map(([title, value]) => [title, value]),
    subjects: rows.map(([, , subject]) => subject),
    empty: '',
  };
}

function unchecked({ failures }: ReportContext): ReportTable {
  return {
    id: 'not-checked',
    title: 'Not checked',
    note: 'What could not be read or completely checked; its numbers are missing above.',
    columns: [{ title: 'What', kind: 'words' }],
    rows: failures.map((failure) => [failure]),
    empty: 'Everything was read and checked.',
  };
}
