import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import { findingPlace } from '../../../server/src/suppressions/finding-fingerprint.ts';
import { applied, deciding, FIELDS, findingsIn } from '../../support/rule-tester.ts';
import { counting, ignoreFile, ignoring, sifted } from '../../support/suppressions.ts';

const [claims = '', maximus = '', rationale = ''] = FIELDS.trim().split('\n\n');
const item = (name: string, ...fields: readonly string[]) => `${name}: Upheld\n\n${fields.join('\n\n')}\n\n`;
/** Two items that lack a field, and one in order between them. */
const LACKING = deciding(
  item('Lumbar brace', claims, rationale) +
    item('Walker', claims, maximus, rationale) +
    item('Cane', maximus, rationale),
);
/** A letter that cites a guideline that is none, three times. */
const MADE_UP =
  'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Moon dust, and Chronic Pain Medical Treatment 2016, Section(s): Moon dust.';
const NUMBERED = `Case Number: CM16-0000202\nDate of Injury: 03/02/2011\n\n${LACKING}`;

const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

/** What is left of each kind. */
function left(text: string, files: Parameters<typeof sifted>[1]): string[] {
  return codes(sifted(text, files).findings);
}

describe('an ignored finding', () => {
  it('is removed and returned with its reason', () => {
    const [first, ...others] = findingsIn(LACKING);
    if (!first) throw new Error('It has no findings.');
    const { findings, suppressed, unused } = sifted(LACKING, { ignore: ignoring(LACKING, [first]) });
    expect(codes(findings)).toEqual(codes(others));
    expect(suppressed.map(({ finding, ignored }) => [finding.code, ignored?.reason])).toEqual([
      [first.code, 'Looked at.'],
    ]);
    expect(unused).toEqual([]);
  });

  it('stays ignored when other items change, appear or disappear', () => {
    const first = findingsIn(LACKING).slice(0, 1);
    const files = { ignore: ignoring(LACKING, first) };
    const words = fc.lorem({ maxCount: 8 });
    fc.assert(
      fc.property(words, words, (inserted, name) => {
        const [, walker, cane] = parseLetters(LACKING)[0]?.items ?? [];
        if (!walker?.rationale || !cane) throw new Error('It lacks an item.');
        const changed = applied(LACKING, [
          {
            span: { start: walker.rationale.body.span.start, end: walker.rationale.body.span.start },
            text: `${inserted}. `,
          },
          { span: cane.name.span, text: name },
        ]);
        const now = sifted(changed, files);
        expect(now.suppressed).toHaveLength(1);
        expect(now.unused).toEqual([]);
      }),
    );
    const gone = LACKING.slice(0, parseLetters(LACKING)[0]?.items[1]?.span.start);
    expect(sifted(gone, files).suppressed).toHaveLength(1);
  });

  it('is reported again under another item’s name and elsewhere', () => {
    const files = { ignore: ignoring(LACKING, findingsIn(LACKING).slice(0, 1)) };
    const renamed = LACKING.replace('Lumbar brace', 'Cervical brace');
    expect(left(renamed, files)).toEqual(codes(findingsIn(renamed)));
    expect(sifted(LACKING, files, 'file:///letters/2016/other.imr').suppressed).toEqual([]);
    expect(sifted(LACKING, files, 'none').suppressed).toEqual([]);
  });

  it('is identified by case number, and by file until the letter has one', () => {
    const numbered = { ignore: ignoring(NUMBERED, findingsIn(NUMBERED)) };
    expect(sifted(NUMBERED, numbered, 'file:///letters/2017/elsewhere.imr').findings).toEqual([]);
    expect(sifted(NUMBERED, numbered, 'none').findings).toEqual([]);
    expect(sifted(NUMBERED.replace('0000202', '0000203'), numbered).suppressed).toEqual([]);
    const draft = { ignore: ignoring(LACKING, findingsIn(LACKING)) };
    const headed = sifted(NUMBERED, draft);
    expect(headed.suppressed.length).toBe(findingsIn(LACKING).length);
  });

  it('is distinguished from the same words elsewhere by its neighbors', () => {
    const text = deciding(item('Brace', claims, `MAXIMUS guideline: ${MADE_UP}`, rationale));
    const found = findingsIn(text).filter(({ code }) => code === 'unknown-topic');
    expect(found).toHaveLength(2);
    expect(sifted(text, { ignore: ignoring(text, found.slice(1)) }).suppressed).toHaveLength(1);
  });

  it('has an entry without words of the letter except the item’s name', () => {
    const [first] = findingsIn(NUMBERED);
    if (!first) throw new Error('It has no findings.');
    expect(JSON.parse(ignoring(NUMBERED, [first]))).toEqual({
      ignored: [
        {
          code: first.code,
          case: 'CM16-0000202',
          item: 'Lumbar brace',
          fingerprint: expect.stringMatching(/^[0-9a-f]{6}$/),
          reason: 'Looked at.',
          date: '2026-01-31',
        },
      ],
    });
  });
});

describe('an unused entry', () => {
  const file = ignoring(LACKING, findingsIn(LACKING));

  it('is reported for a checked letter', () => {
    const fixed = LACKING.replace('Lumbar brace: Upheld', `Lumbar brace: Upheld\n\n${claims}\n\n${maximus}`);
    const { unused } = sifted(fixed.replace(`${claims}\n\n${maximus}\n\n${claims}`, `${claims}\n\n${maximus}`), {
      ignore: file,
    });
    expect(unused.map(({ item: named }) => named)).toEqual(['Lumbar brace']);
  });

  it('is not reported for another letter or a rule that is off', () => {
    expect(sifted(LACKING, { ignore: file }, 'file:///letters/2016/other.imr').unused).toEqual([]);
    const off = file.replaceAll('missing-maximus-guideline', 'not-a-rule');
    expect(ignoreFile(off).problems.length).toBeGreaterThan(0);
    expect(sifted(LACKING, { ignore: off }).unused).toEqual([]);
  });

  it('is reported for a text that is no longer a letter', () => {
    expect(sifted('Minutes of a meeting.', { ignore: file }).unused.length).toBe(findingsIn(LACKING).length);
  });
});

describe('a baseline', () => {
  const TWICE = deciding(item('Brace', claims, rationale) + item('Brace', claims, rationale));

  it('reports a new finding, and one more of a counted kind', () => {
    const before = findingsIn(TWICE).filter(({ code }) => code === 'missing-maximus-guideline');
    expect(before).toHaveLength(2);
    const files = { baseline: counting(TWICE, before.slice(0, 1)) };
    const now = left(TWICE, files).filter((code) => code === 'missing-maximus-guideline');
    expect(now).toHaveLength(1);
  });

  it('is applied after the ignore file', () => {
    const [first] = findingsIn(LACKING);
    if (!first) throw new Error('It has no findings.');
    const files = { ignore: ignoring(LACKING, [first]), baseline: counting(LACKING, findingsIn(LACKING)) };
    const { findings, suppressed } = sifted(LACKING, files);
    expect(findings).toEqual([]);
    expect(suppressed.filter(({ ignored }) => ignored)).toHaveLength(1);
  });
});

describe('the item’s name in a suppression file', () => {
  /** The item of the first finding. */
  function itemLabel(text: string): string | undefined {
    const [letter] = parseLetters(text);
    const [finding] = findingsIn(text).filter(({ code }) => code === 'missing-rationale');
    return finding && findingPlace(text, letter, finding).item;
  }

  it('is its name', () => {
    expect(itemLabel(deciding(item('Lumbar brace', claims, maximus)))).toBe('Lumbar brace');
  });

  it('is cut to its distinguishing part', () => {
    const long = `Lumbar brace ${'with a strap '.repeat(30)}`;
    expect(itemLabel(deciding(item(long.trim(), claims, maximus)))?.length).toBeLessThanOrEqual(120);
  });

  it('is omitted if it identifies a person', () => {
    expect(itemLabel(deciding(item('Visit with Dr. Roe', claims, maximus)))).toBeUndefined();
  });
});
