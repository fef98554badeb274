import { describe, expect, it } from 'vitest';
import { warmUp } from '../../../../server/src/lsp/scheduling/warm-up.ts';
import { rules } from '../../../../server/src/rules/index.ts';

describe('warming up', () => {
  it('reads the letters of every rule page and lets messages in after each', async () => {
    let pauses = 0;
    await warmUp({ pause: async () => void pauses++ }, () => true);
    expect(pauses).toBe(2 * rules.length);
  });

  it('ends as soon as a letter is opened', async () => {
    let pauses = 0;
    await warmUp({ pause: async () => void pauses++ }, () => pauses < 3);
    expect(pauses).toBe(3);
  });
});
