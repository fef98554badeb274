import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditRounds } from '../../../../server/src/features/actions/edit-rounds.ts';
import { FIX_ALL_KIND, fixActions } from '../../../../server/src/features/actions/fix-actions.ts';
import { allFixes } from '../../../../server/src/features/actions/fix-all.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../../server/src/rules/example-letter.ts';
import type { Edit } from '../../../../server/src/rules/rule.ts';
import { lines } from '../../../../server/src/text/lines.ts';
import { applied, deciding, FIELDS, findingsIn } from '../../../support/rule-tester.ts';

const uri = 'file:///letters/one.imr';
const [claims = '', maximus = '', rationale = ''] = FIELDS.trim().split('\n\n');
const item = (name: string, ...fields: readonly string[]) => `${name}\n\n${fields.join('\n\n')}\n\n`;
/** Slips in three items: two outcomes, two labels, and a wrong order with a misspelled label in it. */
const SLIPS = deciding(
  item('Brace: Uphold', claims, maximus, rationale) +
    item('Cane: Overtuned', claims.replace('guideline', 'guidline'), maximus, rationale) +
    item('Walker: Upheld', maximus, claims.replace('guideline', 'guidelne'), rationale),
);
const FIXED = deciding(
  item('Brace: Upheld', claims, maximus, rationale) +
    item('Cane: Overturned', claims, maximus, rationale) +
    item('Walker: Upheld', claims, maximus, rationale),
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

describe('source.fixAll.imr-letter', () => {
  it('applies all complete fixes at once, also nested ones', () => {
    const [action, ...others] = actionsAt(SLIPS, 'Brace', [FIX_ALL_KIND]);
    expect(others).toEqual([]);
    expect(action).toMatchObject({ kind: FIX_ALL_KIND, title: 'Fix all sure faults of the letter' });
    expect(done(SLIPS, action)).toBe(FIXED);
    expect(actionsAt(FIXED, 'Brace', [FIX_ALL_KIND])).toEqual([]);
  });

  it.each([['source.fixAll'], ['source'], ['']])('is also offered for the kind %j', (kind) => {
    expect(actionsAt(SLIPS, 'Brace', [kind]).map((action) => action.kind)).toContain(FIX_ALL_KIND);
  });

  it('is not offered for other kinds', () => {
    expect(actionsAt(SLIPS, 'Brace').filter(({ kind }) => kind === FIX_ALL_KIND)).toEqual([]);
    expect(actionsAt(SLIPS, 'Brace', ['source.organizeImports'])).toEqual([]);
    expect(actionsAt(exampleLetter(), 'Tramadol', [FIX_ALL_KIND])).toEqual([]);
  });

  it('applies no incomplete fix', () => {
    const missing = deciding(item('Brace: Upheld', claims, rationale));
    expect(findingsIn(missing).filter(({ fix }) => fix)).toHaveLength(1);
    expect(actionsAt(missing, 'Brace', [FIX_ALL_KIND])).toEqual([]);
  });

  it('fixes each of several letters in a file', () => {
    const several = `${SLIPS}\n${SLIPS}\n${SLIPS}`;
    expect(parseLetters(several)).toHaveLength(3);
    expect(done(several, actionsAt(several, 'Brace', [FIX_ALL_KIND])[0])).toBe(`${FIXED}\n${FIXED}\n${FIXED}`);
  });
});

describe('the action for all findings of a rule', () => {
  it('fixes them at once and no others', () => {
    const [action, ...others] = actionsAt(SLIPS, 'Uphold');
    expect(others).toEqual([]);
    expect(action?.title).toBe('Fix all of this kind in the letter (2)');
    expect(action?.diagnostics?.map(({ code }) => code)).toEqual(['unknown-decision', 'unknown-decision']);
    expect(done(SLIPS, action)).toBe(SLIPS.replace('Uphold', 'Upheld').replace('Overtuned', 'Overturned'));
  });

  it('is offered for two or more in one letter', () => {
    const one = SLIPS.replace('Uphold', 'Upheld');
    expect(actionsAt(one, 'Overtuned')).toEqual([]);
    expect(actionsAt(`${one}\n${one}`, 'Overtuned')).toEqual([]);
    expect(actionsAt(SLIPS, 'Brace')).toEqual([]);
  });
});

describe('fixes that bring other findings', () => {
  /** A text of words, of which each "x" is a finding whose fix takes it out, and each "y" too, but that brings two others. */
  const findings = (source: string) =>
    [...source.matchAll(/[xyz]/g)].map(({ 0: word, index }) => ({
      code: word,
      severity: 'error' as const,
      message: word,
      span: { start: index, end: index + 1 },
      ...(word !== 'z' && {
        fix: {
          title: word,
          complete: true,
          edits: [{ span: { start: index, end: index + 1 }, text: word === 'y' ? 'z' : '' }],
        },
      }),
    }));
  const letters = parseLetters(exampleLetter());

  it('are left out with few checks, and all others are applied', () => {
    const source = Array.from({ length: 4_000 }, (_, index) => (index === 1_234 || index === 3_000 ? 'y' : 'x')).join(
      ' ',
    );
    let units = 0;
    const again = (text: string) => {
      units += text.length;
      const found = findings(text);
      return { findings: found, found };
    };
    const [letter] = letters;
    if (!letter) throw new Error('no letter');
    const edits = allFixes({ source, letters: [letter] }, letter, again, () => true);
    expect(applied(source, edits) === source.replaceAll('x', '')).toBe(true);
    expect(units / source.length).toBeLessThan(70);
  });
});

describe('edits in several rounds', () => {
  it('are combined into one round', () => {
    const edits = (text: string) =>
      fc.uniqueArray(fc.nat(text.length), { maxLength: 6 }).chain((places) => {
        const at = places.sort((a, b) => a - b);
        const spans = at.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: at[index + 1] ?? start }] : []));
        return fc.tuple(
          ...spans.map((span) => fc.string({ maxLength: 3 }).map((words): Edit => ({ span, text: words }))),
        );
      });
    const text = 'abcdefghijklmnopqrstuvwxyz';
    const twice = edits(text).chain((first) => edits(applied(text, first)).map((second) => [first, second] as const));
    fc.assert(
      fc.property(twice, (rounds) => {
        const all = new EditRounds(text);
        let expected = text;
        for (const round of rounds) {
          all.apply(round);
          expected = applied(expected, round);
        }
        expect(all.text).toBe(expected);
        expect(applied(text, all.edits)).toBe(expected);
      }),
    );
  });
});
