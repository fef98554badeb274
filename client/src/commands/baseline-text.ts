import * as vscode from 'vscode';

/** How much a baseline hides beyond what is hidden already. */
export interface BaselineCounts {
  readonly findings: number;
  /** How many of them are errors. */
  readonly errors: number;
  /** The letters in which they stand. */
  readonly letters: number;
}

/** What was left out when letters were read; each is absent where nothing was. */
export interface UnreadLetters {
  /** What could not be read or wholly checked, and why. */
  readonly unread?: readonly { readonly name: string; readonly why: string }[];
  /** How many letters stay in the baselines that were not among those read. */
  readonly kept?: number;
  /** Whether there are more files than are looked at. */
  readonly isCut?: boolean;
}

/** So many of the letters that could not be read are named. */
const MOST_NAMED = 3;

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
    : vscode.l10n.t('{0}, {1} of them errors, will no longer show.', what, counted(errors));
}

/** Returns what was accepted, in a sentence. */
export function acceptedMessage({ findings, letters }: BaselineCounts): string {
  if (findings === 0)
    return vscode.l10n.t('There is no finding here to accept beyond those that are accepted already.');
  const what = findingsInLetters(findings, letters);
  return findings === 1
    ? vscode.l10n.t('{0} is accepted. New findings will still show.', what)
    : vscode.l10n.t('{0} are accepted. New findings will still show.', what);
}

/** Returns what was not read, in sentences, and what the baseline held of that and still holds. */
export function unreadMessages({ unread = [], kept = 0, isCut = false }: UnreadLetters): string[] {
  const most = unread.slice(0, MOST_NAMED).map(({ name, why }) => `${name} (${why})`);
  const named = most.join(', ') + (unread.length > MOST_NAMED ? ', …' : '');
  const sentences: string[] = [];
  if (unread.length === 1) sentences.push(vscode.l10n.t('1 file could not be read: {0}.', named));
  if (unread.length > 1)
    sentences.push(vscode.l10n.t('{0} files could not be read: {1}.', counted(unread.length), named));
  if (isCut) sentences.push(vscode.l10n.t('There are more files here than are read, so some letters were left out.'));
  if (kept === 1) sentences.push(vscode.l10n.t('What the baseline held of 1 letter that was not read stays in it.'));
  if (kept > 1)
    sentences.push(
      vscode.l10n.t('What the baseline held of {0} letters that were not read stays in it.', counted(kept)),
    );
  return sentences;
}

/** Each number by words of its own, for languages that bend their words otherwise. */
function findingsInLetters(findings: number, letters: number): string {
  if (findings === 1) return vscode.l10n.t('1 finding in 1 letter');
  return letters === 1
    ? vscode.l10n.t('{0} findings in 1 letter', counted(findings))
    : vscode.l10n.t('{0} findings in {1} letters', counted(findings), counted(letters));
}

/** A number with its thousands apart, as the user's language writes them. */
function counted(count: number): string {
  return count.toLocaleString(vscode.env.language);
}
