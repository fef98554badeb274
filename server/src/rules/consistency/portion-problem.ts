import type { PortionConflict } from '../../analysis/requests/portions.ts';
import type { SplitRequest } from '../../letter/letter.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import type { Span, TextSpan } from '../../text/span.ts';
import type { Problem } from '../rule.ts';

/** Returns what is wrong where two portions of a header differ; `label` says what something is for: "the left side". */
export function portionProblem<Named extends Span>(
  source: string,
  { original }: SplitRequest,
  { portion, named, original: requested, isDisputed }: PortionConflict<Named>,
  label: (named: Named) => string,
): Problem {
  const place = ({ span }: TextSpan, at: Span) => normalizedText(source, span).toSource(at.start, at.end);
  return {
    span: place(portion, named),
    message: `${isDisputed ? 'What remains of the request' : 'What was authorized'} is for ${label(named)}, but the original request is for ${label(requested)}.`,
    related: [{ span: place(original, requested), message: 'This was requested.' }],
    maxSeverity: 'warning',
  };
}
