import type { PageCitation } from '../../citations/citation.ts';
import { inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** The text between pages and their repetition: punctuation only. */
const MARKS = /^[\s,;.()]*$/;
/** The separator before the first of them: ", ". */
const LEADING = /[\s,;]/;

/** Pages are printed once. */
export const repeatedPages: LetterRule = {
  code: 'repeated-pages',
  severity: 'hint',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'A citation gives its pages once.',
    why: 'The reviewer typed the page and the form printed it again. This affects form only.',
    incorrect: exampleLetter([
      'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
      'Chronic Pain Treatment Guidelines Opioids, criteria for use, page(s) 78 Page(s): 78',
    ]),
    correct: exampleLetter([
      'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
      'Chronic Pain Treatment Guidelines Opioids, criteria for use Page(s): 78',
    ]),
    exceptions: ['The same page under two topics.'],
  },
  check(context, report) {
    const { source } = context.letter;
    for (const cited of context.citations) {
      const { pages, span } = cited.citation;
      for (let at = 1; at < pages.length; at++) {
        const [first, again] = pages.slice(at - 1, at + 1);
        if (!first || !again || !samePages(first, again)) continue;
        const before = inLetter(cited, first.whole);
        const here = inLetter(cited, again.whole);
        if (!MARKS.test(source.slice(before.end, here.start))) continue;
        const floor = inLetter(cited, span).start;
        let start = before.start;
        while (start > floor && LEADING.test(source.charAt(start - 1))) start--;
        const gone = { start, end: before.end };
        report({
          span: here,
          message: `The pages are given twice: “${source.slice(here.start, here.end).replace(/\s+/g, ' ')}”.`,
          related: [{ span: before, message: 'The pages are already given here.' }],
          fix: { title: 'Remove the repeated pages', edits: [{ span: gone, text: '' }], complete: true },
        });
      }
    }
  },
};

function samePages(one: PageCitation, other: PageCitation): boolean {
  return JSON.stringify(one.ranges) === JSON.stringify(other.ranges);
}
