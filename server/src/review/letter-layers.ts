import { URI } from 'vscode-uri';
import { type ConfigurationFile, folderOf } from '../config/configuration-file.ts';
import type { RuleDefault, RuleSetting, SeverityOverrides } from '../config/severity-overrides.ts';

/** A layer of levels; one that a file holds has its URI. */
export type Layer = SeverityOverrides & { readonly uri?: string };

/** The layers of a letter, the last one on top, and a key that letters with the same ones share. */
export interface LetterLayers {
  readonly key: string;
  readonly layers: readonly Layer[];
}

/**
 * Returns the layers of a letter: those of each file, its overrides for the letter on it, and, if the letter is excluded, all rules off. Globs count
 * from the folder of the file that applies, `root`, also in the files that it extends.
 */
export function layersFor(
  letter: string | undefined,
  root: string | undefined,
  files: readonly ConfigurationFile[],
  rules: readonly RuleDefault[],
): LetterLayers {
  const path = pathBelow(letter, root);
  const layers: Layer[] = [];
  const matched: string[] = [];
  for (const [at, file] of files.entries()) {
    layers.push(file);
    for (const [index, { files: globs, levels }] of file.overrides.entries()) {
      if (path === undefined || !globs.some((glob) => glob(path))) continue;
      layers.push({ levels, problems: [], uri: file.uri });
      matched.push(`${at}.${index}`);
    }
  }
  const by = path === undefined ? undefined : excludedBy(path, files);
  if (by)
    layers.push({
      levels: new Map(rules.map(({ code }): [string, RuleSetting] => [code, 'off'])),
      problems: [],
      uri: by,
    });
  return { key: `${matched.join()} ${by ?? ''}`, layers };
}

/** Returns the URI of the file that leaves a letter out; undefined if it is checked. */
function excludedBy(path: string, files: readonly ConfigurationFile[]): string | undefined {
  const excluding = files.findLast(({ exclude }) => exclude.some((glob) => glob(path)));
  if (excluding) return excluding.uri;
  const including = files.findLast(({ include }) => include.length > 0);
  return including?.include.some((glob) => glob(path)) === false ? including.uri : undefined;
}

function pathBelow(letter: string | undefined, root: string | undefined): string | undefined {
  const folder = root === undefined ? undefined : folderOf(URI.parse(root))?.path.replace(/\/*$/, '/');
  const path = letter === undefined ? undefined : URI.parse(letter).path;
  return folder !== undefined && path?.startsWith(folder) ? path.slice(folder.length) : undefined;
}
