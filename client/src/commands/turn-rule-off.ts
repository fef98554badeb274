import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { changeBeside, mayWriteBeside } from '../write-beside.ts';
import { chosenAtCursor } from './chosen-finding.ts';

const TURN_OFF_REQUEST = 'imrLetter/turnRuleOff';

/** Turns a rule off in the folder of a letter, by the file beside it. */
export async function turnRuleOff(server: () => Promise<LanguageServer>, given: unknown): Promise<void> {
  const chosen = await chosenAtCursor('imrLetter.turnRuleOff', given);
  if (!chosen || !(await mayWriteBeside(vscode.Uri.parse(chosen.uri)))) return;
  await changeBeside(await server(), TURN_OFF_REQUEST, { uri: chosen.uri, code: chosen.code });
}
