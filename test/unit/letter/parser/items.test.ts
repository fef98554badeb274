import { describe, expect, it } from 'vitest';
import type { DisputedItem } from '../../../../server/src/letter/letter.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { FIELDS, letterWith } from '../../../support/item-letter.ts';

function items(decisions: string): readonly DisputedItem[] {
  const letters = parseLetters(letterWith(decisions));
  expect(letters).toHaveLength(1);
  return letters[0]?.items ?? [];
}

function only(decisions: string): DisputedItem {
  const [item, ...others] = items(decisions);
  expect(others).toEqual([]);
  if (!item) throw new Error('no item');
  return item;
}

describe('parseLetters, header of an item', () => {
  const names: readonly (readonly [name: string, header: string, expected: string])[] = [
    [
      'is split at its last colon',
      'Associated service: Cold unit: rental: Upheld',
      'Associated service: Cold unit: rental',
    ],
    ['wraps', 'Physical therapy twice a week\nfor six weeks: Upheld', 'Physical therapy twice a week for six weeks'],
    ['has its outcome alone on a line', 'Bilateral knee braces:\nUpheld', 'Bilateral knee braces'],
    ['goes over a page', 'Bilateral knee\n\n\f\n\nbraces: Upheld', 'Bilateral knee braces'],
    ['may be in capitals', 'KNEE BRACE: UPHELD', 'KNEE BRACE'],
    ['may hold periods', 'Norco 10/325 mg. 1 tab. by mouth: Upheld', 'Norco 10/325 mg. 1 tab. by mouth'],
    ['goes on after an abbreviation', 'Norco 10/325 mg.\ntablets #60: Upheld', 'Norco 10/325 mg. tablets #60'],
  ];
  for (const [name, header, expected] of names) {
    it(`parses ${name}`, () => expect(only(`${header}\n${FIELDS}`).name.text).toBe(expected));
  }

  it('leaves the verb before the outcome out of the item’s name', () => {
    for (const words of ['Cane is', 'Cane, is', 'Cane are', 'Cane,  are', 'Cane , is', 'Cane\n, are'])
      expect(only(`Retrospective: ${words}: Upheld\n${FIELDS}`).disputed.text).toBe('Retrospective: Cane');
  });

  it('starts the header after the rationale before it, with or without a line between', () => {
    for (const gap of ['\n', '\n\n', ' \n \n \n', '\n\f']) {
      const found = items(`Knee brace: Upheld\n${FIELDS}${gap}Cane: Overturned\n${FIELDS}`);
      expect(found.map(({ name }) => name.text)).toEqual(['Knee brace', 'Cane']);
    }
  });

  it('starts the header after a paragraph without a final period', () => {
    const open = FIELDS.replace(
      'As such, the request is not medically necessary.',
      `${'It was tried before. '.repeat(8)}\nNothing more is known`,
    );
    const found = items(`Knee brace: Upheld\n${open}\n\nCane: Overturned\n${FIELDS}`);
    expect(found.map(({ name }) => name.text)).toEqual(['Knee brace', 'Cane']);
  });

  it.each([
    ['an address', 'See also https://example.org/a/rather/long/address?id=4:12'],
    ['a source in brackets', 'No relief was seen after the first injection (Mills, 1997)'],
    ['a short line of a table', 'Test     Needed\nCBC      no'],
  ])('starts the header below a blank line after a rationale that ends with %s', (_, last) => {
    const open = FIELDS.replace(
      'The knee is stable. As such, the request is not medically necessary.',
      `It is dry.\n${last}`,
    );
    const found = items(`Knee brace: Upheld\n${open}\n\nCane: Overturned\n${FIELDS}`);
    expect(found.map(({ name }) => name.text)).toEqual(['Knee brace', 'Cane']);
  });

  it('starts the header after a list whose last entry has no period', () => {
    const listed = FIELDS.replace(
      'The knee is stable. As such, the request is not medically necessary.',
      '1. No cause.\n2. No goal',
    );
    const found = items(`Knee brace: Upheld\n${listed}\n3. Cane, wooden: Overturned\n${FIELDS}`);
    expect(found.map(({ name }) => name.text)).toEqual(['Knee brace', '3. Cane, wooden']);
  });

  it('parses a header on one line with the first label', () => {
    expect(only(`Knee brace: Upheld ${FIELDS}`)).toMatchObject({
      name: { text: 'Knee brace' },
      decision: { outcome: 'upheld' },
    });
  });

  it('finds the header in a text without line breaks', () => {
    const found = items(`Knee brace: Upheld ${FIELDS} Cane: Overturned ${FIELDS}`.replaceAll('\n', ' '));
    expect(found.map(({ name, decision }) => [name.text, decision?.outcome])).toEqual([
      ['Knee brace', 'upheld'],
      ['Cane', 'overturned'],
    ]);
  });
});

describe('parseLetters, sentence header', () => {
  const remainder =
    'Norco 5 mg #90 was the original request. Norco 5 mg #60 was authorized by the Claims\nAdministrator. The remaining IMR eligible portion of the original request, Norco 5 mg #30 is:\nUpheld';

  it('splits it into what was asked, what was authorized and what remains', () => {
    expect(only(`${remainder}\n${FIELDS}`)).toMatchObject({
      disputed: { text: 'Norco 5 mg #30' },
      request: { original: { text: 'Norco 5 mg #90' }, authorized: { text: 'Norco 5 mg #60' } },
    });
  });

  it('parses the whole header though its sentences end at line ends', () => {
    const broken = remainder.replace(/\. /g, '.\n');
    const found = items(`Cane: Upheld\n${FIELDS}\n${broken}\n${FIELDS}`);
    expect(found.map(({ disputed }) => disputed.text)).toEqual(['Cane', 'Norco 5 mg #30']);
    expect(found[1]?.name.text).toMatch(/^Norco 5 mg #90 was the original request\./);
  });

  it('parses the whole header wherever its lines end, and in a text without lines', () => {
    const wrapped = remainder.replace(/\. /g, '.\n').replace('IMR eligible', 'IMR\neligible');
    const name = wrapped.replaceAll('\n', ' ').replace(/:\s*Upheld$/, '');
    for (const blank of [' ', '\t', '\u00a0', '   ']) {
      const text = `Cane: Upheld\n${FIELDS}\n${wrapped}\n${FIELDS}`.replaceAll(' ', blank);
      expect(items(text).map((item) => item.name.text)).toEqual(['Cane', name]);
      expect(items(text.replaceAll('\n', blank)).map((item) => item.name.text)).toEqual(['Cane', name]);
    }
  });

  it('leaves the whole request in dispute where nothing was authorized', () => {
    const header =
      'A walker was the original request. The Claims Administrator authorized a cane, leaving the original request IMR eligible. The original request, a walker is: Overturned';
    expect(only(`${header}\n${FIELDS}`)).toMatchObject({
      disputed: { text: 'a walker' },
      request: { original: { text: 'A walker' }, authorized: { text: 'a cane' } },
    });
  });
});

describe('parseLetters, outcome', () => {
  const read = (header: string) => {
    const { name, decision } = only(`${header}\n${FIELDS}`);
    return [name.text, decision?.word.text, decision?.outcome];
  };

  it('returns no decision where it is missing, with its colon or without', () => {
    expect(read('Pre-op labs: CBC')).toEqual(['Pre-op labs: CBC', undefined, undefined]);
    expect(read('Knee brace:')).toEqual(['Knee brace', undefined, undefined]);
  });

  it('returns the decision word without an outcome where the form does not know it', () => {
    expect(read('Knee brace: Modified')).toEqual(['Knee brace', 'Modified', undefined]);
    expect(read('Knee brace: Uphelt')).toEqual(['Knee brace', 'Uphelt', undefined]);
    expect(read('Knee brace: Upheld / Overturned')).toEqual(['Knee brace', 'Upheld / Overturned', undefined]);
  });

  it('parses an outcome without a colon', () => {
    expect(read('Knee brace Upheld')).toEqual(['Knee brace', 'Upheld', 'upheld']);
  });

  it('parses a decision on a line of its own, whatever its words', () => {
    const open = FIELDS.replace('As such, the request is not medically necessary.', 'Nothing is known');
    const found = items(`Cane: Upheld\n${open}\nKnee brace:\nModified\n${FIELDS}`);
    expect(found.map(({ name, decision }) => [name.text, decision?.word.text])).toEqual([
      ['Cane', 'Upheld'],
      ['Knee brace', 'Modified'],
    ]);
  });

  it('parses an outcome before the words of a field whose label is lost', () => {
    const [first, ...others] = FIELDS.split('\n');
    const fields = [first?.replace('Claims Administrator guideline: ', ''), ...others].join('\n');
    expect(only(`Knee brace: Upheld ${fields}`)).toMatchObject({
      name: { text: 'Knee brace' },
      decision: { outcome: 'upheld' },
      fields: [{ kind: 'maximusGuideline' }, { kind: 'rationale' }],
    });
  });

  it.each([
    'The decision of the earlier review was therefore: Upheld\nNothing has changed.',
    'The appeal was decided as follows: upheld.\nNothing has changed.',
    'Prior determination: Upheld',
  ])('parses the outcome of another review as prose: %s', (words) => {
    const prose = FIELDS.replace('The knee is stable.', `The knee is stable.\n${words}\n`);
    const found = items(`Knee brace: Upheld\n${prose}\nCane: Upheld\n${FIELDS}`);
    expect(found.map(({ name }) => name.text)).toEqual(['Knee brace', 'Cane']);
  });

  it('keeps the item’s own outcome beside that of another review', () => {
    const prose = FIELDS.replace('The knee is stable.', 'The prior decision was: Upheld\nThe knee is stable.');
    const found = items(`Knee brace: Upheld\n${prose}\nCane:\n${FIELDS}`);
    expect(found.map(({ name, decision }) => [name.text, decision?.outcome])).toEqual([
      ['Knee brace', 'upheld'],
      ['Cane', undefined],
    ]);
  });

  it('opens an item that has nothing else yet', () => {
    const found = items(`Knee brace: Upheld\n${FIELDS}\nCane: Upheld\nBath chair: Overturned\n`);
    expect(found.map(({ name }) => name.text)).toEqual(['Knee brace', 'Cane', 'Bath chair']);
  });

  it('parses none within the words of a rationale', () => {
    const prose = FIELDS.replace(
      'The knee is stable.',
      'The decision should be upheld. The denial was: upheld by the appeal.',
    );
    expect(only(`Knee brace: Upheld\n${prose}`).rationale?.body.text).toContain('upheld by the appeal');
  });
});

describe('parseLetters, label', () => {
  const spelled = (fields: string) =>
    only(`Knee brace: Upheld\n${fields}`).fields.map(({ kind, label }) => [kind, label.spelling]);

  it('parses a label that is misspelled or lacks its colon', () => {
    expect(
      spelled(
        FIELDS.replace('Administrator guideline', 'Administrater guidline').replace(
          'Decision rationale:',
          'Decision rationale',
        ),
      ),
    ).toEqual([
      ['claimsAdministratorGuideline', 'misspelled'],
      ['maximusGuideline', 'exact'],
      ['rationale', 'no-colon'],
    ]);
  });

  it('parses a label that is only mentioned as prose', () => {
    const fields = FIELDS.replace(
      'The knee is stable.',
      'See the "MAXIMUS guideline:" above.\nRationale: the knee is stable.',
    );
    expect(spelled(fields).map(([kind]) => kind)).toEqual([
      'claimsAdministratorGuideline',
      'maximusGuideline',
      'rationale',
    ]);
  });

  it('parses a label after an article as prose, wherever the line ends', () => {
    for (const words of [
      'As the claims administrator guideline: ODG',
      'As the\nMAXIMUS guideline: ODG',
      'In his decision rationale: pain',
    ]) {
      const fields = FIELDS.replace('The knee is stable.', `${words} is old, it was read again.`);
      expect(spelled(fields).map(([kind]) => kind)).toEqual([
        'claimsAdministratorGuideline',
        'maximusGuideline',
        'rationale',
      ]);
    }
  });

  it('parses a label above the decisions as prose', () => {
    const text = letterWith(`Knee brace: Upheld\n${FIELDS}`).replace(
      'The worker fell',
      'The denial reads:\nClaims Administrator guideline: ODG.\nDecision rationale: none.\nThe worker fell',
    );
    const found = parseLetters(text).flatMap((letter) => letter.items);
    expect(found.map(({ name }) => name.text)).toEqual(['Knee brace']);
  });

  it('keeps a label that is repeated or out of order in its item', () => {
    const [ca, mx, dr] = FIELDS.split('\n');
    const kinds = (lines: readonly (string | undefined)[]) => spelled(lines.join('\n')).map(([kind]) => kind);
    expect(kinds([ca, mx, mx, dr])).toHaveLength(4);
    expect(kinds([mx, ca, dr])).toEqual(['maximusGuideline', 'claimsAdministratorGuideline', 'rationale']);
    expect(kinds([dr, ca, mx])).toEqual(['rationale', 'claimsAdministratorGuideline', 'maximusGuideline']);
  });

  it('starts an item without a name at a label without a header', () => {
    const found = items(`Knee brace: Upheld\n${FIELDS}\n${FIELDS}`);
    expect(found.map(({ name }) => name.text)).toEqual(['Knee brace', '']);
  });

  it('starts an item without a name at a label without a header, however the rationale above ends', () => {
    const open = FIELDS.replace('As such, the request is not medically necessary.', 'It “may help”');
    const found = items(`Knee brace: Upheld\n${open}\n\n${FIELDS}`);
    expect(found.map(({ name }) => name.text)).toEqual(['Knee brace', '']);
  });
});

describe('parseLetters, letter without the title of its decisions', () => {
  it('returns no items where only a list above them holds an outcome', () => {
    const [first] = parseLetters(
      'HOW THE IMR FINAL DETERMINATION WAS MADE\nDOCUMENTS REVIEWED\nUtilization review determination: Upheld\n',
    );
    expect(first?.items).toEqual([]);
  });

  it('returns the items below the case summary', () => {
    const text = letterWith(`Knee brace: Upheld\n${FIELDS}`)
      .replace('IMR ISSUES, DECISIONS AND RATIONALES\n', '')
      .replace('CLINICAL CASE', 'DOCUMENTS REVIEWED\nUtilization review: Upheld\nCLINICAL CASE');
    const found = parseLetters(text).flatMap((letter) => letter.items);
    expect(found.map(({ name }) => name.text)).toEqual(['Knee brace']);
  });
});

describe('parseLetters, guideline field', () => {
  const citing = (words: string) =>
    only(`Knee brace: Upheld\nMAXIMUS guideline: ${words}\nDecision rationale: None.`).maximusGuideline;

  it('returns the parts that cite the MTUS and guidelines outside it', () => {
    const field = citing(
      'Decision based on MTUS Knee Complaints 2004. Decision based on Non-\nMTUS Citation Official Disability Guidelines.',
    );
    expect(field?.parts.map(({ mtus, words }) => [mtus, words.text])).toEqual([
      [true, 'Knee Complaints 2004'],
      [false, 'Official Disability Guidelines'],
    ]);
  });

  it('returns the statement that nothing was cited', () => {
    expect(citing('The Expert Reviewer did not cite any medical evidence for its decision.')?.statement).toBe(
      'none-cited',
    );
    expect(citing('to be written')?.statement).toBe('other');
  });

  it('returns the pages as printed', () => {
    const field = citing(
      'Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, page(s) 78 Page(s): 9, 77-81.',
    );
    expect(field?.pages.map(({ ranges }) => ranges)).toEqual([
      [[78, 78]],
      [
        [9, 9],
        [77, 81],
      ],
    ]);
  });
});
