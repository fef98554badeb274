import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { changeBeside, mayWriteBeside } from '../write-beside.ts';
import { chosenAtCursor } from './chosen-finding.ts';

const IGNORE_REQUEST = 'imrLetter/ignoreFinding';

/** Ignores a finding from now on: asks why, and writes it into the file beside the letter. */
export async function ignoreFinding(server: () => Promise<LanguageServer>, given: unknown): Promise<void> {
  const chosen = await chosenAtCursor('imrLetter.ignoreFinding', given);
  if (!chosen || !(await mayWriteBeside(vscode.Uri.parse(chosen.uri)))) return;
  const reason = typeof chosen.reason === 'string' ? chosen.reason : await askReason();
  if (!reason?.trim()) return;
  const { uri, finding } = chosen;
  await changeBeside(await server(), IGNORE_REQUEST, { uri, finding, reason: reason.trim(), date: today() });
}

function askReason(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Ignore Finding'),
    prompt: vscode.l10n.t('Why may it stay? The reason is kept beside the letter. Name no patient in it.'),
    placeHolder: vscode.l10n.t('The reason'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Without a reason nothing is ignored.') : undefined),
  });
}

/** The day it is here: "2026-01-31". */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
