import { type PiiKind, piiMatches } from '../../analysis/identifiers/identifiers.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** The message says what it is and never what it says, nor any part of it. */
const CALLED: Readonly<Record<PiiKind, string>> = {
  'social-security-number': 'A social security number',
  'phone-number': 'A telephone number',
  'e-mail-address': 'An e-mail address',
  'date-of-birth': 'A date of birth',
  'record-number': 'The number of a claim or record',
  name: 'The name of a person',
  employer: 'The name of an employer',
};
const FALL = 'since a fall from a ladder.';

/** A letter tells nobody's name. */
export const identityLeak: LetterRule = {
  code: 'identity-leak',
  severity: 'error',
  group: 'privacy',
  docs: {
    summary: 'No name, number or address tells who the worker, the employer, a provider or the reviewer is.',
    why: 'Determinations are published without what tells who someone is, and the reviewer’s name is confidential (Labor Code 4610.6(f)).',
    incorrect: exampleLetter([FALL, 'since a fall from a ladder, and was seen by Dr. Roe.']),
    correct: exampleLetter([FALL, 'since a fall from a ladder, and was seen by the treating physician.']),
    exceptions: [
      'Authors in the fields that cite, in references, and in brackets: “(Roe, 2006)”.',
      'Tests, signs, diseases and brands that are called by a name, and places.',
      'Doses, codes of drugs and procedures, page numbers, addresses of guidelines, and the numbers of the review organization.',
      'The case number of the header, which is the letter’s own.',
    ],
  },
  check({ letter }, report) {
    for (const { kind, span } of piiMatches(letter)) {
      report({ span, message: `${CALLED[kind]} seems to stand here, which a determination leaves out.` });
    }
  },
};
