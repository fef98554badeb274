import { tokensOf } from '../../analysis/tokens/token-scan.ts';
import { confusedWordsIn } from '../../analysis/wording/confused-words.ts';
import { type SpelledWord, spelledWordsIn } from '../../analysis/wording/spelled-words.ts';
import { quoted } from '../../letter/item-label.ts';
import { misspelledDrugsIn } from '../../terms/misspelled-drugs.ts';
import { touches } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, RuleContext } from '../rule.ts';
import type { Speller } from '../speller.ts';

/** Words of prose are spelled correctly. */
export const spelling: LetterRule = {
  code: 'spelling',
  severity: 'hint',
  group: 'text',
  docs: {
    summary:
      'Every word of the summary and the rationales is in the dictionary: English, medicine, or the words of the folder.',
    why: 'The parties and a court read the letter. A misspelled word makes its author look careless, and a search of the record doesn’t find it. `imrLetter.spelling.enabled` turns the check off, and “Add to the folder’s words” teaches it a word.',
    incorrect: exampleLetter(['a fall from a ladder', 'a fall, with parasthesias']),
    correct: exampleLetter(['a fall from a ladder', 'a fall, with paresthesias']),
    exceptions: [
      'Names, abbreviations, words with a capital within a sentence, with digits or hyphens, and addresses.',
      'Words that no known word is near, which are mostly names of products and rare terms.',
      'British spellings, and known words with a prefix: “nonsedating”.',
      'Words that `confused-word` or `misspelled-drug` finds.',
    ],
  },
  check(context, report) {
    const { letter, prose, speller } = context;
    if (!speller) return;
    for (const part of prose) {
      for (const found of spelledWordsIn(letter.source, part.span)) {
        const { word, span } = found;
        if (speller.isWord(word) || !speller.isNearWord(word) || isFoundElsewhere(context, found)) continue;
        report({
          span,
          message: `${quoted(word)} is not in the dictionary.`,
          suggestions: () => suggestionsFor(speller, word),
        });
      }
    }
  },
};

/** Returns whether another rule reports a word. */
function isFoundElsewhere({ letter }: RuleContext, { span }: SpelledWord): boolean {
  if (misspelledDrugsIn(letter.source, span).length > 0) return true;
  const near = {
    start: Math.max(letter.span.start, span.start - REACH),
    end: Math.min(letter.span.end, span.end + REACH),
  };
  return confusedWordsIn(tokensOf(letter), near).some((found) => touches(found.span, span.start));
}

/** The longest phrase with a word in it, in UTF-16 units. */
const REACH = 80;

function suggestionsFor(speller: Speller, word: string): readonly string[] {
  const suggestions = speller.suggestions(word);
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
  return isCapital ? suggestions.map((one) => one.charAt(0).toUpperCase() + one.slice(1)) : suggestions;
}
