import { describe, expect, it } from 'vitest';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { leftOver } from '../../../server/src/rules/text/left-over.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

/** A letter of whose summary or rationale nothing is asked but what this rule finds. */
function found(letter: Parameters<typeof caseLetter>[0] | string): readonly string[] {
  const text = typeof letter === 'string' ? letter : caseLetter(letter);
  return findingsIn(text)
    .filter(({ code }) => code === 'left-over')
    .map(({ severity, span }) => `${severity}: ${text.slice(span.start, span.end).replace(/\s+/g, ' ')}`);
}

/** Placeholders, each between words of prose. */
const PLACEHOLDERS = [
  '[insert date of visit]',
  '[Insert rationale here]',
  '[date]',
  '[body part]',
  '[Name of provider]',
  '[left/right]',
  '[is/is not]',
  '[TBD]',
  '[____]',
  '<date of injury>',
  '<<Claimant_Name>>',
  '{{ drug_name }}',
  '«Body_Part»',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of a snippet.
  '${treatment}',
  'XXXX',
  'xxx',
  'TBD',
  'TODO',
  '???',
  '____',
  '***',
  '@NAME@',
  'MM/DD/YYYY',
  'mm-dd-yy',
  '00/00/0000',
  'XX/XX/XXXX',
  'CM17-0000000',
  'CMXX-XXXXXXX',
  'lorem ipsum',
  'Error! Reference source not found',
  'Click here to enter text',
  'is/is not',
  'male/female',
  'insert rationale here',
  '[reviewer to complete]',
  '??',
  '??/??',
  'T.B.D',
  'DRAFT',
  'Note to reviewer:',
  'delete this paragraph',
  'consectetur adipiscing',
];

/** Brackets, marks and words that a sound letter may hold. */
const SOUND = [
  'The guideline asks for “a gain [in function] over [the patient]’s baseline [sic] … [1].”',
  'The scores were < 5 and > 3, the ratio 2/3, and the section [3.2.1] was read.',
  'A surgery date is TBD, and the follow-up is TBD.',
  'The file holds (select cases), (describe), (type 2 diabetes) and (insertion of a screw).',
  'Tramadol #60, Norco ##60 and *only* one question?? were listed.',
  'The knee was seen as the MTUS says and/or as the ODG says; the pain is 5/10.',
  'It is a topic that the MTUS does not address. The MTUS does not address braces.',
  'For braces, the MTUS and ACOEM Guidelines do not address, so the ODG was used.',
  'See the list of medications. See the report of Ms. Roe for the details. See the operative report.',
  'The text “Recommended as indicated below. See also Braces.” is quoted.',
  'The decision for the worker is hard. Recommended as indicated in the guideline.',
  'In the report dated 12/23/16 (page one) it was (a) and (b).',
  'A note to the file says that the draft was read (check after six weeks). The MTUS is silent on braces.',
];

/** Words left over, and what is found of them. */
const WORDINGS: readonly (readonly [words: string, found: string])[] = [
  ['The injured worker is a(n) 59 year old.', 'a(n)'],
  ['Look for fluid (see the image below) there.', 'see the image below'],
  ['Recommended as indicated below. It is a thing.', 'Recommended as indicated below'],
  ['It was tried. See also Braces and Supports. It hurts.', 'See also Braces and Supports'],
  ['The MTUS does not address. Therefore it is not.', 'MTUS does not address.'],
  ['The California MTUS/ACOEM Guidelines do not address. It hurts.', 'MTUS/ACOEM Guidelines do not address.'],
  [
    'The MTUS and ACOEM Guidelines do not specifically address. So.',
    'MTUS and ACOEM Guidelines do not specifically address.',
  ],
  ['The MTUS, ACOEM and the ODG are silent on. So it is.', 'MTUS, ACOEM and the ODG are silent on.'],
  ['It was tried. See the Braces listing, where more is said.', 'See the Braces listing'],
  ['It was tried. See Braces and Supports for more. It hurts.', 'See Braces and Supports for more'],
  ['The guidelines do not specifically discuss. It hurts.', 'guidelines do not specifically discuss.'],
  ['The MTUS is silent regarding. Therefore it is not.', 'MTUS is silent regarding.'],
  ['Look for it (see table below) there.', 'see table below'],
  ['The report dated 12-23-16 (27b) lists pain.', 'report dated 12-23-16 (27b)'],
];

testRule(leftOver, {
  reported: {
    'a placeholder in the summary': caseLetter({
      summary: 'The worker was seen by Dr. ⟦____⟧ for pain.',
      findings: ['“____” is a placeholder; put in what belongs there, or take it out.'],
    }),
    'a request to the writer in round brackets': caseLetter({
      rationale: 'The MTUS (⟦insert section⟧) says so.',
      findings: ['“insert section” is a placeholder; put in what belongs there, or take it out.'],
    }),
  },
  fixed: {
    'the article of a template before a consonant': [
      caseLetter({ summary: 'The injured worker is a(n) welder with knee pain.' }),
      caseLetter({ summary: 'The injured worker is a welder with knee pain.' }),
    ],
    'the article of a template before a vowel': [
      caseLetter({ summary: 'The injured worker is a(n) 81 year old with knee pain.' }),
      caseLetter({ summary: 'The injured worker is an 81 year old with knee pain.' }),
    ],
    'a determination that is called not necessary': [
      exampleLetter(['The request is not', 'The determination for tramadol 50 mg is not']),
      exampleLetter(['The request is not', 'The request for tramadol 50 mg is not']),
    ],
    'a decision that is called not necessary': [
      exampleLetter(['The request is not', 'The decision for tramadol 50 mg is not']),
      exampleLetter(['The request is not', 'The request for tramadol 50 mg is not']),
    ],
  },
});

describe('left-over', () => {
  it.each(PLACEHOLDERS)('reports %s as an error in the summary and in a rationale', (placeholder) => {
    expect(found({ summary: `It was ${placeholder} - and hurts.` })).toEqual([`error: ${placeholder}`]);
    expect(found({ rationale: `It was ${placeholder} - and hurts.` })).toEqual([`error: ${placeholder}`]);
  });

  it.each(SOUND)('is silent on: %s', (words) => {
    expect(found({ summary: words })).toEqual([]);
    expect(found({ rationale: words })).toEqual([]);
  });

  it.each(WORDINGS)('informs of wordings: %s', (words, expected) => {
    expect(found({ rationale: words })).toEqual([`information: ${expected}`]);
  });

  it('reports what a new letter or item has for a name, a specialty and a case number', () => {
    expect(found(exampleLetter(['Tramadol 50mg #84', 'Treatment or service']))).toEqual([
      'error: Treatment or service',
    ]);
    expect(found(exampleLetter(['Family Practice', 'Specialty']))).toEqual(['error: Specialty']);
    const numbered = caseLetter({ decided: '02/14/2017' }).replace('CM17-0000001', 'CM26-0000000');
    expect(found(numbered)).toEqual(['error: CM26-0000000']);
  });

  it('reports a placeholder in a guideline field and in the name of an item', () => {
    expect(found(exampleLetter(['3.3 Initiating', '[section]']))).toEqual(['error: [section]']);
    expect(found(exampleLetter(['Tramadol 50mg #84', 'Tramadol XXXX #84']))).toEqual(['error: XXXX']);
  });

  it('leaves values of the case header and fields without other words to their own rules', () => {
    expect(found(caseLetter({ decided: 'MM/DD/YYYY' }))).toEqual([]);
    const reason = 'The MTUS opioid guidelines ask for a gain in function, and the record shows none. ';
    expect(found(exampleLetter([`${reason}The request is not medically necessary.`, '[insert rationale]']))).toEqual(
      [],
    );
  });
});

it('left-over › says once that a decision is not what is necessary, and corrects it everywhere', () => {
  const text = caseLetter({
    rationale:
      'The MTUS says so. The decision for Norco is not medically necessary. Decision for Soma is not medically necessary.',
  });
  const all = findingsIn(text).filter(({ code }) => code === 'left-over');
  expect(all).toHaveLength(1);
  expect(all[0]?.fix?.edits.map(({ text: words }) => words)).toEqual(['request', 'Request']);
});

it('left-over › reports the case number of a new letter once nothing else is open', () => {
  const numbered = (summary: string) => `Case Number: CM26-0000000\n\n${caseLetter({ summary })}`;
  expect(found(numbered('He fell on [date].'))).toEqual(['error: [date]']);
  expect(found(numbered('He fell.'))).toEqual(['error: CM26-0000000']);
});
