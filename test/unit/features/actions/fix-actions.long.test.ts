import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixActions } from '../../../../server/src/features/actions/fix-actions.ts';
import { allFixes } from '../../../../server/src/features/actions/fix-all.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { lines } from '../../../../server/src/text/lines.ts';
import { damaged } from '../../../support/damage.ts';
import { applied, deciding, FIELDS, findingsIn } from '../../../support/rule-tester.ts';
import { writtenLetters } from '../../../support/written-letters.ts';

const uri = 'file:///letters/one.imr';
const [claims = '', maximus = '', rationale = ''] = FIELDS.trim().split('\n\n');
const item = (name: string, ...fields: readonly string[]) => `${name}\n\n${fields.join('\n\n')}\n\n`;
/** Slips in three items: two outcomes, two labels, and a wrong order with a misspelt label in it. */
const SLIPS = deciding(
  item('Brace: Uphold', claims, maximus, rationale) +
    item('Cane: Overtuned', claims.replace('guideline', 'guidline'), maximus, rationale) +
    item('Walker: Upheld', maximus, claims.replace('guideline', 'guidelne'), rationale),
);

const checked = (source: string) => ({ source, letters: parseLetters(source), findings: findingsIn(source) });
const recheck = (source: string) => ({ findings: findingsIn(source), found: findingsIn(source) });

/** The actions at some words, by title. */
function actionsAt(text: string, words: string, only?: readonly string[]) {
  const { rangeOf } = lines(text);
  const start = text.indexOf(words);
  return fixActions(checked(text), { uri, rangeOf, range: rangeOf({ start, end: start }), only }, recheck);
}

/** A text with all its sure faults mended, letter by letter. */
function mended(text: string): string {
  const { source, letters } = checked(text);
  return applied(
    text,
    letters.flatMap((letter) => allFixes({ source, letters }, letter, recheck, () => true)),
  );
}

function counts(text: string): Record<string, number> {
  const tally: Record<string, number> = {};
  for (const { code } of findingsIn(text)) tally[code] = (tally[code] ?? 0) + 1;
  return tally;
}

describe('source.fixAll.imr-letter', () => {
  it('leaves no fixable finding, adds none, and changes nothing the second time', () => {
    const texts = [SLIPS, SLIPS.replaceAll('\n', '\r\n'), ...writtenLetters().map(({ text }) => text)];
    const property = (text: string) => {
      const after = mended(text);
      expect(mended(after)).toBe(after);
      const [was, is] = [counts(text), counts(after)];
      for (const [code, count] of Object.entries(is)) expect(count, code).toBeLessThanOrEqual(was[code] ?? 0);
    };
    for (const text of texts) {
      property(text);
      expect(findingsIn(mended(text)).filter(({ fix }) => fix?.complete)).toEqual([]);
    }
    fc.assert(fc.property(damaged(texts), property), { numRuns: 200 });
  });
});

// Each of its fixes brings another finding, so that one after the other is tried. To try all takes minutes.
it('fixActions offers the actions of an unusually long letter', () => {
  const text = deciding(`Brace: Upheld\n${'MAXIMUS guideline:\n'.repeat(20_000)}`);
  expect(actionsAt(text, 'MAXIMUS')).toBeInstanceOf(Array);
});
