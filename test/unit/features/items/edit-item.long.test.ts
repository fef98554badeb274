import { describe, expect, it } from 'vitest';
import { changeItem } from '../../../../server/src/features/items/edit-item.ts';
import { edited } from '../../../../server/src/features/items/item-at-cursor.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { realLetters } from '../../../support/real-letters.ts';
import { writtenLetters } from '../../../support/written-letters.ts';

describe('moving an item', () => {
  it.each([...writtenLetters(), ...realLetters()])('down and up again restores $name', ({ text }) => {
    for (const ends of ['\n', '\r\n']) {
      const own = text.replace(/\r\n|\r|\n/g, ends);
      const letters = parseLetters(own);
      for (const { span } of letters.flatMap(({ items }) => items)) {
        const down = changeItem(letters, { offset: span.start, anchor: span.end }, 'moveDown');
        if ('refused' in down) continue;
        const moved = edited(own, down.edits);
        const { cursor = -1, anchor = -1 } = down;
        expect(moved.slice(cursor, anchor)).toBe(own.slice(span.start, span.end));
        const up = changeItem(parseLetters(moved), { offset: cursor, anchor }, 'moveUp');
        expect('edits' in up && edited(moved, up.edits)).toBe(own);
        expect(up).toMatchObject({ cursor: span.start, anchor: span.end });
      }
    }
  });
});
