import { expect, it } from 'vitest';
import { unknownGuideline } from '../../../server/src/rules/citations/unknown-guideline.ts';
import { citing } from '../../support/citing-item.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

const cited = (words: string) => citing({ reviewer: `Decision based on ${words}` });

testRule(unknownGuideline, {
  reported: {
    'a misspelled chapter': cited(`MTUS Low Back Complains 2004, Section(s): Special Studies.
                                          ^^^^^^^^^^^^^^^^^^ Unknown guideline “Low Back Complains 2004” – did you mean “Low Back Complaints”?`),
    'a misspelled name before a topic': cited(`MTUS Chronic Pain Treatmnt Guidelines Muscle relaxants Page(s): 63.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unknown guideline “Chronic Pain Treatmnt Guidelines” – did you mean “Chronic Pain Treatment Guidelines”?`),
    'a guideline that is not in the catalogue': cited(`MTUS Treatment by Moonlight 2018, Section(s): Imaging.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Treatment by Moonlight 2018” is not among the guidelines known here (the list is incomplete). Check its name.`),
    'a year without an edition': cited(`MTUS Chronic Pain Medical Treatment 2018, Section(s): Yoga.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No edition of 2018 is known (known: 2009 and 2016). Check the year.`),
    'a guideline of others': cited(`Non-MTUS Citation Guidelines of the Society for Braces, chapter 2.
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Guidelines of the Society for Braces, chapter 2” is not among the guidelines known here (the list is incomplete). Check its name.`),
    'ACOEM without a chapter': cited(`Non-MTUS Citation ACOEM guidelines.
                                                       ^^^^^^^^^^^^^^^^ “ACOEM guidelines” names no chapter or edition.`),
    'ACOEM without a chapter as a part of the MTUS': cited(`MTUS ACOEM Practice Guidelines.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^ “ACOEM Practice Guidelines” names no chapter or edition.`),
    'an edition of ACOEM without a chapter': cited(`Non-MTUS Citation ACOEM Guidelines, 3rd edition.
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “ACOEM Guidelines, 3rd edition” names no chapter.`),
  },
  silent: {
    'names as letters print them': cited('MTUS Forewarm, Wrist, and Hand Complaints 2004, Section(s): Initial Care.'),
    'a book': cited('Non-MTUS Citation Campbell’s Operative Orthopaedics, chapter 2.'),
    'the address of ACOEM’s own web site': cited('MTUS ACOEM Guidelines, www.mdguidelines.com.'),
    'a section of the regulations': cited('MTUS 9792.20(e).'),
    'a further chapter of ACOEM': cited('Non-MTUS Citation ACOEM guidelines, Hip and Groin.'),
    'an address that speaks of guidelines': cited('Non-MTUS Citation Braces, https://example.org/guidelines/braces.'),
    'an address': cited('Non-MTUS Citation https://example.org/braces.'),
  },
  fixed: {
    'a chapter': [
      cited('MTUS Sholder Complaints 2004, Section(s): Special Studies.'),
      cited('MTUS Shoulder Complaints 2004, Section(s): Special Studies.'),
    ],
    'a name over a line end': [
      cited('Non-MTUS Citation Offical\nDisability Guidelines (ODG), Low Back.'),
      cited('Non-MTUS Citation Official Disability Guidelines (ODG), Low Back.'),
    ],
  },
});

it.each([
  'Hand Complaints 2004',
  'Neck Complaints 2004',
  'Head Complaints 2004',
  'Back Complaints 2004',
  'Eye Complaints 2004',
  'Hip Disorders 2019',
  'ACOEM Chapter 17',
  'Chronic Fatigue Treatment 2016',
  'Surgical Treatment 2009',
])('unknown-guideline › suggests nothing for %s', (name) => {
  const found = findingsIn(cited(`MTUS ${name}, Section(s): Initial Care.`));
  expect(found.some(({ fix }) => fix)).toBe(false);
});

it('unknown-guideline › is a warning only where a known name is similar', () => {
  const severityOf = (words: string) =>
    findingsIn(cited(words)).find(({ code }) => code === unknownGuideline.code)?.severity;
  expect(severityOf('MTUS Low Back Complains 2004, Section(s): Special Studies.')).toBe('warning');
  expect(severityOf('MTUS Treatment by Moonlight 2018, Section(s): Imaging.')).toBe('information');
});
