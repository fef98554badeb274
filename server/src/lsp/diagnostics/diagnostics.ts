import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { DiagnosticPlace } from '../../features/diagnostics.ts';
import { diagnostics } from '../../features/diagnostics.ts';
import { withoutUnwritten } from '../../features/deferred-findings.ts';
import { mostOfAKind } from '../../features/limit-per-rule.ts';
import { withoutTyped } from '../../features/word-typed.ts';
import type { Span } from '../../text/span.ts';
import type { Finding } from '../../rules/rule.ts';
import type { ClientAbilities } from '../client/client-support.ts';
import { fingerprint } from '../../text/text-hash.ts';
import type { LastEdits } from './edit-tracker.ts';
import type { Review } from './review-service.ts';

/** Where the findings of a review stand, and where this editor finds their pages. */
export function placeOf({ text, settings }: Review, abilities: ClientAbilities): DiagnosticPlace {
  const { uri, rangeOf } = text;
  const pages = settings.rulePages ?? abilities.rulePages;
  if (pages === undefined || !abilities.codeDescriptions) return { uri, rangeOf };
  const base = pages.endsWith('/') ? pages : `${pages}/`;
  return { uri, rangeOf, pageOf: (code) => base + code };
}

/** Returns a review's findings as this editor takes them: those that are shown, with what it can show of each. */
export function diagnosticsOf(review: Review, abilities: ClientAbilities, edits?: LastEdits): Diagnostic[] {
  const { written, shown } = shownOf(review, edits);
  edits?.heldBack(review.text.uri, written.length < review.findings.length);
  const all = diagnostics(shown, placeOf(review, abilities));
  return abilities.relatedInformation ? all : all.map(({ relatedInformation: _, ...diagnostic }) => diagnostic);
}

/** Returns the findings of a review that are shown: all but what is held back while the letter is being written, and too many of a kind. */
export function shownFindings(review: Review, edits: LastEdits): readonly Finding[] {
  return shownOf(review, edits).shown;
}

function shownOf(review: Review, edits: LastEdits | undefined) {
  const { text, settings, findings } = review;
  const isBeingWritten = edits?.isBeingWritten(text.uri, text.source);
  const settled = withoutUnwritten(findings, text.letters, edits ? placesOf(review, edits) : [], isBeingWritten);
  const typed = edits?.typedAt(text.uri);
  const written = typed ? withoutTyped(settled, text.source, text.offsetAt(typed)) : settled;
  return { written, shown: mostOfAKind(written, text.letters, settings.mostOfAKind) };
}

function placesOf({ text: { uri, source, letters } }: Review, edits: LastEdits): Span[] {
  const [letter] = letters;
  if (!letter) return [];
  return edits.of(uri, source).map(({ start, end }) => ({ start: letter.offsetAt(start), end: letter.offsetAt(end) }));
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

/** The result id of no findings. */
export const NO_FINDINGS = resultIdOf([]);
