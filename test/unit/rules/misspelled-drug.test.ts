import { misspelledDrug } from '../../../server/src/rules/text/misspelled-drug.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { deciding, FIELDS, testRule } from '../../support/rule-tester.ts';

testRule(misspelledDrug, {
  reported: {
    'a letter that is missing': caseLetter({
      summary: 'He takes ⟦gabapntin⟧ at night.',
      findings: ['“gabapntin” looks like a misspelling of “gabapentin”.'],
    }),
    'a letter too many, another letter, and two letters exchanged': caseLetter({
      summary: 'Current drugs are ⟦Flexerill⟧, ⟦Norko⟧ and ⟦Neurotnin⟧.',
      findings: [
        '“Flexerill” looks like a misspelling of “Flexeril”.',
        '“Norko” looks like a misspelling of “Norco”.',
        '“Neurotnin” looks like a misspelling of “Neurontin”.',
      ],
    }),
    'two letters of a long generic name': caseLetter({
      rationale: 'The MTUS asks for a trial before ⟦cyclobenzeprene⟧ is given.',
      findings: ['“cyclobenzeprene” looks like a misspelling of “cyclobenzaprine”.'],
    }),
    'a brand of which nothing but the name is known': caseLetter({
      summary: 'He takes ⟦Zyrtek⟧ as well.',
      findings: ['“Zyrtek” looks like a misspelling of “Zyrtec”.'],
    }),
    'a name in capitals': caseLetter({
      summary: 'Refill ⟦NAPROXIN⟧ today.',
      findings: ['“NAPROXIN” looks like a misspelling of “NAPROXEN”.'],
    }),
    'a name that differs from another by two letters': caseLetter({
      summary: 'He was given ⟦prednisolonee⟧ for a week.',
      findings: ['“prednisolonee” looks like a misspelling of “prednisolone”.'],
    }),
    'the name of an item': deciding(`Tramadl 50mg #60: Upheld
^^^^^^^ “Tramadl” looks like a misspelling of “Tramadol”.
${FIELDS}`),
  },
  silent: {
    'correct names, generic and brand, and their plurals': caseLetter({
      summary:
        'Prednisone, prednisolone, hydroxyzine, hydralazine, Celebrex, Celexa, omeprazole, esomeprazole, insulins.',
    }),
    'ordinary words': caseLetter({
      summary:
        'Reflexes, reflex, ability, program, ultra, relaxing, systolic, concert, iodine, ambient, vista, merge, lyrics, typical, contains, nitrate.',
    }),
    'salts and forms': caseLetter({ summary: 'Citrate, citrates, sulfates, topicals, patches and suspensions.' }),
    addresses: caseLetter({ summary: 'See www.tramdol.com, tramdol.org and name@tramdol.example.' }),
    'short words in capitals': caseLetter({ summary: 'The LYRCA and NORKO forms.' }),
    'a name that a line’s end divides': caseLetter({ summary: 'He takes gabapenti-\nn and rests.' }),
    'a guideline field': caseLetter({}).replace('Section(s): 3.3', 'Section(s): Tramdol, 3.3'),
  },
  fixed: {
    'the name, with its capital': [
      caseLetter({ summary: 'Tramdol helps.' }),
      caseLetter({ summary: 'Tramadol helps.' }),
    ],
    'a brand without its capital': [
      caseLetter({ summary: 'He takes zyrtek.' }),
      caseLetter({ summary: 'He takes Zyrtec.' }),
    ],
  },
});
