import type { Letter } from '../letter/letter.ts';
import { rules as allRules } from '../rules/index.ts';
import type { Finding, Problem, Rule } from '../rules/rule.ts';
import type { Configuration } from './configuration.ts';

/** How a check may differ from the usual. */
export interface CheckOptions {
  readonly rules?: readonly Rule[];
  /** Told of a rule that threw; what it had found by then and all other rules' findings stand. */
  readonly failed?: (code: string, error: unknown) => void;
}

/** Every finding that counts in a text and its letters, by place; findings at one place in the order of their rules. */
export function check(
  source: string,
  letters: readonly Letter[],
  configuration: Pick<Configuration, 'severityOf'>,
  { rules = allRules, failed }: CheckOptions = {},
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = configuration.severityOf(rule.code);
    if (severity === 'off') continue;
    try {
      for (const problem of problemsOf(rule, source, letters)) findings.push({ ...problem, code: rule.code, severity });
    } catch (error) {
      failed?.(rule.code, error);
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
}

function* problemsOf(rule: Rule, source: string, letters: readonly Letter[]): Generator<Problem> {
  if ('checkText' in rule) {
    if (letters.length === 0) yield* rule.checkText({ source });
    return;
  }
  for (const letter of letters) {
    if (letter.labelled || !rule.labelledOnly) yield* rule.check({ letter });
  }
}
