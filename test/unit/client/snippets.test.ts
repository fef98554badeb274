import { describe, expect, it } from 'vitest';
import { deferUnfinishedItem } from '../../../server/src/features/deferred-findings.ts';
import { changeItem } from '../../../server/src/features/items/edit-item.ts';
import { UNDECIDED, UNNAMED } from '../../../server/src/letter/form.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import snippets from '../../../snippets/imr-letter.json';
import { letterWith } from '../../support/item-letter.ts';
import { findingsIn } from '../../support/rule-tester.ts';

const LETTER = snippets['Determination letter'].body.join('\n');
const ITEM = snippets['Disputed item'].body.join('\n');
/** What VS Code puts in the place of its variables on the 14th of February 2017. */
const DAY: Readonly<Record<string, string>> = {
  CURRENT_YEAR_SHORT: '17',
  CURRENT_YEAR: '2017',
  CURRENT_MONTH: '02',
  CURRENT_DATE: '14',
};

/** A snippet with words at its tab stops: those given for a stop, else what stands there. */
function filled(snippet: string, words: Readonly<Record<number, string>> = {}): string {
  return snippet
    .replace(/\$(CURRENT_\w+)/g, (_, name: string) => DAY[name] ?? '?')
    .replace(/\$\{(\d+)\|([^,|]*)[^|]*\|\}/g, (_, stop: string, first: string) => words[Number(stop)] ?? first)
    .replace(/\$\{(\d+):([^}]*)\}/g, (_, stop: string, there: string) => words[Number(stop)] ?? there)
    .replace(/\$(\d+)/g, (_, stop: string) => words[Number(stop)] ?? '');
}

const ALL = {
  1: 'CM17-0000123',
  2: '01/20/2017',
  3: '10/18/2016',
  5: '01/10/2017',
  7: '01/17/2017',
  9: 'Physical Medicine & Rehabilitation',
  10: 'The injured worker is a roofer with pain in the low back since a fall.',
  11: 'Cyclobenzaprine 7.5 mg #30',
  13: 'The Claims Administrator did not cite any medical evidence for its decision.',
  14: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Muscle relaxants (for pain).',
  15: 'The MTUS allows muscle relaxants for a short course, and this one has ended. The request is not medically necessary.',
};

/** What is shown of a draft with these words, that at one stop written last. */
function shownWhileWriting(words: Readonly<Record<number, string>>, stop: number): string[] {
  const text = filled(LETTER, words);
  const [before = ''] = filled(LETTER, { ...words, [stop]: '\0' }).split('\0');
  const edit = { start: before.length, end: before.length + (words[stop] ?? '').length };
  return deferUnfinishedItem(findingsIn(text), parseLetters(text), [edit]).map(
    ({ code, severity }) => `${severity} ${code} at stop ${stop}: ${words[stop]}`,
  );
}

describe('the snippet of a whole letter', () => {
  it('is a letter of the layout in use, decided today', () => {
    const [letter] = parseLetters(filled(LETTER));
    expect(letter?.form).toBe('2016');
    expect(letter?.header?.entries.map(({ key, value }) => `${key} ${value?.text}`)).toEqual([
      'caseNumber CM17-0000000',
      'dateAssigned MM/DD/YYYY',
      'dateOfInjury MM/DD/YYYY',
      'decisionDate 02/14/2017',
      'urDenialDate MM/DD/YYYY',
      'priority Standard',
      'applicationReceived MM/DD/YYYY',
    ]);
    expect(letter?.sections.map(({ kind }) => kind)).toEqual(['determination', 'summary', 'decisions']);
    expect(letter?.items.map(({ name }) => name.text)).toEqual([`${UNNAMED}: ${UNDECIDED}`]);
  });

  it('presets no outcome', () => {
    for (const snippet of [LETTER, ITEM]) expect(filled(snippet)).not.toMatch(/\b(?:upheld|overturned)\b/i);
    expect(parseLetters(filled(LETTER))[0]?.items[0]?.decision).toBeUndefined();
  });

  it('has no findings of its own once it is filled in', () => {
    expect(findingsIn(filled(LETTER, { ...ALL, 12: 'Upheld' }))).toEqual([]);
    const overturned = { ...ALL, 6: 'Expedited', 12: 'Overturned', 15: ALL[15].replace('not medically', 'medically') };
    expect(findingsIn(filled(LETTER, overturned))).toEqual([]);
  });

  it('lacks nothing before that but its dates, its outcome and the words of its fields', () => {
    const codes = findingsIn(filled(LETTER)).map(({ code }) => code);
    expect(codes).toEqual([
      ...Array(4).fill('header-value'),
      'left-over',
      'left-over',
      'empty-field',
      'empty-field',
      'empty-field',
    ]);
  });

  it('shows no finding while its tab stops are filled in, one after the other', () => {
    const words: Readonly<Record<number, string>> = { ...ALL, 12: 'Upheld' };
    const stops = Object.keys(words).map(Number);
    const shown = stops.flatMap((stop) => {
      const before = Object.fromEntries(stops.filter((one) => one < stop).map((one) => [one, words[one] ?? '']));
      return [...shownWhileWriting(before, stop), ...shownWhileWriting({ ...before, [stop]: words[stop] ?? '' }, stop)];
    });
    expect(shown).toEqual([]);
  });

  it('has the finding of an outcome that its rationale contradicts, as it is written', () => {
    expect(shownWhileWriting({ ...ALL, 12: 'Overturned' }, 15)).toEqual([
      expect.stringContaining('decision-contradicts-rationale'),
    ]);
  });
});

describe('the snippet of an item', () => {
  it('is what is added to a letter that has none yet', () => {
    const text = letterWith('');
    const cursor = { offset: text.length, anchor: text.length };
    const change = changeItem(parseLetters(text), cursor, 'addItem');
    expect('snippet' in change && change.snippet?.trim()).toBe(ITEM);
    expect(LETTER).toContain(ITEM.slice(ITEM.indexOf('\n'), ITEM.indexOf('$3')));
  });
});
