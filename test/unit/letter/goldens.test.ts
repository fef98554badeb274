import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { outline } from '../../support/outline.ts';
import { otherWhiteSpace } from '../../support/white-space.ts';
import { writtenLetters } from '../../support/written-letters.ts';

describe('parseLetters, letters written for the project', () => {
  for (const { name, file, text } of writtenLetters()) {
    it(`parses ${name} as its outline says`, async () => {
      await expect(outline(parseLetters(text))).toMatchFileSnapshot(
        file.replace(/(\.imr)?\.(imr|txt)$/, '.outline').replace('/samples/', '/test/letters/samples/'),
      );
    });

    it(`parses the same items of ${name} in other white space`, () => {
      const items = itemsOf(text);
      for (const [kind, changed] of otherWhiteSpace(text)) expect(itemsOf(changed), kind).toEqual(items);
    });
  }
});

function itemsOf(text: string) {
  return parseLetters(text)
    .flatMap(({ items }) => items)
    .map((item) => ({
      name: item.name.text,
      disputed: item.disputed.text,
      outcome: item.decision?.outcome,
      fields: item.fields.map(({ kind, body }) => `${kind}: ${body.text}`),
    }));
}
