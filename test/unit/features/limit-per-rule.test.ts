import { describe, expect, it } from 'vitest';
import { limitPerRule } from '../../../server/src/features/limit-per-rule.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import type { Finding, Severity } from '../../../server/src/rules/rule.ts';
import { LETTER } from '../../support/protocol-letter.ts';

function finding(start: number, code = 'a', severity: Severity = 'error'): Finding {
  return { code, severity, span: { start, end: start + 1 }, message: `It is wrong.` };
}

/** What is shown: code, place and how many more there are said to be. */
function shown(findings: readonly Finding[], most: number, text = LETTER): string[] {
  return limitPerRule(findings, parseLetters(text), most).map(
    ({ code, span, message }) => `${code}${span.start}${message.replace(/^It is wrong\./, '')}`,
  );
}

const FIVE = [1, 2, 3, 4, 5].map((start) => finding(start));

describe('limitPerRule', () => {
  it('cuts the findings of a rule, and the last one says how many more there are', () => {
    expect(shown(FIVE, 3)).toEqual(['a1', 'a2', 'a3 And 2 more like this in the letter.']);
    expect(shown(FIVE, 5)).toHaveLength(5);
    expect(shown(FIVE, 5).join()).not.toContain('more');
  });

  it('returns all findings for 0', () => {
    expect(shown(FIVE, 0)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
  });

  it('counts each rule separately and keeps the order', () => {
    const findings = [finding(1), finding(2, 'b'), finding(3), finding(4, 'b'), finding(5)];
    expect(shown(findings, 2)).toEqual(['a1', 'b2', 'a3 And 1 more like this in the letter.', 'b4']);
  });

  it('keeps the most severe findings', () => {
    const findings = [finding(1, 'a', 'hint'), finding(2, 'a', 'error'), finding(3, 'a', 'information'), finding(4)];
    expect(shown(findings, 2)).toEqual(['a2', 'a4 And 2 more like this in the letter.']);
  });

  it('counts each letter separately', () => {
    const second = [1, 2, 3].map((start) => finding(LETTER.length + start));
    expect(shown([...FIVE, ...second], 4, LETTER + LETTER)).toHaveLength(7);
  });
});
