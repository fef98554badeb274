import { describe, expect, it } from 'vitest';
import { CodeActionKind } from 'vscode-languageserver-types';
import { codeActions } from '../../../../server/src/features/actions/code-actions.ts';
import { exampleLetter } from '../../../../server/src/rules/example-letter.ts';
import { lines } from '../../../../server/src/text/lines.ts';
import { marked } from '../../../support/marked-text.ts';
import { findingsIn } from '../../../support/rule-tester.ts';

const uri = 'file:///letters/one.imr';

function actions(withMarks: string, query: { readonly only?: readonly string[]; readonly version?: number } = {}) {
  const { text, cursor = 0 } = marked(withMarks);
  const { rangeOf } = lines(text);
  const range = rangeOf({ start: cursor, end: cursor });
  return codeActions(findingsIn(text), { uri, rangeOf, range, ...query });
}

describe('codeActions', () => {
  const misspelled = exampleLetter(['MAXIMUS guideline:', 'MAXIMUS gui‸dlne:']);
  const missing = exampleLetter(['CLINICAL', '‸CLINICAL']).replace(/\nMAXIMUS guideline:.*\n/, '');

  it('offers the fix of the finding under the cursor as preferred', () => {
    const [action, ...others] = actions(misspelled, { version: 7 });
    const range = { start: { line: 16, character: 0 }, end: { line: 16, character: 16 } };
    expect(others).toEqual([]);
    expect(action).toMatchObject({
      title: 'Write “MAXIMUS guideline:”',
      kind: CodeActionKind.QuickFix,
      isPreferred: true,
      diagnostics: [{ code: 'missing-maximus-guideline', range }],
      edit: {
        documentChanges: [{ textDocument: { uri, version: 7 }, edits: [{ range, newText: 'MAXIMUS guideline:' }] }],
      },
    });
  });

  it('returns edits without a version for a document without one', () => {
    expect(actions(misspelled)[0]?.edit).toHaveProperty('changes');
  });

  it('offers nothing away from findings, nor for other kinds', () => {
    expect(actions(missing)).toEqual([]);
    expect(actions(misspelled, { only: [CodeActionKind.Refactor] })).toEqual([]);
    expect(actions(misspelled, { only: [CodeActionKind.QuickFix] })).toHaveLength(1);
  });

  it('does not prefer a fix that is only a start', () => {
    const atItem = missing.replace('‸', '').replace('Tramadol', 'Tram‸adol');
    expect(actions(atItem)).toMatchObject([{ title: 'Insert “MAXIMUS guideline:”', isPreferred: false }]);
  });
});
