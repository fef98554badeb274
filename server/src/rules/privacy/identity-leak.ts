import { type PiiKind, piiMatches } from '../../analysis/identifiers/identifiers.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** Names the kind of identifier; a message never quotes the identifier or any part of it. */
const KIND_NAMES: Readonly<Record<PiiKind, string>> = {
  'social-security-number': 'a social security number',
  'phone-number': 'a telephone number',
  'e-mail-address': 'an e-mail address',
  'date-of-birth': 'a date of birth',
  'record-number': 'the number of a claim or record',
  name: 'a person’s name',
  employer: 'the name of an employer',
  organization: 'the name of a hospital, clinic, company or insurer',
  address: 'a postal address',
};
const FALL = 'since a fall from a ladder.';

/** A letter tells nobody's name. */
export const identityLeak: LetterRule = {
  code: 'identity-leak',
  severity: 'error',
  group: 'privacy',
  docs: {
    summary: 'No name, number or address identifies the worker, the employer, a provider or the reviewer.',
    why: 'Determinations are published without identifying information, and the reviewer’s name is confidential (Labor Code §4610.6(f)).',
    incorrect: exampleLetter([FALL, 'since a fall from a ladder, and was seen by Dr. Roe.']),
    correct: exampleLetter([FALL, 'since a fall from a ladder, and was seen by the treating physician.']),
    downgradedWhen: 'Hospitals, clinics, companies, insurers and addresses are warnings.',
    exceptions: [
      'Authors in guideline fields, in references, and in parentheses: “(Roe, 2006)”.',
      'Insurers and hospitals that are a source: “(Cigna, 2006)”.',
      'Tests, signs, diseases and brands named after a person, and places.',
      'Doses, drug and procedure codes, page numbers, web addresses of guidelines, and the numbers of the review organization.',
      'The case number in the header.',
    ],
  },
  check({ letter }, report) {
    for (const { kind, span } of piiMatches(letter)) {
      const rule =
        kind === 'name'
          ? 'determinations carry no names (the reviewer’s is confidential: Labor Code §4610.6(f))'
          : 'determinations carry nothing that identifies a person';
      const isPlace = kind === 'organization' || kind === 'address';
      report({
        span,
        message: `This looks like ${KIND_NAMES[kind]}; ${rule}.`,
        ...(isPlace && { maxSeverity: 'warning' }),
      });
    }
  },
};
