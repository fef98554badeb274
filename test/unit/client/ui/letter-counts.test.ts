import { describe, expect, it, vi } from 'vitest';
import { letterCountsMessage } from '../../../../client/src/ui/letter-counts.ts';
import { AllCheckedNotification } from '../../../../server/src/protocol.ts';

vi.mock('vscode', async () => ({
  env: { language: 'en' },
  l10n: { t: (await import('../../../support/l10n.ts')).t },
}));

describe('letterCountsMessage', () => {
  it.each([
    [0, 0, 'No letter was found to check.'],
    [1, 1, '1 letter checked: it is clean.'],
    [1, 0, '1 letter checked: it has findings.'],
    [18, 18, '18 letters checked: all of them are clean.'],
    [18, 0, '18 letters checked: none of them is clean.'],
    [18, 1, '18 letters checked: 1 of them is clean.'],
    [1800, 1200, '1,800 letters checked: 1,200 of them are clean.'],
  ])('returns for %d letters, %d of them clean: %j', (letters, clean, words) => {
    expect(letterCountsMessage({ letters, clean })).toBe(words);
  });

  it('requires both counts', () => {
    expect(AllCheckedNotification.isParams({ letters: 1, clean: 0 })).toBe(true);
    for (const value of [null, 1, {}, { letters: 1 }, { letters: '1', clean: 0 }])
      expect(AllCheckedNotification.isParams(value)).toBe(false);
  });
});
