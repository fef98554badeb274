import { describe, expect, it } from 'vitest';
import { WorkspaceFiles } from '../../../server/src/lsp/workspace/files.ts';

const FIRST = { uri: 'file:///letters/first.imr' };
const SECOND = { uri: 'file:///letters/second.imr' };

describe('WorkspaceFiles', () => {
  it('lists files again if one was created during a listing', async () => {
    let there = [FIRST];
    let finds = 0;
    const files = new WorkspaceFiles(
      async () => {
        const found = there;
        if (++finds > 1) return found;
        there = [FIRST, SECOND];
        files.markChanged(SECOND.uri);
        return found;
      },
      { pause: async () => undefined },
    );
    await files.list();
    if (!files.isListed) await files.list();
    expect([...files.all()].map(({ uri }) => uri)).toEqual([FIRST.uri, SECOND.uri]);
    expect(finds).toBe(2);
  });
});
