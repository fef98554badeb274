import { describe, expect, it } from 'vitest';
import { reading } from '../../../server/src/features/tidy/same-reading.ts';
import { foldText } from '../../../server/src/letter/folding/fold.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { pageFurniture } from '../../../server/src/rules/text/page-furniture.ts';
import { applied, findingsIn, testRule } from '../../support/rule-tester.ts';
import { tidied } from '../../support/tidied.ts';
import { twoItemLetter } from '../../support/two-item-letter.ts';

const SOUND = twoItemLetter();
const outline = (text: string) => parseLetters(text).map(reading);
const furnitureIn = (text: string) =>
  foldText(text).omitted.furniture.map(({ words }) => text.slice(words.start, words.end));

testRule(pageFurniture, {
  reported: {},
  silent: {
    'the case header of a letter below another': SOUND + SOUND.replaceAll('CM16-0099901', 'CM16-0099902'),
    'the same letter twice': SOUND + SOUND,
    'a letterhead above a case header': `${SOUND}\nMAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\n\n${SOUND.replaceAll('CM16-0099901', 'CM16-0099902')}`,
    'a page that a sentence names': twoItemLetter(['shows none.', 'shows none, see the guideline on\npage 24. It']),
    'a number at the end of a wrapped line': twoItemLetter(['shows none.', 'shows none of the\n60\ntablets.']),
    'a name in a wrapped sentence': twoItemLetter([
      'shows none.',
      'shows none. It was reviewed by\nMAXIMUS Federal Services, Inc.\non that day.',
    ]),
    'another case that a rationale names': twoItemLetter([
      'shows none.',
      'shows none. See\nCase Number: CM15-0012345\nfor more.',
    ]),
  },
  fixed: {
    'a page number': [
      twoItemLetter(['shows none. The', 'shows none.\n\nPage 2 of 3\n\nThe']),
      twoItemLetter(['shows none. The', 'shows none.\n\nThe']),
    ],
    'a page number in mid-sentence': [
      twoItemLetter(['record shows', 'record\n\nPage 2 of 3\n\nshows']),
      twoItemLetter(['record shows', 'record\nshows']),
    ],
  },
});

describe('page furniture is not part of names, fields and citations:', () => {
  const middle = (furniture: string) => twoItemLetter(['2004, Section(s)', `2004,\n\n${furniture}\n\nSection(s)`]);
  const above = (furniture: string) => twoItemLetter(['Tramadol 50mg #84', `${furniture}\n\nTramadol 50mg #84`]);
  const within = (furniture: string) => twoItemLetter(['days. Those', `days.\n\n${furniture}\n\nThose`]);
  const last = (furniture: string) => `${SOUND}\n${furniture}\n`;
  it.each([
    ['a page of pages', middle('Page 2 of 3')],
    ['a page of pages in small letters', middle('page 2 of 3')],
    ['a page of pages in brackets', middle('[Page 2 of 3]')],
    ['a number between dashes', middle('- 2 -')],
    ['a page at a page end', twoItemLetter(['2004, Section(s)', '2004,\n\nPage 2\n\fSection(s)'])],
    ['a number at a page end', twoItemLetter(['2004, Section(s)', '2004,\n\n2\n\f\nSection(s)'])],
    [
      'numbers that count on',
      twoItemLetter(['2004, Section(s)', '2004,\n\n2\n\nSection(s)'], ['record shows', 'record\n\n3\n\nshows']),
    ],
    ...['Page 2', 'Page: 2', 'Page | 2', 'Page No. 2', 'page number 2', 'Page ii', '– Page 2 –', 'P a g e 2'].map(
      (words): [string, string] => [`“${words}” between sentences`, within(words)],
    ),
    ...['Page 2 of 3.', 'Page 2 (of 3)', 'Page No. 2 of 3', 'Page -2-', '*2*', '2 | P a g e'].map(
      (words): [string, string] => [`“${words}” in a citation`, middle(words)],
    ),
    ...['Page 2', '2', '[2]', '2 of 3'].map((words): [string, string] => [
      `“${words}” in mid-sentence`,
      twoItemLetter(['lasting benefit in', `lasting benefit in\n\n${words}\n\n`]),
    ]),
    ['a number in a citation', middle('2')],
    ['a page in a citation', middle('Page 2')],
    ['a letterhead below its second line', within('Independent Medical Review\nMAXIMUS FEDERAL SERVICES, INC.')],
    ['a letterhead in two words', within('MAXIMUS FEDERAL SERVICES')],
    [
      'a letterhead in mid-sentence at the top of a page',
      twoItemLetter(['record shows', 'record\n\fMAXIMUS Federal Services, Inc.\nshows']),
    ],
    ['a number above an item', above('2')],
    ['a number at the end', last('3')],
    ['a running head', above('Final Determination Letter for IMR Case Number CM16-0099901 3')],
    ['a running head with a page', within('IMR Case No. CM16-0099901 | Page 2 of 3')],
    ['a case number with its label', above('Case Number: CM16-0099901')],
    ['a case number alone', above('CM16-0099901')],
    ['a case number in mid-sentence', twoItemLetter(['record shows', 'record\nCM16-0099901\nshows'])],
    ['a head of two lines', above('Case Number: CM16-0099901\nDate of Injury: 03/14/2015')],
    ['a letterhead in capitals', within('MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review')],
    [
      'a letterhead with an address',
      within(
        'MAXIMUS Federal Services, Inc.\nIndependent Medical Review\nP.O. Box 138009\nSacramento, CA 95813-8009\nFax: (916) 605-4270',
      ),
    ],
    ['a signature', last('Sincerely,\n\nPat Roe, MD, MPH\nMedical Director\nMAXIMUS Federal Services, Inc.')],
    ['a signature in mid-letter', above('Sincerely,\n\nMAXIMUS Federal Services, Inc.')],
    [
      'a line at the top of each page',
      twoItemLetter(
        ['days. Those', 'days.\n\fReview of Roe, page 2\n\nThose'],
        ['record shows', 'record\n\fReview of Roe, page 3\n\nshows'],
      ).replaceAll(', page', ' – Sheet'),
    ],
  ])('%s', (_, text) => {
    expect(furnitureIn(text).length).toBeGreaterThan(0);
    expect(outline(text)).toEqual(outline(SOUND));
    const found = findingsIn(text);
    expect(found.map(({ code }) => code).filter((code) => code !== 'page-furniture')).toEqual([]);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(furnitureIn(text));
    // The fixes, one after the other, leave the sound letter; formatting alone leaves the furniture where it is, in lines of its own.
    let now = text;
    for (let fix = found[0]?.fix; fix; fix = findingsIn(now)[0]?.fix) now = applied(now, fix.edits);
    expect(findingsIn(now)).toEqual([]);
    expect(outline(now)).toEqual(outline(SOUND));
    const set = tidied(text);
    expect(set.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    expect(furnitureIn(set).map((words) => words.replace(/\s+/g, ' '))).toEqual(
      furnitureIn(text).map((words) => words.replace(/\s+/g, ' ')),
    );
    expect(outline(set)).toEqual(outline(SOUND));
    expect(tidied(set)).toBe(set);
  });
});

describe('page furniture between two letters', () => {
  const next = SOUND.replace('CM16-0099901', 'CM16-0099902');
  const rationales = (text: string) =>
    parseLetters(text).map(({ items }) => items.map(({ rationale }) => rationale?.body.text));
  it.each([
    'Page 3 of 3',
    '- 3 -',
    'Final Determination Letter for IMR Case Number CM16-0099901 3',
    'CM16-0099901 Page 3',
    'Case Number: CM16-0099901 Page 3 of 3',
    'Sincerely,\n\nPat Roe, MD\nMedical Director\nMAXIMUS Federal Services, Inc.',
    '----------',
    '=====\n',
  ])('“%s” belongs to neither letter', (words) => {
    const text = `${SOUND.trimEnd()}\n\n${words}\n\n${next}`;
    expect(rationales(text)).toEqual([...rationales(SOUND), ...rationales(next)]);
    expect(findingsIn(text).filter(({ code }) => code !== 'page-furniture')).toEqual([]);
    const set = tidied(text);
    expect(set.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    expect(rationales(set)).toEqual(rationales(text));
  });
  it('that is a letterhead or case header opens the next letter', () => {
    for (const between of ['MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\n\n', '']) {
      expect(rationales(`${SOUND.trimEnd()}\n\n${between}${SOUND}`)).toEqual([
        ...rationales(SOUND),
        ...rationales(SOUND),
      ]);
    }
  });
});
