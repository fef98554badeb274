import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { reading } from '../../server/src/features/tidy/same-reading.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { haveRealLetters, type RealLetter, realLetters } from '../support/real-letters.ts';
import { tidied } from '../support/tidied.ts';
import { Trial } from '../support/trial.ts';
import { otherWhiteSpace } from '../support/white-space.ts';

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
const readings = (text: string) => JSON.stringify(parseLetters(text).map(reading));
/** Compared without showing their text. */
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

describe.skipIf(!haveRealLetters)('published letters (../shared/letters), tidied', () => {
  const letters = realLetters();
  const trial = new Trial('published letters in any white space, tidied');

  it.each([0, 80])(
    'have the same words and the same reading in every white space, once for all (column %d)',
    (column) => {
      const off: string[] = [];
      for (const { name, extraction, text } of letters) {
        for (const [kind, changed] of [['as it is', text] as const, ...otherWhiteSpace(text)]) {
          const tidy = tidied(changed, { column });
          const holds =
            same(words(tidy), words(changed)) &&
            readings(tidy) === readings(changed) &&
            tidied(tidy, { column }) === tidy;
          trial.tried();
          if (!holds) trial.failed('lost');
          if (!holds) off.push(`${name} (${extraction}, ${kind})`);
        }
      }
      trial.note();
      expect(off).toEqual([]);
    },
  );

  it('have their wraps taken back', () => {
    const off = letters.filter(({ text }) => tidied(tidied(text, { column: 80 })) !== tidied(text));
    expect(off.map(({ name, extraction }) => `${name} (${extraction})`)).toEqual([]);
  });

  it('come near to each other from their three extractions', () => {
    for (const [one, other] of [
      ['plain', 'layout'],
      ['plain', 'raw'],
    ] as const) {
      const before = nearness(letters, one, other, (text) => text);
      const after = nearness(letters, one, other, tidied);
      console.log(
        `${one} and ${other}, ${after.letters} letters: ${shares(before)} before tidying, ${shares(after)} after it`,
      );
      expect(after.away).toBeLessThan(before.away);
      expect(after.lines).toBeGreaterThan(before.lines);
    }
  });
});

interface Nearness {
  readonly letters: number;
  /** The share of one extraction's lines, blank ones aside, that the other has too. */
  readonly lines: number;
  /** The same without the case header, whose order differs. */
  readonly bodyLines: number;
  /** How many characters must change below the case header, as a share of all. */
  readonly away: number;
}

function nearness(
  letters: readonly RealLetter[],
  one: RealLetter['extraction'],
  other: RealLetter['extraction'],
  set: (text: string) => string,
): Nearness {
  const counts = { letters: 0, lines: 0, same: 0, bodyLines: 0, sameInBody: 0, changes: 0, characters: 0 };
  for (const letter of letters.filter(({ extraction }) => extraction === one)) {
    const twin = letters.find(({ name, extraction }) => extraction === other && name === letter.name);
    if (!twin) continue;
    const [own, theirs] = [set(letter.text), set(twin.text)];
    const known = new Set(linesOf(theirs));
    const body = linesOf(bodyOf(own));
    counts.letters++;
    counts.lines += linesOf(own).length;
    counts.same += linesOf(own).filter((line) => known.has(line)).length;
    counts.bodyLines += body.length;
    counts.sameInBody += body.filter((line) => known.has(line)).length;
    counts.changes += distance(bodyOf(own).trim(), bodyOf(theirs).trim());
    counts.characters += bodyOf(own).trim().length;
  }
  return {
    letters: counts.letters,
    lines: counts.same / counts.lines,
    bodyLines: counts.sameInBody / counts.bodyLines,
    away: counts.changes / counts.characters,
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function bodyOf(text: string): string {
  return text.slice(Math.max(text.indexOf('HOW THE IMR'), 0));
}

function shares({ lines, bodyLines, away }: Nearness): string {
  const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`;
  return `${percent(lines)} of the lines are the same (${percent(bodyLines)} below the case header), ${percent(away, 2)} of the characters differ`;
}
