import type { Range } from 'vscode-languageserver-types';
import { pageAt } from '../documents/pages.ts';
import type { LetterOutcomes } from '../report/letter-outcomes.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { CheckedText, SuppressedFinding } from '../suppressions/apply-suppressions.ts';
import { findingPlace, letterAt } from '../suppressions/finding-fingerprint.ts';
import { lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { LetterText } from './read-letters.ts';

/** A finding as programs read it: its range counts lines and UTF-16 columns from 0, as editors do. */
export interface FileFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** The page of the PDF or Word document on which it stands, from 1; absent for a text. */
  readonly page?: number;
  /** The other places, where places disagree. */
  readonly related: readonly { readonly message: string; readonly range: Range; readonly page?: number }[];
  /** The name of the disputed item that contains it. */
  readonly item: string | null;
  /** Its fingerprint, as suppression files have it. */
  readonly fingerprint: string;
}

/** A suppressed finding: ignored, with reason, author and date; or in the baseline. */
export interface SuppressedFileFinding extends FileFinding {
  readonly reason: string | undefined;
  readonly by?: string;
  readonly date?: string;
}

/** A file and what was found in it. */
export interface CheckedFile {
  readonly file: string;
  readonly findings: readonly FileFinding[];
  readonly suppressed: readonly SuppressedFileFinding[];
  /** True if a baseline applies, so that findings outside of it are new. */
  readonly hasBaseline?: boolean;
  /** What its letters decided, where that was asked for. */
  readonly letters?: readonly LetterOutcomes[];
}

/** The number of findings of each severity, and of files. */
export interface Summary {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** The number of suppressed findings. */
  readonly ignored: number;
  readonly inBaseline: number;
  /** What could not be read or applied, as reported on standard error. */
  readonly failures: readonly string[];
}

/** A way to write findings, called in this order: `begin`, `file` for each file as soon as it is checked, `end`. */
export interface FindingsFormat {
  begin(): string;
  file(checked: CheckedFile): string;
  end(tally: Summary): string;
}

/** All severities, heaviest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The reason of a finding in the baseline: none. */
const NOT_IGNORED: Pick<SuppressedFileFinding, 'by' | 'date'> & { readonly reason?: string } = {};

/** Returns the findings of a text with their ranges. */
export function checkedFile(
  file: string,
  { source, letters, pages = [] }: Pick<CheckedText, 'source' | 'letters'> & Pick<LetterText, 'pages'>,
  findings: readonly Finding[],
  suppressed: readonly SuppressedFinding[] = [],
): CheckedFile {
  if (findings.length === 0 && suppressed.length === 0) return { file, findings: [], suppressed: [] };
  const { rangeOf } = lines(source);
  const placeOf = (span: Span): Pick<FileFinding, 'range' | 'page'> => {
    const page = pageAt(pages, span.start);
    return { range: rangeOf(span), ...(page !== undefined && { page }) };
  };
  const written = (finding: Finding): FileFinding => {
    const { code, severity, message, span, related = [] } = finding;
    const { item = null, fingerprint } = findingPlace(source, letterAt(letters, span.start), finding);
    return {
      code,
      severity,
      message,
      ...placeOf(span),
      related: related.map((place) => ({ message: place.message, ...placeOf(place.span) })),
      item,
      fingerprint,
    };
  };
  return {
    file,
    findings: findings.map(written),
    suppressed: suppressed.map(({ finding, ignored: { reason, by, date } = NOT_IGNORED }) => ({
      ...written(finding),
      reason,
      ...(by !== undefined && { by }),
      ...(date !== undefined && { date }),
    })),
  };
}
