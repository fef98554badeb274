import { describe, expect, it } from 'vitest';
import { comparedLetters } from '../../../../server/src/features/compare/compared-letters.ts';
import { readyLetter } from '../../../support/ready-letter.ts';

const LETTER = readyLetter();
const LABEL = 'Decision rationale:';
const RATIONALE = LETTER.slice(LETTER.indexOf(LABEL) + LABEL.length).trim();
const changesIn = (before: string, after: string) => comparedLetters(before, after).changes.trim().split('\n');

function itemWith(name: string, outcome: string, rationale = RATIONALE): string {
  return readyLetter(['Tramadol 50mg #84: Upheld', `${name}: ${outcome}`], [RATIONALE, rationale]);
}

describe('what changed between two versions of a letter', () => {
  const before = itemWith('Tramadol 50mg #60', 'Upheld', 'One holds. Two holds. Three holds.');
  const after = itemWith('Tramadol 50mg #90', 'Overturned', 'One holds. Two fails. Three fails. Four is new.');

  it('is said by item: outcome, name and sentences of the rationale', () => {
    expect(changesIn(before, after)).toEqual([
      'CM17-0000001',
      'Item 1, “Tramadol 50mg #90”: Upheld → Overturned; #60 → #90; Decision rationale: 2 sentences changed, 1 sentence added',
    ]);
  });

  it('is the reverse in the other direction', () => {
    expect(changesIn(after, before)).toEqual([
      'CM17-0000001',
      'Item 1, “Tramadol 50mg #60”: Overturned → Upheld; #90 → #60; Decision rationale: 2 sentences changed, 1 sentence removed',
    ]);
  });

  it('is said of the case header and the summary', () => {
    const changed = LETTER.replace('12/30/2016', '12/31/2016').replace('a fall from a ladder', 'a fall on ice');
    const lines = changesIn(LETTER, changed);
    expect(lines).toContain('Decision Date: 12/30/2016 → 12/31/2016');
    expect(lines).toContain('CLINICAL CASE SUMMARY: 1 sentence changed');
  });

  it('is an item that was added, or removed, though others moved', () => {
    const item = LETTER.slice(LETTER.indexOf('Tramadol 50mg #84: Upheld')).trim();
    const other = item.replace('Tramadol 50mg #84', 'Knee brace, purchase');
    const two = LETTER.replace(item, `${other}\n\n${item}`);
    expect(changesIn(LETTER, two)).toEqual([
      'CM17-0000001',
      'Item 1, “Knee brace, purchase”: added',
      'Item 2, “Tramadol 50mg #84”: was item 1',
    ]);
    expect(changesIn(two, LETTER)).toContain('Item 1, “Knee brace, purchase” of the former version: removed');
  });

  it('is nothing in other white space and line ends, and both texts are the same once tidied', () => {
    const spaced = LETTER.replaceAll('\n', '\r\n').replaceAll('. ', '.   ');
    expect(changesIn(LETTER, spaced)).toEqual(['CM17-0000001', 'Nothing changed but white space.']);
    const { before: one, after: other } = comparedLetters(LETTER, spaced);
    expect(other).toBe(one);
  });

  it('pairs the letters of a file by their case numbers', () => {
    const other = LETTER.replace('CM17-0000001', 'CM17-0000002');
    expect(changesIn(`${LETTER}\n${other}`, `${other}\n`)).toEqual([
      'CM17-0000002',
      'Nothing changed but white space.',
      '',
      'CM17-0000001',
      'The letter was removed.',
    ]);
    expect(changesIn('Milk.', 'Bread.')).toEqual(['Neither version has a letter.']);
  });
});
