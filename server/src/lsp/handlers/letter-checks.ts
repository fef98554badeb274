import type { Range } from 'vscode-languageserver';
import type { LetterCheck } from '../../protocol/letter-list.ts';
import { LetterChecksRequest } from '../../protocol/letter-messages.ts';
import type { ReadinessCheck } from '../../report/readiness-check.ts';
import { withReview } from '../../report/review-checks.ts';
import { letterReview } from '../../review-notes/letter-review.ts';
import { letterAt } from '../../suppressions/finding-fingerprint.ts';
import type { Span } from '../../text/span.ts';
import { letterReadiness } from '../diagnostics/letter-readiness.ts';
import { onDocument } from './handler.ts';

export const letterChecksHandler = onDocument(LetterChecksRequest, {}, async (context, { position }) => {
  const { document, reviewService, token } = context;
  const review = await reviewService.of(document, () => token.isCancellationRequested);
  if (!review) return null;
  const { letters, offsetAt, rangeOf } = review.text;
  const chosen = (position && letterAt(letters, offsetAt(position))) ?? letters[0];
  const found = chosen && letterReadiness(review)[letters.indexOf(chosen)];
  if (!found) return null;
  const notes = await letterReview({ uri: review.text.uri, letters, letter: chosen }, context.files);
  const { caseNumber, isReady, summary, checks } = withReview(found, notes);
  return {
    letter: letters.indexOf(chosen),
    ...(caseNumber !== undefined && { caseNumber }),
    isReady,
    summary,
    checks: checks.map((check) => checkOf(check, rangeOf)),
  };
});

function checkOf(
  { id, title, note, state, item, span, details }: ReadinessCheck,
  rangeOf: (span: Span) => Range,
): LetterCheck {
  return {
    id,
    title,
    note,
    state,
    ...(item && { item: item.number }),
    ...(span && { range: rangeOf(span) }),
    details: details.map((detail) => ({
      state: detail.state,
      message: detail.message,
      ...(detail.severity && { severity: detail.severity }),
      ...(detail.span && { range: rangeOf(detail.span) }),
      ...(detail.ignored && { ignored: detail.ignored }),
    })),
  };
}
