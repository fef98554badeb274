import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { type ReviewedText, readinessOf } from '../../server/src/report/readiness.ts';
import type { Readiness } from '../../server/src/report/readiness-check.ts';
import { check } from '../../server/src/review/check.ts';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { rules } from '../../server/src/rules/index.ts';

const HEADER = `Case Number: CM17-0000001 Date Assigned: 12/21/2016
Date of Injury: 03/02/2011 Decision Date: 12/30/2016
UR Denial Date: 11/10/2016 Priority: Standard
Application Received: 12/01/2016

`;

/** Returns a short letter that can be signed, with some of its words replaced; throws where it lacks one of them. */
export function readyLetter(...replacements: readonly (readonly [words: string, by: string])[]): string {
  return replacements.reduce((letter, [words, by]) => {
    if (!letter.includes(words)) throw new Error(`The letter has no “${words}”.`);
    return letter.replace(words, () => by);
  }, HEADER + exampleLetter());
}

/** Returns whether each letter of a text can be signed, with the default severities unless others are given. */
export function readinessIn(text: string, review: Partial<Omit<ReviewedText, 'letters'>> = {}): readonly Readiness[] {
  const severities = new Map(rules.map(({ code, severity }) => [code, severity]));
  const { severityOf = (code: string) => severities.get(code) ?? 'off' } = review;
  const letters = parseLetters(text);
  const findings = check(text, letters, { severityOf });
  return readinessOf({ letters, findings, suppressed: [], isWhole: true, ...review, severityOf });
}
