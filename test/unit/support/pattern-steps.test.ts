import { describe, expect, it } from 'vitest';
import { outgrown, stepsOf } from '../../support/pattern-steps/steps.ts';

/** Patterns with texts; the count fails where its matcher finds something else than the engine. */
const SEARCHES: Readonly<Record<string, readonly [pattern: RegExp, texts: readonly string[]]>> = {
  'ways, the first first': [/kn(?:e|ee|eeling)\b/g, ['knee kne kneeling', 'no']],
  'any case': [/Köln|straße/i, ['KÖLN', 'STRASSE', 'die Straße']],
  'any case, by code points': [/ſ|K/giu, ['SKsk\u017f\u212a']],
  'as many as there are': [/a*(?:ab)?c/, ['aaabc', 'aaab', 'c']],
  'as few as there are': [/<(.+?)>(.*?)$/, ['<a><b> c', '<>']],
  'at least and at most': [/(\d{2,4}?)(\d{1,2})(?:x{0,3}y){2}/g, ['12345xxyy 12xxxxyxxy', '1234yxxxxy']],
  'groups of the last round alone': [/(?:(a)|(b)|(c(d)?))+/, ['abcdab', 'cdc']],
  'rounds that match nothing': [/(?:a*|b)*c|(?:)*d|(a?){3}e/, ['aabbac', 'bd', 'aae', 'f']],
  'named groups and what they hold': [/(?<quote>["'])(.*?)\k<quote>/g, [`"it's" 'a "b'`, `"no'`]],
  'what a group holds in any case': [/\b(\w+) \1\b/gi, ['The the knee Knee', 'a ab']],
  'a group that holds nothing': [/(?:(a)|b)\1c/, ['bc', 'aac', 'ac']],
  'a look ahead': [/\d+(?! ?mg)(?=(.)(.))/g, ['10 mg 25 ml 7', '1']],
  'a look behind, read backwards': [/(?<=(\d+)(\d+) )mg(?<!\3(\w)g)/g, ['1053 mg, 2 mg', 'mg']],
  'a look back at what a group holds': [/(?<=\1(a.))b/, ['axaxb', 'axayb']],
  'groups of a look that failed': [/(?:(?=(a))a(?!(b))|(a)b)c?/, ['ab', 'ac']],
  lines: [/^\s*(.+)$/gm, ['one\n two\r\n\nthree\u2028four', '']],
  'a dot for line ends': [/a.b/gs, ['a\nb', 'a\u2029b a b']],
  'edges of words': [/\B\w|\b-\b/g, ['left-sided knee', '-', '']],
  'at one place alone': [/ ?knee/y, ['knee knee', 'the knee']],
  'letters of all scripts': [/\p{Lu}\p{L}*[^\p{L}\s]/gu, ['Ärzte, Жук.', '𝒜b! 𝒜']],
  'characters of two units': [/(?<=.)[😀-😎]|😀{2}/gu, ['😀😀', 'a😎😀', '\ud83d😀']],
  'halves of characters': [/[\ud800-\udbff]./g, ['😀', '\ud83d']],
  'sets of characters': [/[a-z\d_.-]+[^\]\\/"]\/?/gi, ['A_1.x-/', '\\]']],
};

describe('the matcher that counts finds what the engine finds', () => {
  it.each(Object.entries(SEARCHES))('%s', (_, [pattern, texts]) => {
    for (const text of texts) {
      const steps = stepsOf(() => {
        pattern.lastIndex = 0;
        while (pattern.test(text) && pattern.lastIndex > 0 && pattern.lastIndex < text.length);
        pattern.lastIndex = 0;
        text.match(pattern);
        text.replace(pattern, '$1');
        text.split(pattern);
      });
      expect(steps.get(String(pattern))).toBeGreaterThan(0);
    }
  });
  it('goes over a long text', () => {
    const text = `${'a '.repeat(5000)}b`;
    expect(stepsOf(() => /^(?:(\w) )*b$/.test(text)).size).toBe(1);
    expect(stepsOf(() => /b(?<=^(?:\w| )*)/.test(text)).size).toBe(1);
  });
});

describe('what outgrows its text', () => {
  const of = (search: (text: string) => unknown) => outgrown((times) => search(`The${' '.repeat(times)}end.`), 100);
  it('is a pattern that goes over the same again from each place', () => {
    expect(of((text) => /\s+$/.test(text))).toMatch(/^\/\\s\+\$\/: \d+, \d+, then \d+ steps$/);
  });
  it('is a pattern that is looked for from each place', () => {
    const search = (text: string) => [...text].forEach((_, at) => void /e/.exec(text.slice(at)));
    expect(of(search)).toContain('/e/: ');
  });
  it('is none that goes over each place once, or so many times', () => {
    expect(of((text) => text.replace(/\s+/g, ' '))).toBe('');
    expect(of((text) => /\s{1,9}$/.test(text))).toBe('');
    expect(of((text) => /\s{1,200}$/.test(text))).toBe('');
    expect(of((text) => text.length > 150 && /d\./.test(text))).toBe('');
    expect(of((text) => text.split(' '))).toBe('');
  });
});

it('leaves the engine as it was', () => {
  const { exec } = RegExp.prototype;
  expect(() =>
    stepsOf(() => {
      throw new Error('of a run');
    }),
  ).toThrow('of a run');
  expect(RegExp.prototype.exec).toBe(exec);
});
