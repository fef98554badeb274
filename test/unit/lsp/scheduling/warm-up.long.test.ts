import { describe, expect, it } from 'vitest';
import { warmUp } from '../../../../server/src/lsp/scheduling/warm-up.ts';
import { rules } from '../../../../server/src/rules/index.ts';

describe('warmUp', () => {
  it('checks the examples of every rule and yields after each', async () => {
    let pauses = 0;
    await warmUp({ pause: async () => void pauses++ }, () => true);
    expect(pauses).toBe(2 * rules.length);
  });
});
