import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { haveRealLetters, realLetters } from '../support/real-letters.ts';
import { applied, findingsIn } from '../support/rule-tester.ts';
import { ignoring, lost, sifted } from '../support/suppressions.ts';
import { plants } from './plants/plants.ts';

/** So many letters with a planted fault are tried of each kind. */
const OF_A_KIND = 20;

/** Published letters with one planted fault each, by the rule that finds it. */
function planted(): (readonly [code: string, text: string])[] {
  const letters = realLetters()
    .filter(({ extraction }) => extraction === 'plain')
    .flatMap(({ text }) => parseLetters(text));
  return plants.flatMap(({ code, plant }) =>
    letters
      .flatMap((letter) => plant(letter).slice(0, 1))
      .filter((text) => findingsIn(text).some((finding) => finding.code === code))
      .slice(0, OF_A_KIND)
      .map((text) => [code, text] as const),
  );
}

/** A text with other line breaks: about every seventh blank between words is one. */
function wrapped(text: string): string {
  let blanks = 0;
  return text.replace(/(?<=[a-z,]) (?=[a-z])/g, () => (++blanks % 7 === 0 ? '\n' : ' '));
}

/** A text with words added to the rationales of all items but that of a place. */
function changedElsewhere(text: string, place: number): string {
  const items = parseLetters(text).flatMap((letter) => letter.items);
  const others = items.filter(({ span }) => place < span.start || place > span.end);
  const starts = others.flatMap(({ rationale }) => (rationale ? [rationale.body.span.start] : []));
  return applied(
    text,
    starts.map((start) => ({ span: { start, end: start }, text: 'The chart was read again. ' })),
  );
}

// Figures alone: what is compared is never printed.
describe.skipIf(!haveRealLetters)(
  'ignored findings in published letters with planted faults (../shared/letters)',
  () => {
    const all = planted();

    it('stay ignored in other line breaks, and when other items change', () => {
      expect(all.length).toBeGreaterThan(100);
      let shown = 0;
      for (const [code, text] of all) {
        const finding = findingsIn(text).find((one) => one.code === code);
        const files = { ignore: ignoring(text, findingsIn(text)) };
        shown += lost(text, wrapped(text), files).length;
        shown += lost(text, text.replaceAll(/\r?\n/g, '\r\n'), files).length;
        const elsewhere = changedElsewhere(text, finding?.span.start ?? 0);
        shown += lost(text, elsewhere, files).filter((kind) => kind === code).length;
      }
      expect(shown).toBe(0);
    });

    it('show again when their words change', () => {
      let tried = 0;
      let stillIgnored = 0;
      for (const [code, text] of all) {
        const found = findingsIn(text).filter((one) => one.code === code);
        const [finding] = found;
        const words = finding && /[\p{L}\p{N}]+/u.exec(text.slice(finding.span.start, finding.span.end));
        if (!finding || !words || found.length > 1) continue;
        const start = finding.span.start + words.index;
        const changed = applied(text, [{ span: { start, end: start + words[0].length }, text: 'plaster' }]);
        tried++;
        stillIgnored += sifted(changed, { ignore: ignoring(text, [finding]) }).suppressed.length;
      }
      expect(tried).toBeGreaterThan(50);
      expect(stillIgnored).toBe(0);
    });
  },
);
