import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { isLetter } from '../../../server/src/letter/recognize.ts';
import { FIELDS, letterWith } from '../../support/item-letter.ts';

const letter = letterWith(`Knee brace: Upheld\n${FIELDS}`);
const header = [
  'Case Number: CM17-0999999',
  'Date Assigned: 01/02/2017 Date of Injury: 03/04/2015',
  'Decision Date: 02/03/2017 UR Denial Date: 12/13/2016',
  'Priority: Standard Application',
  'Received: 12/20/2016',
].join('\n');

function entries(text: string) {
  return Object.fromEntries(
    parseLetters(`${text}\n${letter}`)[0]?.header?.entries.map(({ key, value }) => [key, value?.text]) ?? [],
  );
}

describe('parseLetters, several letters in a text', () => {
  it('starts a letter at a case header or a first title once the decisions have begun', () => {
    expect(parseLetters(`${letter}\n${letter}`)).toHaveLength(2);
    const [first, second] = parseLetters(`${letter}\n\n${header}\n${letter}`);
    expect(first?.items).toHaveLength(1);
    expect(second?.header?.entries[0]?.value?.text).toBe('CM17-0999999');
  });

  it('starts none where a case number is only mentioned', () => {
    const spoken = letter.replace(
      'The knee is stable.',
      'See the prior IMR,\nCase Number: CM15-0012345. The knee is stable.',
    );
    expect(parseLetters(spoken)).toHaveLength(1);
    const quoted = letterWith(
      `Knee brace: Upheld\n${FIELDS}\nIt read:\nCase Number: CM15-0012345\nDate of Injury: 1/1/2014\n\nCane: Upheld\n${FIELDS}`,
    );
    expect(parseLetters(quoted).map(({ items }) => items.length)).toEqual([2]);
  });

  it('keeps a title that comes again before that in its letter', () => {
    const [only, ...others] = parseLetters(`HOW THE IMR FINAL DETERMINATION WAS MADE\n${letter}`);
    expect(others).toEqual([]);
    expect(only?.sections.map(({ kind }) => kind)).toEqual(['determination', 'determination', 'summary', 'decisions']);
  });
});

describe('parseLetters, title', () => {
  it('parses a title that continues on the next page', () => {
    const titles = (text: string) => parseLetters(text)[0]?.sections.map(({ title }) => [title.text, title.spelling]);
    const broken = ['HOW THE', 'CLINICAL CASE', 'DECISIONS AND'].map((words) => [words, words.replace(' ', '\n\f')]);
    for (const [words = '', cut = ''] of broken)
      expect(titles(letter.replace(words, cut)), words).toEqual(titles(letter));
  });
});

describe('Letter.header', () => {
  const expected = {
    caseNumber: 'CM17-0999999',
    dateAssigned: '01/02/2017',
    dateOfInjury: '03/04/2015',
    decisionDate: '02/03/2017',
    urDenialDate: '12/13/2016',
    priority: 'Standard',
    applicationReceived: '12/20/2016',
  };

  it('is parsed in rows', () => expect(entries(header)).toEqual(expected));

  it('is parsed with aligned values and a label cut in two', () => {
    const rows = header.replace(
      'Application\nReceived: 12/20/2016',
      '    Application       12/20/2016\n          Received:',
    );
    expect(entries(rows.replaceAll(': ', ':         '))).toEqual(expected);
  });

  it('is parsed in columns', () => {
    const columns = [
      'Case Number:\nDate Assigned:\nDecision Date:\nPriority:',
      'CM17-0999999\n01/02/2017\n02/03/2017\nStandard',
      'Date of Injury:\nUR Denial Date:\nApplication\nReceived:',
      '03/04/2015\n12/13/2016\n12/20/2016',
    ].join('\n\n');
    expect(entries(columns)).toEqual(expected);
  });

  it('does not reach into the items of a letter without titles', () => {
    const [read] = parseLetters(`Cane: Upheld\n${FIELDS}\n${header}\n\nBrace: Upheld\n${FIELDS}`);
    expect(read?.items).toHaveLength(2);
    expect(read?.header).toBeUndefined();
  });

  it('leaves out a date that is missing', () => {
    expect(entries(header.replace('01/02/2017', ''))).toEqual({ ...expected, dateAssigned: undefined });
    const valueBelow = header.replace('02/03/2017', '').replace('Received: 12/20/2016', 'Received:\n12/20/2016');
    expect(entries(valueBelow)).toEqual({ ...expected, decisionDate: undefined });
  });
});

describe('Letter.reviewer', () => {
  it('is parsed from a credentials block', () => {
    const reviewer = parseLetters(letter)[0]?.reviewer;
    expect(reviewer?.licenses.map(({ text }) => text)).toEqual(['California', 'Nevada']);
    expect(reviewer?.specialties.map(({ text }) => text)).toEqual(['Family Practice']);
    expect(parseLetters(letter)[0]?.form).toBe('2015');
  });

  it('is parsed from a credentials sentence', () => {
    const block = letter.slice(letter.indexOf('The Expert Reviewer has'), letter.indexOf('CLINICAL'));
    const older = letter.replace(
      block,
      'The expert reviewer is Board Certified in Neurology and is licensed to\npractice in California.\n',
    );
    const [read] = parseLetters(older);
    expect(read?.form).toBe('2014');
    expect(read?.reviewer?.specialties.map(({ text }) => text)).toEqual(['Neurology']);
    expect(read?.reviewer?.licenses.map(({ text }) => text)).toEqual(['California']);
  });

  it.each([
    [
      'is Board Certified in Orthopedic Surgery, has a subspecialty in Spine Surgery and is licensed to practice in Texas and California.',
      ['Orthopedic Surgery', 'Spine Surgery'],
      ['Texas', 'California'],
    ],
    [
      'is a Doctor of Chiropractic and is licensed to practice in California.',
      ['Doctor of Chiropractic'],
      ['California'],
    ],
    [
      'is Licensed in Psychology, and is licensed to practice in Nevada, Utah, and California.',
      ['Psychology'],
      ['Nevada', 'Utah', 'California'],
    ],
    [
      'is Board Certified in Physical Medicine and Rehabilitation and is licensed to practice in California.',
      ['Physical Medicine and Rehabilitation'],
      ['California'],
    ],
  ])('is parsed from a sentence that says “%s”', (words, specialties, licenses) => {
    const block = letter.slice(letter.indexOf('The Expert Reviewer has'), letter.indexOf('CLINICAL'));
    const [read] = parseLetters(letter.replace(block, `The expert reviewer ${words} He/she is in practice.\n`));
    expect(read?.form).toBe('2014');
    expect(read?.reviewer?.specialties.map(({ text }) => text)).toEqual(specialties);
    expect(read?.reviewer?.licenses.map(({ text }) => text)).toEqual(licenses);
    const span = read?.reviewer?.span;
    expect(span && read?.source.slice(span.start, span.end)).toBe(`The expert reviewer ${words}`);
  });
});

describe('isLetter', () => {
  const cases: readonly (readonly [text: string, is: boolean])[] = [
    [letter, true],
    [`${header}\n`, true],
    ['Notice of Independent Medical Review Determination\nDated: 9/26/2013\n', true],
    ['CLINICAL CASE SUMMARY\nA fall.\nDecision rationale: None.\n', true],
    ['Case Number: 12-345\nPlaintiff: A. Miller\n', false],
    ['Notes\nDecision rationale: we chose the blue one.\n', false],
    ['We spoke of HOW THE IMR FINAL DETERMINATION WAS MADE over lunch.\n', false],
    ['# How to\n\nThe clinical case summary is\nclinical case summary\n', false],
    [
      'Reference ID: MN26-00001\nDetermination: Upheld Decision of Health Plan\nNature of Statutory Criteria/Case Summary: none\n',
      false,
    ],
    ['', false],
  ];
  for (const [text, is] of cases) {
    it(`returns ${is} for ${JSON.stringify(text.slice(0, 48))}`, () => expect(isLetter(text)).toBe(is));
  }

  it('searches near the top only', () => {
    expect(isLetter(`${'Lorem ipsum.\n'.repeat(6000)}${letter}`)).toBe(false);
  });
});
