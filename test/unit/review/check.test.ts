import { describe, expect, it } from 'vitest';
import type { RuleSetting } from '../../../server/src/config/severity-overrides.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { check } from '../../../server/src/review/check.ts';
import { configurationOf } from '../../../server/src/review/configuration.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { LetterRule } from '../../../server/src/rules/rule.ts';

const FAULTY = exampleLetter(
  ['CLINICAL CASE SUMMARY', 'CLINICAL CASE SUMARY'],
  ['MAXIMUS guideline:', 'MAXIMUS guidline:'],
);

function codes(text: string, levels: Readonly<Record<string, RuleSetting>> = {}, own = rules): string[] {
  const configuration = configurationOf(rules, [{ levels: new Map(Object.entries(levels)), problems: [] }]);
  return check(text, parseLetters(text), configuration, { rules: own }).map(
    ({ code, severity }) => `${severity} ${code}`,
  );
}

function breaking(code: string): LetterRule {
  const pattern = rules.find((rule): rule is LetterRule => rule.check !== undefined);
  if (!pattern) throw new Error('There is no rule for letters.');
  return {
    ...pattern,
    code,
    check({ letter }, report) {
      report({ span: letter.span, message: 'Found before it broke.' });
      throw new Error('Broken.');
    },
  };
}

describe('check', () => {
  it('returns findings in order with their effective severities', () => {
    expect(codes(FAULTY)).toEqual(['error missing-section', 'error missing-maximus-guideline']);
    expect(codes(FAULTY, { 'missing-section': 'hint' })).toEqual([
      'hint missing-section',
      'error missing-maximus-guideline',
    ]);
    expect(codes(FAULTY, { 'missing-section': 'off' })).toEqual(['error missing-maximus-guideline']);
  });

  it('keeps the findings of other rules if one throws, and names it', () => {
    const failures: string[] = [];
    const findings = check(
      FAULTY,
      parseLetters(FAULTY),
      { severityOf: () => 'error' },
      {
        rules: [breaking('broken'), ...rules],
        failed: (code) => failures.push(code),
      },
    );
    expect(failures).toEqual(['broken']);
    expect(findings.map(({ code }) => code)).toEqual(['broken', 'missing-section', 'missing-maximus-guideline']);
  });

  it('lowers a severity to the problem’s maxSeverity and never raises it', () => {
    const unsure: LetterRule = {
      ...breaking('unsure'),
      severity: 'error',
      check({ letter }, report) {
        report({ span: letter.span, message: 'Perhaps.', maxSeverity: 'information' });
      },
    };
    const weighed = (level: RuleSetting) =>
      check(FAULTY, parseLetters(FAULTY), { severityOf: () => level }, { rules: [unsure] }).map(
        ({ severity }) => severity,
      );
    expect(weighed('error')).toEqual(['information']);
    expect(weighed('hint')).toEqual(['hint']);
  });

  it('runs a rule that is off by default only if it is given a severity', () => {
    const optional: LetterRule = {
      ...breaking('optional'),
      severity: 'off',
      check({ letter }, report) {
        report({ span: letter.span, message: 'Perhaps.' });
      },
    };
    const weighed = (levels: readonly (readonly [string, RuleSetting])[]) =>
      check(FAULTY, parseLetters(FAULTY), configurationOf([optional], [{ levels: new Map(levels), problems: [] }]), {
        rules: [optional],
      }).map(({ severity }) => severity);
    expect(weighed([])).toEqual([]);
    expect(weighed([['optional', 'warning']])).toEqual(['warning']);
  });

  it('checks each letter of a file separately', () => {
    expect(codes(`${exampleLetter()}\n${FAULTY}\n${FAULTY}`)).toHaveLength(4);
  });

  it('reports only not-a-letter for a text without letters', () => {
    expect(codes('A poem about the sea')).toEqual(['information not-a-letter']);
    expect(codes('\n \n')).toEqual([]);
  });
});
