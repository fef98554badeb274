import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { FIELDS, letterWith } from '../../../support/item-letter.ts';

const namesOf = (headers: readonly string[], between = '\n') =>
  parseLetters(
    letterWith(headers.map((header) => `${header}: Upheld${between}${FIELDS.replaceAll('\n', between)}`).join(between)),
  )
    .flatMap(({ items }) => items)
    .map(({ name }) => name.text);

describe('parseLetters, list numbers of items', () => {
  const lists: readonly (readonly [first: string, second: string])[] = [
    ['1. ', '2. '],
    ['1) ', '2) '],
    ['(1) ', '(2) '],
    ['1.) ', '2.) '],
    ['1.', '2.'],
    ['Item 1: ', 'Item 2: '],
    ['ITEM #1 - ', 'ITEM #2 - '],
    ['Issue No. 1. ', 'Issue No. 2. '],
    ['Disputed item 1 – ', 'Disputed item 2 – '],
    ['1: ', '2: '],
    ['1 - ', '2 - '],
    ['#1 ', '#2 '],
    ['a) ', 'b) '],
    ['A. ', 'B. '],
    ['• ', '• '],
    ['- ', '- '],
    ['• 1. ', '• 2. '],
    ['1. • ', '2. • '],
    ['No.1 ', 'No.2 '],
    ['[1] ', '[2] '],
    ['1] ', '2] '],
    ['1/ ', '2/ '],
    ['i. ', 'ii. '],
    ['(I) ', '(II) '],
    ['① ', '② '],
    ['→ ', '→ '],
    ['✓ ', '✓ '],
    ['➢ ', '➢ '],
    ['\uf0d8 ', '\uf0d8 '],
    ['o ', 'o '],
  ];
  it.each(lists)('leaves “%s” and “%s” out of the names', (first, second) => {
    // In a text without lines only a digit tells where a sentence begins.
    for (const between of /^[\dI(](?!\)|I)/.test(first) ? ['\n', '\n\n', ' '] : ['\n', '\n\n']) {
      expect(namesOf([`${first}Lumbar brace`, `${second}Cane`], between)).toEqual(['Lumbar brace', 'Cane']);
    }
  });

  it('leaves them out though one is lost, and where a list continues that of another letter', () => {
    expect(namesOf(['1. Lumbar brace', 'Cane', '3. Knee pad'])).toEqual(['Lumbar brace', 'Cane', 'Knee pad']);
    expect(namesOf(['Lumbar brace', '2. Cane'])).toEqual(['Lumbar brace', 'Cane']);
    expect(namesOf(['4. Lumbar brace', '5. Cane'])).toEqual(['Lumbar brace', 'Cane']);
    expect(namesOf(['1. Lumbar brace'])).toEqual(['Lumbar brace']);
  });

  const kept = [
    '1 knee scooter',
    '2 pairs of socks',
    '1.5 mg of lorazepam',
    '3. Cane',
    '#30 tablets',
    'C. difficile test',
    '12 visits',
  ];
  it.each(kept)('keeps the number of “%s” in the name', (name) => {
    expect(namesOf([name])).toEqual([name]);
    expect(namesOf([name, 'Cane'])).toEqual([name, 'Cane']);
  });

  it('keeps them in the header, so that it is moved and formatted as a whole', () => {
    const text = letterWith(`1. Lumbar brace: Upheld\n${FIELDS}\n2. Cane: Upheld\n${FIELDS}`);
    const starts = parseLetters(text)[0]?.items.map(({ span, header }) => [
      text.charAt(span.start),
      text.charAt(header.start),
    ]);
    expect(starts).toEqual([
      ['1', '1'],
      ['2', '2'],
    ]);
  });
});
