import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI, Utils } from 'vscode-uri';
import { LARGEST } from '../config/file-limits.ts';
import { diskFiles } from '../platform/disk-files.ts';
import { reasonNotWritten, replaceFile } from '../platform/replace-file.ts';
import { rules } from '../rules/index.ts';
import { withoutIgnored } from '../suppressions/apply-suppressions.ts';
import { BaselineDraft } from '../suppressions/baseline-draft.ts';
import { BASELINE_FILE } from '../suppressions/baseline-file.ts';
import { baselineText } from '../suppressions/baseline-text.ts';
import type { CheckOptions } from './check.ts';
import type { CheckedLetters } from './check-text.ts';
import { checkedLetters } from './checked-letters.ts';
import type { ReadOptions } from './read-letters.ts';
import { type CliIo, sanitize } from './terminal.ts';

/** The maximum number of retries for a baseline that other processes change. */
const MOST_TRIES = 50;

/** Accepts the present findings of the letters that paths name: from now on only others show. */
export async function writeBaseline(
  paths: readonly string[],
  { ignore, ...reading }: Pick<CheckOptions, 'ignore' | keyof ReadOptions>,
  terminal: CliIo,
): Promise<0 | 2> {
  let exitCode: 0 | 2 = 0;
  const failed = (): void => {
    exitCode = 2;
  };
  const fail = async (message: string): Promise<void> => {
    failed();
    await terminal.err.write(`imr-letter: ${message}\n`);
  };
  const drafts = new Map<string, BaselineDraft>();
  for await (const checked of checkedLetters(paths, { ignore, baseline: true, ...reading }, terminal, failed)) {
    const draft = draftFor(checked, drafts);
    if (!draft) continue;
    const isNamed = draft.accept(checked.text, withoutIgnored(checked.filtered), checked.missing.length === 0);
    if (!isNamed) await fail(`${sanitize(checked.file)}: a letter without file and case number can't be in a baseline`);
  }
  const isComplete = exitCode === 0;
  const named = paths.length > 0 || reading.filesFrom !== undefined ? paths : ['.'];
  for (const draft of drafts.values()) {
    const file = fileURLToPath(draft.uri);
    const isWhole = isComplete && (await areAllRead(path.dirname(file), named, terminal.cwd));
    const shown = sanitize(path.relative(terminal.cwd, file) || file);
    const kept = await written(draft, file, isWhole);
    if (typeof kept === 'string') await fail(`${shown}: ${sanitize(kept)}`);
    else await terminal.out.write(`${shown}: ${acceptedIn(draft, isComplete ? 0 : kept)}\n`);
  }
  return exitCode;
}

/** Writes a baseline to its file; returns the number of kept unchecked letters, or why it can't be written. */
async function written(draft: BaselineDraft, file: string, isWhole: boolean): Promise<number | string> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const made = await baselineText(draft, { files: diskFiles, rules, isWhole }).catch((error: Error) => error);
    if (made === 'too large')
      return `it was left as it is, since it would be larger than ${LARGEST.baseline / 1_000_000} MB`;
    if ('message' in made) return made.message;
    try {
      if ((await replaceFile(file, made.before, made.text)) === 'written') return made.kept;
    } catch (error) {
      return reasonNotWritten(error);
    }
  }
  return 'other programs change it all the time';
}

function acceptedIn({ accepted: { findings, texts } }: BaselineDraft, kept: number): string {
  const counted = `${findings} ${findings === 1 ? 'finding' : 'findings'} in ${texts} ${texts === 1 ? 'file' : 'files'} accepted.`;
  if (kept === 0) return counted;
  const others = kept === 1 ? '1 letter that was not read' : `${kept} letters that were not read`;
  return `${counted} Not everything could be read: what it held of ${others} stays.`;
}

/** Returns the URI of a letter's baseline, else of one for the run; undefined if it can't be read, which was reported. */
function draftFor(
  { within, configuration: { suppressions } }: CheckedLetters,
  drafts: Map<string, BaselineDraft>,
): BaselineDraft | undefined {
  if (suppressions.isBaselineBroken) return undefined;
  const uri = suppressions.baseline?.uri ?? Utils.joinPath(URI.parse(within), BASELINE_FILE).toString();
  const draft = drafts.get(uri) ?? new BaselineDraft(uri, suppressions.baseline);
  drafts.set(uri, draft);
  return draft;
}

/** Returns whether the paths include a folder or one of its ancestors, so that all its letters were read. */
async function areAllRead(folder: string, paths: readonly string[], cwd: string): Promise<boolean> {
  for (const named of paths) {
    const above = path.resolve(cwd, named);
    const below = path.relative(above, folder);
    if (below.split(path.sep)[0] === '..' || path.isAbsolute(below)) continue;
    if (
      await stat(above).then(
        (it) => it.isDirectory(),
        () => false,
      )
    )
      return true;
  }
  return false;
}
