import { expect, it } from 'vitest';
import { doubledWord } from '../../../server/src/rules/text/doubled-word.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { deciding, FIELDS, findingsIn, testRule } from '../../support/rule-tester.ts';

const BRACE = 'The knee brace is for the left knee.';

testRule(doubledWord, {
  reported: {
    'a word in the summary': caseLetter({ summary: 'It hurts in ⟦the the⟧ knee.', findings: ['Repeated word “the”.'] }),
    'a word in a rationale': caseLetter({ rationale: 'The MTUS ⟦says says⟧ no.', findings: ['Repeated word “says”.'] }),
    'a capital at the start': caseLetter({ summary: '⟦The the⟧ knee hurts.', findings: ['Repeated word “The”.'] }),
    'an abbreviation': caseLetter({ summary: 'The ⟦MRI MRI⟧ shows a tear.', findings: ['Repeated word “MRI”.'] }),
    'a word with a hyphen': caseLetter({ summary: 'An ⟦x-ray x-ray⟧ was made.', findings: ['Repeated word “x-ray”.'] }),
    'three times the same': caseLetter({
      summary: 'It hurts ⟦very very⟧ much, and ⟦in in⟧ rain.',
      findings: ['Repeated word “very”.', 'Repeated word “in”.'],
    }),
  },
  silent: {
    'good English': caseLetter({ summary: 'She had had pain, and it is said that that knee is sound.' }),
    'a mark between': caseLetter({ summary: 'Knee, knee; knee. Knee (knee) “knee” - knee.' }),
    numbers: caseLetter({ summary: 'Pain is 7 7 of 10 10.' }),
    'parts of words': caseLetter({ summary: 'The left knee, kneecap cap, hand-hand.' }),
    'a place': caseLetter({ summary: 'It happened near Walla Walla.' }),
    'a word and an abbreviation': caseLetter({ summary: 'It was done in IN, for us US.' }),
    'a title or label and the word before it': deciding(`Brace: Upheld\n${FIELDS}`).replace(
      'CLINICAL CASE SUMMARY',
      'case\nCASE SUMMARY',
    ),
  },
  fixed: {
    'a small word': [
      caseLetter({ summary: BRACE.replace('the left', 'the the left') }),
      caseLetter({ summary: BRACE }),
    ],
    'a word that was doubled over a line end': [
      caseLetter({ summary: BRACE.replace('the left', 'the\n the left') }),
      caseLetter({ summary: BRACE }),
    ],
  },
});

it('doubled-word › offers no fix where the repetition may be intended', () => {
  const text = caseLetter({ summary: 'What it is is a strain. It gave her her life back, and he came in in May.' });
  const found = findingsIn(text).filter(({ code }) => code === doubledWord.code);
  expect(found.map(({ fix }) => fix)).toEqual([undefined, undefined, undefined]);
});
