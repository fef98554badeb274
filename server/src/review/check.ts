import { builtInCatalogue, type Catalogue } from '../guidelines/catalogue.ts';
import type { Letter } from '../letter/letter.ts';
import { contextOf } from '../rules/context.ts';
import { rules as allRules } from '../rules/index.ts';
import type { Finding, Report, Rule, RuleContext, Severity } from '../rules/rule.ts';
import type { Speller } from '../rules/speller.ts';
import { NOTHING_OMITTED } from '../text/folded-text.ts';
import { asWritten } from './as-written.ts';
import type { Configuration } from './configuration.ts';

/** Options of a check. */
export interface CheckOptions {
  readonly rules?: readonly Rule[];
  /** The catalogue of guidelines; the built-in one by default. */
  readonly catalogue?: Catalogue;
  /** Without it, spelling is not checked. */
  readonly speller?: Speller | undefined;
  /** Called for a rule that threw; its findings so far and those of other rules are kept. */
  readonly failed?: (code: string, error: unknown) => void;
  /** The codes of rules that are left out. */
  readonly without?: ReadonlySet<string>;
  /** Receives the progress of a check that may be stopped. */
  readonly progress?: CheckProgress;
}

/** The progress of a check. */
export class CheckProgress {
  /** The code of the rule that is running. */
  running: string | undefined;
  /** The findings so far. */
  findings: Finding[] = [];
}

/** Returns the findings of a text and its letters that are in effect, by position; findings at one position in the order of their rules. */
export function check(
  source: string,
  letters: readonly Letter[],
  configuration: Pick<Configuration, 'severityOf'>,
  {
    rules = allRules,
    catalogue = builtInCatalogue(),
    speller,
    failed,
    without,
    progress = new CheckProgress(),
  }: CheckOptions = {},
): Finding[] {
  const { findings } = progress;
  const failing = new Set(without);
  let running: Pick<ActiveRule<unknown>, 'code' | 'severity'> | undefined;
  let looked: Letter | undefined;
  const report: Report = (reported) => {
    if (!running) return;
    const { code, severity } = running;
    const problem = looked ? asWritten(reported, looked) : reported;
    if (problem) findings.push({ ...problem, code, severity: maxSeverity(severity, problem.maxSeverity) });
  };
  const runAll = <T>(active: readonly ActiveRule<T>[], of: T) => {
    for (const rule of active) {
      if (failing.size > 0 && failing.has(rule.code)) continue;
      running = rule;
      progress.running = rule.code;
      try {
        rule.runRule(of, report);
      } catch (error) {
        failing.add(rule.code);
        failed?.(rule.code, error);
      }
    }
  };
  const choice = activeRules(configuration, rules);
  if (letters.length === 0) runAll(choice.ofTexts, { source });
  // Letter after letter, so that of thousands in one file only one is held with all that rules read in it.
  for (const letter of letters) {
    looked = letter.omitted === NOTHING_OMITTED ? undefined : letter;
    runAll(letter.labelled ? choice.ofLabelled : choice.ofUnlabelled, contextOf(letter, catalogue, speller));
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
}

/** Returns the number of rules that check a text: the active ones for its letters, or for a text without letters. */
export function checksOf(
  letters: readonly Letter[],
  configuration: Pick<Configuration, 'severityOf'>,
  rules: readonly Rule[] = allRules,
): number {
  const { ofTexts, ofLabelled, ofUnlabelled } = activeRules(configuration, rules);
  if (letters.length === 0) return ofTexts.length;
  return letters.some(({ labelled }) => labelled) ? ofLabelled.length : ofUnlabelled.length;
}

/** An active rule with its severity. All have one shape, which keeps calls monomorphic. */
interface ActiveRule<T> {
  readonly code: string;
  readonly severity: Severity;
  readonly runRule: (of: T, report: Report) => void;
}

/** The active rules of a configuration, by what they check. */
interface Choice {
  readonly rules: readonly Rule[];
  readonly ofTexts: readonly ActiveRule<{ readonly source: string }>[];
  readonly ofLabelled: readonly ActiveRule<RuleContext>[];
  readonly ofUnlabelled: readonly ActiveRule<RuleContext>[];
}

const choices = new WeakMap<Pick<Configuration, 'severityOf'>, Choice>();

/** Returns the active rules of a configuration, cached since it mostly applies to one text after another. */
function activeRules(configuration: Pick<Configuration, 'severityOf'>, rules: readonly Rule[]): Choice {
  const known = choices.get(configuration);
  if (known?.rules === rules) return known;
  const active = <T>(rule: Rule, runRule: ActiveRule<T>['runRule'] | undefined): readonly ActiveRule<T>[] => {
    const severity = configuration.severityOf(rule.code);
    return runRule && severity !== 'off' ? [{ code: rule.code, severity, runRule }] : [];
  };
  const choice: Choice = {
    rules,
    ofTexts: rules.flatMap((rule) => active(rule, rule.checkText)),
    ofLabelled: rules.flatMap((rule) => active(rule, rule.check)),
    ofUnlabelled: rules.flatMap((rule) => active(rule, rule.labelledOnly ? undefined : rule.check)),
  };
  choices.set(configuration, choice);
  return choice;
}

/** All severities, the heaviest first. */
const WEIGHTS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Returns the severity in effect, or the lower one that a problem may not exceed. */
function maxSeverity(severity: Severity, most: Severity | undefined): Severity {
  return most !== undefined && WEIGHTS.indexOf(most) > WEIGHTS.indexOf(severity) ? most : severity;
}
