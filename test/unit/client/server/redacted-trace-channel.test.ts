import { describe, expect, it, vi } from 'vitest';
import type { LogOutputChannel } from 'vscode';

const editor = vi.hoisted(() => ({ setting: 'off', listeners: [] as ((change: unknown) => void)[] }));

vi.mock('vscode', () => ({
  LogLevel: { Trace: 1, Info: 3 },
  EventEmitter: class {
    #heard: (value: unknown) => void = () => undefined;
    event = (heard: (value: unknown) => void) => {
      this.#heard = heard;
    };
    fire(value: unknown) {
      this.#heard(value);
    }
  },
  workspace: {
    getConfiguration: () => ({ get: () => editor.setting }),
    onDidChangeConfiguration: (listener: (change: unknown) => void) => editor.listeners.push(listener),
  },
}));

const { redactedTraceChannel } = await import('../../../../client/src/server/redacted-trace-channel.ts');

function channels() {
  const written: string[] = [];
  const channel = { logLevel: 3, info: (line: string) => written.push(line), trace: () => written.push('trace') };
  return { written, trace: redactedTraceChannel(channel as unknown as LogOutputChannel, []) };
}

describe('redactedTraceChannel', () => {
  it('logs the names of messages without content at any trace level', () => {
    editor.setting = 'messages';
    const { written, trace } = channels();
    trace.trace("Sending notification 'textDocument/didOpen'.\nParams: { text: 'The strain has healed' }");
    trace.trace('{"type":"send-notification","message":{"text":"The strain has healed"}}');
    expect(written).toEqual(["Sending notification 'textDocument/didOpen'."]);
  });

  it.each(['off', 'verbose', undefined, { verbosity: 'verbose' }])('logs nothing with the setting %j', (setting) => {
    editor.setting = setting as string;
    const { written, trace } = channels();
    expect(trace.logLevel).toBe(3);
    trace.trace("Sending notification 'textDocument/didOpen'.");
    expect(written).toEqual([]);
  });

  it('starts and stops with the setting', () => {
    editor.setting = 'off';
    const { trace } = channels();
    const levels: number[] = [];
    trace.onDidChangeLogLevel((level) => levels.push(level));
    for (const setting of ['messages', 'off']) {
      editor.setting = setting;
      for (const listener of editor.listeners) listener({ affectsConfiguration: () => true });
    }
    expect(levels).toEqual([1, 3]);
  });
});
