import { env, l10n } from 'vscode';

/** How many findings of each severity stand in a letter. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/** What is known of the check of a letter. */
export interface CheckState {
  readonly run: string;
  /** How many rules looked at it, how many findings are set aside, and whether it has changed since; absent before the first check. */
  readonly checked?: { readonly checks: number; readonly aside: number; readonly isOld: boolean };
  readonly counts: FindingCounts;
}

/** The check of a letter in words. */
export interface StatusText {
  /** "26 checks · 2 errors, 1 warning" */
  readonly text: string;
  /** What makes them stand for less than the letter as it is now; empty where nothing does. */
  readonly detail: string;
}

/** What a letter's status says: how many checks it went through and what is open. */
export function statusText({ run, checked, counts }: CheckState): StatusText {
  if (!checked) {
    const detail = run === 'manual' ? l10n.t('Letters are checked by command alone') : '';
    return { text: l10n.t('Not checked yet'), detail };
  }
  const detail = [asOf(run, checked.isOld), setAside(checked.aside)].filter(Boolean).join(' · ');
  return { text: `${checksIn(checked.checks)} · ${foundIn(counts)}`, detail };
}

function checksIn(checks: number): string {
  if (checks === 0) return l10n.t('no checks');
  return checks === 1 ? l10n.t('1 check') : l10n.t('{0} checks', shown(checks));
}

function foundIn({ errors, warnings, information, hints }: FindingCounts): string {
  const found = [
    errors === 1 ? l10n.t('1 error') : errors > 1 ? l10n.t('{0} errors', shown(errors)) : '',
    warnings === 1 ? l10n.t('1 warning') : warnings > 1 ? l10n.t('{0} warnings', shown(warnings)) : '',
    information > 0 ? l10n.t('{0} information', shown(information)) : '',
    hints === 1 ? l10n.t('1 hint') : hints > 1 ? l10n.t('{0} hints', shown(hints)) : '',
  ].filter(Boolean);
  return found.length > 0 ? found.join(', ') : l10n.t('nothing found');
}

/** Of when it is, where the setting has letters checked only now and then. */
function asOf(run: string, isOld: boolean): string {
  if (run === 'onSave') {
    return isOld ? l10n.t('As of the last save; the letter has changed since') : l10n.t('As of the last save');
  }
  if (run !== 'manual') return '';
  return isOld ? l10n.t('As of the last check; the letter has changed since') : l10n.t('As of the last check');
}

function setAside(aside: number): string {
  return aside > 0 ? l10n.t('{0} set aside', shown(aside)) : '';
}

function shown(value: number): string {
  return value.toLocaleString(env.language);
}
