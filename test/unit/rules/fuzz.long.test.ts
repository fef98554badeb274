import { expect, it } from 'vitest';
import { fuzzed } from '../../support/fuzz/fuzz.ts';
import { SEED } from '../../support/fuzz/seed.ts';
import { realLetters } from '../../support/real-letters.ts';
import { Trial } from '../../support/trial.ts';
import { writtenLetters } from '../../support/written-letters.ts';

const INPUTS = Number(process.env.IMR_FUZZ_INPUTS ?? 20_000);
/** Counting takes longer, so fewer texts are counted. */
const COUNTED = Math.min(INPUTS, 400);
/** So often any stretch of the code may run for each UTF-16 unit of a text; what goes over a text again and again runs far more often. */
const MOST = 30;
/** Only a test that hangs altogether takes so long, in milliseconds. */
const TIMEOUT = 900_000;
/** How the table at the end of `npm test` calls what befalls a text. */
const FIGURES = { crash: 'crashes', hang: 'hangs', wrong: 'wrong', lost: 'lost' } as const;
const letters = [...writtenLetters(), ...realLetters()].map(({ text }) => text);

it(
  `none of ${INPUTS} texts of seed ${SEED} crashes, hangs, loses a word or has a finding at no place`,
  async () => {
    const { inputs, faults } = await fuzzed({ seed: SEED, inputs: INPUTS, letters });
    const trial = new Trial('texts made from the rules’ words, odd characters and damaged letters');
    trial.tried(inputs);
    for (const { fault } of faults) trial.failed(FIGURES[fault]);
    trial.note();
    expect(faults).toEqual([]);
    expect(inputs).toBe(INPUTS);
  },
  TIMEOUT,
);

it(
  `no loop takes more turns than ${MOST} for each unit of ${COUNTED} texts of seed ${SEED}`,
  async () => {
    const { inputs, counts, faults } = await fuzzed({ seed: SEED, inputs: COUNTED, letters, counted: true });
    const trial = new Trial('such texts, with the turns of all loops counted');
    const tooMany = counts.filter(({ times }) => times > MOST);
    trial.tried(inputs);
    for (const _ of tooMany) trial.failed('hangs');
    trial.note();
    expect(faults).toEqual([]);
    expect(counts.length).toBeGreaterThan(0);
    expect(tooMany).toEqual([]);
  },
  TIMEOUT,
);
