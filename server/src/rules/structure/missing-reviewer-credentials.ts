import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';
import { firstWords } from './first-words.ts';

const BLOCK = `The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Family Practice
`;

/** The letter says what qualifies the reviewer. */
export const missingReviewerCredentials: LetterRule = {
  code: 'missing-reviewer-credentials',
  severity: 'error',
  group: 'structure',
  labelledOnly: true,
  docs: {
    summary: 'The letter describes the reviewer’s qualifications, in a sentence or as licenses and specialties.',
    why: 'The determination describes the reviewer’s qualifications while the name stays confidential (Labor Code §4610.6(f)).',
    incorrect: exampleLetter([BLOCK, '']),
    correct: exampleLetter(),
    exceptions: [
      'Both forms: the sentence of 2014 and the block of licenses and specialties of later years.',
      'A reviewer without a California license.',
    ],
  },
  check({ letter }, report) {
    const { reviewer } = letter;
    if (reviewer && reviewer.licences.length + reviewer.specialties.length > 0) return;
    const section = letter.sections.find(({ kind }) => kind === 'determination');
    report(
      reviewer
        ? { span: reviewer.span, message: 'The reviewer’s credentials name neither a license nor a specialty.' }
        : {
            span: section?.title.span ?? firstWords(letter),
            message:
              'The letter does not describe the reviewer’s qualifications: neither licenses and specialties, nor the sentence that the reviewer is Board Certified.',
          },
    );
  },
};
