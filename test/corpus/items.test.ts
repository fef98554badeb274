import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { haveRealLetters, realItems, realLetters } from '../support/real-letters.ts';
import { otherWhiteSpace } from '../support/white-space.ts';

const bare = (text: string | undefined) => (text ?? '').replace(/\s+/g, '');
/** The raw extraction drops the hyphen of a word broken at a line's end, so it is compared without any. */
const bareOfHyphens = (text: string | undefined) => bare(text).replaceAll('-', '');

function read(text: string, words: (text: string | undefined) => string = bare) {
  return parseLetters(text)
    .flatMap(({ items }) => items)
    .map((item) => ({
      name: words(item.name.text),
      decision: item.decision?.word.text.toLowerCase(),
      claimsAdministratorGuideline: words(item.claimsAdministratorGuideline?.body.text),
      maximusGuideline: words(item.maximusGuideline?.body.text),
      rationale: words(item.rationale?.body.text),
    }));
}

describe.skipIf(!haveRealLetters)('the items of published letters', () => {
  const letters = realLetters();
  const plainText = (name: string) =>
    letters.find((one) => one.name === name && one.extraction === 'plain')?.text ?? '';

  for (const { name, extraction, text } of letters) {
    const own = realItems().filter((item) => item.case === name);
    if (own.length === 0) continue;
    it(`${name} (${extraction}) gives its ${own.length} items`, () => {
      const words = extraction === 'raw' ? bareOfHyphens : bare;
      expect(read(text, words).map(({ rationale, ...rest }) => rest)).toEqual(
        own.map((item) => ({
          name: words(item.name),
          decision: item.decision.toLowerCase(),
          claimsAdministratorGuideline: words(item.claimsAdministratorGuideline),
          maximusGuideline: words(item.maximusGuideline),
        })),
      );
      const rationales = parseLetters(text).flatMap(({ items }) => items.map(({ rationale }) => rationale?.body.text));
      if (extraction !== 'raw')
        expect(rationales.map((one) => one?.length)).toEqual(own.map((item) => item.rationaleChars));
      expect(read(text, bareOfHyphens)).toEqual(read(plainText(name), bareOfHyphens));
    });
  }

  for (const { name, extraction, text } of letters) {
    it(`${name} (${extraction}) has the same items in other white space`, () => {
      const items = read(text);
      expect(items.length).toBeGreaterThan(0);
      for (const [kind, changed] of otherWhiteSpace(text)) expect(read(changed), kind).toEqual(items);
    });
  }
});
