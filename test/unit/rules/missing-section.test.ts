import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { missingSection } from '../../../server/src/rules/structure/missing-section.ts';
import { testRule } from '../../support/rule-tester.ts';

const MISSPELLED = `
HOW THE IMR FINAL DETERMINATION WAS MADE
CLINICAL CASE SUMARRY
^^^^^^^^^^^^^^^^^^^^^ “CLINICAL CASE SUMARRY” – did you mean “CLINICAL CASE SUMMARY”?
IMR ISSUES, DECISION AND RATIONALE
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “IMR ISSUES, DECISION AND RATIONALE” – did you mean “IMR ISSUES, DECISIONS AND RATIONALES”?
Tramadol: Upheld
`;
const SUMMARY = 'CLINICAL CASE SUMMARY\n\nThe injured worker has had low back pain since a fall from a ladder.\n\n';

testRule(missingSection, {
  reported: {
    'misspelled titles': MISSPELLED,
    'a summary that is missing, at the title before it': `
HOW THE IMR FINAL DETERMINATION WAS MADE
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The letter has no section “CLINICAL CASE SUMMARY”.
IMR ISSUES, DECISIONS AND RATIONALES
Tramadol: Upheld
`,
    'a first title that is missing, at the first that is there': `
CLINICAL CASE SUMMARY
^^^^^^^^^^^^^^^^^^^^^ The letter has no section “HOW THE IMR FINAL DETERMINATION WAS MADE”.
IMR ISSUES, DECISIONS AND RATIONALES
Tramadol: Upheld
`,
    'a title that stands twice': `
HOW THE IMR FINAL DETERMINATION WAS MADE
CLINICAL CASE SUMMARY
The worker fell.
CLINICAL CASE SUMMARY
^^^^^^^^^^^^^^^^^^^^^ “CLINICAL CASE SUMMARY” occurs twice in this letter.
IMR ISSUES, DECISIONS AND RATIONALES
Tramadol: Upheld
`,
    'titles out of order': `
CLINICAL CASE SUMMARY
HOW THE IMR FINAL DETERMINATION WAS MADE
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “HOW THE IMR FINAL DETERMINATION WAS MADE” belongs before “CLINICAL CASE SUMMARY”.
IMR ISSUES, DECISIONS AND RATIONALES
Tramadol: Upheld
`,
    'a half-written letter, once for each title, at its first words': `
  Case Number: CM17-0000001   Date Assigned: 01/02/2017
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The letter has no section “HOW THE IMR FINAL DETERMINATION WAS MADE”.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The letter has no section “CLINICAL CASE SUMMARY”.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The letter has no section “IMR ISSUES, DECISIONS AND RATIONALES”.
`,
  },
  silent: {
    'titles in other case, alone on their lines': exampleLetter(['CLINICAL CASE SUMMARY', '  Clinical Case Summary']),
    'a letter of 2013': 'Notice of Independent Medical Review Determination\n\nDated: 9/26/2013\n',
  },
  fixed: {
    'a misspelled title': [exampleLetter(['CLINICAL CASE SUMMARY', 'CLINCAL CASE SUMMARY']), exampleLetter()],
    'a title of another summary no more than its own': [
      exampleLetter([SUMMARY, `${SUMMARY.replace('SUMMARY', 'SUMMRY')}`]),
      exampleLetter(),
    ],
  },
});
