import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { findingsIn } from './rule-tester.ts';
import { writtenLetters } from './written-letters.ts';

/** A text that grows, and the rule that is tested on it, if any. */
export type StretchedText = readonly [name: string, text: (times: number) => string, rule: Rule | undefined];

/** What is stretched, and what stands there then. */
const STRETCHES: Readonly<Record<string, readonly [found: RegExp, instead?: string]>> = {
  blanks: [/ /g],
  'line breaks': [/\n/g],
  words: [/[a-z]+ /gi],
  'last letters': [/[a-z](?![a-z])/gi],
  digits: [/\d+/g],
  marks: [/[^\s\w]/g],
  'blanks for marks': [/[^\s\w]/g, ' '],
  'blanks for digits': [/\d+/g, ' '],
  'of each line': [/.+/g],
  lines: [/.+\n/g],
};

/** The letters whose parts are stretched. */
const FORMS = /2013|health-plan|half-written|misspelled/;
/** A part of a letter: what stands between two empty lines, with those below it. */
const PARTS = /[^\r\n]+(?:\r?\n[^\r\n]+)*\s*/g;

/** The examples of every rule's page, stretched in the lines of which it speaks: most patterns come into play there alone. */
export const STRETCHED_EXAMPLES: readonly StretchedText[] = rules.flatMap((rule) => {
  const { incorrect, correct } = rule.docs;
  const span = findingsIn(incorrect, rule).find(({ code }) => code === rule.code)?.span ?? {
    start: 0,
    end: incorrect.length,
  };
  const start = incorrect.lastIndexOf('\n', span.start) + 1;
  const below = incorrect.indexOf('\n', span.end);
  const rest = below < 0 ? 0 : incorrect.length - below - 1;
  return Object.entries({ incorrect, correct }).flatMap(([which, example]) =>
    stretched(`the ${which} example of ${rule.code}`, example, start, Math.max(start, example.length - rest), rule),
  );
});

/** Letters in forms that no example has, each stretched in one of its parts. */
export const STRETCHED_LETTERS: readonly StretchedText[] = writtenLetters()
  .filter(({ name }) => FORMS.test(name))
  .flatMap(({ name, text }) =>
    [...text.matchAll(PARTS)].flatMap(({ 0: part, index }) => stretched(name, text, index, index + part.length)),
  );

/** A text with more and more of something from one place to another. */
function stretched(name: string, whole: string, start: number, end: number, rule?: Rule): readonly StretchedText[] {
  const [before, part, after] = [whole.slice(0, start), whole.slice(start, end), whole.slice(end)];
  const line = before.split('\n').length;
  return Object.entries(STRETCHES).flatMap(([what, [found, instead]]): StretchedText[] => {
    const text = (times: number) => before + part.replace(found, (words) => (instead ?? words).repeat(times)) + after;
    return text(2) === text(1) ? [] : [[`${name} with more ${what} from line ${line} on`, text, rule]];
  });
}
