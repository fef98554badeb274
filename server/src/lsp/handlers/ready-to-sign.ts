import { URI, Utils } from 'vscode-uri';
import { version } from '../../../../package.json';
import { readinessPage } from '../../features/readiness-page.ts';
import { ReadyToSignRequest } from '../../protocol.ts';
import { readinessCopy } from '../../report/readiness-text.ts';
import { withReview } from '../../report/review-checks.ts';
import { letterReview } from '../../review-notes/letter-review.ts';
import { letterAt } from '../../suppressions/finding-fingerprint.ts';
import type { Span } from '../../text/span.ts';
import { letterReadiness } from '../diagnostics/letter-readiness.ts';
import { onDocument } from './handler.ts';

export const readyToSignHandler = onDocument(ReadyToSignRequest, {}, async (context, { letter, position, date }) => {
  const { document, reviewService, token } = context;
  const review = await reviewService.of(document, () => token.isCancellationRequested);
  if (!review) return null;
  const { uri, letters, rangeOf, offsetAt } = review.text;
  const chosen = letter === undefined && position ? letterAt(letters, offsetAt(position)) : letters[letter ?? 0];
  const found = chosen && letterReadiness(review)[letters.indexOf(chosen)];
  if (!found) return null;
  const readiness = withReview(found, await letterReview({ uri, letters, letter: chosen }, context.files));
  const { isReady, summary } = readiness;
  const name = Utils.basename(URI.parse(uri)) || uri;
  const lineOf = (span: Span) => rangeOf(span).start.line + 1;
  return {
    letter: letters.indexOf(chosen),
    isReady,
    summary,
    ...readinessPage(readiness, { uri, name, rangeOf }),
    copy: readinessCopy(readiness, { version, date, lineOf }),
  };
});
