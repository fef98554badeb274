import { describe, expect, it } from 'vitest';
import { caseNumberIn } from '../../../client/src/case-number.ts';

describe('caseNumberIn', () => {
  it.each([
    ['Case Number: CM17-0010420   Date Assigned: 01/02/2017', 'CM17-0010420'],
    ['Case Number:\nDate Assigned:\ncm17-0010420\n', 'CM17-0010420'],
    ['Case Number: CM26-0000000 and CM17-0010421', 'CM17-0010421'],
    ['Case Number: CM17-00104', undefined],
    ['Case Number: XCM17-0010420, CM17-0010420-1', undefined],
    ['', undefined],
  ])('is the first that is none of a form’s: %j', (text, expected) => {
    expect(caseNumberIn(text)).toBe(expected);
  });
});
