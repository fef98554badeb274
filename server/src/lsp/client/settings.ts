import type { HintKinds } from '../../features/hints/inlay-hints.ts';
import { asObject } from '../../protocol/guards.ts';

/** When letters are checked. */
export type ValidateRun = 'onType' | 'onSave' | 'manual';

/** Which letters are checked: open ones, or all of the workspace. */
export type ValidateScope = 'openFiles' | 'workspace';

/** The settings `imrLetter.*` that apply to a letter. */
export interface Settings {
  /** The value of `imrLetter.rules`, not validated. */
  readonly rules: unknown;
  /** The value of `imrLetter.catalogues`, not validated. */
  readonly catalogues: unknown;
  /** Whether spelling is checked. */
  readonly spelling: boolean;
  readonly run: ValidateRun;
  /** The delay between a change and its check, in milliseconds. */
  readonly delay: number;
  readonly scope: ValidateScope;
  /** The maximum number of findings of a rule that are shown per letter; 0 for no limit. */
  readonly maxFindingsPerRule: number;
  /** Whether plain-text files that contain a letter are checked as letters. */
  readonly detectsText: boolean;
  /** The base URI of the rule pages, if set. */
  readonly rulePages: string | undefined;
  readonly hints: HintKinds;
  readonly lenses: { readonly decisions: boolean; readonly items: boolean; readonly ready: boolean };
  /** The value of `imrLetter.tidy.wrapColumn`, not validated. */
  readonly tidyColumn: unknown;
}

/** The default of `imrLetter.validate.delay`. */
const DEFAULT_DELAY_MS = 200;
/** The default of `imrLetter.validate.maxFindingsPerRule`. */
const DEFAULT_MAX_FINDINGS = 20;
const MAX_DELAY_MS = 60_000;

/** Pages open on a click, so a `command:` URI from a setting is not accepted. */
const PAGES_ADDRESS = /^(https?|file):\/\/\S+$/i;

/** Returns the settings in a value of the section `imrLetter`; invalid values count as not set. */
export function readSettings(value: unknown): Settings {
  const { rules, catalogues, validate, rulePages, tidy, detect, inlayHints, codeLens, spelling } = asObject(value);
  const { run, delay, scope, maxFindingsPerRule } = asObject(validate);
  const { topics, visits, time } = asObject(inlayHints);
  const { decisions, items, ready } = asObject(codeLens);
  return {
    rules,
    catalogues,
    spelling: asObject(spelling).enabled !== false,
    run: run === 'onSave' || run === 'manual' ? run : 'onType',
    delay: typeof delay === 'number' && delay >= 0 ? Math.min(delay, MAX_DELAY_MS) : DEFAULT_DELAY_MS,
    scope: scope === 'workspace' ? 'workspace' : 'openFiles',
    maxFindingsPerRule:
      Number.isInteger(maxFindingsPerRule) && Number(maxFindingsPerRule) >= 0
        ? Number(maxFindingsPerRule)
        : DEFAULT_MAX_FINDINGS,
    detectsText: detect !== 'never',
    rulePages: typeof rulePages === 'string' && PAGES_ADDRESS.test(rulePages) ? rulePages : undefined,
    hints: { topics: topics !== false, visits: visits !== false, time: time !== false },
    lenses: { decisions: decisions !== false, items: items === true, ready: ready !== false },
    tidyColumn: asObject(tidy).wrapColumn,
  };
}
