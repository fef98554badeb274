import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Readiness } from '../../../server/src/report/readiness-check.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import { readinessIn, readyLetter } from '../../support/ready-letter.ts';
import { findingsIn } from '../../support/rule-tester.ts';

const READY = readyLetter();
const FIELD =
  'MAXIMUS guideline: Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment.';
const PAGES = 'MTUS Chronic Pain Treatment Guidelines Page(s): 42-41.';

function only(text: string, ...review: readonly Parameters<typeof readinessIn>[1][]): Readiness {
  const [readiness] = readinessIn(text, ...review);
  if (!readiness) throw new Error('The text holds no letter.');
  return readiness;
}

function linesOf({ checks }: Readiness, state?: string): readonly string[] {
  return checks.filter((check) => !state || check.state === state).map(({ title, note }) => `${title}: ${note}`);
}

/** The text of the snippet of a new letter with its first choices. */
function newLetter(): string {
  const { body } = JSON.parse(readFileSync('snippets/imr-letter.json', 'utf8'))['Determination letter'];
  return body
    .join('\n')
    .replace(/\$CURRENT_YEAR_SHORT/g, '17')
    .replace(/\$CURRENT_YEAR/g, '2017')
    .replace(/\$CURRENT_[A-Z]+/g, '01')
    .replace(/\$\{\d+[:|]([^},|]*)[^}]*\}/g, '$1')
    .replace(/\$\d+/g, '');
}

describe('readiness of a letter', () => {
  it('lists every part of a letter that can be signed as passed', () => {
    const readiness = only(READY);
    expect(readiness).toMatchObject({ isReady: true, summary: 'Ready to sign', caseNumber: 'CM17-0000001' });
    expect(linesOf(readiness)).toEqual([
      'Case header: complete and plausible',
      'Dates: possible and in order',
      'Reviewer’s credentials: given',
      'Sections: complete and in order',
      'Placeholders: none left',
      'Item 1, “Tramadol 50mg #84”: Upheld, complete',
      'Citations: nothing wrong',
      'Contradictions: none found',
      'Confidentiality: no identities found',
      'Wording: nothing wrong',
      'Set aside: nothing',
      'Checks: all made',
    ]);
    expect(readiness.checks.every(({ state }) => state === 'passed')).toBe(true);
  });

  it.each<[what: string, text: string, line: string, summary: string]>([
    ['a header without a label', readyLetter(['Priority: Standard\n', '\n']), 'Case header: 1 wrong', '1 error'],
    ['no header', READY.slice(READY.indexOf('HOW THE')), 'Case header: 1 wrong', '1 error'],
    ['a date that is none', readyLetter(['12/21/2016', 'MM/DD/YYYY']), 'Case header: 1 wrong', '1 error'],
    ['a case number that is none', readyLetter(['CM17-0000001', 'CM17']), 'Case header: 1 wrong', '1 error'],
    ['a day that the calendar lacks', readyLetter(['12/30/2016', '12/32/2016']), 'Dates: 1 wrong', '1 error'],
    ['dates out of order', readyLetter(['12/30/2016', '11/30/2016']), 'Dates: 1 wrong', '1 error'],
    [
      'another date of injury',
      readyLetter(['low back pain', 'low back pain since the date of injury of 04/02/2011, and']),
      'Dates: 1 wrong',
      '1 error',
    ],
    [
      'no specialty and licence',
      readyLetter(['State(s) of Licensure: California\n', ''], ['Certification(s)/Specialty: Family Practice\n', '']),
      'Reviewer’s credentials: 1 wrong',
      '1 error',
    ],
    ['a section that is lost', readyLetter(['CLINICAL CASE SUMMARY\n', '']), 'Sections: 1 wrong', '1 error'],
    [
      'a placeholder',
      readyLetter(['since a fall from', 'since a fall from [insert]']),
      'Placeholders: 1 wrong',
      '1 error',
    ],
    [
      'an item without an outcome',
      readyLetter(['Tramadol 50mg #84: Upheld', 'Tramadol 50mg #84:']),
      'Item 1, “Tramadol 50mg #84”: 1 wrong',
      '1 item undecided',
    ],
    ['an item that lacks a field', readyLetter([FIELD, '']), 'Item 1, “Tramadol 50mg #84”: 1 wrong', '1 error'],
    [
      'an item with an empty field',
      readyLetter([FIELD, 'MAXIMUS guideline:']),
      'Item 1, “Tramadol 50mg #84”: 1 wrong',
      '1 error',
    ],
    [
      'a page that is none',
      readyLetter([
        'MTUS Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment.',
        PAGES,
      ]),
      'Citations: 1 wrong',
      '1 error',
    ],
    [
      'a conclusion against the outcome',
      readyLetter(['is not medically necessary', 'is medically necessary']),
      'Contradictions: 1 wrong',
      '1 error',
    ],
    [
      'an identity',
      readyLetter(['The injured worker has', 'The injured worker, SSN 123-45-6789, has']),
      'Confidentiality: 1 wrong',
      '1 error',
    ],
  ])('does not call a letter ready with %s', (_, text, line, summary) => {
    const readiness = only(text);
    expect(linesOf(readiness, 'failed')).toEqual([line]);
    expect(readiness).toMatchObject({ isReady: false, summary: `Not ready: ${summary}` });
  });

  it.each<[what: string, text: string, line: string]>([
    ['a late application', readyLetter(['11/10/2016', '09/10/2016']), 'Dates: 1 to look at'],
    [
      'a text that breaks off',
      readyLetter(['since a fall from a ladder.', 'since a fall from a ladder and the']),
      'Wording: 1 to look at',
    ],
  ])('calls a letter ready with %s, to be looked at', (_, text, line) => {
    const readiness = only(text);
    expect(linesOf(readiness, 'look')).toEqual([line]);
    expect(readiness).toMatchObject({ isReady: true, summary: 'Ready to sign, 1 point to look at' });
  });

  it('passes a letter with a hint, and lists the hint', () => {
    const { checks, summary } = only(readyLetter(['low back pain', 'low low back pain']));
    expect(summary).toBe('Ready to sign');
    expect(checks.find(({ id }) => id === 'text')?.details.map(({ code }) => code)).toEqual(['doubled-word']);
  });

  it('has every part of a new letter open that its writer has to fill', () => {
    const readiness = only(newLetter());
    expect(readiness.summary).toMatch(/^Not ready: \d+ errors, 1 item undecided$/);
    const open = readiness.checks.filter(({ state }) => state === 'failed').map(({ id }) => id);
    expect(open).toEqual(['case-header', 'placeholders', 'item']);
  });

  it('says how long application and decision took beside their terms', () => {
    const { checks } = only(READY);
    expect(checks.find(({ id }) => id === 'dates')?.details.map(({ message }) => message)).toEqual([
      'The application was received 21 days after the denial (limit: 30 days from service, more by mail; Labor Code §4610.5(h)).',
      'The decision came 29 days after the application (limit: 30 days from the receipt of the papers, a day that the letter does not give; Labor Code §4610.6(d)(1)).',
    ]);
  });

  it('has a late application looked at even where its rule is off', () => {
    const severityOf = (code: string) => (code === 'late-application' ? 'off' : 'warning');
    const dates = only(readyLetter(['11/10/2016', '09/10/2016']), { severityOf }).checks.find(
      ({ id }) => id === 'dates',
    );
    expect(dates).toMatchObject({ state: 'look', details: [{ state: 'look' }, { state: 'passed' }] });
  });

  it('counts errors and undecided items apart', () => {
    const text = readyLetter(['#84: Upheld', '#84:'], ['12/32/2016'.replace('32', '30'), '12/32/2016'], [FIELD, '']);
    expect(only(text).summary).toBe('Not ready: 2 errors, 1 item undecided');
  });

  it('gives each letter of a text its own list', () => {
    const both = readinessIn(`${READY}\n${readyLetter(['CM17-0000001', 'CM17-0000002'], ['#84: Upheld', '#84:'])}`);
    expect(both.map(({ caseNumber, summary }) => [caseNumber, summary])).toEqual([
      ['CM17-0000001', 'Ready to sign'],
      ['CM17-0000002', 'Not ready: 1 item undecided'],
    ]);
  });

  it('names no case whose number is another word', () => {
    expect(only(readyLetter(['CM17-0000001', 'Jane Roe'])).caseNumber).toBeUndefined();
  });

  it('points at what it lists in the text as it is written', () => {
    const text = readyLetter(['#84: Upheld', '#84:']).replace('low back', 'low\u200bback');
    const item = only(text).checks.find(({ id }) => id === 'item');
    expect(text.slice(item?.span?.start, item?.span?.end)).toContain('Tramadol 50mg #84');
    const { span } = item?.details[0] ?? {};
    expect(text.slice(span?.start, span?.end)).toContain('Tramadol');
  });
});

describe('readiness and what is set aside', () => {
  const FAULTY = readyLetter(['12/30/2016', '12/32/2016']);
  const [finding] = findingsIn(FAULTY) as [Finding];
  const entry = {
    code: finding.code,
    fingerprint: 'a1b2c3',
    reason: 'as filed',
    item: undefined,
    letter: 'case' as never,
    range: {} as never,
  };

  it.each([
    ['who and when', { ...entry, by: 'AB', date: '2026-01-31' }, 'ignored by AB on 2026-01-31'],
    ['neither', entry, 'ignored'],
    ['a baseline', undefined, 'in the baseline'],
  ])('is to be looked at, with %s', (_, ignored, how) => {
    const readiness = only(FAULTY, { findings: [], suppressed: [{ finding, ...(ignored && { ignored }) }] });
    expect(readiness).toMatchObject({ isReady: true, summary: 'Ready to sign, 1 point to look at' });
    const line = readiness.checks.find(({ id }) => id === 'suppressions');
    expect(line).toMatchObject({ state: 'look', details: [{ label: `impossible-date, ${how}`, span: finding.span }] });
    expect(line?.details[0]?.message).toBe(`${finding.message} (${how}${ignored ? ': as filed' : ''})`);
  });
});

describe('readiness and the checks that were made', () => {
  const defaults = new Map(rules.map(({ code, severity }) => [code, severity]));
  const withRule = (code: string, severity: 'off' | 'hint') => (other: string) =>
    other === code ? severity : (defaults.get(other) ?? 'off');

  it('is not given where a check was stopped', () => {
    expect(only(READY, { isWhole: false }).summary).toBe('Not ready: not every check was made');
  });

  it('is not given where a rule is off that a letter needs', () => {
    const readiness = only(READY, { severityOf: withRule('missing-rationale', 'off') });
    expect(readiness.summary).toBe('Not ready: not every check was made');
    expect(linesOf(readiness, 'failed')).toEqual(['Checks: 1 wrong']);
  });

  it('is given where another rule is off, which is to be looked at', () => {
    const readiness = only(READY, { severityOf: withRule('wrong-side', 'off') });
    expect(readiness.isReady).toBe(true);
    expect(linesOf(readiness, 'look')).toEqual(['Checks: 1 to look at']);
  });

  it('takes no notice of rules that are off by default', () => {
    expect(rules.some(({ severity }) => severity === 'off')).toBe(true);
    expect(linesOf(only(READY)).at(-1)).toBe('Checks: all made');
  });

  it('takes an item without an outcome as undecided once: where its finding is ignored, that is to be looked at', () => {
    const text = readyLetter(['#84: Upheld', '#84:']);
    const [finding] = findingsIn(text);
    const suppressed = finding ? [{ finding }] : [];
    expect(only(text, { findings: [], suppressed }).summary).toBe('Ready to sign, 1 point to look at');
    expect(only(text, { findings: [] }).summary).toBe('Not ready: 1 item undecided');
  });

  it('does not depend on the severity of a rule that a letter needs', () => {
    const text = readyLetter(['#84: Upheld', '#84:']);
    expect(only(text, { severityOf: withRule('missing-decision', 'hint') }).summary).toBe(
      'Not ready: 1 item undecided',
    );
  });
});
