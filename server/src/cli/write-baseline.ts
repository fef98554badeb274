import { rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI, Utils } from 'vscode-uri';
import { BaselineDraft } from '../review/aside/baseline-draft.ts';
import { BASELINE_FILE } from '../review/aside/baseline-file.ts';
import { notIgnored } from '../review/aside/set-aside.ts';
import { isLarger, LARGEST } from '../review/file-limits.ts';
import { type CheckedLetters, checkedLetters } from './checked-letters.ts';
import { printable, reasonOf, type Terminal } from './terminal.ts';

/** Accepts the present findings of the letters that paths name: from now on only others show. */
export async function writeBaseline(
  paths: readonly string[],
  { ignore }: { readonly ignore: boolean },
  terminal: Terminal,
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
  for await (const checked of checkedLetters(paths, { ignore, baseline: true }, terminal, failed)) {
    const draft = draftFor(checked, drafts);
    if (!draft) continue;
    const isWhole = draft.accept(checked.text, notIgnored(checked.sifted));
    if (!isWhole)
      await fail(`${printable(checked.file)}: a letter without file and case number can't be in a baseline`);
  }
  for (const draft of drafts.values()) {
    const file = fileURLToPath(draft.uri);
    if (exitCode === 0 && (await areWhollyRead(path.dirname(file), paths, terminal.cwd))) draft.forgetOthers();
    const shown = printable(path.relative(terminal.cwd, file) || file);
    const text = draft.toString();
    if (isLarger(text, LARGEST.baseline)) {
      await fail(`${shown}: it was left as it is, since it would be larger than ${LARGEST.baseline / 1_000_000} MB`);
      continue;
    }
    try {
      await replaceFile(file, text);
    } catch (error) {
      await fail(`${shown}: ${reasonOf(error)}`);
      continue;
    }
    const { findings, texts } = draft.accepted;
    const counted = `${findings} ${findings === 1 ? 'finding' : 'findings'} in ${texts} ${texts === 1 ? 'file' : 'files'}`;
    await terminal.out.write(`${shown}: ${counted} accepted.\n`);
  }
  return exitCode;
}

/** The baseline that counts for a letter, else one for the whole of the run; none where that can't be read, as was told. */
function draftFor(
  { within, configuration: { aside } }: CheckedLetters,
  drafts: Map<string, BaselineDraft>,
): BaselineDraft | undefined {
  if (aside.isBaselineBroken) return undefined;
  const uri = aside.baseline?.uri ?? Utils.joinPath(URI.parse(within), BASELINE_FILE).toString();
  const draft = drafts.get(uri) ?? new BaselineDraft(uri, aside.baseline);
  drafts.set(uri, draft);
  return draft;
}

/** Whether all letters of a folder were read: it, or one above it, is among the paths. */
async function areWhollyRead(folder: string, paths: readonly string[], cwd: string): Promise<boolean> {
  for (const named of paths.length > 0 ? paths : ['.']) {
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

/** Puts a text in the place of a file at once, so that no one ever reads half of it. */
async function replaceFile(file: string, text: string): Promise<void> {
  const half = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(half, text);
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw error;
  }
}
