import { describe, expect, it } from 'vitest';
import { readPageMessage } from '../../../../client/src/dashboard/page-messages.ts';

describe('a message of the page of the dashboard', () => {
  it.each([
    [{ kind: 'ready' }],
    [{ kind: 'filter', filter: { month: '2017-03', search: 'knee' } }],
    [{ kind: 'filter', filter: {} }],
    [{ kind: 'open', location: { uri: 'file:///a.imr', line: 0, character: 4 } }],
  ])('is read: %j', (message) => {
    expect(readPageMessage(message)).toEqual(message);
  });

  it('is read without members that are not known', () => {
    expect(readPageMessage({ kind: 'more', command: 'workbench.action.quit' })).toEqual({ kind: 'more' });
    const location = { uri: 'file:///a.imr', line: 0, character: 4 };
    expect(readPageMessage({ kind: 'open', location: { ...location, also: 1 } })).toEqual({ kind: 'open', location });
  });

  it.each([
    [undefined],
    [null],
    ['ready'],
    [{ kind: 'quit' }],
    [{ kind: 'toString' }],
    [{ kind: 'filter' }],
    [{ kind: 'filter', filter: { month: 3 } }],
    [{ kind: 'filter', filter: { __proto__: null, other: 'a' } }],
    [{ kind: 'filter', filter: { search: 'a'.repeat(301) } }],
    [{ kind: 'open', location: { uri: 3, line: 0, character: 0 } }],
    [{ kind: 'open', location: { uri: 'file:///a.imr', line: -1, character: 0 } }],
    [{ kind: 'open', location: { uri: 'file:///a.imr', line: 0.5, character: 0 } }],
  ])('is dropped: %j', (message) => {
    expect(readPageMessage(message)).toBeUndefined();
  });
});
