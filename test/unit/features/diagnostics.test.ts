import { expect, it } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { lines } from '../../../server/src/text/lines.ts';
import { marked } from '../../support/marked-text.ts';
import { deciding, FIELDS, findingsIn } from '../../support/rule-tester.ts';

const uri = 'file:///letters/one.imr';
const OTHER_FIELDS = FIELDS.replace('supports it', 'supports a second one');
const LETTER = deciding(`⟦Cane⟧: Upheld\n${FIELDS}\n⟦CANE⟧: Upheld\n${OTHER_FIELDS}`);

it('shows a finding with its code, page and the other place', () => {
  const { text, ranges } = marked(LETTER);
  const { rangeOf } = lines(text);
  const [first, second] = ranges.map(rangeOf);
  const pageOf = (code: string) => `https://example.org/rules/${code}.md`;
  expect(diagnostics(findingsIn(text), { uri, rangeOf, pageOf })).toEqual([
    {
      range: second,
      severity: DiagnosticSeverity.Warning,
      source: 'imr-letter',
      code: 'duplicate-item',
      codeDescription: { href: 'https://example.org/rules/duplicate-item.md' },
      message: 'Two items are both named “CANE”.',
      relatedInformation: [{ location: { uri, range: first }, message: 'This is the first one.' }],
    },
  ]);
});

it('has no page where the editor has none', () => {
  const text = 'A poem about the sea\n';
  const [found] = diagnostics(findingsIn(text), { uri, rangeOf: lines(text).rangeOf });
  expect(found).toMatchObject({ code: 'not-a-letter', severity: DiagnosticSeverity.Information });
  expect(found).not.toHaveProperty('codeDescription');
  expect(found).not.toHaveProperty('relatedInformation');
});
