import { describe, expect, it } from 'vitest';
import { drugsIn } from '../../../server/src/terms/named-drugs.ts';

const asked = (words: string) =>
  drugsIn(words).map(({ drug, topical }) => `${drug.generic}${topical ? ', on the skin' : ''}`);

describe('drugsIn', () => {
  it('returns the drugs that a request names', () => {
    expect(asked('Omeprazole 20mg #60 and Naproxen 550mg')).toEqual(['omeprazole', 'naproxen']);
    expect(asked('Physical therapy, 12 visits')).toEqual([]);
  });

  it('returns topical drugs where the request says so', () => {
    expect(asked('Diclofenac 75mg')).toEqual(['diclofenac oral']);
    expect(asked('Diclofenac 3% gel')).toEqual(['diclofenac topical, on the skin']);
    expect(asked('Cyclobenzaprine 5% in cream base')).toEqual(['cyclobenzaprine, on the skin']);
    expect(asked('Lidoderm, 1 box')).toEqual(['lidocaine patch, on the skin']);
  });

  it('returns none in a request for a procedure with a drug', () => {
    expect(asked('Baclofen pump refill')).toEqual([]);
    expect(asked('Toradol injection')).toEqual([]);
  });
});
