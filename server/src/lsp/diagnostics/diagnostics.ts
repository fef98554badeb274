import type { Diagnostic } from 'vscode-languageserver';
import { deferUnfinishedItem } from '../../features/deferred-findings.ts';
import type { DiagnosticPlace } from '../../features/diagnostics.ts';
import { diagnostics } from '../../features/diagnostics.ts';
import { limitPerRule } from '../../features/limit-per-rule.ts';
import { withoutTyped } from '../../features/word-typed.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import type { ClientSupport } from '../client/client-support.ts';
import type { EditTracker } from './edit-tracker.ts';
import type { ReviewResult } from './review-result.ts';

/** Where the findings of a review stand, and where this editor finds their pages. */
export function placeOf({ text, settings }: ReviewResult, clientSupport: ClientSupport): DiagnosticPlace {
  const { uri, rangeOf } = text;
  const pages = settings.rulePages ?? clientSupport.rulePages;
  if (pages === undefined || !clientSupport.codeDescriptions) return { uri, rangeOf };
  const base = pages.endsWith('/') ? pages : `${pages}/`;
  return { uri, rangeOf, pageOf: (code) => base + code };
}

/** Returns a review's findings as this editor takes them: those that are shown, with what it can show of each. */
export function diagnosticsOf(review: ReviewResult, clientSupport: ClientSupport, edits?: EditTracker): Diagnostic[] {
  const { written, shown } = shownOf(review, edits);
  edits?.markDeferred(review.text.uri, written.length < review.findings.length);
  const all = diagnostics(shown, placeOf(review, clientSupport));
  return clientSupport.relatedInformation ? all : all.map(({ relatedInformation: _, ...diagnostic }) => diagnostic);
}

/** Returns the findings of a review that are shown: all but what is held back while the letter is being written, and too many of a kind. */
export function shownFindings(review: ReviewResult, edits: EditTracker): readonly Finding[] {
  return shownOf(review, edits).shown;
}

function shownOf(review: ReviewResult, edits: EditTracker | undefined) {
  const { text, settings, findings } = review;
  const isBeingWritten = edits?.isBeingWritten(text.uri, text.source);
  const settled = deferUnfinishedItem(findings, text.letters, edits ? placesOf(review, edits) : [], isBeingWritten);
  const typed = edits?.typedAt(text.uri);
  const written = typed ? withoutTyped(settled, text.source, text.offsetAt(typed)) : settled;
  return { written, shown: limitPerRule(written, text.letters, settings.maxFindingsPerRule) };
}

function placesOf({ text: { uri, source, letters } }: ReviewResult, edits: EditTracker): Span[] {
  const [letter] = letters;
  if (!letter) return [];
  return edits.of(uri, source).map(({ start, end }) => ({ start: letter.offsetAt(start), end: letter.offsetAt(end) }));
}
