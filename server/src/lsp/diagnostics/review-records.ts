import { type LetterRecord, letterRecords } from '../../report/letter-record.ts';
import type { ReviewResult } from './review-result.ts';

/** Returns the records of the letters of a review; with the letters' words only where they are asked for. */
export function recordsOf(
  { text, findings, suppressed, isWhole, configuration }: ReviewResult,
  hasWords = false,
): readonly LetterRecord[] {
  const { uri, letters, rangeOf } = text;
  const { severityOf, catalogue } = configuration;
  return letterRecords(
    {
      file: uri,
      letters,
      findings,
      suppressed,
      isWhole,
      severityOf,
      catalogue,
      placeOf(span) {
        const { line, character } = rangeOf(span).start;
        return { line: line + 1, column: character + 1 };
      },
    },
    hasWords,
  );
}
