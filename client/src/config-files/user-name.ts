import * as vscode from 'vscode';
import { plainText } from '../../../server/src/text/plain-text.ts';

/** The key under which it is stored that the user was asked. */
const ASKED = 'imrLetter.userNameAsked';

/** The maximum length of a name. */
const MAX_LENGTH = 60;

/** Returns the setting `imrLetter.userName`; if it is empty and `mayAsk` is set, asks the user once. Undefined without a name. */
export async function userName(memory: vscode.Memento, mayAsk: boolean): Promise<string | undefined> {
  const set = normalizeName(vscode.workspace.getConfiguration('imrLetter').get('userName'));
  if (set !== undefined || !mayAsk || memory.get(ASKED) === true) return set;
  const prompt = vscode.l10n.t(
    'They are saved with ignored findings and comments, beside the letters, and in the setting imrLetter.userName. They are sent nowhere. You are asked only once; leave this empty to give none.',
  );
  const name = await askName(prompt, false);
  await memory.update(ASKED, true);
  return name;
}

/** Returns the setting `imrLetter.userName`; if it is empty, asks the user, since a sign-off needs a name. Undefined if the user cancels. */
export async function requiredUserName(): Promise<string | undefined> {
  const set = normalizeName(vscode.workspace.getConfiguration('imrLetter').get('userName'));
  const prompt = vscode.l10n.t(
    'They say who signed the letter off, beside the letters, and are saved in the setting imrLetter.userName. They are sent nowhere.',
  );
  return set ?? askName(prompt, true);
}

async function askName(prompt: string, isRequired: boolean): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Your Initials'),
    prompt: plainText(prompt),
    placeHolder: vscode.l10n.t('Initials'),
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (isRequired && text.trim() === '') return vscode.l10n.t('A name is required.');
      return text.trim().length > MAX_LENGTH ? vscode.l10n.t('At most {0} characters.', MAX_LENGTH) : undefined;
    },
  });
  const name = normalizeName(answer);
  if (name !== undefined) await saveName(name);
  return name;
}

async function saveName(name: string): Promise<void> {
  try {
    await vscode.workspace.getConfiguration('imrLetter').update('userName', name, vscode.ConfigurationTarget.Global);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      plainText(vscode.l10n.t('The setting imrLetter.userName can’t be written: {0}', why)),
    );
  }
}

/** Returns a value of the setting as one line; undefined if it is empty. */
function normalizeName(value: unknown): string | undefined {
  const name = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH) : '';
  return name === '' ? undefined : name;
}
