import { URI, Utils } from 'vscode-uri';
import { isLarger, LARGEST } from '../config/file-limits.ts';
import { type Files, isThere } from '../config/files.ts';
import type { ConfigurationProblem, RuleDefault } from '../config/severity-overrides.ts';
import type { BaselineDraft } from './baseline-draft.ts';
import { readBaselineFile } from './baseline-file.ts';
import type { LetterName } from './letter-key.ts';

/** The new content of a baseline. */
export interface BaselineText {
  /** The file's current text; undefined if there is none. */
  readonly before: string | undefined;
  readonly text: string;
  /** The number of its letters that were not checked and stay. */
  readonly kept: number;
}

/** The context of a new baseline. */
export interface BaselineSources {
  readonly files: Files;
  readonly rules: readonly RuleDefault[];
  /** True if all letters of the baseline's folder were read and completely checked. */
  readonly isWhole: boolean;
}

/**
 * Returns the text of a baseline with what a draft accepted, over what its file holds now; or why that can't be read, or that it would be
 * too large to be. A letter that was not looked at is dropped only if it is known by its file, that file is not there any more, and nothing
 * else was left out: one that is known by its case may lie anywhere. Rejected where the file can't be read.
 */
export async function baselineText(
  draft: BaselineDraft,
  { files, rules, isWhole }: BaselineSources,
): Promise<BaselineText | ConfigurationProblem | 'too large'> {
  const before = await files.readText(draft.uri, LARGEST.baseline);
  const known = before === undefined ? undefined : readBaselineFile(draft.uri, before, rules);
  if (known && 'message' in known) return known;
  draft.rebase(known);
  if (isWhole) {
    const gone = new Set<LetterName>();
    for (const name of draft.others) if (await isGone(name, draft.uri, files)) gone.add(name);
    draft.forgetOthers((name) => gone.has(name));
  }
  const text = draft.toString();
  return isLarger(text, LARGEST.baseline) ? 'too large' : { before, text, kept: draft.others.length };
}

/** Returns whether a letter is identified by a file that no longer exists, in either Unicode composition of its name. */
async function isGone(name: LetterName, baseline: string, files: Files): Promise<boolean> {
  if (!name.startsWith('file ')) return false;
  const way = name.slice('file '.length);
  const folder = Utils.dirname(URI.parse(baseline));
  for (const written of new Set([way, way.normalize('NFD')])) {
    if (await isThere(files, Utils.joinPath(folder, written).toString())) return false;
  }
  return true;
}
