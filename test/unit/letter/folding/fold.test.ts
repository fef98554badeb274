import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemActions } from '../../../../server/src/features/items/actions.ts';
import { reading } from '../../../../server/src/features/tidy/same-reading.ts';
import { foldText } from '../../../../server/src/letter/folding/fold.ts';
import { parseLetters } from '../../../../server/src/letter/parser/parse.ts';
import { isLetter } from '../../../../server/src/letter/recognize.ts';
import { lines } from '../../../../server/src/text/lines.ts';
import { applied, findingsIn } from '../../../support/rule-tester.ts';
import { twoItemLetter } from '../../../support/two-item-letter.ts';

const SOUND = twoItemLetter();
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

describe('foldText leaves out invisible characters', () => {
  it.each(INVISIBLE.map((character) => [character.codePointAt(0)?.toString(16), character]))('U+%s', (_, character) => {
    const text = [...SOUND].join(character);
    expect(outline(text)).toEqual(outline(SOUND));
    expect(other(text)).toEqual([]);
    expect(isLetter(text)).toBe(true);
  });
  it('except a byte order mark at the start, which belongs to the file', () => {
    expect(foldText(`\ufeff${SOUND}`).omitted.invisible).toEqual([]);
  });
});

describe('foldText reads look-alike characters as those of the form', () => {
  it.each([
    [
      'ligatures',
      twoItemLetter(['Certification', 'Certi\ufb01cation'], ['benefit', 'bene\ufb01t'], ['first', '\ufb01r\ufb06']),
    ],
    ['line separators', SOUND.replaceAll('\n\n', '\u2028\u2028')],
    ['paragraph separators', SOUND.replaceAll('\n\n', '\u2029')],
    ['next lines', SOUND.replaceAll('\n\n', '\u0085\u0085')],
    ['vertical tabs', SOUND.replaceAll('\n\n', '\v\v')],
    ['full-width colons', SOUND.replaceAll(':', '\uff1a')],
    ['small colons', SOUND.replaceAll(':', '\ufe55')],
    ['ratio signs', SOUND.replaceAll(':', '\u2236')],
    ['two dots', SOUND.replaceAll(':', '\u205a')],
    ['modifier colons', SOUND.replaceAll(':', '\ua789')],
    ['hyphens', SOUND.replaceAll('-', '\u2010')],
    ['non-breaking hyphens', SOUND.replaceAll('-', '\u2011')],
    ['minus signs', SOUND.replaceAll('-', '\u2212')],
  ])('%s', (_, text) => {
    expect(text).not.toBe(SOUND);
    const [letter] = parseLetters(text);
    expect(letter?.items.map(({ name, decision }) => [name.text, decision?.outcome])).toEqual([
      ['Lumbar brace', 'upheld'],
      ['Tramadol 50mg #84', 'upheld'],
    ]);
    expect(letter?.sections).toHaveLength(3);
    expect(letter?.header?.entries.map(({ value }) => value?.text)).toEqual(
      parseLetters(SOUND)[0]?.header?.entries.map(({ value }) => value?.text),
    );
    expect(findingsIn(text)).toEqual([]);
  });
});

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

describe('a letter with invisible characters', () => {
  it('has a fix that removes them all', () => {
    fc.assert(
      fc.property(strewing, (put) => {
        const text = strewn(FAULTY, put);
        const fix = findingsIn(text).find(({ code }) => code === 'invisible-character')?.fix;
        expect(applied(text, fix?.edits ?? [])).toBe(FAULTY);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps all characters of an item that is moved', () => {
    const text = SOUND.replace('Lumbar brace', 'Lumbar b\u00adrace').replace('Tramadol', 'Tra\u200bmadol');
    const [letter] = parseLetters(text);
    if (!letter) throw new Error('no letter');
    const { rangeOf } = lines(text);
    const at = rangeOf({ start: text.indexOf('Lumbar'), end: text.indexOf('Lumbar') });
    const query = { uri: 'file:///a.imr', rangeOf, range: at, only: ['refactor.move'] };
    const [down] = itemActions([letter], [], query);
    const edits = Object.values(down?.edit?.changes ?? {}).flat();
    const moved = applied(
      text,
      edits.map(({ range, newText }) => ({
        span: { start: lines(text).offsetAt(range.start), end: lines(text).offsetAt(range.end) },
        text: newText,
      })),
    );
    expect([...moved].toSorted()).toEqual([...text].toSorted());
    expect(parseLetters(moved)[0]?.items.map(({ name }) => name.text)).toEqual(['Tramadol 50mg #84', 'Lumbar brace']);
  });
});

describe('Letter.rangeOf', () => {
  it('counts lines by LF, CRLF and CR alone', () => {
    const text = SOUND.replaceAll('\n\n', '\u2028\u2028').replace('Upheld', 'Uph\u00adeld');
    const [letter] = parseLetters(text);
    const word = letter?.items[0]?.decision?.word;
    const start = text.indexOf('Uph\u00adeld');
    expect(word && letter.rangeOf(word.span)).toEqual(lines(text).rangeOf({ start, end: start + 7 }));
    expect(letter?.offsetAt(lines(text).rangeOf({ start, end: start }).start)).toBe(word?.span.start);
  });
});
