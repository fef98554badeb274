import { describe, expect, it } from 'vitest';
import { warmUp } from '../../../../server/src/lsp/scheduling/warm-up.ts';

describe('warmUp', () => {
  it('stops as soon as a letter is opened', async () => {
    let pauses = 0;
    await warmUp({ pause: async () => void pauses++ }, () => pauses < 3);
    expect(pauses).toBe(3);
  });
});
