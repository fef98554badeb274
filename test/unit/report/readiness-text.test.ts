import { describe, expect, it } from 'vitest';
import { readinessCopy } from '../../../server/src/report/readiness-text.ts';
import { lines } from '../../../server/src/text/lines.ts';
import { readinessIn, readyLetter } from '../../support/ready-letter.ts';
import { findingsIn } from '../../support/rule-tester.ts';

function copyOf(text: string, ...review: readonly Parameters<typeof readinessIn>[1][]): string {
  const { rangeOf } = lines(text);
  const [readiness] = readinessIn(text, ...review);
  if (!readiness) throw new Error('The text holds no letter.');
  const lineOf = (span: Parameters<typeof rangeOf>[0]) => rangeOf(span).start.line + 1;
  return readinessCopy(readiness, { version: '1.2.3', date: '2026-01-31', lineOf });
}

describe('the list for the file of a case', () => {
  it('names the case, the items and what is wrong, with the program and the day', () => {
    expect(
      copyOf(readyLetter(['#84: Upheld', '#84:'], ['Priority: Standard\n', '\n'])),
    ).toBe(`Ready to sign? CM17-0000001
Not ready: 1 error, 1 item undecided

Failed  Case header: 1 wrong
        without “Priority” (line 1)
Passed  Dates: possible and in order
        application 21 days after the denial (line 4)
        decision 29 days after the application (line 2)
Passed  Reviewer’s credentials: given
Passed  Sections: complete and in order
Passed  Placeholders: none left
Failed  Item 1, “Tramadol 50mg #84”: 1 wrong
        missing-decision (line 18)
Passed  Citations: nothing wrong
Passed  Contradictions: none found
Passed  Confidentiality: no identities found
Passed  Wording: nothing wrong
Passed  Set aside: nothing
Passed  Checks: all made

IMR Determination Letters 1.2.3, 2026-01-31
`);
  });

  it('says who set a finding aside and when, but not why, which may name someone', () => {
    const text = readyLetter(['12/30/2016', '12/32/2016']);
    const [finding] = findingsIn(text);
    if (!finding) throw new Error('Nothing is found.');
    const ignored = {
      code: finding.code,
      fingerprint: 'a1b2c3',
      reason: 'as Jane Roe said',
      by: 'AB',
      date: '2026-01-30',
    };
    const copy = copyOf(text, {
      findings: [],
      suppressed: [{ finding, ignored: { ...ignored, item: undefined, letter: 'case' as never, range: {} as never } }],
    });
    expect(copy).toContain(
      'Look    Set aside: 1 to look at\n        impossible-date, ignored by AB on 2026-01-30 (line 2)\n',
    );
    expect(copy).not.toContain('Roe');
  });

  it('holds no identity of the letter: no name, number or date, and no item that is named after a person', () => {
    const text = readyLetter(
      [
        'since a fall from a ladder.',
        'since a fall from a ladder. Mr. John Roe, SSN 123-45-6789, was injured on 04/05/2012.',
      ],
      ['Tramadol 50mg #84:', 'Tramadol 50mg #84 for Mr. John Roe:'],
      ['CM17-0000001', 'John Roe'],
    );
    const copy = copyOf(text);
    expect(copy).toContain('Ready to sign? No case number\n');
    expect(copy).toContain('identity-leak');
    expect(copy).not.toMatch(/Roe|123-45|04\/05|2012|2011/);
    expect(copy).toContain('\nPassed  Item 1: Upheld, complete\n');
  });

  it('has each part on one line, whatever characters an item holds', () => {
    const copy = copyOf(readyLetter(['Tramadol 50mg #84', 'Tramadol \u001b[31m50mg \u202e#84']));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(copy).not.toMatch(/[\u001b\u202e]/);
    expect(copy.split('\n').filter((line) => line.includes('Tramadol'))).toHaveLength(1);
  });
});
