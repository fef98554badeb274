import type { Range } from 'vscode-languageserver-types';
import type { Rule, Severity } from '../rules/rule.ts';
import { closestMatch } from '../text/closest-match.ts';

/** The maximum number of problems reported for one object; a foreign file may have any number. */
export const MOST_PROBLEMS = 50;

/** The settings of a rule. */
export type RuleSetting = Severity | 'off';

/** All levels, heaviest first. */
export const RULE_SETTINGS: readonly RuleSetting[] = ['error', 'warning', 'information', 'hint', 'off'];

/** A rule's code and default severity. */
export type RuleDefault = Pick<Rule, 'code' | 'severity'>;

/** Something in a configuration that is not applied, or not understood. */
export interface ConfigurationProblem {
  readonly severity: 'error' | 'information';
  /** A whole sentence that names the key or value. */
  readonly message: string;
  /** The file's URI; absent for the editor's own settings. */
  readonly uri?: string;
  /** The way to the value, `['rules', 'field-order']`; empty for the whole file. */
  readonly key: readonly string[];
  /** True if the range is that of the entry's value, false for the whole entry. */
  readonly atValue?: true;
  /** Its range in the file. */
  readonly range?: Range;
}

/** Rules set to a level, and what was wrong with the others. */
export interface SeverityOverrides {
  readonly levels: ReadonlyMap<string, RuleSetting>;
  readonly problems: readonly ConfigurationProblem[];
}

/** Returns the severities in an object of rule codes; an unknown code or severity is a problem and leaves the others in force. */
export function readSeverityOverrides(
  value: unknown,
  rules: readonly RuleDefault[],
  key: readonly string[],
): SeverityOverrides {
  const levels = new Map<string, RuleSetting>();
  const problems: ConfigurationProblem[] = [];
  if (value === undefined) return { levels, problems };
  let wrong = 0;
  const report = (at: readonly string[], message: string, part?: Pick<ConfigurationProblem, 'atValue'>): void => {
    wrong++;
    if (wrong <= MOST_PROBLEMS) problems.push({ severity: 'error', key: at, message, ...part });
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(key, `"${key.join('.')}" must be an object of rule codes and their severities.`);
    return { levels, problems };
  }
  const codes = new Set(rules.map((rule) => rule.code));
  const near = (word: unknown, candidates: Iterable<string>) =>
    wrong < MOST_PROBLEMS ? didYouMean(word, candidates) : '';
  for (const [code, level] of Object.entries(value)) {
    if (!codes.has(code)) {
      report([...key, code], `Unknown rule ${quoted(code)}${near(code, codes) || '.'}`);
    } else if (!isLevel(level)) {
      const choices = near(level, RULE_SETTINGS) || `: choose ${RULE_SETTINGS.slice(0, -1).join(', ')} or off.`;
      report([...key, code], `${quoted(level)} is not a severity for "${code}"${choices}`, { atValue: true });
    } else {
      levels.set(code, level);
    }
  }
  if (wrong > MOST_PROBLEMS) {
    const more = (wrong - MOST_PROBLEMS).toLocaleString('en');
    problems.push({ severity: 'error', key, message: `${more} more entries of "${key.join('.')}" are wrong.` });
  }
  return { levels, problems };
}

/** Returns a value as a message shows it, truncated to a readable length. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Returns `; did you mean "…"?` if one of the candidates was probably meant, else an empty string. */
export function didYouMean(word: unknown, candidates: Iterable<string>): string {
  const near = typeof word === 'string' ? closestMatch(word, candidates) : undefined;
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

function isLevel(value: unknown): value is RuleSetting {
  return RULE_SETTINGS.some((level) => level === value);
}
