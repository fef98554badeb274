import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { textHash } from '../../text/fingerprint.ts';

/** Returns the answer to a pull: the diagnostics, or `unchanged` if their result id is the previous one. */
export function reportOf(items: Diagnostic[], previousResultId: unknown): DocumentDiagnosticReport {
  const resultId = resultIdOf(items);
  return previousResultId === resultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

/** Returns the result id of diagnostics, which depends on nothing else. */
export function resultIdOf(items: readonly Diagnostic[]): string {
  return textHash(JSON.stringify(items));
}

/** The result id of no diagnostics. */
export const NO_FINDINGS = resultIdOf([]);
