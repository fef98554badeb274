import { URI } from 'vscode-uri';
import { type NamedCatalogue, readCataloguePaths } from '../config/catalogue-paths.ts';
import { findConfigurationFile, type LetterPlace } from '../config/configuration-file.ts';
import { withExtendedFiles } from '../config/extended-files.ts';
import type { Files } from '../config/files.ts';
import {
  type ConfigurationProblem,
  type RuleDefault,
  type RuleSetting,
  readSeverityOverrides,
} from '../config/severity-overrides.ts';
import type { UserCatalogues } from '../config/user-catalogues.ts';
import { builtInCatalogue, type Catalogue } from '../guidelines/catalogue.ts';
import { type Speller, spellerWithWords } from '../rules/speller.ts';
import { NO_SUPPRESSIONS, type SuppressionFiles, type SuppressionsInForce } from '../suppressions/suppression-files.ts';
import { type Layer, layersFor } from './letter-layers.ts';

/** The origin of a rule's severity: the rule itself, the editor's settings, or a file. */
export type SettingOrigin =
  | { readonly from: 'rule' | 'settings' }
  | { readonly from: 'file' /** The file's URI. */; readonly uri: string };

/** The effective configuration of one letter: severities, catalogue, suppressions, and what could not be applied. */
export interface Configuration {
  /** Returns the severity in effect, or `off`; `off` too for an unknown code. */
  severityOf(code: string): RuleSetting;
  /** Returns the origin of a rule's severity. */
  originOf(code: string): SettingOrigin;
  /** The URI of the `.imr-letter.json` that counts here, whatever it says. */
  readonly file: string | undefined;
  readonly catalogue: Catalogue;
  /** The catalogue files that were to add to it, those that can't be read too; a later one overrides an earlier one. */
  readonly catalogues: readonly NamedCatalogue[];
  /** Knows the words of the dictionary and of the folder; undefined where spelling is not checked, or the dictionary is not read yet. */
  readonly speller: Speller | undefined;
  /** The words of the folder, in lower case. */
  readonly words: ReadonlySet<string>;
  readonly suppressions: SuppressionsInForce;
  readonly problems: readonly ConfigurationProblem[];
  /** The URIs of the files that the `.imr-letter.json` extends, missing ones too. */
  readonly extended: ReadonlySet<string>;
  /** Returns the configuration of another letter in the same folder, for which globs may say something else. */
  forLetter(letter: string | undefined): Configuration;
}

/** The inputs of a letter's configuration. */
export interface ConfigurationQuery extends LetterPlace {
  /** The value of `imrLetter.rules`, as it came: nothing in it is trusted. */
  readonly settings?: unknown;
  /** The value of `imrLetter.catalogues`, as it came. */
  readonly catalogues?: unknown;
  /** Reads catalogue files; without it none are used. */
  readonly own?: UserCatalogues;
  /** Knows the words of the dictionary; without it spelling is not checked. */
  readonly speller?: Speller | undefined;
  /** Reads suppression files; without it none are used. */
  readonly suppressions?: SuppressionFiles;
  /** False for folders of which the user has not said that he trusts them: their catalogues are left out. */
  readonly isTrusted?: boolean;
  readonly files: Files;
  readonly rules: readonly RuleDefault[];
}

/**
 * Returns the configuration of a letter: the rules' default severities, overridden rule by rule by the editor's settings and these by the
 * nearest `.imr-letter.json`; catalogues likewise, guideline by guideline.
 */
export async function resolveConfiguration(query: ConfigurationQuery): Promise<Configuration> {
  const settings = readSeverityOverrides(query.settings ?? undefined, query.rules, ['imrLetter.rules']);
  const file = await findConfigurationFile(query, query.files, query.rules);
  const within = query.within === undefined ? undefined : URI.parse(query.within);
  const paths = readCataloguePaths(query.catalogues, ['imrLetter.catalogues'], within);
  const { isTrusted = true, files, rules } = query;
  const all = file && (await withExtendedFiles(file, { files, rules, isTrusted }));
  const chain = all?.files ?? [];
  const { named, left } = trusted([...paths.catalogues, ...chain.flatMap(({ catalogues }) => catalogues)], query);
  const own = await query.own?.of(named);
  const suppressions = await query.suppressions?.of(query);
  const problems = [
    ...(all?.problems ?? []),
    ...paths.problems,
    ...left,
    ...(own?.problems ?? []),
    ...(suppressions?.problems ?? []),
  ];
  const words = new Set(chain.flatMap((one) => [...one.words]));
  const { speller } = query;
  const parts = { catalogue: own?.catalogue, catalogues: named, problems, suppressions, speller, words };
  const made = new Map<string, Configuration>();
  const forLetter = (letter: string | undefined): Configuration => {
    const { key, layers } = layersFor(letter, file?.uri, chain, rules);
    const known = made.get(key) ?? {
      ...configurationOf(rules, [settings, ...layers], parts),
      file: file?.uri,
      extended: all?.extended ?? NO_WORDS,
      forLetter,
    };
    made.set(key, known);
    return known;
  };
  return forLetter(query.letter);
}

/** Returns the catalogue paths that apply in an untrusted workspace: those that the user's own settings name and that lie outside of the folder. */
function trusted(catalogues: readonly NamedCatalogue[], { isTrusted = true, within }: ConfigurationQuery) {
  if (isTrusted) return { named: catalogues, left: [] };
  const folder = within === undefined ? undefined : `${within.replace(/\/+$/, '')}/`;
  const isOwn = (one: NamedCatalogue) => one.in === undefined && !(folder && one.uri.startsWith(folder));
  const left = catalogues.filter((one) => !isOwn(one));
  const message = 'Catalogues of this folder are not used until you trust it.';
  return {
    named: catalogues.filter(isOwn),
    left: left.map(
      ({ key, in: uri, range }): ConfigurationProblem => ({
        severity: 'information',
        key,
        message,
        ...(uri !== undefined && { uri }),
        ...(range && { range }),
      }),
    ),
  };
}

/** The effective configuration apart from severities. */
interface ConfigurationParts {
  readonly catalogue?: Catalogue | undefined;
  readonly catalogues?: readonly NamedCatalogue[];
  readonly problems?: readonly ConfigurationProblem[];
  readonly suppressions?: SuppressionsInForce | undefined;
  readonly speller?: Speller | undefined;
  readonly words?: ReadonlySet<string> | undefined;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Returns the configuration of the rules' default severities and their overrides, the last one on top. */
export function configurationOf(
  rules: readonly RuleDefault[],
  layers: readonly Layer[] = [],
  {
    catalogue = builtInCatalogue(),
    catalogues = [],
    problems = [],
    suppressions = NO_SUPPRESSIONS,
    speller,
    words = NO_WORDS,
  }: ConfigurationParts = {},
): Configuration {
  const layerOf = (code: string) => layers.findLast(({ levels }) => levels.has(code));
  return {
    severityOf: (code) => layerOf(code)?.levels.get(code) ?? ownLevels(rules).get(code) ?? 'off',
    originOf(code) {
      const layer = layerOf(code);
      if (layer?.uri !== undefined) return { from: 'file', uri: layer.uri };
      return { from: layer ? 'settings' : 'rule' };
    },
    file: layers.findLast(({ uri }) => uri !== undefined)?.uri,
    catalogue,
    catalogues,
    suppressions,
    speller: speller && spellerWithWords(speller, words),
    words,
    problems: [...layers.flatMap((layer) => layer.problems), ...problems],
    extended: NO_WORDS,
    forLetter() {
      return this;
    },
  };
}

/** By code; made once for some rules, since there may be a configuration for each of thousands of folders. */
const OWN_LEVELS = new WeakMap<readonly RuleDefault[], ReadonlyMap<string, RuleSetting>>();

function ownLevels(rules: readonly RuleDefault[]): ReadonlyMap<string, RuleSetting> {
  const known = OWN_LEVELS.get(rules);
  if (known) return known;
  const levels = new Map<string, RuleSetting>(rules.map((rule) => [rule.code, rule.severity]));
  OWN_LEVELS.set(rules, levels);
  return levels;
}
