import type { RuleSetting } from '../../config/severity-overrides.ts';
import type { Rule, Severity } from '../../rules/rule.ts';
import type { FindingRecord, LetterRecord, Place } from '../letter-record.ts';
import { countOutcomes } from './outcome-tables.ts';
import type { Cell, Column, ReportTable } from './report.ts';

/** All severities with what several findings of each are called, heaviest first. */
export const SEVERITIES: readonly (readonly [severity: Severity, title: string])[] = [
  ['error', 'Errors'],
  ['warning', 'Warnings'],
  ['information', 'Information'],
  ['hint', 'Hints'],
];

/** Returns a table of the most frequent findings, rule by rule. */
export function frequentFindings(letters: readonly LetterRecord[]): ReportTable {
  const byRule = new Map<string, { readonly codes: FindingRecord[]; readonly letters: Set<LetterRecord> }>();
  for (const letter of letters) {
    for (const finding of letter.findings) {
      const known = byRule.get(finding.code) ?? { codes: [], letters: new Set() };
      byRule.set(finding.code, known);
      known.codes.push(finding);
      known.letters.add(letter);
    }
  }
  const rows = [...byRule]
    .map(([code, { codes, letters: own }]): readonly Cell[] => [
      code,
      own.size,
      codes.length,
      ...countSeverities(codes),
    ])
    .sort((one, other) => Number(other[2]) - Number(one[2]) || String(one[0]).localeCompare(String(other[0]), 'en'));
  const all = letters.flatMap(({ findings }) => findings);
  const marked = letters.filter(({ findings }) => findings.length > 0).length;
  return {
    id: 'findings-by-rule',
    title: 'Most frequent findings',
    note: 'What is set aside is not among them. A letter with findings of several rules counts in the row of each, and once in the last row.',
    columns: [
      { title: 'Rule', kind: 'words' },
      { title: 'Letters', kind: 'count' },
      { title: 'Findings', kind: 'count' },
      ...SEVERITIES.map(([, title]): Column => ({ title, kind: 'count' })),
    ],
    rows,
    subjects: rows.map(([code]) => ({ kind: 'rule', value: String(code) })),
    total: ['All rules', marked, all.length, ...countSeverities(all)],
    bars: [3, 4, 5, 6],
    empty: 'Nothing was found.',
  };
}

/** Returns the number of findings of each severity, in the order of `SEVERITIES`. */
export function countSeverities(findings: readonly FindingRecord[]): readonly number[] {
  return SEVERITIES.map(([wanted]) => findings.filter(({ severity }) => severity === wanted).length);
}

/** Returns a table of all findings with their places; the letters' words are in it where the records have them. */
export function allFindings(letters: readonly LetterRecord[], rules: readonly Rule[]): ReportTable {
  const ruleOf = new Map(rules.map((rule) => [rule.code, rule]));
  const rows = letters.flatMap((letter) => {
    const names = new Map(letter.items.map(({ number, name }) => [number, name]));
    return letter.findings.map(({ code, severity, place, item, message }): readonly Cell[] => [
      placeText(letter.file, place),
      letter.caseNumber,
      item === undefined ? undefined : [String(item), names.get(item)].filter(Boolean).join(' '),
      severity,
      code,
      message ?? ruleOf.get(code)?.docs.summary,
    ]);
  });
  return {
    id: 'findings',
    title: 'Findings',
    note: 'Each with the file, the line and the column.',
    columns: ['Place', 'Case', 'Item', 'Severity', 'Rule', 'What'].map((title): Column => ({ title, kind: 'words' })),
    rows,
    subjects: letters.flatMap((letter) => letter.findings.map(({ place }) => ({ letter, place }))),
    empty: 'Nothing was found.',
  };
}

/** Returns a table of all letters, each with its outcomes and findings. */
export function allLetters(letters: readonly LetterRecord[]): ReportTable {
  return {
    id: 'letters',
    title: 'Letters',
    note: 'A letter is clean where nothing was found that is not set aside.',
    columns: [
      { title: 'Letter', kind: 'words' },
      { title: 'Case', kind: 'words' },
      { title: 'Decided', kind: 'words' },
      ...['Items', 'Upheld', 'Overturned', ...SEVERITIES.map(([, title]) => title), 'Set aside'].map(
        (title): Column => ({ title, kind: 'count' }),
      ),
      { title: 'Clean', kind: 'words' },
      { title: 'Ready to sign', kind: 'words' },
    ],
    rows: letters.map((letter) => [
      placeText(letter.file, letter.place),
      letter.caseNumber,
      letter.month,
      ...countsOf([letter]),
      letter.findings.length === 0 ? 'yes' : 'no',
      letter.isReady ? 'yes' : 'no',
    ]),
    subjects: letters.map((letter) => ({ letter, place: letter.place })),
    total: ['All letters', undefined, undefined, ...countsOf(letters), undefined, undefined],
    empty: 'No letter was found.',
  };
}

/** Returns a table of the letters in which nothing was found. */
export function cleanLetters(letters: readonly LetterRecord[]): ReportTable {
  const clean = letters.filter(({ findings }) => findings.length === 0);
  return {
    id: 'clean-letters',
    title: 'Clean letters',
    note: 'Nothing was found in these letters that is not set aside.',
    columns: ['Letter', 'Case', 'Decided'].map((title): Column => ({ title, kind: 'words' })),
    rows: clean.map(({ file, place, caseNumber, month }) => [placeText(file, place), caseNumber, month]),
    subjects: clean.map((letter) => ({ letter, place: letter.place })),
    empty: 'No letter is clean.',
  };
}

function countsOf(letters: readonly LetterRecord[]): readonly Cell[] {
  const { items, upheld, overturned } = countOutcomes(letters.flatMap((letter) => letter.items));
  const severities = countSeverities(letters.flatMap(({ findings }) => findings));
  const setAside = letters.reduce((sum, { ignored, inBaseline }) => sum + ignored + inBaseline, 0);
  return [items, upheld, overturned, ...severities, setAside];
}

/** Returns a table of the rules by which letters were checked, with the severities in effect. */
export function appliedRules(letters: readonly LetterRecord[], rules: readonly Rule[]): ReportTable {
  const lettersBy = new Map<LetterRecord['severityOf'], number>();
  for (const { severityOf } of letters) lettersBy.set(severityOf, (lettersBy.get(severityOf) ?? 0) + 1);
  const rows = rules.map((rule): readonly Cell[] => {
    const severities = new Set<RuleSetting>();
    let checked = 0;
    for (const [severityOf, count] of lettersBy) {
      const severity = severityOf(rule.code);
      severities.add(severity);
      if (severity !== 'off') checked += count;
    }
    return [rule.code, [...severities].join(', '), checked, rule.docs.summary];
  });
  return {
    id: 'rules',
    title: 'Rules',
    note: 'Each with the severities that the configurations of these letters give it, and the number of letters that it was applied to.',
    columns: [
      { title: 'Rule', kind: 'words' },
      { title: 'Severity', kind: 'words' },
      { title: 'Letters', kind: 'count' },
      { title: 'What it asks for', kind: 'words' },
    ],
    rows,
    empty: 'There are no rules.',
  };
}

/** Returns where something stands: "a/letter.imr:12:5", with the page of a document. */
export function placeText(file: string, { line, column, page }: Place): string {
  return `${file}:${line}:${column}${page === undefined ? '' : ` (page ${page})`}`;
}
