import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { damaged } from '../../support/damage.ts';
import { haveRealLetters, realLetters } from '../../support/real-letters.ts';
import { applied, deciding, expectFixesToHold, FIELDS, findingsIn } from '../../support/rule-tester.ts';
import { writtenLetters } from '../../support/written-letters.ts';

const TWO = deciding(`Brace: Upheld\n${FIELDS}\nPre-op labs: CBC: Overturned\n${FIELDS}`);
const SOUND = [exampleLetter(), TWO, TWO.replaceAll('\n\n', '\n'), TWO.replaceAll('\n', '\r\n')];

/** A word of a letter with one of its letters changed, doubled or left out. */
function slip(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length - 1), fc.constantFrom('', 'x', 'ee'))
    .map(([at, by]) => text.slice(0, at) + by + text.slice(at + 1));
}

describe('a complete fix removes its finding and causes no other', () => {
  it('in letters with a typing error', () => {
    const letter = fc.constantFrom(...SOUND);
    fc.assert(
      fc.property(letter.chain(slip).chain(slip), (text) => expectFixesToHold(text)),
      { numRuns: 2000 },
    );
  });

  it('in letters without some of their fields', () => {
    const cut = fc.constantFrom(...SOUND).chain((text) => {
      const fields = parseLetters(text).flatMap(({ items }) => items.flatMap((item) => item.fields));
      return fc.subarray(fields).map((gone) =>
        applied(
          text,
          gone.map(({ span }) => ({ span, text: '' })),
        ),
      );
    });
    fc.assert(fc.property(cut, (text) => expectFixesToHold(text)));
  });

  it('in letters that are cut, spliced and damaged', () => {
    const texts = [...SOUND, ...writtenLetters().map(({ text }) => text)];
    fc.assert(
      fc.property(damaged(texts), (text) => expectFixesToHold(text)),
      { numRuns: 500 },
    );
  });

  it('where a misplaced label is misspelled', () => {
    expectFixesToHold('Rationale:. MAXIMUS guideline:Reference of 2015. The denial should be\noverturned.\n');
  });

  it('where an inserted space separates sentences', () => {
    const visit = 'The psychological evaluation is appropriate.Her date of injury is 06/06/2016.';
    const dated = exampleLetter(
      ['HOW THE IMR', 'Case Number: CM17-0000001\nDate of Injury: 10/18/2016\n\nHOW THE IMR'],
      ['The injured worker has had', `${visit} The injured worker has had`],
    );
    expect(findingsIn(dated).map(({ code }) => code)).toContain('missing-space');
    expectFixesToHold(dated);
  });

  it.skipIf(!haveRealLetters)('in published letters that lack a field (../shared/letters)', () => {
    for (const { text } of realLetters()) {
      for (const { fields } of parseLetters(text).flatMap((letter) => letter.items)) {
        for (const { span } of fields) expectFixesToHold(applied(text, [{ span, text: '' }]));
      }
    }
  });
});

it('no rule throws on any of these letters', () => {
  const texts = SOUND.map((text) => text.replace('Upheld', 'Uphold'));
  fc.assert(fc.property(damaged(texts), (text) => void findingsIn(text)));
});
