import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { check } from '../../server/src/review/check.ts';
import { configurationOf } from '../../server/src/review/configuration.ts';
import { rules } from '../../server/src/rules/index.ts';
import { HOSTILE_PIECES } from '../support/hostile-pieces.ts';
import { FIELDS, letterWith } from '../support/item-letter.ts';
import { kept, median, spreadOf } from './clock.ts';
import type { Group } from './row.ts';

/** UTF-16 units of the smaller text. */
const LENGTH = 40_000;
/** The larger one is doubled twice: what grows with its square takes 16 times as long, and what is found fills more of the memory. */
const TIMES = 4;
/** What takes longer than so many times is tried so many times as often, since another program may have had the processor. */
const MOST = 8;
const DOUBTED = 8;

const configuration = configurationOf(rules);

/** How much longer a text of four times the size takes that says one thing over and over, patterns of the engine and all. */
export function measureHostile(turns: number): Group {
  const grown = HOSTILE_PIECES.map((piece) => {
    const [one, two] = [1, TIMES].map((times) => saying(piece.repeat((times * LENGTH) / piece.length))) as [
      string,
      string,
    ];
    // What disturbs a turn only makes it longer, so the shortest of each tells most.
    const [few, many] = [[], []] as [number[], number[]];
    const times = (): number => Math.min(...many) / Math.min(...few);
    for (let turn = 0; turn < turns || (turn < DOUBTED * turns && times() > MOST); turn++) {
      few.push(timeOf(one));
      many.push(timeOf(two));
    }
    return { piece, times: times() };
  });
  const worst = grown.reduce((one, other) => (other.times > one.times ? other : one));
  const all = grown.map(({ times }) => times);
  return {
    title: `Parsing and checking letters that say one of ${grown.length} things over and over, as they grow from ${LENGTH / 1000} KB to ${TIMES} times that`,
    rows: [
      { what: 'time of the larger, half of them within', value: median(all), unit: '×', spread: spreadOf(all) },
      {
        what: 'the worst of them',
        value: worst.times,
        unit: '×',
        target: { most: MOST },
        note: JSON.stringify(worst.piece),
      },
    ],
  };
}

function saying(words: string): string {
  return letterWith(`Knee brace: Upheld\n${FIELDS} The ${words} end.`);
}

function timeOf(text: string): number {
  const began = performance.now();
  kept.last = check(text, parseLetters(text), configuration);
  return performance.now() - began;
}
