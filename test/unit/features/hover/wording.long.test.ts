import { describe, expect, it } from 'vitest';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { builtInCatalogue } from '../../../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { haveRealLetters, realLetters } from '../../../support/real-letters.ts';

const catalogue = builtInCatalogue();

/** Words that are no abbreviation, drug or guideline; some are when they are in capitals elsewhere. */
const COMMON =
  'a about acute after all also am an and any are as at back be been both but by can case chronic cures daily days did do ' +
  'documentation documented ed evidence for form from guideline guidelines had has he her his how if in injury is it knee lift low ' +
  'may me med medical medically medication more my need necessary neck no not of on one or our out pain patient pens per physical ' +
  'prior rest rice right sad she should slap so spine surgery than that the their then there therapy they this to treatment two up ' +
  'us was we were which who will with work would year years you';

describe('hover', () => {
  it.skipIf(!haveRealLetters)(
    'answers on less than 8 % of the words of published rationales and on no ordinary word (../shared/letters)',
    () => {
      const common = new Set(COMMON.split(' '));
      let words = 0;
      let shownOn = 0;
      const wrong: string[] = [];
      for (const { text, extraction } of realLetters()) {
        if (extraction !== 'plain') continue;
        const letters = parseLetters(text);
        for (const { items, offsetAt } of letters) {
          for (const { rationale } of items) {
            if (!rationale) continue;
            const { start, end } = rationale.body.span;
            for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
              words++;
              const found = hover(letters, start + match.index, catalogue);
              if (!found?.range) continue;
              shownOn++;
              const alone = offsetAt(found.range.end) - offsetAt(found.range.start) === match[0].length;
              // The word alone, not as a part of a guideline's name.
              // CURES in capitals is California’s record of controlled drugs.
              if (alone && match[0] !== 'CURES' && common.has(match[0].toLowerCase())) wrong.push(match[0]);
            }
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(words).toBeGreaterThan(10_000);
      console.info(
        `${shownOn} of ${words} words in rationales have a hover (${((100 * shownOn) / words).toFixed(1)} %).`,
      );
      expect(shownOn / words).toBeLessThan(0.08);
    },
  );
});
