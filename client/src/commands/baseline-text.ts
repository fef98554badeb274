import * as vscode from 'vscode';

/** How many findings a baseline newly hides. */
export interface BaselineCounts {
  readonly findings: number;
  /** How many of them are errors. */
  readonly errors: number;
  /** The number of letters in which they are. */
  readonly letters: number;
}

/** What was left out when letters were read. */
export interface UnreadLetters {
  /** The files that could not be read or completely checked, and why. */
  readonly unread?: readonly { readonly name: string; readonly why: string }[];
  /** The number of letters that were not read and stay in the baselines. */
  readonly kept?: number;
  /** Whether there are more files than the limit. */
  readonly isCut?: boolean;
}

/** The maximum number of unread files that are named. */
const MAX_NAMED = 3;

/** Returns the question before a baseline is written: "33 findings in 18 letters, 4 of them errors, will no longer show." */
export function baselineQuestion({ findings, errors, letters }: BaselineCounts): string {
  const what = findingsInLetters(findings, letters);
  if (errors === 0)
    return findings === 1
      ? vscode.l10n.t('{0} will no longer show.', what)
      : vscode.l10n.t('{0}, none of them errors, will no longer show.', what);
  if (findings === 1) return vscode.l10n.t('{0}, an error, will no longer show.', what);
  return errors === 1
    ? vscode.l10n.t('{0}, 1 of them an error, will no longer show.', what)
    : vscode.l10n.t('{0}, {1} of them errors, will no longer show.', what, formatNumber(errors));
}

/** Returns the message about what was accepted. */
export function acceptedMessage({ findings, letters }: BaselineCounts): string {
  if (findings === 0) return vscode.l10n.t('There are no new findings to accept here.');
  const what = findingsInLetters(findings, letters);
  return findings === 1
    ? vscode.l10n.t('{0} is accepted. New findings will still show.', what)
    : vscode.l10n.t('{0} are accepted. New findings will still show.', what);
}

/** Returns the sentences about files that were not read and entries that stay in the baseline. */
export function unreadMessages({ unread = [], kept = 0, isCut = false }: UnreadLetters): string[] {
  const most = unread.slice(0, MAX_NAMED).map(({ name, why }) => `${name} (${why})`);
  const named = most.join(', ') + (unread.length > MAX_NAMED ? ', …' : '');
  const sentences: string[] = [];
  if (unread.length === 1) sentences.push(vscode.l10n.t('1 file could not be read: {0}.', named));
  if (unread.length > 1)
    sentences.push(vscode.l10n.t('{0} files could not be read: {1}.', formatNumber(unread.length), named));
  if (isCut) sentences.push(vscode.l10n.t('There are more files here than the limit, so some letters were left out.'));
  if (kept === 1) sentences.push(vscode.l10n.t('The baseline keeps its entries for 1 letter that was not read.'));
  if (kept > 1)
    sentences.push(
      vscode.l10n.t('The baseline keeps its entries for {0} letters that were not read.', formatNumber(kept)),
    );
  return sentences;
}

/** Has a separate string for each combination of singular and plural, for translations. */
function findingsInLetters(findings: number, letters: number): string {
  if (findings === 1) return vscode.l10n.t('1 finding in 1 letter');
  return letters === 1
    ? vscode.l10n.t('{0} findings in 1 letter', formatNumber(findings))
    : vscode.l10n.t('{0} findings in {1} letters', formatNumber(findings), formatNumber(letters));
}

/** Returns a number with the thousands separators of the user's language. */
function formatNumber(count: number): string {
  return count.toLocaleString(vscode.env.language);
}
