import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../server/src/text/plain-text.ts';

/** What VS Code takes for a link in a notification, and for an icon in a label. */
const LINK = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+(?: ["'].+?["'])?\)/i;
const ICON = /\$\([a-z0-9-]+(?:~[a-z0-9-]+)?\)/i;

/** What a reader sees of it. */
function seen(text: string): string {
  return text.replaceAll('\u2060', '');
}

describe('plainText', () => {
  it.each([
    '[Click me](command:workbench.action.quit).txt',
    '“[x](command:y)” is a letter',
    '[a]](command:b)',
    '[[a](command:b "title")](https://example.org)',
    '[Letter](file:///etc/passwd)',
    '$(trash) Letter $(loading~spin)',
    '\\$(trash)',
    '[$(x)](COMMAND:y)',
  ])('breaks links and icons and looks the same: %s', (text) => {
    expect(plainText(text)).not.toMatch(LINK);
    expect(plainText(text)).not.toMatch(ICON);
    expect(seen(plainText(text))).toBe(text);
  });

  it.each(['Lumbar brace [L1]', 'costs $5 (five)', 'a (b) [c] {d} `e` *f*', 'Müller, J.'])(
    'leaves other characters as they are: %s',
    (text) => {
      expect(plainText(text)).toBe(text);
    },
  );

  it('returns one line without characters that change the direction of writing', () => {
    expect(plainText('one\r\n\u2028two\u001b[31m')).toBe('one two [31m');
    expect(plainText('letter\u202egnp.imr')).toBe('letter\ufffdgnp.imr');
  });

  it('returns no link or icon for any text, and is idempotent', () => {
    const pieces = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '$',
      '\\',
      'command:',
      'https://',
      'a',
      ' ',
      '"',
      '\u2060',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const plain = plainText(parts.join(''));
        expect(plain).not.toMatch(LINK);
        expect(plain).not.toMatch(ICON);
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });
});
