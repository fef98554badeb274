/** The seed of all made texts, so that they are the same in each run; `IMR_FUZZ_SEED=7 npm run test:long` tries others. */
export const SEED = Number(process.env.IMR_FUZZ_SEED ?? 20_161_219);
