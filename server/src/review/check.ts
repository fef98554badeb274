import { builtInCatalogue, type Catalogue } from '../guidelines/catalogue.ts';
import type { Letter } from '../letter/letter.ts';
import { contextOf } from '../rules/context.ts';
import { rules as allRules } from '../rules/index.ts';
import type { Finding, Report, Rule, Severity } from '../rules/rule.ts';
import type { Configuration } from './configuration.ts';
import type { Level } from './rule-levels.ts';

/** How a check may differ from the usual. */
export interface CheckOptions {
  readonly rules?: readonly Rule[];
  /** What is known about guidelines; the built-in catalogue if not given. */
  readonly catalogue?: Catalogue;
  /** Told of a rule that threw; what it had found by then and all other rules' findings stand. */
  readonly failed?: (code: string, error: unknown) => void;
}

/** Every finding that counts in a text and its letters, by place; findings at one place in the order of their rules. */
export function check(
  source: string,
  letters: readonly Letter[],
  configuration: Pick<Configuration, 'severityOf'>,
  { rules = allRules, catalogue = builtInCatalogue(), failed }: CheckOptions = {},
): Finding[] {
  const findings: Finding[] = [];
  const failing = new Set<Rule>();
  const weights = weightsOf(configuration, rules);
  /** The rule that runs, and what its findings weigh. */
  let code = '';
  let severity: Level = 'off';
  const report: Report = (problem) => {
    if (severity !== 'off') findings.push({ ...problem, code, severity: atMost(severity, problem.atMost) });
  };
  const runAll = (run: (rule: Rule) => void) => {
    rules.forEach((rule, at) => {
      code = rule.code;
      severity = weights[at] ?? 'off';
      if (severity === 'off' || failing.has(rule)) return;
      try {
        run(rule);
      } catch (error) {
        failing.add(rule);
        failed?.(rule.code, error);
      }
    });
  };
  if (letters.length === 0) runAll((rule) => rule.checkText?.({ source }, report));
  // Letter after letter, so that of thousands in one file only one is held with all that rules read in it.
  for (const letter of letters) {
    const context = contextOf(letter, catalogue);
    runAll((rule) => {
      if (!rule.checkText && (letter.labelled || !rule.labelledOnly)) rule.check(context, report);
    });
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
}

interface Weighed {
  readonly rules: readonly Rule[];
  readonly weights: readonly Level[];
}

const weighed = new WeakMap<Pick<Configuration, 'severityOf'>, Weighed>();

/** What each rule weighs by a configuration, which mostly counts for one text after the other. */
function weightsOf(configuration: Pick<Configuration, 'severityOf'>, rules: readonly Rule[]): readonly Level[] {
  const known = weighed.get(configuration);
  if (known?.rules === rules) return known.weights;
  const weights = rules.map(({ code }) => configuration.severityOf(code));
  weighed.set(configuration, { rules, weights });
  return weights;
}

/** How many rules look at a text: those that are on and speak of such letters, or of a text that holds none. */
export function checksOf(
  letters: readonly Letter[],
  { severityOf }: Pick<Configuration, 'severityOf'>,
  rules: readonly Rule[] = allRules,
): number {
  const isOf = (rule: Rule) =>
    'checkText' in rule ? letters.length === 0 : letters.some(({ labelled }) => labelled || !rule.labelledOnly);
  return rules.filter((rule) => severityOf(rule.code) !== 'off' && isOf(rule)).length;
}

/** All severities, the heaviest first. */
const WEIGHTS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The severity that counts, or a lighter one that a problem may not exceed. */
function atMost(severity: Severity, most: Severity | undefined): Severity {
  return most !== undefined && WEIGHTS.indexOf(most) > WEIGHTS.indexOf(severity) ? most : severity;
}
