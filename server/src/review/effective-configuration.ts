import type { RuleSetting } from '../config/severity-overrides.ts';
import type { Rule } from '../rules/rule.ts';
import type { Configuration, SettingOrigin } from './configuration.ts';

/** A rule as it counts somewhere. */
export interface EffectiveRule {
  readonly code: string;
  readonly group: Rule['group'];
  readonly severity: RuleSetting;
  /** The rule's default severity. */
  readonly default: RuleSetting;
  readonly origin: SettingOrigin;
}

/** A catalogue file that counts somewhere. */
export interface EffectiveCatalogue {
  /** Its path as it was given. */
  readonly path: string;
  readonly origin: SettingOrigin;
}

/** The effective configuration of the letters of a folder, with the origin of each severity. */
export interface EffectiveConfiguration {
  /** The URI of the `.imr-letter.json` that counts. */
  readonly file: string | undefined;
  readonly rules: readonly EffectiveRule[];
  /** A later one overrides an earlier one, and all override the built-in catalogue. */
  readonly catalogues: readonly EffectiveCatalogue[];
  /** The URIs of the suppression files. */
  readonly ignore: string | undefined;
  readonly baseline: string | undefined;
  /** The problems of the configuration, as sentences. */
  readonly problems: readonly string[];
}

/** Returns the effective settings of a configuration, rule by rule. */
export function effectiveConfiguration(configuration: Configuration, rules: readonly Rule[]): EffectiveConfiguration {
  const { file, catalogues, suppressions, problems } = configuration;
  return {
    file,
    rules: rules.map(({ code, group, severity }) => ({
      code,
      group,
      severity: configuration.severityOf(code),
      default: severity,
      origin: configuration.originOf(code),
    })),
    catalogues: catalogues.map(({ path, in: uri }) => ({
      path,
      origin: uri === undefined ? { from: 'settings' } : { from: 'file', uri },
    })),
    ignore: suppressions.ignore?.uri,
    baseline: suppressions.baseline?.uri,
    problems: problems.map(({ message }) => message),
  };
}
