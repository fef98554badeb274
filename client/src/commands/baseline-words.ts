import * as vscode from 'vscode';

/** How much a baseline hides beyond what is hidden already. */
export interface BaselineCounts {
  readonly findings: number;
  /** How many of them are errors. */
  readonly errors: number;
  /** The letters in which they stand. */
  readonly letters: number;
}

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
