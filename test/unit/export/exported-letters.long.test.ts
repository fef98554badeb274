import { describe, expect, it } from 'vitest';
import { htmlPage } from '../../../server/src/export/html-page.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { contentOf, exported, pageText, reimported } from '../../support/round-trip.ts';
import { writtenLetters } from '../../support/written-letters.ts';

const letters = writtenLetters().filter(({ text }) => parseLetters(text).length > 0);

describe.each(letters)('$name', ({ text }) => {
  it('is the same letter when its Word document is imported, which is then exported without a change', async () => {
    const again = await reimported(text);
    expect(contentOf(again)).toEqual(contentOf(text));
    expect(await reimported(again)).toBe(again);
  });

  it('is the same letter in an HTML page', () => {
    expect(contentOf(pageText(htmlPage(exported(text))))).toEqual(contentOf(text));
  });
});
