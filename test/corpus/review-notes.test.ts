import { describe, expect, it } from 'vitest';
import type { Letter } from '../../server/src/letter/letter.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { foundPlace, placeAt } from '../../server/src/review-notes/note-place.ts';
import { newSignOff, signOffState } from '../../server/src/review-notes/signed-text.ts';
import { realLetters } from '../support/real-letters.ts';
import { tidied } from '../support/tidied.ts';
import { Trial } from '../support/trial.ts';
import { otherWhiteSpace } from '../support/white-space.ts';
import { writtenLetters } from '../support/written-letters.ts';

const WHO = { by: 'AB', at: '2026-01-31T14:05:00Z', rules: '1.0.0' };
/** The distance of the offsets at which notes are put, in UTF-16 units: most sentences of a letter have one. */
const STEP = 100;

describe('notes and sign-offs of all letters', () => {
  const letters = [
    ...realLetters().map(({ name, extraction, text }) => ({ name: `${name} (${extraction})`, text })),
    ...writtenLetters().map(({ name, text }) => ({ name, text })),
  ];
  const trial = new Trial('notes and sign-offs of letters that are tidied, wrapped and saved with other line ends');

  it('stay on their words, and stay valid, in every white space', async () => {
    const off: string[] = [];
    for (const { name, text } of letters) {
      const signed = parseLetters(text);
      const signOffs = await Promise.all(signed.map((letter) => newSignOff(letter, WHO)));
      for (const [kind, changed] of variants(text)) {
        const after = parseLetters(changed);
        const states = await Promise.all(after.map((letter, index) => signOffState(letter, signOffs[index])));
        const holds =
          after.length === signed.length &&
          states.every((state) => state === 'signed') &&
          signed.every((letter, index) => keepsPlaces(letter, after[index] ?? letter));
        trial.tried();
        if (holds) continue;
        trial.failed('lost');
        off.push(`${name}, ${kind}`);
      }
    }
    trial.note();
    expect(off).toEqual([]);
  });

  it('are no longer valid once a word is another', async () => {
    for (const { name, text } of writtenLetters()) {
      const [letter] = parseLetters(text);
      if (!letter) continue;
      const signOff = await newSignOff(letter, WHO);
      const at = letter.folded.originalSpan(letter.span).end - 2;
      const [changed] = parseLetters(`${text.slice(0, at)}q${text.slice(at)}`);
      expect(changed && (await signOffState(changed, signOff)), name).toBe('changed');
    }
  });
});

function variants(text: string): readonly (readonly [kind: string, text: string])[] {
  // Other capitals are other words.
  const spaced = otherWhiteSpace(text).filter(([kind]) => !kind.startsWith('labels in'));
  return [
    ...spaced,
    ['tidied', tidied(text)],
    ['tidied and wrapped', tidied(text, { column: 80 })],
    ...spaced.map(([kind, changed]) => [`${kind}, tidied`, tidied(changed)] as const),
  ];
}

/** Returns whether the notes on all parts of a letter are on the same words in another version of it. */
function keepsPlaces(letter: Letter, other: Letter): boolean {
  const wordsAt = ({ source }: Letter, { start, end }: { readonly start: number; readonly end: number }) =>
    source.slice(start, end).replace(/\s+/g, ' ');
  for (let offset = letter.span.start; offset < letter.span.end; offset += STEP) {
    const place = placeAt(letter, offset);
    const [here, there] = [foundPlace(letter, place), foundPlace(other, place)];
    if (!here.isExact || !there.isExact || wordsAt(letter, here.span) !== wordsAt(other, there.span)) return false;
  }
  return true;
}
