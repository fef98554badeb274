import { quoted } from '../../letter/item-label.ts';
import { collapseWhitespace } from '../../text/normalized-text.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** No running head, page number or signature stands within a letter. */
export const pageFurniture: LetterRule = {
  code: 'page-furniture',
  severity: 'hint',
  group: 'text',
  docs: {
    summary: 'Running heads, page numbers and letterheads of the printed pages don’t stand between a letter’s words.',
    why: 'They come with text that is copied from a PDF file, and land in the middle of sentences. Here they are left out of the reading: of names, fields and citations.',
    incorrect: exampleLetter(['shows none. The', 'shows none.\n\nPage 2 of 3\n\nThe']),
    correct: exampleLetter(['shows none. The', 'shows none.\n\nThe']),
    exceptions: [
      'The case header and the letterhead above a letter’s first title.',
      'A number that stands alone in its line, unless a page ends there, it counts on from another, or it stands between sentences or in the midst of one.',
      'Pages that a citation names.',
      'Formatting never removes them; only the fix does.',
    ],
  },
  check({ letter }, report) {
    const { furniture } = letter.omitted;
    const removed = ({ start, end }: { readonly start: number; readonly end: number }) => ({
      span: { start, end },
      text: '',
    });
    const counted = furniture.filter((one) => one.counted).map(removed);
    for (const one of furniture) {
      const words = collapseWhitespace(letter.folded.original.slice(one.words.start, one.words.end));
      report({
        asWritten: true,
        span: one.words,
        message: `${quoted(words)} belongs to a printed page, not to the letter.`,
        fix: {
          title:
            one.counted && counted.length > 1 ? `Remove all ${counted.length} like it` : 'Remove it from the letter',
          edits: one.counted ? counted : [removed(one)],
          complete: true,
        },
      });
    }
  },
};
