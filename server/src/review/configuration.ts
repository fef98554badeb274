import { findConfigurationFile, type LetterPlace } from './configuration-file.ts';
import type { Files } from './files.ts';
import {
  type ConfigurationProblem,
  type Level,
  type RuleDefault,
  type RuleLevels,
  readRuleLevels,
} from './rule-levels.ts';

/** What counts for one letter: the weight of each rule, and what of the settings could not be applied. */
export interface Configuration {
  /** The severity that counts here, or `off`; `off` too for a code that no rule has. */
  severityOf(code: string): Level;
  readonly problems: readonly ConfigurationProblem[];
}

/** What is looked up for one letter. */
export interface ConfigurationQuery extends LetterPlace {
  /** The value of `imrLetter.rules`, as it came: nothing in it is trusted. */
  readonly settings?: unknown;
  readonly files: Files;
  readonly rules: readonly RuleDefault[];
}

/** The rules' own severities, under the editor's settings, under the nearest `.imr-letter.json`: rule by rule. */
export async function resolveConfiguration(query: ConfigurationQuery): Promise<Configuration> {
  const settings = readRuleLevels(query.settings ?? undefined, query.rules, ['imrLetter.rules']);
  const file = await findConfigurationFile(query, query.files, query.rules);
  return configurationOf(query.rules, file === undefined ? [settings] : [settings, file]);
}

/** The rules' own severities with what was set over them, the last topmost. */
export function configurationOf(rules: readonly RuleDefault[], layers: readonly RuleLevels[] = []): Configuration {
  const levels = new Map<string, Level>(rules.map((rule) => [rule.code, rule.severity]));
  for (const layer of layers) for (const [code, level] of layer.levels) levels.set(code, level);
  return {
    severityOf: (code) => levels.get(code) ?? 'off',
    problems: layers.flatMap((layer) => layer.problems),
  };
}
