import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { mergeConflict } from '../../../server/src/rules/structure/merge-conflict.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';
import { tidied } from '../../support/tidied.ts';
import { twoItemLetter } from '../../support/two-item-letter.ts';

const SOUND = twoItemLetter();
const HEADER = 'Lumbar brace: Upheld';
const IN_HEADER = `<<<<<<< HEAD\n${HEADER}\n=======\nLumbar brace: Overturned\n>>>>>>> reviewer-2`;
const CLOSING = ' The request is not medically necessary.\n\nTramadol';

testRule(mergeConflict, {
  reported: {},
  silent: {
    'a line of equals signs': twoItemLetter(['CLINICAL CASE SUMMARY\n', 'CLINICAL CASE SUMMARY\n=======\n']),
    'angle brackets in a line': twoItemLetter(['shows none.', 'shows none <<<<<<< here.']),
    'more angle brackets': twoItemLetter(['CLINICAL CASE SUMMARY\n', 'CLINICAL CASE SUMMARY\n>>>>>>>>\n']),
  },
});

describe('a merge conflict is parsed with its first side, and nothing else is reported for it:', () => {
  it.each([
    ['in a header', SOUND.replace(HEADER, IN_HEADER), IN_HEADER],
    [
      'with the base between',
      SOUND.replace(HEADER, IN_HEADER.replace('=======', '||||||| base\nLumbar brace: Uphold\n=======')),
      undefined,
    ],
    ['with CRLF', SOUND.replace(HEADER, IN_HEADER).replaceAll('\n', '\r\n'), IN_HEADER.replaceAll('\n', '\r\n')],
    [
      'in a rationale',
      SOUND.replace(
        CLOSING,
        `\n<<<<<<< HEAD\nThe request is not medically necessary.\n=======\nThe request is medically necessary.\n>>>>>>> theirs\n\nTramadol`,
      ),
      undefined,
    ],
    [
      'over labels',
      SOUND.replace(
        'MAXIMUS guideline: Decision',
        '<<<<<<< a\nMAXIMUS guideline: Decision\n=======\nMAXIMUS guidline: decision\n>>>>>>> b\nDecision',
      ).replace('guideline: Decision\n=', 'guideline:\n='),
      undefined,
    ],
  ])('%s', (_, text, whole) => {
    const found = findingsIn(text);
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['merge-conflict', 'error']]);
    const words = text.slice(found[0]?.span.start, found[0]?.span.end);
    if (whole) expect(words).toBe(whole);
    expect(words).toMatch(/^<<<<<<< [\s\S]*>>>>>>> \S+$/);
    expect(parseLetters(text)[0]?.items.map(({ name, decision }) => [name.text, decision?.outcome])).toEqual([
      ['Lumbar brace', 'upheld'],
      ['Tramadol 50mg #84', 'upheld'],
    ]);
    expect(tidied(text)).toBe(text);
  });
});

it('merge-conflict › reports each conflict', () => {
  const text = SOUND.replace(HEADER, IN_HEADER).replace(
    'shows none',
    '\n<<<<<<< a\nshows none\n=======\nshows some\n>>>>>>> b\n',
  );
  expect(findingsIn(text).map(({ code }) => code)).toEqual(['merge-conflict', 'merge-conflict']);
});

describe('leftover markers are conflicts too and are skipped by the parser:', () => {
  it.each([
    ['the last', SOUND.replace(HEADER, `${HEADER}\n>>>>>>> theirs`), '>>>>>>> theirs'],
    ['the first', SOUND.replace(HEADER, `<<<<<<< HEAD\n${HEADER}`), '<<<<<<< HEAD'],
    ['all but the last', SOUND.replace(HEADER, `<<<<<<< HEAD\n${HEADER}\n=======`), `<<<<<<< HEAD\n${HEADER}\n=======`],
  ])('%s', (_, text, whole) => {
    const found = findingsIn(text);
    expect(found.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual([
      ['merge-conflict', whole],
    ]);
    expect(parseLetters(text)[0]?.items.map(({ name }) => name.text)).toEqual(['Lumbar brace', 'Tramadol 50mg #84']);
    expect(tidied(text)).toBe(text);
  });
});
