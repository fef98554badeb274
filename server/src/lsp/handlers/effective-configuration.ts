import { URI, Utils } from 'vscode-uri';
import { configurationPage } from '../../features/configuration-page.ts';
import { EffectiveConfigurationRequest } from '../../protocol.ts';
import { effectiveConfiguration } from '../../review/effective-configuration.ts';
import { rules } from '../../rules/index.ts';
import type { Settings } from '../client/settings.ts';
import { onRequest } from './handler.ts';

export const effectiveConfigurationHandler = onRequest(
  EffectiveConfigurationRequest,
  {},
  async ({ workspace, settings, configurations }, { uri, isFolder }) => {
    const letter = isFolder ? `${uri.replace(/\/+$/, '')}/-.imr` : uri;
    const within = workspace.folderOf(letter);
    const applied = await settings.of(uri);
    const configuration = await configurations.of(letter, within, applied);
    const text = configurationPage(effectiveConfiguration(configuration, rules), {
      name: Utils.basename(URI.parse(uri)) || uri,
      settings: shown(applied),
      nameOf: (file) => nameOf(file, within),
    });
    return { text };
  },
);

function shown({ run, delay, scope, maxFindingsPerRule }: Settings): Record<string, string> {
  return {
    'validate.run': run,
    'validate.delay': String(delay),
    'validate.scope': scope,
    'validate.maxFindingsPerRule': String(maxFindingsPerRule),
  };
}

/** Returns the path of a file relative to its open folder; outside of one, its whole path. */
function nameOf(uri: string, within: string | undefined): string {
  const file = URI.parse(uri);
  const folder = within === undefined ? undefined : `${URI.parse(within).path.replace(/\/+$/, '')}/`;
  return folder !== undefined && file.path.startsWith(folder) ? file.path.slice(folder.length) : file.path;
}
