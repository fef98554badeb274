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
    summary: 'Running heads, page numbers and letterheads of printed pages do not interrupt the text of a letter.',
    why: 'They come with text copied from a PDF file and end up within sentences. Here they are skipped: names, fields and citations do not contain them.',
    incorrect: exampleLetter(['shows none. The', 'shows none.\n\nPage 2 of 3\n\nThe']),
    correct: exampleLetter(['shows none. The', 'shows none.\n\nThe']),
    exceptions: [
      'The case header and the letterhead above a letter’s first title.',
      'A number alone on its line, unless a page ends there, it continues a count, or it is between or within sentences.',
      'Pages named in a citation.',
      'Formatting, which never removes them: only the quick fix does.',
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
