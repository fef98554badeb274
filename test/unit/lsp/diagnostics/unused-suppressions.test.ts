import { expect, it } from 'vitest';
import type { ConfigurationProblem } from '../../../../server/src/config/severity-overrides.ts';
import { UnusedSuppressionReporter } from '../../../../server/src/lsp/diagnostics/unused-suppressions.ts';

const FILE = 'file:///letters/.imr-letter.ignore.json';
const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/** A letter with an unused entry. */
function unused(letter: string) {
  const entry = {
    letter: `file ${letter}` as const,
    code: 'empty-field',
    fingerprint: 'a1',
    item: undefined,
    reason: 'Agreed.',
    range: RANGE,
  };
  return { findings: [], suppressed: [], unused: [entry] };
}

it('UnusedSuppressionReporter reports the entries of thousands of letters in one file together', () => {
  const reported: (readonly ConfigurationProblem[])[] = [];
  const waiting: (() => void)[] = [];
  const news = new UnusedSuppressionReporter(
    { show: (_, uri, problems) => uri === FILE && reported.push(problems) },
    {
      after: (_, callback) => {
        waiting.push(callback);
        return () => undefined;
      },
    },
  );
  for (let at = 0; at < 3000; at++) news.record(`file:///letters/${at}.imr`, FILE, unused(`${at}.imr`));
  expect(reported).toEqual([]);
  for (const callback of waiting.splice(0)) callback();
  expect(reported.map((problems) => problems.length)).toEqual([3000]);
  news.forget('file:///letters/7.imr');
  for (const callback of waiting.splice(0)) callback();
  expect(reported.map((problems) => problems.length)).toEqual([3000, 2999]);
});
