import { type TextDocument, workspace } from 'vscode';
import type { OpenFile } from '../../../server/src/protocol/params.ts';

/** The names of configuration files. */
const CONFIG_FILE = /\/\.imr-letter(?:\.ignore|\.baseline)?\.json$/;

function openDocuments(): readonly TextDocument[] {
  return workspace.textDocuments.filter((document) => isConfigFile(document) && !document.isClosed);
}

/** Returns the texts of the open configuration files, saved or not. */
export function openConfigTexts(): readonly OpenFile[] {
  return openDocuments().map((document) => ({ uri: document.uri.toString(), text: document.getText() }));
}

/** Returns the URIs of the open configuration files. */
export function openConfigFiles(): readonly string[] {
  return openDocuments().map(({ uri }) => uri.toString());
}

/** Returns whether a document is a configuration file. */
export function isConfigFile({ uri }: TextDocument): boolean {
  return CONFIG_FILE.test(uri.path);
}
