import { URI } from 'vscode-uri';
import { fileNamed, isElsewhere } from './catalogue-paths.ts';
import { type ConfigurationFile, folderOf, readConfigurationFile } from './configuration-file.ts';
import { LARGEST } from './file-limits.ts';
import type { Files } from './files.ts';
import { type ConfigurationProblem, quoted, type RuleDefault } from './severity-overrides.ts';

/** The maximum number of files that extend one another. */
const MOST_DEPTH = 10;
/** The maximum number of files in all. */
const MOST_FILES = 50;

/** A configuration file with those that it extends. */
export interface ConfigurationFiles {
  /** The file itself comes last; what a later one sets counts. */
  readonly files: readonly ConfigurationFile[];
  /** The URIs of all files that are extended, missing ones too. */
  readonly extended: ReadonlySet<string>;
  /** What is wrong with the names of extended files, at their places. */
  readonly problems: readonly ConfigurationProblem[];
}

/** What is needed to read extended files. */
interface ExtendedContext {
  readonly files: Files;
  readonly rules: readonly RuleDefault[];
  /** False where the user has not trusted the folder: nothing is extended. */
  readonly isTrusted: boolean;
}

/** Reads the files that a configuration file extends, each once and before the one that names it. */
export async function withExtendedFiles(
  root: ConfigurationFile,
  { files, rules, isTrusted }: ExtendedContext,
): Promise<ConfigurationFiles> {
  const extended = new Set<string>();
  const problems: ConfigurationProblem[] = [];
  const read: ConfigurationFile[] = [];

  async function add(file: ConfigurationFile, chain: readonly string[]): Promise<void> {
    for (const { path, key, range } of file.extends) {
      const report = (message: string, severity: ConfigurationProblem['severity'] = 'error') =>
        problems.push({ severity, key, message, uri: file.uri, ...(range && { range }) });
      const uri = isElsewhere(path) ? undefined : fileNamed(path, folderOf(URI.parse(file.uri)))?.toString();
      if (!isTrusted) report('Files that this one extends are not used until you trust the folder.', 'information');
      else if (uri === undefined)
        report(`${quoted(path)} is not read: it must be the path of a file on this computer.`);
      else if (chain.includes(uri)) report(`${quoted(path)} leads back to a file that extends this one.`);
      else if (chain.length >= MOST_DEPTH)
        report(`${quoted(path)} is not read: at most ${MOST_DEPTH} files extend one another.`);
      else if (extended.size >= MOST_FILES)
        report(`${quoted(path)} is not read: at most ${MOST_FILES} files are extended.`);
      else if (!extended.has(uri)) {
        extended.add(uri);
        const next = await readFile(uri);
        if (typeof next === 'string') report(`${quoted(path)} can't be read (${next}).`);
        else await add(next, [...chain, uri]);
      }
    }
    read.push(file);
  }

  async function readFile(uri: string): Promise<ConfigurationFile | string> {
    try {
      const text = await files.readText(uri, LARGEST.configuration);
      return text === undefined ? 'there is no such file' : readConfigurationFile(uri, text, rules);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  await add(root, [root.uri]);
  return { files: read, extended, problems };
}
