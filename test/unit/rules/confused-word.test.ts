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
    'grammar that is wrong in any sentence': caseLetter({
      summary:
        'There would be a need to ⟦order and⟧ initial exam, as the worker ⟦is undergone⟧ no surgery. ⟦There was⟧ muscle spasms. It failed ⟦due to there was⟧ no brace, and ⟦this criteria⟧ was not met. The exam showed ⟦a no⟧ acute change.',
      findings: [
        '“order and” is probably meant to be “order an”.',
        '“is undergone” is probably meant to be “has undergone”.',
        '“There was” is probably meant to be “There were”.',
        '“due to there was” is probably meant to be “because there was”.',
        '“this criteria” is probably meant to be “these criteria” or “this criterion”.',
        '“a no” is probably meant to be “no”.',
      ],
    }),
    'words of anatomy and treatment': caseLetter({
      summary:
        'A ⟦medal⟧ meniscus ⟦tare⟧ was not seen, nor a rotator cuff ⟦tare⟧. The ⟦ulna nerve⟧, the ⟦ileum⟧ crest and the ⟦spinal process⟧ hurt. A muscle ⟦simulator⟧, a pain ⟦mediation⟧ and an epidural steroid ⟦infection⟧ were asked for; the exercise ⟦regiment⟧ goes on.',
      findings: [
        '“medal” is probably meant to be “medial”.',
        '“tare” is probably meant to be “tear”.',
        '“tare” is probably meant to be “tear”.',
        '“ulna nerve” is probably meant to be “ulnar nerve”.',
        '“ileum” is probably meant to be “ilium”.',
        '“spinal process” is probably meant to be “spinous process”.',
        '“simulator” is probably meant to be “stimulator”.',
        '“mediation” is probably meant to be “medication”.',
        '“infection” is probably meant to be “injection”.',
        '“regiment” is probably meant to be “regimen”.',
      ],
    }),
    'words of reports': caseLetter({
      summary:
        'The ⟦rational⟧ for the brace, the ⟦advance⟧ imaging and the ⟦randomized control trial⟧ are weak. It is not known ⟦weather⟧ the worker was seen by the ⟦requesting position⟧. The ⟦pear⟧ review took ⟦at lease⟧ a week, and ⟦mute point⟧ it is.',
      findings: [
        '“rational” is probably meant to be “rationale”.',
        '“advance” is probably meant to be “advanced”.',
        '“randomized control trial” is probably meant to be “randomized controlled trial”.',
        '“weather” is probably meant to be “whether”.',
        '“requesting position” is probably meant to be “requesting physician”.',
        '“pear” is probably meant to be “peer”.',
        '“at lease” is probably meant to be “at least”.',
        '“mute point” is probably meant to be “moot point”.',
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
    'other words in the same phrases': caseLetter({
      summary:
        'The scans were in order and an exam followed. Surgery was undergone in May. There is muscle spasm, and there was no sign of it. One of the criteria was met. The weather this week is cold, and in cold weather the patient hurts. He would care for her. The wound was not healed. Septic joint infection and epidural infection were ruled out. A rational choice, to advance imaging science, an army regiment, mediation of the claim, and a medal.',
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
