import { expect, it } from 'vitest';
import { invisibleCharacter } from '../../../server/src/rules/text/invisible-character.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';
import { twoItemLetter } from '../../support/two-item-letter.ts';

const SOUND = twoItemLetter();
const messages = (text: string) => findingsIn(text).map(({ code, message }) => [code, message]);

testRule(invisibleCharacter, {
  reported: {},
  silent: {
    'a byte order mark at the start of a file': `\ufeff${SOUND}`,
    'page ends, tabs and non-breaking spaces': SOUND.replace('\n\n', '\n\f\n\t').replace('brace:', 'brace:\u00a0'),
    'line separators': SOUND.replaceAll('\n\n', '\u2028\u2028'),
  },
  fixed: {
    'a soft hyphen in an outcome': [twoItemLetter(['Upheld', 'Up\u00adheld']), SOUND],
    'several of them': [
      twoItemLetter(
        ['Upheld', '\u200bUpheld'],
        ['Licensure', 'Licen\u00adsure'],
        ['MAXIMUS guideline', 'MAXIMUS guide\u00ad\ufeffline'],
      ),
      SOUND,
    ],
    'a control character': [twoItemLetter(['brace', 'br\u0007ace']), SOUND],
    'a variation selector of two units': [twoItemLetter(['brace', 'brace\u{e0101}']), SOUND],
  },
});

it('invisible-character › reports a letter once, with each kind, at the first character', () => {
  const text = twoItemLetter(
    ['Upheld', 'Up\u00adheld'],
    ['Licensure', 'Licen\u00ad\u200bsure'],
    ['shows none', 'shows no\u2061ne'],
  );
  expect(messages(text)).toEqual([
    [
      'invisible-character',
      '4 invisible characters in this letter: 2 soft hyphens, 1 zero-width space, 1 U+2061. This is the first.',
    ],
  ]);
  const [finding] = findingsIn(text);
  expect(text.slice(finding?.span.start, finding?.span.end)).toBe('Licen\u00ad\u200bsure:');
});

it('invisible-character › reports each letter of a file once', () => {
  const one = twoItemLetter(['Upheld', 'Up\u00adheld']);
  expect(messages(one + one + SOUND)).toEqual([
    ['invisible-character', 'Invisible character: 1 soft hyphen.'],
    ['invisible-character', 'Invisible character: 1 soft hyphen.'],
  ]);
});
