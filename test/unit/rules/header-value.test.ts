import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { headerValue } from '../../../server/src/rules/structure/header-value.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

const SOUND = `Case Number: CM17-0000001
Date Assigned: 01/20/2017   Date of Injury: 06/06/2016
Decision Date: 02/14/2017   UR Denial Date: 01/03/2017
Priority: Standard   Application 01/13/2017
                     Received:

${exampleLetter()}`;
const headed = (words: string, by: string) => {
  if (!SOUND.includes(words)) throw new Error(`The header has no “${words}”.`);
  return SOUND.replace(words, by);
};

const LABELS = [
  'Case Number:',
  'Date Assigned:',
  'Date of Injury:',
  'Decision Date:',
  'UR Denial Date:',
  'Priority:',
  'Application Received:',
];
const VALUES = ['CM17-0000001', '01/20/2017', '06/06/2016', '02/14/2017', '01/03/2017', 'Standard', '01/13/2017'];
const inBlocks = (labels: readonly string[], values: readonly string[]) =>
  `${labels.join('\n')}\n\n${values.join('\n')}\n\n${exampleLetter()}`;
const valuesOf = (text: string) =>
  Object.fromEntries(
    (parseLetters(text)[0]?.header?.entries ?? []).flatMap(({ key, value }) => (value ? [[key, value.text]] : [])),
  );

testRule(headerValue, {
  reported: {
    'a date that a scanner misread': headed(
      'Decision Date: 02/14/2017   UR Denial Date: 01/03/2017\n',
      `Decision Date: O2/l4/2O17   UR Denial Date: 01/03/2017
               ^^^^^^^^^^ “O2/l4/2O17” is not a date – did you mean “02/14/2017”?
`,
    ),
    'a placeholder for a date': headed(
      'Date of Injury: 06/06/2016\n',
      `Date of Injury: TBD
                                            ^^^ “Date of Injury:” has no date: “TBD”.
`,
    ),
    'the form of a date': headed(
      'UR Denial Date: 01/03/2017\n',
      `UR Denial Date: MM/DD/YYYY
                                            ^^^^^^^^^^ “UR Denial Date:” has no date: “MM/DD/YYYY”.
`,
    ),
    'a label without its value': headed(
      'Case Number: CM17-0000001\n',
      `Case Number:
^^^^^^^^^^^^ “Case Number:” has no value.
`,
    ),
    'a case number with too few digits': headed(
      'CM17-0000001\n',
      `CM17-00001
             ^^^^^^^^^^ “CM17-00001” is not a case number: two digits for the year and seven more, as in “CM17-0000000”.
`,
    ),
    'a misspelled priority': headed(
      'Priority: Standard   Application 01/13/2017\n',
      `Priority: Standrad   Application 01/13/2017
          ^^^^^^^^ “Standrad” – did you mean “Standard”?
`,
    ),
    'another word for a priority': headed(
      'Priority: Standard   Application 01/13/2017\n',
      `Priority: Whenever   Application 01/13/2017
          ^^^^^^^^ “Whenever” is not a priority; the form has “Standard” and “Expedited”.
`,
    ),
    'a misspelled label': headed(
      'Decision Date: 02/14/2017   UR Denial Date: 01/03/2017\n',
      `Decison Date: 02/14/2017   UR Denial Date: 01/03/2017
^^^^^^^^^^^^^ “Decison Date:” – did you mean “Decision Date:”?
`,
    ),
  },
  silent: {
    'a sound header': SOUND,
    'labels and values in two blocks': inBlocks(LABELS, VALUES),
    'a header of fewer labels': `Case Number: CM17-0000001\nDecision Date: 02/14/2017\n\n${exampleLetter()}`,
    'an expedited case, in other case': headed('Standard', 'EXPEDITED'),
    'a date in words': headed('06/06/2016', 'June 6, 2016'),
    'a day that the calendar lacks, which impossible-date reports': headed('06/06/2016', '06/31/2016'),
    'a year that no case has, which impossible-date reports': headed('06/06/2016', '06/06/20166'),
    'a letter without a header': exampleLetter(),
  },
  fixed: {
    'a date that a scanner misread': [headed('02/14/2017', 'O2/14/2Ol7'), SOUND],
    'a date with other slashes': [headed('02/14/2017', '02\\14\\2017'), SOUND],
    'a case number that a scanner misread': [headed('CM17-0000001', 'CMl7-OOOOOO1'), SOUND],
    'a case number without its hyphen': [headed('CM17-0000001', 'CM170000001'), SOUND],
    'a misspelled priority': [headed('Standard', 'Standart'), SOUND],
    'a label of a date': [headed('Date Assigned', 'Date Asigned'), SOUND],
    'a label that a scanner misread': [headed('Date of Injury', 'Date of lnjury'), SOUND],
    'the second half of a label': [headed('Received:', 'Recieved:'), SOUND],
    'the label of the priority': [headed('Priority:', 'Prioirty:'), SOUND],
  },
});

it('header-value › reports an unreadable date as an error, a priority or label as a warning', () => {
  const severityOf = (text: string) => findingsIn(text).map(({ code, severity }) => `${code} ${severity}`);
  expect(severityOf(headed('02/14/2017', 'TBD'))).toEqual(['header-value error']);
  expect(severityOf(headed('Standard', 'TBD'))).toEqual(['header-value warning']);
  expect(severityOf(headed('Decision Date', 'Decison Date'))).toEqual(['header-value warning']);
});

it('header-value › checks the value after a misspelled label', () => {
  const text = headed('Decision Date: 02/14/2017', 'Decison Date: 02/14/2016');
  expect(findingsIn(text).map(({ code }) => code)).toContain('date-order');
});

describe('header-value › labels and values in two blocks', () => {
  const dated = [1, 2, 3, 4, 6];

  it.each(dated)('give no dates where value %i is missing, and are reported once', (missing) => {
    const text = inBlocks(LABELS, VALUES.toSpliced(missing, 1));
    expect(valuesOf(text)).toEqual({ caseNumber: 'CM17-0000001', priority: 'Standard' });
    const names = dated.map((at) => `“${LABELS[at]}”`);
    expect(findingsIn(text).map(({ code, message }) => [code, message])).toEqual([
      [
        'header-value',
        `${names.slice(0, -1).join(', ')} and ${names.at(-1)} have fewer values than labels; none of their dates is used.`,
      ],
    ]);
  });

  it('keep the dates of another, complete block', () => {
    const text = `${LABELS[0]} ${VALUES[0]}\nDate Assigned:\nDecision Date:\nPriority:\n01/20/2017\n02/14/2017\nStandard\nDate of Injury:\nUR Denial Date:\nApplication Received:\n06/06/2016\n01/13/2017\n\n${exampleLetter()}`;
    expect(valuesOf(text)).toEqual({
      caseNumber: 'CM17-0000001',
      dateAssigned: '01/20/2017',
      decisionDate: '02/14/2017',
      priority: 'Standard',
    });
    expect(findingsIn(text).map(({ message }) => message)).toEqual([
      '“Date of Injury:”, “UR Denial Date:” and “Application Received:” have fewer values than labels; none of their dates is used.',
    ]);
  });

  it('are paired where one value is a placeholder', () => {
    const text = inBlocks(LABELS, VALUES.with(3, 'TBD'));
    expect(valuesOf(text)).toMatchObject({ decisionDate: 'TBD', dateOfInjury: '06/06/2016', priority: 'Standard' });
    expect(findingsIn(text).map(({ message }) => message)).toEqual(['“Decision Date:” has no date: “TBD”.']);
  });

  it('give no dates where the labels are in a row above the values', () => {
    const row = `${LABELS.join('  ')}\n${VALUES.toSpliced(2, 1).join('  ')}\n\n${exampleLetter()}`;
    expect(valuesOf(row)).toEqual({ caseNumber: 'CM17-0000001', priority: 'Standard' });
  });
});

describe('header-value › a date with one misread digit', () => {
  const misread: Readonly<Record<string, string>> = { '0': 'O', '1': 'l', '2': 'Z', '5': 'S', '8': 'B' };
  const dates = ['01/20/2017', '06/06/2016', '02/14/2017', '01/03/2017', '01/13/2017'];
  const slips = dates.flatMap((date) =>
    [...date].flatMap((digit, at): [string, string][] => {
      const wrong = misread[digit];
      return wrong ? [[date.slice(0, at) + wrong + date.slice(at + 1), date]] : [];
    }),
  );
  it.each(slips)('“%s” is reported once and parsed as no other date', (printed, date) => {
    const found = findingsIn(headed(date, printed));
    expect(found.map(({ code }) => code)).toEqual(['header-value']);
    expect(found[0]?.fix?.edits.map(({ text }) => text)).toEqual([date]);
  });
});

describe('header-value › a label in other words or without its space', () => {
  it.each([
    ['Decision Date', 'DecisionDate'],
    ['Decision Date', 'Date of Decision'],
    ['Date of Injury', 'Injury Date'],
    ['Date Assigned', 'Assignment Date'],
    ['UR Denial Date', 'Date of UR Denial'],
  ])('“%s” printed as “%s” keeps its value and has a fix', (label, printed) => {
    const text = headed(`${label}:`, `${printed}:`);
    expect(valuesOf(text)).toEqual(valuesOf(SOUND));
    const found = findingsIn(text);
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['header-value', 'warning']]);
    expect(found[0]?.fix?.edits.map(({ text: words }) => words)).toEqual([`${label}:`]);
  });
});
