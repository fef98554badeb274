import { unansweredRequest } from '../../../server/src/rules/consistency/unanswered-request.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { marked } from '../../support/marked-text.ts';
import { testRule } from '../../support/rule-tester.ts';

const SUMMARY = 'The injured worker has had low back pain since a fall from a ladder.';
/** The example letter, which decides on tramadol, with other words in its summary. */
const telling = (words: string) => exampleLetter([SUMMARY, words]);

function reported(words: string, finding: string): string {
  const { text, ranges } = marked(words);
  const { start, end } = ranges[0] ?? { start: 0, end: 0 };
  return telling(`${text}\n${' '.repeat(start)}${'^'.repeat(end - start)} ${finding}`);
}

testRule(unansweredRequest, {
  reported: {
    'a service that no item decides': reported(
      'Utilization review denied the request for tramadol and ⟦PT⟧.',
      'The summary says that “PT” was denied, but no item decides it.',
    ),
    'a drug that no item decides': reported(
      'The request for ⟦naproxen⟧ was non-certified.',
      'The summary says that “naproxen” was denied, but no item decides it.',
    ),
    'a service once': reported(
      'Utilization review denied the request for an ⟦MRI⟧. The requested MRI was denied twice.',
      'The summary says that “MRI” was denied, but no item decides it.',
    ),
  },
  silent: {
    'the item’s drug by its brand': telling('Utilization review denied the request for Ultram.'),
    'what was approved': telling('The request for naproxen was approved. The request for tramadol was denied.'),
    'what was only planned': telling('The plan is an MRI and physical therapy.'),
    'words for many things': telling('Utilization review denied the request for surgery.'),
  },
});
