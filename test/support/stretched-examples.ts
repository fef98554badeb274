import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { findingsIn } from './rule-tester.ts';

/** A rule with a text that grows where that rule looks. */
export type StretchedExample = readonly [name: string, text: (times: number) => string, rule: Rule];

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
  'what is on each line': [/.+/g],
  lines: [/.+\n/g],
};

/** The examples of every rule's page, stretched in the lines of which it speaks: most patterns come into play there alone. */
export const STRETCHED_EXAMPLES: readonly StretchedExample[] = rules.flatMap((rule) =>
  [rule.docs.bad, rule.docs.good].flatMap((example, which) =>
    Object.entries(STRETCHES).flatMap(([name, [found, instead]]): StretchedExample[] => {
      const [before, lines, after] = parted(example, rule);
      const text = (times: number) =>
        before + lines.replace(found, (words) => (instead ?? words).repeat(times)) + after;
      const title = `${which === 0 ? 'wrong' : 'right'} example of ${rule.code} with more ${name}`;
      return text(2) === text(1) ? [] : [[title, text, rule]];
    }),
  ),
);

/** An example in three: the lines that a rule finds fault with in the wrong one, what is above them and what is below. */
function parted(example: string, rule: Rule): readonly [string, string, string] {
  const { bad } = rule.docs;
  const span = findingsIn(bad, rule).find(({ code }) => code === rule.code)?.span ?? { start: 0, end: bad.length };
  const start = Math.min(bad.lastIndexOf('\n', span.start) + 1, example.length);
  const below = bad.indexOf('\n', span.end);
  const end = Math.max(start, example.length - (below < 0 ? 0 : bad.length - below - 1));
  return [example.slice(0, start), example.slice(start, end), example.slice(end)];
}
