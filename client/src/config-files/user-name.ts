import * as vscode from 'vscode';
import { plainText } from '../../../server/src/text/plain-text.ts';

/** Remembers that the user was asked, whatever the answer. */
const ASKED = 'imrLetter.userNameAsked';

/** Who writes an entry has room for initials or a name. */
const LONGEST = 60;

/** Returns who the user is, by the setting `imrLetter.userName`; where it is empty, asks once in all if it may. Nobody has to answer. */
export async function userName(memory: vscode.Memento, mayAsk: boolean): Promise<string | undefined> {
  const set = namedIn(vscode.workspace.getConfiguration('imrLetter').get('userName'));
  if (set !== undefined || !mayAsk || memory.get(ASKED) === true) return set;
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Your Initials'),
    prompt: vscode.l10n.t(
      'They are kept with what you ignore, beside the letters, and in the setting imrLetter.userName. They are sent nowhere. You are asked once; leave this empty to give none.',
    ),
    placeHolder: vscode.l10n.t('Initials'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim().length > LONGEST ? vscode.l10n.t('At most {0} characters.', LONGEST) : undefined,
  });
  await memory.update(ASKED, true);
  const name = namedIn(answer);
  if (name !== undefined) await keep(name);
  return name;
}

async function keep(name: string): Promise<void> {
  try {
    await vscode.workspace.getConfiguration('imrLetter').update('userName', name, vscode.ConfigurationTarget.Global);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      plainText(vscode.l10n.t('The setting imrLetter.userName can’t be written: {0}', why)),
    );
  }
}

/** A value of the setting as one line. */
function namedIn(value: unknown): string | undefined {
  const name = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, LONGEST) : '';
  return name === '' ? undefined : name;
}
