import { nearCopiedRationale } from '../../../server/src/rules/consistency/near-copied-rationale.ts';
import { deciding, FIELDS, testRule } from '../../support/rule-tester.ts';

const [claims = '', maximus = ''] = FIELDS.trim().split('\n\n');
const REASON =
  'The guideline allows support in the first days after a strain. The strain is two years old. Each of the last four visits reports the same range of motion and the same work duties, and the physician writes nothing on what a change of care would add to them.';
const OTHER =
  'Heat may be applied at home with simple means. A unit that is bought or rented adds nothing to a warm towel, as the two trials show that the chapter quotes, and nobody has said why the injured worker could not prepare one every evening without any help at all.';

function items(...rationales: readonly string[]): string {
  return named(Object.fromEntries(rationales.map((words, index) => [`Brace #${index + 1}`, words])));
}

/** A letter with these items and their rationales. */
function named(rationales: Readonly<Record<string, string>>): string {
  const all = Object.entries(rationales).map(
    ([name, words]) => `${name}: Upheld\n\n${claims}\n\n${maximus}\n\nDecision rationale:\n${words}\n`,
  );
  return deciding(all.join('\n'));
}

const decided = (name: string) => `The ${name} is not medically necessary.`;

testRule(nearCopiedRationale, {
  reported: {
    'another name in the last sentence': items(
      `${REASON} ${decided('brace')}`,
      `${REASON}\n${decided('collar')}\n    ^^^^^^ The rationale of “Brace #2” repeats that of “Brace #1” but for this word.`,
    ),
    'words left out': items(
      `${REASON}\n${decided('brace')}`,
      `${REASON.replace('of motion and', '\nand')}\n^^^ The rationale of “Brace #2” repeats that of “Brace #1” but for 2 words.\n${decided('brace')}`,
    ),
    'the first of two copied ones': items(
      `${REASON} ${decided('brace')}`,
      OTHER,
      `${REASON}\n${decided('collar')}\n    ^^^^^^ The rationale of “Brace #3” repeats that of “Brace #1” but for this word.`,
    ),
    'of several copies the first': items(
      `${REASON} ${decided('brace')}`,
      `${REASON}\n${decided('collar')}\n    ^^^^^^ The rationale of “Brace #2” repeats that of “Brace #1” but for this word. So do 2 others.`,
      `${REASON} ${decided('sling')}`,
      `${REASON} ${decided('boot')}`,
    ),
    'drugs of two classes': named({
      'Tramadol 50mg #84': `${REASON} ${decided('tramadol')}`,
      'Omeprazole 20mg #60': `${REASON}\n${decided('omeprazole')}\n    ^^^^^^^^^^ The rationale of “Omeprazole 20mg #60” repeats that of “Tramadol 50mg #84” but for this word.`,
    }),
  },
  silent: {
    'drugs of one class': named({
      'Pantoprazole 20mg #60': `${REASON} ${decided('pantoprazole')}`,
      'Omeprazole 20mg #60': `${REASON} ${decided('omeprazole')}`,
    }),
    'the same therapy for two parts of the body': named({
      'Physical therapy for the neck': `${REASON} ${decided('therapy for the neck')}`,
      'Physical therapy for the low back': `${REASON} ${decided('therapy for the back')}`,
    }),
    'the same words': items(`${REASON} ${decided('brace')}`, `${REASON.toUpperCase()} ${decided('brace')}`),
    'other reasons': items(`${REASON} ${decided('brace')}`, `${OTHER} ${decided('brace')}`),
    'one reason more': items(`${REASON} ${decided('brace')}`, `${REASON} ${OTHER} ${decided('brace')}`),
    'a few words': items(`Nothing supports it. ${decided('brace')}`, `Nothing supports it. ${decided('collar')}`),
    'what goes with a procedure that is refused': items(
      ...['brace', 'collar'].map(
        (name) =>
          `Since the primary procedure is not medically necessary, and since nothing else in the record or in the guidelines would speak for it on other grounds or at another time, none of the associated services is medically necessary, and so the ${name} is not.`,
      ),
    ),
  },
});
