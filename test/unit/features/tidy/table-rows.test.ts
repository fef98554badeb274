import { describe, expect, it } from 'vitest';
import { tidied } from '../../../support/tidied.ts';
import { twoItemLetter } from '../../../support/two-item-letter.ts';

const SUMMARY = 'The injured worker has had low back pain since a fall from a ladder.';

describe('rows of a table keep their lines and columns', () => {
  it.each([
    [
      'with its title row behind a sentence',
      `He took these. Drug           Dose     Since\nnaproxen       500 mg   2015\ntramadol       50 mg    2016`,
    ],
    ['of two columns', `Drug           Dose\nnaproxen       500 mg\ntramadol       50 mg\ncyclobenzaprine  10 mg`],
    ['with two spaces alone', 'Drug  Dose  Since\nnaproxen  500 mg  2015\ntramadol  50 mg  2016'],
    ['with tabs', 'Drug\tDose\nnaproxen\t500 mg\ntramadol\t50 mg'],
    ['with pipes', '| Drug | Dose |\n|------|------|\n| naproxen | 500 mg |\n| tramadol | 50 mg |'],
    ['with pipes between the columns alone', 'Drug | Dose\nnaproxen | 500 mg\ntramadol | 50 mg'],
    [
      'with empty lines between the rows',
      'Drug           Dose     Since\n\nnaproxen       500 mg   2015\n\ntramadol       50 mg    2016',
    ],
  ])('%s', (_, table) => {
    const text = twoItemLetter([SUMMARY, `${SUMMARY}\n\n${table}\n\nThe provider asked for a brace.`]);
    for (const column of [0, 60]) {
      const set = tidied(text, { column });
      const rows = table.split(/\n+/).filter((row) => !row.startsWith('He took'));
      for (const row of rows) expect(set.split('\n')).toContain(row);
      expect(set).toContain('\n\nThe provider asked for a brace.');
      expect(tidied(set, { column })).toBe(set);
    }
  });

  it('at the start of the case summary', () => {
    const table = 'Drug           Dose     Since\nnaproxen       500 mg   2015\ntramadol       50 mg    2016';
    const text = twoItemLetter([SUMMARY, `${table}\n\n${SUMMARY}`]);
    expect(tidied(text)).toContain(`CLINICAL CASE SUMMARY\n\n${table}\n\n${SUMMARY}`);
  });
});

describe('no table is recognized in', () => {
  it.each([
    [
      'doubled spaces within wrapped lines',
      'The worker  was seen by the provider in the rooms of\nthe same office for pain of the  low back and was then\ntold to rest for some more days at home with his hands.',
    ],
    [
      'sentences with two spaces between them',
      'He fell.  It hurt.  The knee was then seen in the rooms of\nthe same office.  It was stable.  He was told to go and\nrest some more.  He did so and  came back in May.',
    ],
  ])('%s', (_, lines) => {
    const text = twoItemLetter([SUMMARY, lines]);
    expect(tidied(text)).toContain(lines.replace(/\s+/g, ' '));
  });
});
