import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { applySuppressions, type FilteredFindings } from '../../server/src/suppressions/apply-suppressions.ts';
import { BaselineDraft } from '../../server/src/suppressions/baseline-draft.ts';
import { type BaselineFile, readBaselineFile } from '../../server/src/suppressions/baseline-file.ts';
import { caseNumberOf, findingPlace, letterAt } from '../../server/src/suppressions/finding-fingerprint.ts';
import { withIgnored } from '../../server/src/suppressions/ignore-edit.ts';
import { type IgnoreFile, readIgnoreFile } from '../../server/src/suppressions/ignore-file.ts';
import type { SuppressionsInForce } from '../../server/src/suppressions/suppression-files.ts';
import { findingsIn } from './rule-tester.ts';

/** Where the tests' letter lies, and the files beside it. */
export const LETTER_URI = 'file:///letters/2016/one.imr';
export const IGNORE_URI = 'file:///letters/.imr-letter.ignore.json';
export const BASELINE_URI = 'file:///letters/.imr-letter.baseline.json';

const on = new Map<string, Finding['severity'] | 'off'>(rules.map(({ code, severity }) => [code, severity]));

/** The text of a file that ignores these findings of a letter. */
export function ignoring(text: string, findings: readonly Finding[]): string {
  const letters = parseLetters(text);
  let file: string | undefined;
  for (const finding of findings) {
    const letter = letterAt(letters, finding.span.start);
    const { item, fingerprint } = findingPlace(text, letter, finding);
    const caseNumber = caseNumberOf(letter);
    const named = caseNumber === undefined ? { file: '2016/one.imr' } : { case: caseNumber };
    const entry = { code: finding.code, ...named, ...(item !== undefined && { item }), fingerprint };
    const written = withIgnored(IGNORE_URI, file, { ...entry, reason: 'Looked at.', date: '2026-01-31' });
    if (typeof written !== 'string') throw new Error(written.message);
    file = written;
  }
  return file ?? '{}';
}

/** The text of a baseline that counts these findings of a letter. */
export function counting(text: string, findings: readonly Finding[]): string {
  const draft = new BaselineDraft(BASELINE_URI, undefined);
  draft.accept({ uri: LETTER_URI, source: text, letters: parseLetters(text) }, findings);
  return draft.toString();
}

/** A `.imr-letter.ignore.json` as read. */
export function ignoreFile(text: string): IgnoreFile {
  const read = readIgnoreFile(IGNORE_URI, text, rules);
  if ('message' in read) throw new Error(read.message);
  return read;
}

/** A `.imr-letter.baseline.json` as read. */
export function baselineFile(text: string): BaselineFile {
  const read = readBaselineFile(BASELINE_URI, text, rules);
  if ('message' in read) throw new Error(read.message);
  return read;
}

/** What is left of a letter's findings beside files of these texts, and what is not. */
export function sifted(
  text: string,
  files: { readonly ignore?: string; readonly baseline?: string },
  uri: string | 'none' = LETTER_URI,
): FilteredFindings {
  const suppressions: SuppressionsInForce = {
    ignore: files.ignore === undefined ? undefined : ignoreFile(files.ignore),
    baseline: files.baseline === undefined ? undefined : baselineFile(files.baseline),
    isBaselineBroken: false,
    problems: [],
  };
  const severityOf = (code: string) => on.get(code) ?? 'off';
  return applySuppressions(
    { uri: uri === 'none' ? undefined : uri, source: text, letters: parseLetters(text) },
    findingsIn(text),
    { suppressions, severityOf },
  );
}

/** The kinds of which more is left in another version of a letter than it has findings that the letter has not. */
export function lost(before: string, now: string, files: Parameters<typeof sifted>[1]): string[] {
  const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
  const count = (all: readonly string[], code: string) => all.filter((one) => one === code).length;
  const [known, found] = [codes(findingsIn(before)), codes(findingsIn(now))];
  const shown = codes(sifted(now, files).findings);
  return shown.filter((code) => count(shown, code) > Math.max(0, count(found, code) - count(known, code)));
}
