import { describe, expect, it } from 'vitest';
import { piiMatches } from '../../../../server/src/analysis/identifiers/identifiers.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { caseLetter } from '../../../support/case-letter.ts';

const inText = (text: string) =>
  parseLetters(text).flatMap((letter) =>
    piiMatches(letter).map(({ kind, span }) => `${kind}: ${letter.source.slice(span.start, span.end)}`),
  );
const read = (summary: string) => inText(caseLetter({ summary }));

describe('identifying information', () => {
  it.each([
    ['The number is 123-45-6789.', 'social-security-number: 123-45-6789'],
    ['SSN: 123456789.', 'social-security-number: 123456789'],
    ['Social security number 123 45 6789.', 'social-security-number: 123 45 6789'],
    ['SSN xxx-xx-6789.', 'social-security-number: xxx-xx-6789'],
    ['Call (415) 555-0123 now.', 'phone-number: (415) 555-0123'],
    ['Call 415-555-0123 now.', 'phone-number: 415-555-0123'],
    ['Call 1-415-555-0123 now.', 'phone-number: 415-555-0123'],
    ['At 415.555.0123.', 'phone-number: 415.555.0123'],
    ['At +1 415 555-0123.', 'phone-number: 415 555-0123'],
    ['Call (415) \n555-0123.', 'phone-number: (415) \n555-0123'],
    ['At +1 415 555 0123.', 'phone-number: 415 555 0123'],
    ['Tel. 415 \n555 0123.', 'phone-number: 415 \n555 0123'],
    ['SSN# 123 \n45 6789.', 'social-security-number: 123 \n45 6789'],
    ['SSN: 123.45.6789.', 'social-security-number: 123.45.6789'],
    ['The number is 123-45- \n6789.', 'social-security-number: 123-45- \n6789'],
    ['Call 415-555- \n0123.', 'phone-number: 415-555- \n0123'],
    ['Fax: 4155550123.', 'phone-number: 4155550123'],
    ['Phone 555-0123.', 'phone-number: 555-0123'],
    ['Write to j.roe+x@mail.example.org.', 'e-mail-address: j.roe+x@mail.example.org'],
    ['DOB: 01/02/1970.', 'date-of-birth: 01/02/1970'],
    ['The date of birth is January 2, 1970.', 'date-of-birth: January 2, 1970'],
    ['Birth \ndate 01/02/1970.', 'date-of-birth: 01/02/1970'],
    ['The worker was born on 1-2-70.', 'date-of-birth: 1-2-70'],
    ['Claim No. WC-2016-12345.', 'record-number: WC-2016-12345'],
    ['Claim number is 12345678.', 'record-number: 12345678'],
    ['Claim ID: COMP-12345678.', 'record-number: COMP-12345678'],
    ['Seen by Dr.Roe.', 'name: Dr.Roe'],
    ['CLAIM #: E1234567.', 'record-number: E1234567'],
    ['Claim 12345-678 was filed.', 'record-number: 12345-678'],
    ['Claim: A123456.', 'record-number: A123456'],
    ['MRN 0012345.', 'record-number: 0012345'],
    ['Medical record number: 00-12-34.', 'record-number: 00-12-34'],
    ['Seen by Dr. Roe.', 'name: Dr. Roe'],
    ['He is employed by Acme Tools.', 'employer: Acme Tools'],
    ['Her employer is the Acme Tools Group.', 'employer: Acme Tools Group'],
    ['He worked as a night guard at Acme.', 'employer: Acme'],
    ['He was a driver for Acme Tools.', 'employer: Acme Tools'],
    ['The last four digits of his SSN are 6789.', 'social-security-number: 6789'],
    ['SSN ending in 6789.', 'social-security-number: 6789'],
    ['The chart has the birth date as 1/2/70.', 'date-of-birth: 1/2/70'],
    ['Nurse Roe called.', 'name: Nurse Roe'],
    ['It was signed by J. Roe, DO, that day.', 'name: J. Roe, DO'],
    ['The brother, Tom Roe, drove.', 'name: Tom Roe'],
    ['He was taken to Harborview Hospital.', 'organization: Harborview Hospital'],
    ['He was seen at St. Clara Medical \nCenter.', 'organization: St. Clara Medical \nCenter'],
    ['The firm, Acme Tools, Inc., closed.', 'organization: Acme Tools, Inc'],
    ['The carrier is Roe Insurance Company.', 'organization: Roe Insurance Company'],
    ['It was denied by Sedgwick.', 'organization: Sedgwick'],
    ['He lives at 12 North Elm Street now.', 'address: 12 North Elm Street'],
    ['Mail goes to P.O. Box 123.', 'address: P.O. Box 123'],
  ])('is read: %s', (summary, expected) => {
    expect(read(`The knee hurts. ${summary}`)).toEqual([expected]);
  });

  it.each([
    ['Mail a@b.com or c@d.com.', ['a@b.com', 'c@d.com']],
    ['Mail jane@clinic.com, Norco @ bedtime.', ['jane@clinic.com']],
    ['Norco @ bedtime, jane@clinic.com.', ['jane@clinic.com']],
    ['Mail a@b.com;c@d.com,e@f.org.', ['a@b.com', 'c@d.com', 'e@f.org']],
    ['Mail a@b.com@c.org @@ x@y.', ['a@b.com']],
    ['Mail a@b.com, a@b.com.', ['a@b.com', 'a@b.com']],
  ])('includes each e-mail address once: %s', (summary, expected) => {
    expect(read(`The knee hurts. ${summary}`)).toEqual(expected.map((address) => `e-mail-address: ${address}`));
  });

  it('includes both of two e-mail addresses in half a letter', () => {
    expect(inText('Decision rationale: mail a@b.com or c@d.com.')).toEqual([
      'e-mail-address: a@b.com',
      'e-mail-address: c@d.com',
    ]);
  });

  it.each([
    'NDC 12345-1234-12, CPT 97110, ICD M54.5, $123-45-6789.',
    'Norco 10/325, pain 7/10, flexion 130-120 or 100, 110, 1200.',
    'Dates of service 10/18/2016 to 11/18/2016, page 415, pages 12-345-6789.',
    'See https://www.example.org/415-555-0123 and https://example.org/@guides.',
    'The score rose by +1 415 555 times.',
    'The claim was filed; claims were 12. No record number of 12 visits is known.',
    'The review organization is at (855) 865-8873.',
    'The case number is CM17-0000001.',
    'The SSN was not given in 2016. Last four visits: 2016.',
    'He went to the Pain Management Clinic, an Urgent Care and the Community Hospital.',
    'Initially Urgent Care saw him, and the hospital admitted him. Workers’ Compensation Insurance paid.',
    'The Mayo Clinic describes it (Acme Hospital, 2006). A policy of Roe Insurance covers it.',
    'It took 12 Street sessions and 3 Elm visits. Nurse Practitioner visits and Nurse Case Manager calls were listed.',
    'He was a driver for years. The employer, who closed, was told. DO NOT refill, as told.',
  ])('is not read: %s', (summary) => {
    expect(read(summary)).toEqual([]);
  });

  it('does not include manufacturers in rationales', () => {
    const maker = 'The MTUS was read. The device is made by Acme Tools, Inc., and rented.';
    expect(inText(caseLetter({ rationale: maker }))).toEqual([]);
    expect(inText(caseLetter({ summary: maker }))).toEqual(['organization: Acme Tools, Inc']);
  });

  it('does not include authors in guideline fields', () => {
    expect(inText(caseLetter({}).replace('Opioid Treatment 2016', 'Jane Roe, M.D., by Dr. Roe'))).toEqual([]);
    expect(inText(caseLetter({}).replace('Opioid Treatment 2016', 'call 415-555-0123'))).toHaveLength(1);
  });
});
