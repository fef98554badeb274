import { env, l10n } from 'vscode';

/** The number of findings of each severity in a document. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/** The state of the check of a letter. */
export interface CheckState {
  readonly run: string;
  /** The number of rules that were run, the number of suppressed findings, and whether the letter has changed since; absent before the first check. */
  readonly checked?: { readonly checks: number; readonly suppressed: number; readonly isOld: boolean };
  readonly counts: FindingCounts;
}

/** The text of a letter's status. */
export interface StatusText {
  /** "26 checks · 2 errors, 1 warning" */
  readonly text: string;
  /** Why the counts may differ from the current letter; empty if nothing applies. */
  readonly detail: string;
}

/** Returns the status of a letter: the number of checks and findings. */
export function statusText({ run, checked, counts }: CheckState): StatusText {
  if (!checked) {
    const detail = run === 'manual' ? l10n.t('Letters are checked on command only') : '';
    return { text: l10n.t('Not checked yet'), detail };
  }
  const detail = [staleness(run, checked.isOld), suppressedText(checked.suppressed)].filter(Boolean).join(' · ');
  return { text: `${checksText(checked.checks)} · ${findingsText(counts)}`, detail };
}

function checksText(checks: number): string {
  if (checks === 0) return l10n.t('no checks');
  return checks === 1 ? l10n.t('1 check') : l10n.t('{0} checks', formatNumber(checks));
}

function findingsText({ errors, warnings, information, hints }: FindingCounts): string {
  const found = [
    errors === 1 ? l10n.t('1 error') : errors > 1 ? l10n.t('{0} errors', formatNumber(errors)) : '',
    warnings === 1 ? l10n.t('1 warning') : warnings > 1 ? l10n.t('{0} warnings', formatNumber(warnings)) : '',
    information > 0 ? l10n.t('{0} information', formatNumber(information)) : '',
    hints === 1 ? l10n.t('1 hint') : hints > 1 ? l10n.t('{0} hints', formatNumber(hints)) : '',
  ].filter(Boolean);
  return found.length > 0 ? found.join(', ') : l10n.t('nothing found');
}

/** Returns when the letter was checked, if the setting does not check it on each change. */
function staleness(run: string, isOld: boolean): string {
  if (run === 'onSave') {
    return isOld ? l10n.t('As of the last save; the letter has changed since') : l10n.t('As of the last save');
  }
  if (run !== 'manual') return '';
  return isOld ? l10n.t('As of the last check; the letter has changed since') : l10n.t('As of the last check');
}

function suppressedText(suppressed: number): string {
  return suppressed > 0 ? l10n.t('{0} suppressed', formatNumber(suppressed)) : '';
}

function formatNumber(value: number): string {
  return value.toLocaleString(env.language);
}
