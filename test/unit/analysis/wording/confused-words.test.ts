import { describe, expect, it } from 'vitest';
import { scanTokens } from '../../../../server/src/analysis/tokens/token-scan.ts';
import { confusedWordsIn } from '../../../../server/src/analysis/wording/confused-words.ts';

function found(words: string): readonly (readonly [string, readonly string[]])[] {
  const span = { start: 0, end: words.length };
  return confusedWordsIn(scanTokens(words, span), span).map(({ span: { start, end }, meant }) => [
    words.slice(start, end),
    meant,
  ]);
}

describe('confusedWordsIn', () => {
  it('reads over line breaks and keeps the case of what is printed', () => {
    expect(found('pain in the Lumber\n      spine')).toEqual([['Lumber', ['Lumbar']]]);
    expect(found('MRI LUMBER SPINE')).toEqual([['LUMBER', ['LUMBAR']]]);
    expect(found('no signs\n of symptoms')).toEqual([['signs\n of symptoms', ['signs or symptoms']]]);
    expect(found('Hawkin’s and Neers tests')).toEqual([
      ['Hawkin’s', ['Hawkins']],
      ['Neers', ['Neer’s']],
    ]);
  });

  it('finds whole words only', () => {
    expect(found('trailer of, trail-of, platform the, re-form the')).toEqual([]);
    expect(found('lumber-spine lumberspine spine')).toEqual([]);
  });
});
