import { describe, expect, it } from 'vitest';
import { recordNumbers } from '../../../../server/src/analysis/identifiers/record-numbers.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { caseLetter } from '../../../support/case-letter.ts';

const read = (summary: string) =>
  parseLetters(caseLetter({ summary })).flatMap((letter) =>
    recordNumbers(letter).map(({ start, end }) => letter.source.slice(start, end)),
  );

describe('claim and record numbers', () => {
  it.each([
    ['Claim No. WC-2016-12345', 'WC-2016-12345'],
    ['claim number is 12345678', '12345678'],
    ['claim #123456', '123456'],
    ['claim 12345-678', '12345-678'],
    ['MRN: 0012345', '0012345'],
    ['patient ID 12-34-56', '12-34-56'],
    ['account no.\n 12345', '12345'],
    ['ADJ 1234567', '1234567'],
    ['WCAB case no. ADJ1234567', 'ADJ1234567'],
    ['WCAB #ADJ12345678', 'ADJ12345678'],
    ['clm# 12345678', '12345678'],
    ['claim number - 123456789', '123456789'],
    ['claim (#123456)', '123456'],
    ['claim, number 1234567,', '1234567'],
    ['claim number (7654321)', '7654321'],
    ['claim number of 7654321', '7654321'],
    ['claimant ID 12345', '12345'],
    ['MR no. 1234567', '1234567'],
    ['med rec # 1234567', '1234567'],
    ['NPI 1234567890', '1234567890'],
    ['license number A12345', 'A12345'],
    ['driver’s license D1234567', 'D1234567'],
    ['MR# 1234567', '1234567'],
    ['acct. no. 4455667', '4455667'],
    ['medical rec. no. 445566', '445566'],
  ])('are read: %s', (words, number) => {
    expect(read(`The ${words} is known.`)).toEqual([number]);
  });

  it.each([
    'claims of 2016',
    'claim from 10/18/2016',
    'no record of 12 visits',
    'record number 12',
    'case number CM17-0000001',
    'claim 2016',
    'patient was 100 percent disabled',
    'norco 10/325 #120',
    'ADJ1234 form',
    'claim number of 120 pages',
    'patient, number 120 in the trial',
    'claimant (120 lbs)',
    'record of 12345 pages',
    'driver’s license of 2016',
    'license, 2016',
    'MR #2 of 120',
    'rec. 120 tablets',
  ])('are not read: %s', (words) => {
    expect(read(`The ${words} is known.`)).toEqual([]);
  });
});
