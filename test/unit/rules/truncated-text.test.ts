import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { truncatedText } from '../../../server/src/rules/text/truncated-text.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { marked, withNotes } from '../../support/marked-text.ts';
import { testRule } from '../../support/rule-tester.ts';

const LAST = 'The request is not medically necessary.';
const RATIONALE = 'The decision rationale of “Tramadol 50mg #84” breaks off: its last sentence has no end.';
const CITED = 'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment.';

/** A letter with one finding at its marked words. */
function reported(words: string, by: string, message: string): string {
  const { text, ranges } = marked(exampleLetter([words, by]));
  return withNotes(
    text,
    ranges.map((span) => ({ span, message })),
  );
}

testRule(truncatedText, {
  reported: {
    'a rationale that breaks off after a verb': reported(LAST, 'The request ⟦is⟧', RATIONALE),
    'a rationale that breaks off in a word': reported(
      LAST,
      'The request is not medic⟦ally⟧'.replace('medic⟦', '⟦medic'),
      RATIONALE,
    ),
    'a rationale that breaks off at a comma': reported(LAST, 'Given the ⟦above,⟧', RATIONALE),
    'a rationale that breaks off in a bracket': reported(LAST, 'It is not necessary (see the ⟦ODG⟧', RATIONALE),
    'a rationale that lacks its period alone': reported(
      LAST,
      'The request is not medically ⟦necessary⟧',
      'The decision rationale of “Tramadol 50mg #84” ends without a period.',
    ),
    'a summary that breaks off': caseLetter({
      summary: 'The knee hurts since a fall from ⟦the⟧',
      findings: ['The case summary breaks off: its last sentence has no end.'],
    }),
    'a guideline field that breaks off': reported(
      CITED,
      'Opioid Treatment 2016, Section(s): 3.3 Initiating ⟦and⟧',
      'The MAXIMUS guideline of “Tramadol 50mg #84” breaks off: its last sentence has no end.',
    ),
  },
  silent: {
    'a quotation at the end': exampleLetter([LAST, `${LAST} It was called “not of use.”`]),
    'a bracket at the end': exampleLetter([LAST, `${LAST} (So it was said.)`]),
    'the number of a footnote at the end': exampleLetter([LAST, `${LAST} [12]`]),
    'a question and an exclamation': caseLetter({ summary: 'Does the knee hurt?', rationale: 'It does!' }),
    'an address at the end': exampleLetter([LAST, `${LAST} www.example.org/guides`]),
    'a citation without a period': exampleLetter([CITED, CITED.slice(0, -1)]),
    'a field with a placeholder alone': exampleLetter([CITED, '[insert]']),
  },
  fixed: {
    'a conclusion without its period': [exampleLetter([LAST, LAST.slice(0, -1)]), exampleLetter()],
  },
});
