import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../server/src/rules/rule.ts';
import { haveRealLetters, realLetters } from '../../support/real-letters.ts';
import { applied, deciding, FIELDS, findingsIn } from '../../support/rule-tester.ts';
import { counting, ignoring, lost, sifted } from '../../support/suppressions.ts';
import { otherWhiteSpace } from '../../support/white-space.ts';
import { writtenLetters } from '../../support/written-letters.ts';

const [claims = '', maximus = '', rationale = ''] = FIELDS.trim().split('\n\n');

const item = (name: string, ...fields: readonly string[]) => `${name}: Upheld\n\n${fields.join('\n\n')}\n\n`;

/** Two items that lack a field, and one in order between them. */

const LACKING = deciding(
  item('Lumbar brace', claims, rationale) +
    item('Walker', claims, maximus, rationale) +
    item('Cane', maximus, rationale),
);

/** A letter that cites a guideline that is none, three times. */

const NUMBERED = `Case Number: CM16-0000202\nDate of Injury: 03/02/2011\n\n${LACKING}`;

const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

/** What is left of each kind. */

function left(text: string, files: Parameters<typeof sifted>[1]): string[] {
  return codes(sifted(text, files).findings);
}

const WITH_FINDINGS = [LACKING, NUMBERED, ...writtenLetters().map(({ text }) => text)].filter(
  (text) => findingsIn(text).length > 0,
);

describe('an ignored finding', () => {
  it.each(WITH_FINDINGS)('stays ignored in other white space, line ends and case of labels (letter %#)', (text) => {
    const files = { ignore: ignoring(text, findingsIn(text)), baseline: '{}' };
    expect(left(text, files)).toEqual([]);
    for (const [kind, other] of otherWhiteSpace(text)) expect([kind, lost(text, other, files)]).toEqual([kind, []]);
  });

  it.skipIf(!haveRealLetters)('stays ignored in other white space, in published letters (../shared/letters)', () => {
    for (const { text } of realLetters()) {
      const files = { ignore: ignoring(text, findingsIn(text)) };
      const others = otherWhiteSpace(text).filter(([kind]) => ['CRLF', 'single-spaced', 'wide blanks'].includes(kind));
      expect(others.flatMap(([, other]) => lost(text, other, files)).length).toBe(0);
    }
  });

  it.each(WITH_FINDINGS)('is reported again when its words change (letter %#)', (text) => {
    for (const finding of findingsIn(text)) {
      const { start, end } = finding.span;
      const word = /[\p{L}\p{N}]+/u.exec(text.slice(start, end));
      if (!word) continue;
      const at = start + word.index;
      const changed = applied(text, [{ span: { start: at, end: at + word[0].length }, text: 'Plaster' }]);
      const now = sifted(changed, { ignore: ignoring(text, [finding]) });
      // Where the same words stand twice, it is the other that is still ignored.
      const same = findingsIn(text).filter(({ code }) => code === finding.code);
      if (same.length === 1) expect([finding.code, now.suppressed]).toEqual([finding.code, []]);
    }
  });
});

describe('a baseline', () => {
  it.each(WITH_FINDINGS)('removes the findings it counts, in any white space (letter %#)', (text) => {
    const files = { baseline: counting(text, findingsIn(text)) };
    for (const [kind, other] of otherWhiteSpace(text)) expect([kind, lost(text, other, files)]).toEqual([kind, []]);
  });
});

// Anything worse than linear takes minutes and exceeds the test's time limit.
it('40,000 findings of a letter are matched with as many entries of the ignore file and the baseline in linear time', () => {
  const text = deciding(item('Lumbar brace', 'Decision rationale: It was was seen.').repeat(12_000));
  const found = findingsIn(text);
  expect(found.length).toBeGreaterThan(40_000);
  const entry = { code: 'doubled-word', file: '2016/one.imr', reason: 'Looked at.' };
  const others = found.map((_, at) => ({ ...entry, fingerprint: at.toString(16).padStart(6, '0') }));
  const ignore = JSON.stringify({ ignored: others });
  expect(left(text, { ignore }).length).toBeGreaterThan(40_000);
  expect(left(text, { ignore, baseline: counting(text, found) })).toEqual([]);
});

describe('an ignored finding in a letter with other line breaks', () => {
  it('stays ignored', () => {
    const files = { ignore: ignoring(NUMBERED, findingsIn(NUMBERED)) };
    const blanks = [...NUMBERED.matchAll(/(?<=\S) (?=\S)/g)].map(({ index }) => index);
    const wrapped = fc.subarray(blanks).map((gone) =>
      applied(
        NUMBERED,
        gone.map((start) => ({ span: { start, end: start + 1 }, text: '\n' })),
      ),
    );
    fc.assert(fc.property(wrapped, (text) => void expect(lost(NUMBERED, text, files)).toEqual([])));
  });
});
