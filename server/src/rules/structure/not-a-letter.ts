import { documentFormat } from '../../letter/document-format.ts';
import { skipWhitespace } from '../../text/normalized-text.ts';
import { exampleLetter } from '../example-letter.ts';
import type { TextRule } from '../rule.ts';
import { firstLine } from './first-words.ts';

/** A file that is declared a letter has a part of the form. */
export const notALetter: TextRule = {
  code: 'not-a-letter',
  severity: 'information',
  group: 'structure',
  docs: {
    summary:
      'A file that is declared or named a determination letter has at least one title, label or case header of the form.',
    why: 'Without a title, a case header or a label there is nothing to parse, so an empty outline and no finding would look like a correct letter.',
    incorrect: 'Minutes of the meeting of the board\n\nAll members were present.\n',
    correct: exampleLetter(),
    exceptions: ['Empty files.', 'Plain-text files that are not declared a letter.'],
  },
  checkText({ source }, report) {
    const start = skipWhitespace(source, 0, source.length);
    if (start === source.length) return;
    const format = documentFormat(source);
    report({
      span: firstLine(source, start),
      message:
        format === undefined
          ? 'This is not a determination letter: it has none of the form’s titles, no case header and no label of an item.'
          : `This file is ${format}, not text, so no letter in it is read: save its text as a .txt or .imr file and open that.`,
    });
  },
};
