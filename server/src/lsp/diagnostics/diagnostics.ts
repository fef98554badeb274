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

/** Returns the place of a review's findings, and the URIs of their rule pages if the client shows them. */
export function placeOf({ text, settings }: ReviewResult, clientSupport: ClientSupport): DiagnosticPlace {
  const { uri, rangeOf } = text;
  const pages = settings.rulePages ?? clientSupport.rulePages;
  if (pages === undefined || !clientSupport.codeDescriptions) return { uri, rangeOf };
  const base = pages.endsWith('/') ? pages : `${pages}/`;
  return { uri, rangeOf, pageOf: (code) => base + code };
}

/** Returns the diagnostics of a review that are shown, with what the client supports, and records whether findings are deferred. */
export function diagnosticsOf(review: ReviewResult, clientSupport: ClientSupport, edits?: EditTracker): Diagnostic[] {
  const { notDeferred, shown } = filterShown(review, edits);
  edits?.markDeferred(review.text.uri, notDeferred.length < review.findings.length);
  const all = diagnostics(shown, placeOf(review, clientSupport));
  return clientSupport.relatedInformation ? all : all.map(({ relatedInformation: _, ...diagnostic }) => diagnostic);
}

/** Returns the findings of a review that are shown: without those deferred while typing, and at most the maximum number per rule. */
export function shownFindings(review: ReviewResult, edits: EditTracker): readonly Finding[] {
  return filterShown(review, edits).shown;
}

function filterShown(review: ReviewResult, edits: EditTracker | undefined) {
  const { text, settings, findings } = review;
  const isBeingEdited = edits?.isBeingEdited(text.uri, text.source);
  const settled = deferUnfinishedItem(findings, text.letters, edits ? editedSpans(review, edits) : [], isBeingEdited);
  const typed = edits?.typedAt(text.uri);
  const notDeferred = typed ? withoutTyped(settled, text.source, text.offsetAt(typed)) : settled;
  return { notDeferred, shown: limitPerRule(notDeferred, text.letters, settings.maxFindingsPerRule) };
}

function editedSpans({ text: { uri, source, letters } }: ReviewResult, edits: EditTracker): Span[] {
  const [letter] = letters;
  if (!letter) return [];
  return edits
    .rangesOf(uri, source)
    .map(({ start, end }) => ({ start: letter.offsetAt(start), end: letter.offsetAt(end) }));
}
