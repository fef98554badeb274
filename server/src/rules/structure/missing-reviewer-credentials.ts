import type { Reviewer } from '../../letter/letter.ts';
import { isNoSpecialty, isNoState, meantSpecialty, meantState } from '../../terms/credentials.ts';
import type { TextSpan } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Report } from '../rule.ts';
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
    downgradedWhen:
      'A warning where a block of credentials has no license or no specialty, or something else in its place; an information where a state or a specialty is misspelled.',
    incorrect: exampleLetter([BLOCK, '']),
    correct: exampleLetter(),
    exceptions: [
      'Both forms: the sentence of 2014 and the block of licenses and specialties of later years.',
      'A reviewer without a California license.',
      'Specialties that no list here has, unless they are a letter or two from one that it has.',
    ],
  },
  check({ letter }, report) {
    const { reviewer } = letter;
    if (reviewer && reviewer.licenses.length + reviewer.specialties.length > 0) {
      reportOddEntries(reviewer, report);
      return;
    }
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

/** Reports a block that lacks its licenses or its specialty, what names neither, and misspelled states and specialties. */
function reportOddEntries({ licenses, specialties, style, span }: Reviewer, report: Report): void {
  if (style === 'block' && specialties.length === 0) {
    report({ span, message: 'The reviewer’s credentials name no specialty.', maxSeverity: 'warning' });
  }
  if (style === 'block' && licenses.length === 0) {
    report({ span, message: 'The reviewer’s credentials name no license.', maxSeverity: 'warning' });
  }
  for (const entry of licenses) {
    if (isNoState(entry.text)) reportWrong(entry, 'state', report);
    else reportMisspelled(entry, meantState(entry.text), report);
  }
  for (const entry of specialties) {
    if (isNoSpecialty(entry.text)) reportWrong(entry, 'specialty', report);
    else reportMisspelled(entry, meantSpecialty(entry.text), report);
  }
}

function reportWrong({ text, span }: TextSpan, expected: string, report: Report): void {
  report({ span, message: `“${text}” in the credentials is no ${expected}.`, maxSeverity: 'warning' });
}

function reportMisspelled({ text, span }: TextSpan, name: string | undefined, report: Report): void {
  if (name === undefined) return;
  report({
    span,
    message: `“${text}” in the credentials looks misspelled; “${name}” is known here.`,
    maxSeverity: 'information',
    fix: { title: `Change to “${name}”`, edits: [{ span, text: name }], complete: true },
  });
}
