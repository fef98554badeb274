import { quoted } from '../../letter/item-label.ts';
import { type MisspelledDrug, misspelledDrugsIn } from '../../terms/misspelled-drugs.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';

/** Names of drugs are spelled correctly. */
export const misspelledDrug: LetterRule = {
  code: 'misspelled-drug',
  severity: 'warning',
  group: 'text',
  docs: {
    summary: 'Every drug is called by its correct name.',
    why: 'A determination binds the claims administrator on the drug that it names. Names of drugs differ by few letters (hydralazine, hydroxyzine), so a misspelled one may be taken for another, and a search of the record doesn’t find it.',
    incorrect: exampleLetter(['a fall from a ladder', 'a fall and takes tramdol']),
    correct: exampleLetter(['a fall from a ladder', 'a fall and takes tramadol']),
    exceptions: [
      'Words that differ by more than one letter from the name of a drug, or by more than two from a generic name of nine letters or more.',
      'Ordinary words, as “reflex” beside Keflex, salts as “citrate”, short abbreviations in capitals, and addresses.',
      'Guideline fields, where the title of a topic is checked as a whole.',
    ],
  },
  check({ letter, prose }, report) {
    const places: readonly Span[] = [...letter.items.map(({ header }) => header), ...prose.map(({ span }) => span)];
    for (const place of places) {
      for (const found of misspelledDrugsIn(letter.source, place)) report(problemOf(found));
    }
  },
};

function problemOf({ span, word, meant }: MisspelledDrug): Problem {
  const names = meant.map((name) => `“${name}”`).join(' or ');
  const problem = { span, message: `${quoted(word)} looks like a misspelling of ${names}.` };
  const changes = meant.map((name) => ({ title: `Change to “${name}”`, edits: [{ span, text: name }] }));
  const [only, ...more] = changes;
  if (only && more.length === 0) return { ...problem, fix: { ...only, complete: true } };
  return { ...problem, choices: changes };
}
