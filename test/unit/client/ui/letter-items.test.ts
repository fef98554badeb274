import { describe, expect, it, vi } from 'vitest';

const outline = vi.hoisted(() => ({ symbols: [] as unknown[] | undefined }));
vi.mock('vscode', () => ({
  SymbolKind: { File: 0, Namespace: 2, Method: 5, Property: 6, Event: 23, Null: 20 },
  commands: { executeCommand: async () => outline.symbols },
}));

// Other tests load these modules with other mocks of VS Code.
vi.resetModules();
const { itemAtLine, itemsByLetter } = await import('../../../../client/src/ui/letter-items.ts');

const symbol = (kind: number, first: number, last: number, children: unknown[] = []) => ({
  kind,
  range: { start: { line: first }, end: { line: last } },
  children,
});
const LETTER = [symbol(2, 0, 30, [symbol(5, 3, 10, [symbol(6, 4, 5)]), symbol(20, 12, 20), symbol(23, 22, 30)])];

async function placeAt(line: number, symbols: unknown[] | undefined) {
  outline.symbols = symbols;
  return itemAtLine(await itemsByLetter({ uri: {} } as never), line);
}

describe('the item at a line', () => {
  it('is counted among those of its letter, whatever their outcomes', async () => {
    expect(await placeAt(4, LETTER)).toEqual({ item: 1, of: 3 });
    expect(await placeAt(20, LETTER)).toEqual({ item: 2, of: 3 });
    expect(await placeAt(22, LETTER)).toEqual({ item: 3, of: 3 });
  });

  it('is none between items, and where there is no outline', async () => {
    expect(await placeAt(11, LETTER)).toBeUndefined();
    expect(await placeAt(4, undefined)).toBeUndefined();
  });

  it('is counted anew in each letter of a file', async () => {
    const two = [symbol(0, 0, 30, LETTER), symbol(0, 31, 60, [symbol(5, 40, 50)])];
    expect(await placeAt(45, two)).toEqual({ item: 1, of: 1 });
  });
});
