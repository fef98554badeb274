import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { findingPlace } from '../../../server/src/suppressions/finding-fingerprint.ts';
import { findingsIn } from '../../support/rule-tester.ts';
import { counting, ignoring, sifted } from '../../support/suppressions.ts';

const FALL = 'since a fall from a ladder.';

/** The fingerprints of a letter's findings of a rule, with some words in the summary. */
function prints(words: string, code = 'identity-leak', from: readonly [string, string] = [FALL, FALL]): string[] {
  const text = exampleLetter([from[0], from[1].replace(FALL, `since a fall from a ladder, ${words}`)]);
  const [letter] = parseLetters(text);
  return findingsIn(text)
    .filter((finding) => finding.code === code)
    .map((finding) => findingPlace(text, letter, finding).fingerprint);
}

/** Each kind of thing that tells who someone is, written of several persons. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'dates of birth': ['04/03/1961', '12/25/1975', '1999-07-04', 'January 2, 1970', '02/31/1961'].map(
    (day) => `date of birth ${day}, and was seen.`,
  ),
  'social security numbers': ['123-45-6789', '987-65-4321'].map((number) => `SSN ${number}, and was seen.`),
  'phone numbers': ['(415) 555-0123', '213-555-0199', '415 555-0100'].map((number) => `call ${number} to ask.`),
  'mail addresses': ['jane.roe@example.org', 'j_doe+claims@mail.example.com'].map((mail) => `write to ${mail} to ask.`),
  'record numbers': ['12345678', '87654321', '5550123'].map((number) => `claim number ${number}, and was seen.`),
  names: ['Roe', 'Garcia', 'Jane Roe', 'J. Q. Smith', 'de la Cruz', "O'Hara-Lopez"].map(
    (name) => `and was seen by Dr. ${name} for an opinion.`,
  ),
};

describe('a fingerprint', () => {
  it.each(Object.entries(KINDS))(
    'is the same for all %s in one place, so that none can be guessed from it',
    (_, texts) => {
      const found = texts.map((words) => prints(words));
      for (const each of found) expect(each).toHaveLength(1);
      expect(new Set(found.flat()).size).toBe(1);
    },
  );

  it('of a finding on a number does not depend on names or numbers beside it', () => {
    const of = (beside: string) => prints(`as ${beside}, date of birth 04/03/1961, told.`).at(-1);
    const all = ['Zuleika', 'roe', 'ROE', 'Smithson', '4711'].map(of);
    expect(new Set(all).size).toBe(1);
    expect(all[0]).toBeDefined();
  });

  it('of any other finding does not depend on identifying words in it, beside it or in the item’s name', () => {
    const doubled = (person: string) => prints(`and and Dr. ${person} agreed.`, 'doubled-word');
    expect(doubled('Roe')).toHaveLength(1);
    expect(new Set(['Roe', 'Garcia', 'Jane Q. Roe'].flatMap(doubled)).size).toBe(1);
    const twice = (day: string) => prints(`date of birth ${day}, it was was told.`, 'doubled-word');
    expect(new Set(['04/03/1961', '12/25/1975', 'May 1, 1970'].flatMap(twice)).size).toBe(1);
    const inName = (person: string) => {
      const text = exampleLetter(['Upheld', 'Uphold']).replace(/^.*: Uphold/m, `Visit with Dr. ${person}: Uphold`);
      const [letter] = parseLetters(text);
      const finding = findingsIn(text).find(({ code }) => code === 'unknown-decision');
      return finding && findingPlace(text, letter, finding).fingerprint;
    };
    expect(inName('Roe')).toBeDefined();
    expect(inName('Roe')).toBe(inName('Garcia'));
  });

  it('depends on kind, place and ordinary neighbors', () => {
    const all = [
      ...prints('date of birth 04/03/1961, and was seen.'),
      ...prints('SSN 123-45-6789, and was seen.'),
      ...prints('and was seen by Dr. Roe for an opinion.'),
      ...prints('and was examined by Dr. Roe for an opinion.'),
      ...prints('and was seen by Dr. Roe before another opinion.'),
    ];
    expect(new Set(all).size).toBe(5);
  });

  it('of other words depends on them and their neighbors', () => {
    const all = ['it was was told.', 'it is is told.', 'he was was told.', 'it was was denied.'].flatMap((words) =>
      prints(words, 'doubled-word'),
    );
    expect(new Set(all).size).toBe(4);
  });
});

describe('a suppressed finding on identifying words', () => {
  const text = exampleLetter([FALL, 'since a fall from a ladder, and was seen by Dr. Roe for an opinion. It helped.']);
  const leaks = findingsIn(text).filter(({ code }) => code === 'identity-leak');
  const left = (now: string, files: Parameters<typeof sifted>[1]) =>
    sifted(now, files).findings.filter(({ code }) => code === 'identity-leak').length;

  it.each([
    ['ignored', { ignore: ignoring(text, leaks) }],
    ['in the baseline', { baseline: counting(text, leaks) }],
  ])('stays %s where the letter is wrapped otherwise or changed elsewhere', (_, files) => {
    expect(leaks).toHaveLength(1);
    for (const now of [
      text,
      text.replace('was seen by Dr. Roe', 'was   seen\n\n  by Dr.\n Roe'),
      text.replace('It helped.', 'It did not help at all, he said.'),
      text.replace('Upheld', 'Overturned'),
    ])
      expect(left(now, files)).toBe(0);
  });

  it('is reported again when its kind or its ordinary neighbors change', () => {
    const files = { ignore: ignoring(text, leaks) };
    expect(left(text.replace('by Dr. Roe', 'by SSN 123-45-6789'), files)).toBe(1);
    expect(left(text.replace('seen by', 'called before'), files)).toBe(1);
  });

  it('is counted in a baseline, so that a second of its kind is reported', () => {
    const files = { baseline: counting(text, leaks) };
    expect(left(text.replace('It helped.', 'It helped, and was seen by Dr. Doe for an opinion.'), files)).toBe(1);
  });
});
