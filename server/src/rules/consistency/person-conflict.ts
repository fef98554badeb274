import type { ProseSpan } from '../../analysis/prose.ts';
import { quantityEdits } from '../../analysis/requests/quantity-style.ts';
import {
  type AgeStatement,
  agesDiffer,
  firstStatedSex,
  mayChangeSex,
  type SexStatement,
  speaksOfBothSexes,
  statedAges,
  statementsOf,
} from '../../analysis/worker/sex-and-age.ts';
import type { Letter } from '../../letter/letter.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { Choice, LetterRule, Report, RuleContext } from '../rule.ts';

/** The maximum difference of ages, which a birthday between two reports explains. */
const MAX_AGE_DIFFERENCE = 1;
/** The maximum number of places that one choice changes. */
const MAX_CHANGED = 5;
const WORKER = 'The injured worker has had';

/** The injured worker is one person. */
export const personConflict: LetterRule = {
  code: 'person-conflict',
  severity: 'warning',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'The injured worker has one sex and one age throughout the letter.',
    why: 'Where they change, text of another case may have been copied. A plainly erroneous finding of fact is a ground of appeal (Labor Code §4610.6(h)(5)).',
    incorrect: exampleLetter(
      [WORKER, 'The injured worker is a 44-year-old female who has had'],
      ['and the record shows none.', 'and the record shows none. He has taken it for a year.'],
    ),
    correct: exampleLetter(
      [WORKER, 'The injured worker is a 44-year-old female who has had'],
      ['and the record shows none.', 'and the record shows none. She has taken it for a year.'],
    ),
    exceptions: [
      'Pronouns for providers, reviewers, family and people in general: “the provider … his report”, “he/she”, “patients”.',
      'Ambiguous pronouns, and pronouns in quotations.',
      'Authors: “(He, 2004)”; capitals: “HER-2”; what a guideline asks of “the patient”.',
      'Workers whose letter mentions a change of sex.',
      'Ages one year apart, which a birthday between two reports explains, and ages at another time, in another report or of another person.',
    ],
  },
  check(context, report) {
    checkSex(context, report);
    checkAge(context, report);
  },
};

function checkSex({ letter }: RuleContext, report: Report): void {
  if (!speaksOfBothSexes(letter)) return;
  const all = sexStatements(letter);
  const women = all.filter(({ sex }) => sex === 'female');
  const men = all.filter(({ sex }) => sex === 'male');
  if (women.length === 0 || men.length === 0 || mayChangeSex(letter)) return;
  const isWoman = women.length === men.length ? all[0]?.sex === 'female' : women.length > men.length;
  const [usual, unusual] = isWoman ? [women, men] : [men, women];
  const shown = usual.find(({ by }) => by === 'words') ?? usual[0];
  const reported = new Set<ProseSpan>();
  for (const { span, part } of unusual) {
    if (!shown || reported.has(part)) continue;
    reported.add(part);
    report({
      span,
      message: `“${wordsAt(letter.source, span)}” is used for the injured worker, who is ${shown.sex} elsewhere.`,
      related: [{ span: shown.span, message: `The injured worker is ${shown.sex} here.` }],
    });
  }
}

/** Returns all statements of the worker's sex where they may differ, or else none. */
function sexStatements(letter: Letter): readonly SexStatement[] {
  const stated = firstStatedSex(letter);
  if (stated === undefined) return inOrder([...statementsOf(letter, 'female'), ...statementsOf(letter, 'male')]);
  const opposite = statementsOf(letter, stated === 'male' ? 'female' : 'male');
  return opposite.length === 0 ? [] : inOrder([...opposite, ...statementsOf(letter, stated)]);
}

function inOrder(statements: readonly SexStatement[]): readonly SexStatement[] {
  return statements.toSorted((a, b) => a.span.start - b.span.start);
}

function checkAge({ letter }: RuleContext, report: Report): void {
  if (!agesDiffer(letter)) return;
  const ages = statedAges(letter);
  const [first, ...others] = ages;
  if (!first) return;
  // An age that many places give is hardly wrong in all of them.
  const alike = ages.filter(({ age }) => age === first.age);
  const changed = alike.length > MAX_CHANGED ? [] : alike;
  for (const { age, span } of others) {
    if (Math.abs(age - first.age) <= MAX_AGE_DIFFERENCE) continue;
    report({
      span,
      message: `The injured worker is ${age} years old here but ${first.age} elsewhere.`,
      related: [{ span: first.span, message: `The injured worker is ${first.age} years old here.` }],
      choices: [
        ...ageChoice(letter.source, [{ age, span }], first.age, 'here'),
        ...ageChoice(letter.source, changed, age, 'elsewhere'),
      ],
    });
  }
}

/** Returns the choice of another age at some places; none where “a” or “an” before one of them would not fit. */
function ageChoice(source: string, places: readonly AgeStatement[], age: number, where: string): readonly Choice[] {
  const edits = places.map((place) =>
    quantityEdits(source, place.span, { kind: 'years', value: `${place.age}` }, `${age}`),
  );
  const isWhole = edits.length > 0 && edits.every((own) => own !== undefined);
  return isWhole ? [{ title: `Use ${age} years ${where}`, edits: edits.flat() }] : [];
}

function wordsAt(source: string, { start, end }: Span): string {
  return source.slice(start, end);
}
