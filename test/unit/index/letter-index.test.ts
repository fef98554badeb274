import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { type CitedPlace, indexedLetter, LetterIndex } from '../../../server/src/index/letter-index.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { citingLetter } from '../../support/citing-letter.ts';
import { letterWith } from '../../support/item-letter.ts';

/** What an index keeps of a letter whose reviewer's field cites: guideline, topic and the words there. */
function kept(citation: string, decided?: string) {
  const text = citingLetter(citation, decided);
  const letter = parseLetters(text)[0];
  if (!letter) throw new Error('The text holds no letter.');
  const { cited, caseNumber, line } = indexedLetter(letter, builtInCatalogue());
  const words = ({ range }: CitedPlace) => text.slice(letter.offsetAt(range.start), letter.offsetAt(range.end));
  return { caseNumber, line, cited: cited.map((place) => [place.guideline, place.topic, words(place)]) };
}

const CANE = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };

function file(uri: string, places: number) {
  const start = { line: 0, character: 0 };
  const cited = Array.from({ length: places }, () => ({
    guideline: 'x',
    topic: undefined,
    range: { start, end: start },
  }));
  return { uri, letters: [{ caseNumber: undefined, month: undefined, line: 0, cited, items: [] }] };
}

describe('indexedLetter', () => {
  it('returns the case number and the places of cited guidelines and topics', () => {
    expect(
      kept('Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies, Gardening.', '02/14/2017'),
    ).toEqual({
      caseNumber: 'CM17-0000001',
      line: 0,
      cited: [
        ['acoem-13', undefined, 'Knee Complaints 2004'],
        ['acoem-13', expect.any(String), 'Special Studies'],
      ],
    });
  });

  it('returns the topics on cited pages if none is named', () => {
    expect(kept('Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 64-65.').cited).toEqual([
      ['cp-2009', undefined, 'Chronic Pain Treatment Guidelines'],
      ['cp-2009', 'muscle-relaxants', 'Page(s): 64-65'],
    ]);
    expect(kept('Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 64-65.').cited).toEqual([
      ['cp-2009', undefined, 'Chronic Pain Treatment Guidelines'],
      ['cp-2009', expect.stringContaining('opioids'), 'Opioids'],
    ]);
  });

  it('returns nothing for unknown guidelines', () => {
    expect(kept('Decision based on MTUS The Unknown Guide 2031, Section(s): Gardening.').cited).toEqual([]);
  });
});

describe('the indexed item', () => {
  it('has a label, a treatment and an outcome', () => {
    const text = letterWith(
      'Norco 10/325 mg #60 with a name that goes on for longer than a person would read: Upheld\nDecision rationale: It is not necessary.\nKnee brace: Overturned',
    );
    const items = parseLetters(text).flatMap((letter) => indexedLetter(letter, builtInCatalogue()).items);
    expect(items).toMatchObject([
      {
        label: 'Norco 10/325 mg #60 with a name that goes on for longer…',
        treatment: { name: 'hydrocodone/acetaminophen' },
        outcome: 'upheld',
        range: { start: { character: 0 } },
      },
      { treatment: { name: 'brace, knee' }, outcome: 'overturned' },
    ]);
  });
});

describe('LetterIndex', () => {
  it('replaces and deletes a file', () => {
    const index = new LetterIndex();
    index.set(file('file:///a.imr', 3));
    index.set(file('file:///a.imr', 5));
    expect([...index.files()]).toHaveLength(1);
    expect(index.places).toBe(5);
    expect(index.delete('file:///a.imr')).toBe(true);
    expect(index.delete('file:///a.imr')).toBe(false);
    expect(index.places).toBe(0);
    expect(index.file('file:///a.imr')).toBeUndefined();
  });

  it('refuses files above its limits', () => {
    const index = new LetterIndex({ files: 2, places: 10 });
    expect(index.set(file('file:///a.imr', 4))).toBe(true);
    expect(index.set(file('file:///b.imr', 7))).toBe(false);
    expect(index.set(file('file:///b.imr', 6))).toBe(true);
    expect(index.set(file('file:///c.imr', 0))).toBe(false);
    index.clear();
    const item = { label: 'Cane', treatment: undefined, outcome: undefined, range: CANE };
    const letters = [{ caseNumber: undefined, month: undefined, line: 0, cited: [], items: Array(6).fill(item) }];
    expect(index.set({ uri: 'file:///d.imr', letters })).toBe(false);
    expect(index.set(file('file:///c.imr', 10))).toBe(true);
  });
});
