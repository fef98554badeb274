import { nodeGuard } from '../platform/node-guard.ts';
import type { Configuration } from '../review/configuration.ts';
import { guardedCheck, guardedLetters } from '../review/guarded-check.ts';
import { Watchdog } from '../review/watchdog.ts';
import { rules } from '../rules/index.ts';
import { applySuppressions, type CheckedText, type FilteredFindings } from '../suppressions/apply-suppressions.ts';
import type { SuppressionKinds } from '../suppressions/suppression-files.ts';
import { UnusedSuppressions } from '../suppressions/unused-entries.ts';
import { configurationsOf } from './configurations.ts';
import { type LetterText, type ReadOptions, readLetters } from './read-letters.ts';
import { type CliIo, sanitize } from './terminal.ts';

/** A text with what was found in it. */
export interface CheckedLetters {
  readonly file: string;
  readonly text: CheckedText & Pick<LetterText, 'pages'>;
  /** The URI of the folder up to which its configuration may lie. */
  readonly within: string;
  readonly configuration: Configuration;
  readonly filtered: FilteredFindings;
  /** True if every rule finished. */
  readonly isComplete: boolean;
}

/** A text that was read, and its effective configuration. */
interface Read {
  readonly letter: LetterText;
  readonly configuration: Configuration;
}

/** A message about an incomplete check. */
type Missing = string;

/** The maximum number of texts in a batch, and of their UTF-16 units. */
const TOGETHER = 32;
const LENGTH_TOGETHER = 200_000;
/** They wait no longer for another, as for standard input that is still being written, in milliseconds. */
const SOON = 20;

/**
 * Yields the texts that paths name, each with its findings. What can't be read or applied, or takes too long, is named on standard error,
 * then handed to `failed`, and so, at the end, are the entries that ignore nothing any more.
 */
export async function* checkedLetters(
  paths: readonly string[],
  { include, ...kinds }: SuppressionKinds & ReadOptions,
  terminal: CliIo,
  failed: (message: string) => void,
): AsyncGenerator<CheckedLetters, void, undefined> {
  const configurations = configurationsOf(rules, terminal, failed, kinds);
  const entries = new UnusedSuppressions();
  const watchdog = new Watchdog(nodeGuard);
  let waiting: Read[] = [];
  let length = 0;

  async function* checkedTogether(): AsyncGenerator<CheckedLetters, void, undefined> {
    const all = await Promise.all(waiting.map((read) => checkedOne(read, watchdog)));
    waiting = [];
    length = 0;
    for (const { checked, missing } of all) {
      const { file, text, configuration, filtered: sifted } = checked;
      for (const what of missing) {
        const failure = `${sanitize(file)}: ${what}`;
        failed(failure);
        await terminal.err.write(`imr-letter: ${failure}\n`);
      }
      entries.record(text.uri ?? file, configuration.suppressions.ignore?.uri, sifted);
      yield checked;
    }
  }

  const read = readLetters(paths, terminal, (file, why) => failed(`${file}: ${why}`), { include });
  for (;;) {
    const next = read.next();
    if (waiting.length > 0 && !(await resolvesSoon(next))) yield* checkedTogether();
    const { value: letter } = await next;
    if (!letter) break;
    waiting.push({ letter, configuration: await configurations.of(letter) });
    length += letter.source.length;
    if (waiting.length >= TOGETHER || length >= LENGTH_TOGETHER) yield* checkedTogether();
  }
  yield* checkedTogether();
  for (const file of entries.files) for (const problem of entries.problemsIn(file)) await configurations.tell(problem);
}

/** Resolves to whether a text arrives soon enough to wait for it. */
async function resolvesSoon(text: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), SOON);
  });
  try {
    return await Promise.race([text.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function checkedOne(
  { letter: { file, uri, source, within, pages }, configuration }: Read,
  watchdog: Watchdog,
): Promise<{ readonly checked: CheckedLetters; readonly missing: readonly Missing[] }> {
  const missing = new Set<Missing>();
  const letters = await guardedLetters(watchdog, source);
  if (!letters) missing.add('reading it took longer than 2 s and was stopped');
  const text = { uri, source, letters: letters ?? [], ...(pages && { pages }) };
  const { catalogue, speller } = configuration;
  const options = {
    catalogue,
    speller,
    failed: (code: string) => void missing.add(`the rule ${code} failed, so its findings are missing`),
    stopped: (code: string) =>
      void missing.add(`the rule ${code} took longer than 2 s and was stopped, so its findings are missing`),
  };
  const found = letters ? await guardedCheck(watchdog, text, configuration, options) : [];
  return {
    checked: {
      file,
      text,
      within,
      configuration,
      filtered: applySuppressions(text, found ?? [], configuration),
      isComplete: missing.size === 0,
    },
    missing: [...missing],
  };
}
