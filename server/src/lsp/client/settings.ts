import type { HintKinds } from '../../features/hints/inlay-hints.ts';
import { asObject } from '../../protocol/guards.ts';

/** When letters are checked. */
export type ValidateRun = 'onType' | 'onSave' | 'manual';

/** Which letters are checked: those that are open, or all of the workspace. */
export type ValidateScope = 'openFiles' | 'workspace';

/** The settings `imrLetter.*` that count for one letter. */
export interface Settings {
  /** The value of `imrLetter.rules` as it came. */
  readonly rules: unknown;
  /** The value of `imrLetter.catalogues` as it came. */
  readonly catalogues: unknown;
  readonly run: ValidateRun;
  /** Milliseconds from a change to its check. */
  readonly delay: number;
  readonly scope: ValidateScope;
  /** How many findings of one rule are shown in a letter; 0 is all. */
  readonly maxFindingsPerRule: number;
  /** Whether plain-text files that hold a letter count as letters. */
  readonly detectsText: boolean;
  /** The address below which the pages of rules are, if the user gave one. */
  readonly rulePages: string | undefined;
  readonly hints: HintKinds;
  readonly lenses: { readonly decisions: boolean; readonly items: boolean };
  /** The value of `imrLetter.tidy.wrapColumn` as it came. */
  readonly tidyColumn: unknown;
}

/** How long after a change a letter is checked, in milliseconds, where no setting says so. */
const DEFAULT_DELAY = 200;
/** How many findings of one rule are shown in a letter, where no setting says so. */
const DEFAULT_MOST = 20;
const LONGEST_DELAY = 60_000;

/** Pages are opened by a click: an address that runs a command must not come from a setting. */
const PAGES_ADDRESS = /^(https?|file):\/\/\S+$/i;

/** The settings in the value of the section `imrLetter`; what is not understood counts as not set. */
export function readSettings(value: unknown): Settings {
  const { rules, catalogues, validate, rulePages, tidy, detect, inlayHints, codeLens } = asObject(value);
  const { run, delay, scope, maxFindingsPerRule } = asObject(validate);
  const { topics, visits, time } = asObject(inlayHints);
  const { decisions, items } = asObject(codeLens);
  return {
    rules,
    catalogues,
    run: run === 'onSave' || run === 'manual' ? run : 'onType',
    delay: typeof delay === 'number' && delay >= 0 ? Math.min(delay, LONGEST_DELAY) : DEFAULT_DELAY,
    scope: scope === 'workspace' ? 'workspace' : 'openFiles',
    maxFindingsPerRule:
      Number.isInteger(maxFindingsPerRule) && Number(maxFindingsPerRule) >= 0
        ? Number(maxFindingsPerRule)
        : DEFAULT_MOST,
    detectsText: detect !== 'never',
    rulePages: typeof rulePages === 'string' && PAGES_ADDRESS.test(rulePages) ? rulePages : undefined,
    hints: { topics: topics !== false, visits: visits !== false, time: time !== false },
    lenses: { decisions: decisions !== false, items: items === true },
    tidyColumn: asObject(tidy).wrapColumn,
  };
}
