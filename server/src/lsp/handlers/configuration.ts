import { URI, Utils } from 'vscode-uri';
import { configurationPage } from '../../features/configuration-page.ts';
import { effectiveConfiguration } from '../../review/effective-configuration.ts';
import { meantEntries } from '../../review/meant-entries.ts';
import { rules } from '../../rules/index.ts';
import type { Settings } from '../client/settings.ts';
import type { RequestHandler } from './guidelines.ts';

/** What counts for a letter, or for the letters of a folder: `{ uri, isFolder? }` → `{ text }`, a page in Markdown. */
const EFFECTIVE_CONFIGURATION_REQUEST = 'imrLetter/effectiveConfiguration';

/** What was meant by words of a configuration that are none: `{ text, kind }` → `[{ written, meant, range }]`. */
const MEANT_ENTRIES_REQUEST = 'imrLetter/meantEntries';

/** The requests of this project's own clients about what counts. */
export const configurationHandlers: Readonly<Record<string, RequestHandler>> = {
  async [EFFECTIVE_CONFIGURATION_REQUEST](session, { uri, isFolder }) {
    if (typeof uri !== 'string') return null;
    const letter = isFolder === true ? `${uri.replace(/\/+$/, '')}/-.imr` : uri;
    const within = session.workspace.folderOf(letter);
    const settings = await session.settings.of(uri);
    const configuration = await session.configurations.of(letter, within, settings);
    const text = configurationPage(effectiveConfiguration(configuration, rules), {
      name: Utils.basename(URI.parse(uri)) || uri,
      settings: shown(settings),
      nameOf: (file) => nameOf(file, within),
    });
    return { text };
  },
  async [MEANT_ENTRIES_REQUEST](_, { text, kind }) {
    if (typeof text !== 'string') return [];
    return meantEntries(text, kind === 'settings' ? 'settings' : 'configuration', rules);
  },
};

function shown({ run, delay, scope, maxFindingsPerRule }: Settings): Record<string, string> {
  return {
    'validate.run': run,
    'validate.delay': String(delay),
    'validate.scope': scope,
    'validate.maxFindingsPerRule': String(maxFindingsPerRule),
  };
}

/** A file by its way from the open folder; outside of it, by its whole path. */
function nameOf(uri: string, within: string | undefined): string {
  const file = URI.parse(uri);
  const folder = within === undefined ? undefined : `${URI.parse(within).path.replace(/\/+$/, '')}/`;
  return folder !== undefined && file.path.startsWith(folder) ? file.path.slice(folder.length) : file.path;
}
