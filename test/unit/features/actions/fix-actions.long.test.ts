import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIX_ALL_KIND, fixActions } from '../../../../server/src/features/actions/fix-actions.ts';
import { allFixes } from '../../../../server/src/features/actions/fix-all.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../../server/src/rules/example-letter.ts';
import { lines } from '../../../../server/src/text/lines.ts';
import { damaged } from '../../../support/damage.ts';
import { applied, deciding, FIELDS, findingsIn } from '../../../support/rule-tester.ts';
import { writtenLetters } from '../../../support/written-letters.ts';

const uri = 'file:///letters/one.imr';

const [claims = '', maximus = '', rationale = ''] = FIELDS.trim().split('\n\n');

const item = (name: string, ...fields: readonly string[]) => `${name}\n\n${fields.join('\n\n')}\n\n`;

/** Slips in three items: two outcomes, two labels, and a wrong order with a misspelled label in it. */

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

/** What an action makes of a text. */

function done(text: string, action: ReturnType<typeof actionsAt>[number] | undefined): string | undefined {
  const { offsetAt } = lines(text);
  const edits = action?.edit?.changes?.[uri]?.map(({ range, newText }) => ({
    span: { start: offsetAt(range.start), end: offsetAt(range.end) },
    text: newText,
  }));
  return edits && applied(text, edits);
}

/** A text with all its sure faults fixed, letter by letter. */

function fixed(text: string): string {
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
      const after = fixed(text);
      expect(fixed(after)).toBe(after);
      const [was, is] = [counts(text), counts(after)];
      for (const [code, count] of Object.entries(is)) expect(count, code).toBeLessThanOrEqual(was[code] ?? 0);
    };
    for (const text of texts) {
      property(text);
      expect(findingsIn(fixed(text)).filter(({ fix }) => fix?.complete)).toEqual([]);
    }
    fc.assert(fc.property(damaged(texts), property), { numRuns: 200 });
  });
});

// Each of its fixes adds another finding, so that they are tried one by one. Trying all takes minutes.
it('fixActions offers the actions of an unusually long letter', () => {
  const text = deciding(`Brace: Upheld\n${'MAXIMUS guideline:\n'.repeat(20_000)}`);
  expect(actionsAt(text, 'MAXIMUS')).toBeInstanceOf(Array);
});

/** So many sentences with a word that is repeated, no two of them the same. */
function apart(count: number): string {
  return Array.from({ length: count }, (_, index) => `Seen by the the doctor as number ${index}. `).join('');
}

describe('fixActions on a long letter with many fixes', () => {
  /** How much text is checked for the actions of a letter with a row of so many words, as a multiple of its own length. */
  function checkedFor(body: string, only?: readonly string[]) {
    const source = exampleLetter(['Decision rationale:', `Decision rationale: ${body}`]);
    const { rangeOf } = lines(source);
    let units = 0;
    const counting = (text: string) => {
      units += text.length;
      return recheck(text);
    };
    const query = { uri, rangeOf, range: rangeOf({ start: 0, end: source.length }), only };
    const actions = fixActions(checked(source), query, counting);
    return { share: units / source.length, source, actions };
  }

  it.each([[undefined], [[FIX_ALL_KIND]]])('checks less than four times the length of the letter (%j)', (only) => {
    for (const words of [2_000, 20_000]) {
      const { share, source, actions } = checkedFor('she '.repeat(words), only);
      expect(share).toBeLessThan(4);
      expect(done(source, actions[0]) === source.replace(/(?:she ){2,}/, 'she ')).toBe(true);
    }
  });

  it('checks less than four times the length of the letter where fixes are apart', () => {
    const { share, source, actions } = checkedFor(apart(4_000), [FIX_ALL_KIND]);
    expect(share).toBeLessThan(4);
    expect(done(source, actions[0]) === source.replaceAll('the the', 'the')).toBe(true);
  });
});
