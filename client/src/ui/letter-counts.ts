import { env, l10n } from 'vscode';
import type { LetterCounts } from '../../../server/src/protocol/params.ts';

/** Returns the message after a check on command: "18 letters checked: 12 of them are clean." */
export function letterCountsMessage({ letters, clean }: LetterCounts): string {
  if (letters === 0) return l10n.t('No letter was found to check.');
  if (letters === 1)
    return clean === 1 ? l10n.t('1 letter checked: it is clean.') : l10n.t('1 letter checked: it has findings.');
  const all = letters.toLocaleString(env.language);
  if (clean === letters) return l10n.t('{0} letters checked: all of them are clean.', all);
  if (clean === 0) return l10n.t('{0} letters checked: none of them is clean.', all);
  return clean === 1
    ? l10n.t('{0} letters checked: 1 of them is clean.', all)
    : l10n.t('{0} letters checked: {1} of them are clean.', all, clean.toLocaleString(env.language));
}
