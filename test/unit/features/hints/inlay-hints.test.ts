import { describe, expect, it } from 'vitest';
import { timeBetween } from '../../../../server/src/features/hints/elapsed-time.ts';
import { type HintKinds, inlayHints } from '../../../../server/src/features/hints/inlay-hints.ts';
import { builtInCatalogue } from '../../../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { citingLetter } from '../../../support/citing-letter.ts';
import { FIELDS, letterWith } from '../../../support/item-letter.ts';
import { marked } from '../../../support/marked-text.ts';

const ALL: HintKinds = { topics: true, visits: true, time: true };

/** The letter's hints, each in ⟦…⟧ behind its words; only those in the range where one is marked. */
function hinted(withRange: string, kinds = ALL): string {
  const { text, ranges } = marked(withRange);
  const letters = parseLetters(text);
  const hints = inlayHints(letters, ranges[0] ?? { start: 0, end: text.length }, builtInCatalogue(), kinds);
  return hints
    .map(({ position, label }) => {
      const line = text.split('\n')[position.line] ?? '';
      return `${line.slice(Math.max(0, position.character - 14), position.character)}⟦${label}⟧`;
    })
    .join(' | ');
}

const citing = (citation: string) =>
  hinted(citingLetter(`Decision based on MTUS Chronic Pain Treatment Guidelines ${citation}`));
const requested = (name: string) => hinted(letterWith(`${name}: Upheld\n${FIELDS}`));
const reasoned = (words: string) => hinted(letterWith(`Cane: Upheld\n${FIELDS.replace('The knee is stable.', words)}`));

describe('the hint of a page’s topic', () => {
  it('follows the pages, and says if it is not verified', () => {
    expect(citing('Page(s): 63-66.')).toBe('Page(s): 63-66⟦Muscle relaxants (for pain)⟧');
    expect(citing('Page(s): 30.')).toMatch(/⟦.*\(not verified\).*⟧/);
  });

  it('is omitted if the citation names it, and for pages of many topics', () => {
    expect(citing('Muscle relaxants Page(s): 63-66.')).toBe('');
    expect(citing('Page(s): 1-127.')).toBe('');
    expect(citing('Page(s): 500.')).toBe('');
  });
});

describe('the hint of the number of visits', () => {
  it('follows frequency and duration', () => {
    expect(requested('Physical therapy 2 times a week for 6 weeks, left knee')).toBe('ek for 6 weeks⟦= 12 visits⟧');
    expect(requested('Acupuncture 2x6')).toBe('cupuncture 2x6⟦= 12 visits⟧');
    expect(reasoned('Therapy was given twice a week for four weeks.')).toBe('for four weeks⟦= 8 visits⟧');
  });

  it('is omitted if the sentence states it, and for drugs', () => {
    expect(requested('Physical therapy 2 times a week for 6 weeks (12 sessions)')).toBe('');
    expect(requested('Vitamin D once a week for 6 weeks')).toBe('');
    expect(reasoned('The pain came twice a week for four weeks.')).toBe('');
  });
});

describe('the hint of the time from injury to decision', () => {
  const dated = (injury: string, decision: string) =>
    hinted(`Case Number: CM17-0000001\nDate of Injury: ${injury} Decision Date: ${decision}\n${letterWith('')}`);

  it('follows the date of injury', () => {
    expect(dated('10/18/2014', '02/14/2017')).toBe('ry: 10/18/2014⟦2 years 3 months before the decision⟧');
    expect(dated('02/20/2017', '02/14/2017')).toBe('');
    expect(dated('unknown', '02/14/2017')).toBe('');
  });

  it.each([
    ['2016-02-14', '2017-02-14', '1 year'],
    ['2016-12-15', '2017-02-14', '1 month'],
    ['2017-01-31', '2017-02-28', '28 days'],
    ['2017-02-13', '2017-02-14', '1 day'],
    ['2015-01-01', '2017-03-01', '2 years 2 months'],
    ['2017-02-14', '2017-02-14', undefined],
  ])('from %s to %s is %s', (from, to, time) => {
    expect(timeBetween(from, to)).toBe(time);
  });
});

describe('inlayHints', () => {
  const text = letterWith(`Acupuncture 2x6: Upheld\n${FIELDS}\n\nMassage 1x4 for the knee: Upheld\n${FIELDS}`);

  it('returns the hints of the requested range', () => {
    expect(hinted(text)).toBe('cupuncture 2x6⟦= 12 visits⟧ | Massage 1x4⟦= 4 visits⟧');
    expect(hinted(text.replace('Massage 1x4', '⟦Massage 1x4⟧'))).toBe('Massage 1x4⟦= 4 visits⟧');
  });

  it('returns the enabled kinds', () => {
    expect(hinted(text, { ...ALL, visits: false })).toBe('');
  });
});
