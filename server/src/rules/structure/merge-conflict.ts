import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const CONFLICT = `<<<<<<< mine
Tramadol 50mg #84: Upheld
=======
Tramadol 50mg #84: Overturned
>>>>>>> theirs`;

/** No merge conflict is left in a letter. */
export const mergeConflict: LetterRule = {
  code: 'merge-conflict',
  severity: 'error',
  group: 'structure',
  docs: {
    summary: 'A letter contains no unresolved merge conflict.',
    why: 'Between its markers are two versions of the same text, and only a person can choose. The first version is parsed, and nothing else is reported between the markers. Such a text is not formatted.',
    incorrect: exampleLetter(['Tramadol 50mg #84: Upheld', CONFLICT]),
    correct: exampleLetter(),
    exceptions: ['A line of equals signs without the other markers.'],
  },
  check({ letter }, report) {
    for (const span of letter.omitted.conflicts) {
      report({
        asWritten: true,
        span,
        message: 'Unresolved merge conflict. Keep one of the two versions and remove the markers.',
      });
    }
  },
};
