import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reading } from '../../../../server/src/features/tidy/same-reading.ts';
import { foldText } from '../../../../server/src/letter/folding/fold.ts';
import type { Letter } from '../../../../server/src/letter/letter.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import type { Span } from '../../../../server/src/text/span.ts';
import { anyText } from '../../../support/damage.ts';
import { realLetters } from '../../../support/real-letters.ts';
import { applied, findingsIn } from '../../../support/rule-tester.ts';
import { twoItemLetter } from '../../../support/two-item-letter.ts';

const HINTS: ReadonlySet<string> = new Set(['invisible-character', 'page-furniture']);
const INVISIBLE = [
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u061c',
  '\u202e',
  '\u2066',
  '\ufe0f',
  '\u0000',
  '\u001f',
  '\u0081',
];

function outline(text: string): unknown {
  return parseLetters(text).map(reading);
}

/** Findings without the hints on what is left out of the reading, with the words that they cover. */
function other(text: string) {
  return findingsIn(text).filter(({ code }) => !HINTS.has(code));
}

/** Where the words of a letter stand in the text as it is written. */
function places(letter: Letter): readonly (readonly [words: string, span: Span])[] {
  const spans = [
    letter.span,
    ...letter.sections.flatMap(({ title, body }) => [title.span, body.span]),
    ...letter.items.flatMap(({ name, decision, fields }) => [
      name.span,
      ...(decision ? [decision.word.span] : []),
      ...fields.flatMap(({ label, body }) => [label.span, body.span]),
    ]),
  ];
  return spans.map((span) => [letter.source.slice(span.start, span.end), letter.folded.originalSpan(span)]);
}

/** A text with characters put between its own at some places. */
function strewn(text: string, places: readonly (readonly [number, string])[]): string {
  return places
    .map(([at, put]) => [at % (text.length + 1), put] as const)
    .toSorted(([one], [two]) => two - one)
    .reduce((now, [at, put]) => (at === 0 && put === '\ufeff' ? now : now.slice(0, at) + put + now.slice(at)), text);
}

const strewing = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...INVISIBLE)), { maxLength: 40 });
const FAULTY = twoItemLetter(
  ['Lumbar brace: Upheld', 'Lumbar brace: Uphold'],
  ['shows none. The', 'shows none.The the'],
  ['MAXIMUS guideline: Decision based on MTUS Opioid', 'MAXIMUS guidline: Decision based on MTUS Opioid'],
);

describe('invisible characters anywhere in a letter', () => {
  it('leave the parsed letter and its findings as they are, and each range covers its words', () => {
    const expected = other(FAULTY);
    expect(expected.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(strewing, (put) => {
        const text = strewn(FAULTY, put);
        expect(outline(text)).toEqual(outline(FAULTY));
        for (const letter of parseLetters(text))
          for (const [words, { start, end }] of places(letter))
            expect(foldText(` ${text.slice(start, end)}`).text).toBe(` ${words}`);
        const found = other(text);
        expect(found.map(({ code, message }) => [code, message])).toEqual(
          expected.map(({ code, message }) => [code, message]),
        );
        for (const [index, { span }] of found.entries()) {
          const own = expected[index]?.span ?? { start: 0, end: 0 };
          expect(foldText(` ${text.slice(span.start, span.end)}`).text).toBe(` ${FAULTY.slice(own.start, own.end)}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leave the result of a fix as it is', () => {
    fc.assert(
      fc.property(strewing, (put) => {
        const text = strewn(FAULTY, put);
        const expected = other(FAULTY);
        for (const [index, { fix }] of other(text).entries()) {
          const own = expected[index]?.fix;
          expect(fix === undefined).toBe(own === undefined);
          if (fix && own) expect(outline(applied(text, fix.edits))).toEqual(outline(applied(FAULTY, own.edits)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('foldText', () => {
  it('maps offsets to the original text and back, in any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText, fc.constantFrom(...INVISIBLE, '\ufb03', '\nPage 2 of 3\n')), { maxLength: 8 }),
        (parts) => {
          const { text, original, originalSpan, foldedOffset } = foldText(parts.join(''));
          for (let at = 0; at < text.length; at++) {
            const { start, end } = originalSpan({ start: at, end: at + 1 });
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(original.length);
            expect(foldedOffset(start)).toBeLessThanOrEqual(at);
            expect(originalSpan({ start: at, end: at }).start).toBe(start);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

it('foldText leaves published letters unchanged (../shared/letters)', () => {
  for (const { text } of realLetters()) expect(foldText(text).text === text).toBe(true);
});
