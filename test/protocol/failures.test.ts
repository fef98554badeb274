import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { redactedError } from '../../server/src/lsp/client/error-log.ts';
import { Editor, PUSHED } from '../support/lsp-client.ts';
import { LETTER } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
const WORDS = 'The strain has healed';

// The files of this project share their modules, so those that are mocked here are loaded again, before and after.
const failing = vi.hoisted(() => {
  vi.resetModules();
  return { parser: false, rule: false };
});
afterAll(() => void vi.resetModules());

vi.mock('../../server/src/letter/parser/parse.ts', async (original) => {
  const { parseLetters } = await original<typeof import('../../server/src/letter/parser/parse.ts')>();
  return {
    parseLetters(source: string) {
      if (failing.parser) throw new RangeError(`can't read ${source}\n    at rationale (${source}:1:2)`);
      return parseLetters(source);
    },
  };
});

vi.mock('../../server/src/rules/index.ts', async (original) => {
  const { rules } = await original<typeof import('../../server/src/rules/index.ts')>();
  const broken = {
    ...rules[0],
    code: 'broken-rule',
    severity: 'error',
    check({ letter }: { letter: { source: string } }) {
      if (failing.rule) throw new TypeError(letter.source);
      return [];
    },
  };
  return { rules: [...rules, broken] };
});

let editor: Editor;

afterEach(() => {
  failing.parser = false;
  failing.rule = false;
  editor.dispose();
});

describe('an error in a handler', () => {
  it('is answered with null and logged without text of the letter', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    failing.parser = true;
    expect(await editor.request('textDocument/documentSymbol', URI)).toBeNull();
    expect(await editor.pull(URI)).toEqual({ kind: 'full', items: [] });
    const log = await editor.until(() => editor.logged.length >= 2 && editor.logged.join('\n'));
    expect(log).toContain('textDocument/documentSymbol failed (RangeError)');
    expect(log).toMatch(/^\s+at .*server\.ts:\d+:\d+/m);
    expect(log).not.toContain(WORDS);
    expect(log).not.toContain('CM16');
    failing.parser = false;
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
  });

  it('in one rule leaves the findings of other rules', async () => {
    failing.rule = true;
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
    const log = await editor.until(() => editor.logged[0]);
    expect(log).toContain('The rule broken-rule failed (TypeError)');
    expect(log).not.toContain(WORDS);
  });

  it('is logged where diagnostics are pushed', async () => {
    failing.parser = true;
    editor = await Editor.open({ capabilities: PUSHED });
    await editor.openLetter(URI, LETTER);
    await editor.clock.something();
    editor.clock.ring();
    const log = await editor.until(() => editor.logged[0]);
    expect(log).toContain('Checking failed (RangeError)');
    expect(log).not.toContain(WORDS);
  });
});

describe('redactedError', () => {
  it('returns the error’s name and stack frames', () => {
    const error = new RangeError(`${WORDS}\n    at home (letter:1:2)`);
    const words = redactedError('Reading', error);
    expect(words.split('\n')[0]).toBe('Reading failed (RangeError)');
    expect(words).not.toContain('home');
    expect(words).toMatch(/failures\.test\.ts:\d+:\d+/);
  });

  it.each([
    ['a text', WORDS, 'Reading failed (string)'],
    ['nothing', undefined, 'Reading failed (undefined)'],
  ])('returns the type of a thrown %s', (_, thrown, words) => {
    expect(redactedError('Reading', thrown)).toBe(words);
  });
});
