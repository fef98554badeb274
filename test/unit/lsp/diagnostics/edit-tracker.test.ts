import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocumentSaveReason } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EditTracker } from '../../../../server/src/lsp/diagnostics/edit-tracker.ts';

const URI = 'file:///letter.imr';

/** Returns the texts of the edited ranges, the latest first, after replacements. */
function edited(text: string, ...changes: readonly (readonly [words: string, by: string])[]): string[] {
  const edits = new EditTracker();
  const document = TextDocument.create(URI, 'imr-letter', 1, text);
  edits.markSaved(URI, text);
  for (const [words, by] of changes) {
    const at = document.getText().indexOf(words);
    const range = { start: document.positionAt(at), end: document.positionAt(at + words.length) };
    edits.changed(URI, [{ range, text: by }]);
    TextDocument.update(document, [{ range, text: by }], document.version + 1);
  }
  return edits.rangesOf(URI, document.getText()).map((range) => document.getText(range));
}

describe('EditTracker', () => {
  it('returns one range for contiguous edits', () => {
    expect(edited('one two', ['two', 'three'])).toEqual(['three']);
    expect(edited('one two', ['two', 'thr'], ['thr', 'three'])).toEqual(['three']);
  });

  it('shifts ranges by edits before them', () => {
    expect(edited('one\ntwo three\nfour', ['three', '3'], ['one', 'a\nb\nc'])).toEqual(['a\nb\nc', '3']);
    expect(edited('one\r\ntwo three', ['three', '3'], ['two', 'II\r\nand'])).toEqual(['II\r\nand', '3']);
    expect(edited('one\ntwo three', ['three', '3'], ['one\n', ''])).toEqual(['', '3']);
    expect(edited('one two three', ['one', '1'], ['three', '3'])).toEqual(['3', '1']);
  });

  it('returns no ranges if the text equals the saved one', () => {
    expect(edited('one two', ['two', 'three'], ['three', 'two'])).toEqual([]);
  });

  it('returns no ranges after a save, a replacement or clear', () => {
    const edits = new EditTracker();
    const start = { line: 0, character: 0 };
    const change = { range: { start, end: start }, text: 'x' };
    edits.changed(URI, [change]);
    expect(edits.rangesOf(URI, 'xone')).toEqual([]);
    edits.markSaved(URI, 'one');
    edits.changed(URI, [change]);
    expect(edits.rangesOf(URI, 'xone')).toHaveLength(1);
    edits.markSaved(URI, 'xone');
    expect(edits.rangesOf(URI, 'xone')).toEqual([]);
    edits.changed(URI, [change]);
    edits.changed(URI, [{ text: 'two' }]);
    expect(edits.rangesOf(URI, 'two')).toEqual([]);
    edits.changed(URI, [change]);
    edits.clear(URI);
    expect(edits.rangesOf(URI, 'xtwo')).toEqual([]);
  });

  it('counts a draft as being edited until it is saved or cleared', () => {
    const edits = new EditTracker();
    const draft = 'untitled:Untitled-1';
    for (const uri of [draft, URI]) edits.opened(uri, 'one');
    expect([draft, URI].map((uri) => edits.isBeingEdited(uri, 'one'))).toEqual([true, false]);
    edits.clear(draft);
    expect(edits.isBeingEdited(draft, 'one')).toBe(false);
    const start = { line: 0, character: 0 };
    for (const uri of [draft, URI]) edits.changed(uri, [{ range: { start, end: start }, text: 'x' }]);
    expect([draft, URI].map((uri) => edits.isBeingEdited(uri, 'xone'))).toEqual([true, true]);
    edits.saved(URI, 'xone');
    expect(edits.isBeingEdited(URI, 'xone')).toBe(false);
  });

  it('keeps ranges on an automatic save', () => {
    const edits = new EditTracker();
    const start = { line: 0, character: 0 };
    edits.opened(URI, 'one');
    edits.changed(URI, [{ range: { start, end: start }, text: 'x' }]);
    edits.markDeferred(URI, true);
    edits.willSave(URI, TextDocumentSaveReason.FocusOut);
    expect(edits.saved(URI, 'xone')).toBe(false);
    expect(edits.rangesOf(URI, 'xone')).toHaveLength(1);
    edits.willSave(URI, TextDocumentSaveReason.Manual);
    expect(edits.saved(URI, 'xone')).toBe(true);
    expect(edits.rangesOf(URI, 'xone')).toEqual([]);
  });

  it('returns ranges within the document after any edits', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n'), maxLength: 6 });
    const change = fc.record({ at: fc.nat(30), length: fc.nat(8), text: words });
    fc.assert(
      fc.property(words, fc.array(change, { maxLength: 12 }), (text, changes) => {
        const edits = new EditTracker();
        const document = TextDocument.create(URI, 'imr-letter', 1, text);
        edits.markSaved(URI, text);
        for (const { at, length, text: by } of changes) {
          const range = { start: document.positionAt(at), end: document.positionAt(at + length) };
          edits.changed(URI, [{ range, text: by }]);
          TextDocument.update(document, [{ range, text: by }], document.version + 1);
        }
        const whole = document.getText();
        for (const { start, end } of edits.rangesOf(URI, whole)) {
          expect(document.offsetAt(start)).toBeLessThanOrEqual(document.offsetAt(end));
          expect(start.line).toBeLessThan(document.lineCount);
        }
      }),
    );
  });
});
