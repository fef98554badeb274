import { type TextDocument, Uri, workspace } from 'vscode';
import type { OpenFile } from '../../../server/src/protocol/params.ts';

/** The names of configuration files. */
const CONFIG_FILE = /\/\.imr-letter(?:\.ignore|\.baseline)?\.json$/;

/** The files with the review of a letter. */
const REVIEW_FILE = /\/\.imr-letter\.review\/[^/]+\.json$/;

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

/** Returns the texts of the open review files, saved or not. */
export function openReviewTexts(): readonly OpenFile[] {
  return workspace.textDocuments
    .filter((document) => REVIEW_FILE.test(document.uri.path) && !document.isClosed)
    .map((document) => ({ uri: document.uri.toString(), text: document.getText() }));
}

/** Returns the folder of a review file, which may not exist yet; undefined for another file. */
export function reviewFolderOf(uri: Uri): Uri | undefined {
  return REVIEW_FILE.test(uri.path) ? Uri.joinPath(uri, '..') : undefined;
}
