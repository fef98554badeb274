import { builtInCatalogue } from '../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { type LetterRecord, letterRecords } from '../../server/src/report/letter-record.ts';
import { check } from '../../server/src/review/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { lines } from '../../server/src/text/lines.ts';

const severities = new Map(rules.map(({ code, severity }) => [code, severity]));
const severityOf = (code: string) => severities.get(code) ?? 'off';

/** Returns the records of the letters of a text, with the default severities. */
export function recordsIn(text: string, file = 'a.imr', hasWords = false): readonly LetterRecord[] {
  const letters = parseLetters(text);
  const findings = check(text, letters, { severityOf });
  const { rangeOf } = lines(text);
  const reviewed = { file, letters, findings, suppressed: [], isWhole: true, severityOf };
  return letterRecords(
    {
      ...reviewed,
      catalogue: builtInCatalogue(),
      placeOf(span) {
        const { line, character } = rangeOf(span).start;
        return { line: line + 1, column: character + 1 };
      },
    },
    hasWords,
  );
}
