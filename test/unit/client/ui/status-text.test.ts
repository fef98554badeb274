import { describe, expect, it, vi } from 'vitest';
import { type FindingCounts, statusText } from '../../../../client/src/ui/status-text.ts';

const NONE: FindingCounts = { errors: 0, warnings: 0, information: 0, hints: 0 };
const CHECKED = { checks: 26, suppressed: 0, isOld: false };

function words(counts: Partial<FindingCounts>, checked: object = {}, run = 'onType'): string[] {
  const { text, detail } = statusText({ run, checked: { ...CHECKED, ...checked }, counts: { ...NONE, ...counts } });
  return detail === '' ? [text] : [text, detail];
}

vi.mock('vscode', async () => ({
  env: { language: 'en' },
  l10n: { t: (await import('../../../support/l10n.ts')).t },
}));

describe('statusText', () => {
  it('returns the number of checks and findings', () => {
    expect(words({ errors: 2, warnings: 1 })).toEqual(['26 checks · 2 errors, 1 warning']);
    expect(words({ errors: 1, information: 3, hints: 1 })).toEqual(['26 checks · 1 error, 3 information, 1 hint']);
    expect(words({})).toEqual(['26 checks · nothing found']);
    expect(words({ hints: 1234 }, { checks: 1 })).toEqual(['1 check · 1,234 hints']);
    expect(words({}, { checks: 0 })).toEqual(['no checks · nothing found']);
  });

  it('returns the number of suppressed findings', () => {
    expect(words({}, { suppressed: 3 })).toEqual(['26 checks · nothing found', '3 suppressed']);
  });

  it('returns when the letter was checked with run onSave and manual', () => {
    expect(words({}, {}, 'manual')).toEqual(['26 checks · nothing found', 'As of the last check']);
    expect(words({}, { isOld: true, suppressed: 1 }, 'onSave')).toEqual([
      '26 checks · nothing found',
      'As of the last save; the letter has changed since · 1 suppressed',
    ]);
    expect(words({}, { isOld: true })).toEqual(['26 checks · nothing found']);
  });

  it('returns that the letter was not checked yet', () => {
    expect(statusText({ run: 'onType', counts: NONE })).toEqual({ text: 'Not checked yet', detail: '' });
    const detail = 'Letters are checked on command only';
    expect(statusText({ run: 'manual', counts: NONE })).toEqual({ text: 'Not checked yet', detail });
  });
});
