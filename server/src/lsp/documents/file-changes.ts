import { FileChangeType } from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../../config/configuration-file.ts';
import { BASELINE_FILE } from '../../suppressions/baseline-file.ts';
import { IGNORE_FILE } from '../../suppressions/ignore-file.ts';
import { normalizeUri } from '../client/client-files.ts';
import { asObject, type JsonObject } from '../client/settings.ts';
import type { Session } from '../session.ts';

/** The files of which some are letters. */
const LETTER_FILE = /\.(?:imr|txt)$/i;

/**
 * Takes note of files that a client tells of, and returns what holds no more: the configuration with all that depends on it, or what is
 * set aside.
 */
export function noteFileChanges(open: Session, params: unknown): 'configuration' | 'aside' | undefined {
  const changes: unknown = asObject(params).changes;
  const told = (Array.isArray(changes) ? changes.map(asObject) : []).filter(isTold);
  const uris = told.map(({ uri }) => uri);
  const gone = told.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri);
  // A file that came and went within one message is looked for: it may have gone first.
  const there = told.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => uri);
  const touched = there.filter((uri) => LETTER_FILE.test(uri));
  for (const uri of gone) open.unusedSuppressions.forget(uri);
  if (open.backgroundCheck.filesChanged(touched, gone)) {
    open.pages.lettersChanged();
    open.lenses.lettersChanged();
  }
  const { catalogueFiles } = open.configurations;
  if (uris.some((uri) => isNamed(uri, CONFIGURATION_FILE) || catalogueFiles.has(normalizeUri(uri))))
    return 'configuration';
  return uris.some((uri) => isNamed(uri, IGNORE_FILE) || isNamed(uri, BASELINE_FILE)) ? 'aside' : undefined;
}

function isNamed(uri: string, file: string): boolean {
  return uri.endsWith(`/${file}`);
}

function isTold(change: JsonObject): change is JsonObject & { readonly uri: string } {
  return typeof change.uri === 'string';
}
