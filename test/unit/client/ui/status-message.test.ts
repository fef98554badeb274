import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showStatusMessage } from '../../../../client/src/ui/status-message.ts';

const { items } = vi.hoisted(() => {
  const items: { text: string; isShown: boolean }[] = [];
  return { items };
});

vi.mock('vscode', () => ({
  StatusBarAlignment: { Left: 1 },
  window: {
    createStatusBarItem() {
      const item = {
        text: '',
        isShown: false,
        show() {
          item.isShown = true;
        },
        dispose() {
          item.isShown = false;
        },
      };
      items.push(item);
      return item;
    },
  },
}));

const shown = () => items.filter(({ isShown }) => isShown).map(({ text }) => text);

describe('showStatusMessage', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows a repeated message once, for the duration of the last call', () => {
    showStatusMessage('Nowhere to go.', 5000);
    vi.advanceTimersByTime(4000);
    showStatusMessage('Nowhere to go.', 5000);
    showStatusMessage('Something else.', 5000);
    expect(shown()).toEqual(['Nowhere to go.', 'Something else.']);
    vi.advanceTimersByTime(4000);
    expect(shown()).toEqual(['Nowhere to go.', 'Something else.']);
    vi.advanceTimersByTime(2000);
    expect(shown()).toEqual([]);
  });
});
