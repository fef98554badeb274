import { describe, expect, it } from 'vitest';
import { decisionsLenses, itemLenses } from '../../../server/src/features/code-lenses.ts';
import { decidedIn } from '../../../server/src/features/same-treatment.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { indexed } from '../../support/indexed.ts';
import { FIELDS, letterWith } from '../../support/item-letter.ts';
import { findingsIn } from '../../support/rule-tester.ts';

const uri = 'file:///own.imr';

function deciding(...headers: readonly string[]): string {
  return letterWith(headers.map((header) => `${header}\n${FIELDS}`).join('\n\n'));
}

describe('the lens over the decisions', () => {
  const lenses = (text: string, counts = false) =>
    decisionsLenses(parseLetters(text), {
      uri,
      ...(counts && { findings: findingsIn(text) }),
      problemsCommand: 'problems',
    }).map(({ range, command }) => `${range.start.line}: ${command?.title} (${command?.command})`);

  it('counts items and outcomes', () => {
    expect(lenses(deciding('Cane: Upheld', 'Sling: Overturned', 'Brace: Upheld'))).toEqual([
      '7: 3 items: 2 upheld, 1 overturned ()',
    ]);
    expect(lenses(deciding('Cane: Upheld'))).toEqual(['7: 1 item: 1 upheld ()']);
    expect(lenses(deciding('Cane: Upheld', 'Sling'))).toEqual(['7: 2 items: 1 upheld, 1 without an outcome ()']);
  });

  it('counts the findings of its letter and opens them', () => {
    const sound = deciding('Cane: Upheld');
    const two = `${sound}\n\n${deciding('Sling: Upheld').replace('Decision rationale', 'Decsion rationale')}`;
    const [first, second] = lenses(two, true);
    expect(first).toMatch(/^7: 1 item: 1 upheld · \d findings? \(problems\)$/);
    expect(second).toMatch(/ · \d+ findings \(problems\)$/);
  });

  it('is absent without decisions', () => {
    expect(lenses(letterWith(''))).toEqual([]);
    expect(lenses('CLINICAL CASE SUMMARY\nA worker fell.')).toEqual([]);
  });
});

describe('the lens over an item', () => {
  it('counts the other letters that decide the same treatment and opens them', () => {
    const text = deciding('Flexeril 10mg: Upheld', 'Cane: Upheld');
    const files = indexed({
      [uri]: text,
      'file:///b.imr': deciding('Cyclobenzaprine #30: Overturned'),
      'file:///c.imr': deciding('Fexmid: Upheld'),
    });
    const [own] = files;
    const [letter] = parseLetters(text);
    const indexedLetter = own?.letters[0];
    if (!letter || !indexedLetter) throw new Error('There is no letter.');
    const treatments = indexedLetter.items.flatMap(({ treatment }) => treatment ?? []);
    const all = decidedIn(treatments, files);
    const found = itemLenses(letter, indexedLetter, all, { uri, sameCommand: 'same' });
    expect(found).toEqual([
      {
        range: { start: { line: 9, character: 0 }, end: { line: 9, character: 21 } },
        command: {
          title: '2 other letters here decide this (cyclobenzaprine): 1 upheld',
          command: 'same',
          arguments: [uri, { line: 9, character: 0 }],
        },
      },
    ]);
    expect(itemLenses(letter, indexedLetter, decidedIn(treatments, files.slice(0, 1)), { uri })).toEqual([]);
    const [other] = itemLenses(letter, indexedLetter, decidedIn(treatments, files.slice(0, 2)), { uri });
    expect(other?.command).toEqual({
      title: '1 other letter here decides this (cyclobenzaprine): 0 upheld',
      command: '',
    });
  });

  it('stands above all sentences of a header', () => {
    const header =
      'Norco 10mg #90 was the original request. Norco 10mg #30 was authorized by the Claims\nAdministrator.';
    const text = deciding(`${header} The remaining IMR eligible portion, Norco 10mg #60 is: Upheld`);
    const files = indexed({ [uri]: text, 'file:///b.imr': deciding('Norco #30: Overturned') });
    const [letter] = parseLetters(text);
    const indexedLetter = files[0]?.letters[0];
    if (!letter || !indexedLetter) throw new Error('There is no letter.');
    const treatments = indexedLetter.items.flatMap(({ treatment }) => treatment ?? []);
    const [found] = itemLenses(letter, indexedLetter, decidedIn(treatments, files), { uri, sameCommand: 'same' });
    expect(found?.range.start).toEqual({ line: 9, character: 0 });
    expect(found?.command?.arguments).toEqual([uri, { line: 9, character: 0 }]);
  });
});
