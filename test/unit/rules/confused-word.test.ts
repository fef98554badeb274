import { confusedWord } from '../../../server/src/rules/text/confused-word.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { deciding, FIELDS, testRule } from '../../support/rule-tester.ts';

testRule(confusedWord, {
  reported: {
    'words that letters exchange': caseLetter({
      summary: 'He had relief ⟦form⟧ the brace and failed a ⟦trail⟧ of acupuncture for the ⟦lumber⟧ spine.',
      findings: [
        '“form” is probably meant to be “from”.',
        '“trail” is probably meant to be “trial”.',
        '“lumber” is probably meant to be “lumbar”.',
      ],
    }),
    'phrases that differ by a word': caseLetter({
      summary: 'The injured ⟦worker in⟧ not improving ⟦despite of⟧ therapy, without ⟦signs of symptoms⟧ of infection.',
      findings: [
        '“worker in” is probably meant to be “worker is”.',
        '“despite of” is probably meant to be “despite”.',
        '“signs of symptoms” is probably meant to be “signs or symptoms”.',
      ],
    }),
    'forms of verbs': caseLetter({
      rationale: 'The MTUS does not ⟦recommends⟧ it, and a second course is not ⟦recommend⟧.',
      findings: [
        '“recommends” is probably meant to be “recommend”.',
        '“recommend” is probably meant to be “recommended”.',
      ],
    }),
    'a short word with the one after it': caseLetter({
      summary: 'He had ⟦a⟧ MRI of the knee.',
      findings: ['“a MRI” is probably meant to be “an MRI”.'],
    }),
    'a phrase with two corrections': caseLetter({
      summary: 'The pain ⟦is no the⟧ left side. ⟦There⟧ requested brace was denied.',
      findings: [
        '“is no the” is probably meant to be “is not the” or “is on the”.',
        '“There” is probably meant to be “The” or “Their”.',
      ],
    }),
    'the name of an item': deciding(`MRI of the lumber spine: Upheld
           ^^^^^^ “lumber” is probably meant to be “lumbar”.
${FIELDS}`),
  },
  silent: {
    'the same words in their own place': caseLetter({
      summary:
        'He signed the form the clinic keeps, fell on a hiking trail, lifted lumber, and walks a trail for exercise. Is there no evidence of gout? Pain forms the basis of the request.',
    }),
    'correct phrases': caseLetter({
      summary:
        'There is no evidence of infection, signs of infection or symptoms. A trial of therapy, nerve conduction studies and his condition are noted. She had an MRI, a therapist and a unit.',
    }),
    'adverbs and adjectives': caseLetter({
      rationale: 'The MTUS is clear: no medical necessity, clinical judgment, general anesthesia and recent treatment.',
    }),
    'vitamin A and its like': caseLetter({ summary: 'Vitamin A injections and hepatitis A immunity are noted.' }),
    'a guideline field': caseLetter({}).replace('Section(s): 3.3', 'Section(s): lumber spine, 3.3'),
  },
  fixed: {
    'a word at the start of a sentence': [
      caseLetter({ summary: 'Lumber spine MRI.' }),
      caseLetter({ summary: 'Lumbar spine MRI.' }),
    ],
    'a phrase over a line’s end': [
      caseLetter({ summary: 'Seen despite\nof rest.' }),
      caseLetter({ summary: 'Seen despite rest.' }),
    ],
  },
});
