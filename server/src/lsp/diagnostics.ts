import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { DiagnosticPlace } from '../features/diagnostics.ts';
import { diagnostics } from '../features/diagnostics.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { Review } from './reviews.ts';

/** Where the findings of a review stand, and where this editor finds their pages. */
export function placeOf({ text, settings }: Review, abilities: ClientAbilities): DiagnosticPlace {
  const { uri, rangeOf } = text;
  const pages = settings.rulePages ?? abilities.rulePages;
  if (pages === undefined || !abilities.codeDescriptions) return { uri, rangeOf };
  const base = pages.endsWith('/') ? pages : `${pages}/`;
  return { uri, rangeOf, pageOf: (code) => base + code };
}

/** A review's findings as this editor takes them. */
export function diagnosticsOf(review: Review, abilities: ClientAbilities): Diagnostic[] {
  const all = diagnostics(review.findings, placeOf(review, abilities));
  return abilities.relatedInformation ? all : all.map(({ relatedInformation: _, ...diagnostic }) => diagnostic);
}

/** The answer to a pull: the findings, or that they are those which the client already has. */
export function reportOf(items: Diagnostic[], previousResultId: unknown): DocumentDiagnosticReport {
  const resultId = resultIdOf(items);
  return previousResultId === resultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

/** What stands for some findings: the same for the same ones, whatever came between. */
export function resultIdOf(items: readonly Diagnostic[]): string {
  return fingerprint(JSON.stringify(items));
}

/** Two independent 32-bit FNV-1a sums of a text. */
function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0xcbf29ce4;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit ^ (one >>> 16), 0x01000193);
  }
  return [one, other].map((sum) => (sum >>> 0).toString(36)).join('-');
}

/** The result id of no findings. */
export const NO_FINDINGS = resultIdOf([]);
