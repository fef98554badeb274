import { proseOf } from '../../../server/src/analysis/prose.ts';
import type { Letter } from '../../../server/src/letter/letter.ts';
import { replaced } from './replaced.ts';

/** What tells who someone is, in the ways in which it is written; all of it is made up. */
const LEAKS = [
  'SSN 123-45-6789',
  'social security number: 123456789',
  'a number ending in xxx-xx-6789',
  'phone (415) 555-0123',
  'telephone 415-555-0123',
  'at 415.555.0123',
  'at 1-415-555-0123',
  'at +1 415 555-0123',
  'fax: 4155550123',
  'e-mail jane.roe@example.org',
  'j_roe+claims@mail.example.com',
  'Dr. Roe',
  'Dr Roe',
  'DR. ROE',
  'Dr. Jane Roe',
  'Dr. J. Roe',
  'Dr. O’Hara',
  "Dr. O'Hara-Lopez",
  'Dr. de la Cruz',
  'Doctor Roe',
  'Jane Roe, M.D.',
  'Jane Q. Roe, MD',
  'Roe, D.O.',
  'Mr. Roe',
  'Ms. Garcia',
  'Mrs. Garcia-Lopez',
  'claim number 12345678',
  'Claim No. WC-2016-12345',
  'claim #: E1234567',
  'Claim Number: 12-345678',
  'MRN 1234567',
  'medical record number 00-12-34-56',
  'DOB: 01/02/1970',
  'a date of birth of January 2, 1970',
];
const SENTENCE_END = /\.\s+(?=[A-Z])/;

/** Each of them in brackets at the end of the first sentence of the summary and of each rationale. */
export function identityLeak(letter: Letter): readonly string[] {
  return proseOf(letter).flatMap(({ words, span }) => {
    const at = span.start + words.search(SENTENCE_END);
    return at < span.start
      ? []
      : LEAKS.flatMap((leak) => [
          replaced(letter, { start: at, end: at }, ` (${leak})`),
          replaced(letter, { start: at, end: at }, `, as told by ${leak}`),
        ]);
  });
}
