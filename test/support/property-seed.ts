import fc from 'fast-check';
import { SEED } from './fuzz/seed.ts';

fc.configureGlobal({ seed: SEED });
