import type { Configuration } from '../review/configuration.ts';
import { guardedCheck, guardedLetters } from '../review/guarded-check.ts';
import type { Watchdog } from '../review/watchdog.ts';
import { applySuppressions, type CheckedText, type FilteredFindings } from '../suppressions/apply-suppressions.ts';
import type { LetterText } from './read-letters.ts';

/** A text with what was found in it. */
export interface CheckedLetters {
  readonly file: string;
  readonly text: CheckedText & Pick<LetterText, 'pages'>;
  /** The URI of the folder up to which its configuration may lie. */
  readonly within: string;
  readonly configuration: Configuration;
  readonly filtered: FilteredFindings;
  /** What is missing of the check, and why; empty if every rule finished. */
  readonly missing: readonly string[];
}

/** Checks a text with its effective configuration, under a watchdog. */
export async function checkText(
  { file, uri, source, within, pages }: LetterText,
  configuration: Configuration,
  watchdog: Watchdog,
): Promise<CheckedLetters> {
  const missing = new Set<string>();
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
    file,
    text,
    within,
    configuration,
    filtered: applySuppressions(text, found ?? [], configuration),
    missing: [...missing],
  };
}
