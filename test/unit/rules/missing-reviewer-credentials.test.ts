import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { missingReviewerCredentials } from '../../../server/src/rules/structure/missing-reviewer-credentials.ts';
import { testRule } from '../../support/rule-tester.ts';

const BLOCK = `The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Family Practice
`;

testRule(missingReviewerCredentials, {
  reported: {
    'neither form, at the title': `
HOW THE IMR FINAL DETERMINATION WAS MADE
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The letter does not describe the reviewer’s qualifications: neither licenses and specialties, nor the sentence that the reviewer is Board Certified.
CLINICAL CASE SUMMARY
The worker fell.
`,
    'neither form and no such section, at the first title': `
CLINICAL CASE SUMMARY
^^^^^^^^^^^^^^^^^^^^^ The letter does not describe the reviewer’s qualifications: neither licenses and specialties, nor the sentence that the reviewer is Board Certified.
The worker fell.
`,
    'a block with nothing in it': `
HOW THE IMR FINAL DETERMINATION WAS MADE
The Expert Reviewer has the following credentials:
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The reviewer’s credentials name neither a license nor a specialty.
CLINICAL CASE SUMMARY
The worker fell.
`,
    'a block without its specialty': `
HOW THE IMR FINAL DETERMINATION WAS MADE
The Expert Reviewer has the following credentials:
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The reviewer’s credentials name no specialty.
State(s) of Licensure: California
CLINICAL CASE SUMMARY
The worker fell.
`,
    'a block without its license': `
HOW THE IMR FINAL DETERMINATION WAS MADE
The Expert Reviewer has the following credentials:
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The reviewer’s credentials name no license.
Certification(s)/Specialty: Neurology
CLINICAL CASE SUMMARY
The worker fell.
`,
    'something else than a state and a specialty': `
HOW THE IMR FINAL DETERMINATION WAS MADE
The Expert Reviewer has the following credentials:
State(s) of Licensure: Neurology
                       ^^^^^^^^^ “Neurology” in the credentials is no state.
Certification(s)/Specialty: N/A
                            ^^^ “N/A” in the credentials is no specialty.
CLINICAL CASE SUMMARY
The worker fell.
`,
    'a misspelled specialty': `
HOW THE IMR FINAL DETERMINATION WAS MADE
The Expert Reviewer has the following credentials:
State(s) of Licensure: California, Nevada
Certification(s)/Specialty: Family Practise, Neurology
                            ^^^^^^^^^^^^^^^ “Family Practise” in the credentials looks misspelled; “Family Practice” is known here.
CLINICAL CASE SUMMARY
The worker fell.
`,
    'a misspelled state': `
HOW THE IMR FINAL DETERMINATION WAS MADE
The Expert Reviewer has the following credentials:
State(s) of Licensure: Califronia
                       ^^^^^^^^^^ “Califronia” in the credentials looks misspelled; “California” is known here.
Certification(s)/Specialty: Neurology
CLINICAL CASE SUMMARY
The worker fell.
`,
  },
  silent: {
    'specialties and states that differ in a letter from none': exampleLetter(
      ['Family Practice', 'Cardiology, Nephrology, Urology, Homeopathy'],
      ['California', 'Ohio,Iowa,Utah'],
    ),
    'the sentence of 2014': exampleLetter([
      BLOCK,
      'The expert reviewer is Board Certified in Family Practice and is licensed to practice in California.\n',
    ]),
    'a license of another state': exampleLetter(['California', 'Texas,New York']),
  },
});
