import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parseLetters } from '../../letter/parser/parse.ts';
import type { Configuration } from '../../review/configuration.ts';
import { guardedCheck } from '../../review/guarded-check.ts';
import { reviewText } from '../../review/review-text.ts';
import { Overdue, type Watchdog } from '../../review/watchdog.ts';
import { rules } from '../../rules/index.ts';
import type { Finding } from '../../rules/rule.ts';
import { applySuppressions, type FilteredFindings } from '../../suppressions/apply-suppressions.ts';
import { type ErrorLog, redactedError } from '../client/error-log.ts';
import type { LetterSettings } from '../client/letter-settings.ts';
import type { Settings } from '../client/settings.ts';
import type { WorkspaceFolders } from '../client/workspace-folders.ts';
import type { Configurations } from '../documents/configurations.ts';
import type { LetterCache, LetterText } from '../documents/letter-cache.ts';
import type { Runtime } from '../scheduling/runtime.ts';
import type { StoppedWork } from '../scheduling/stopped-work.ts';
import type { ReviewResult } from './review-result.ts';
import type { UnusedSuppressionReporter } from './unused-suppressions.ts';

/** Findings before suppressions are applied. */
interface UnfilteredFindings {
  readonly found: readonly Finding[];
  readonly isWhole: boolean;
}

/** A review with its findings before suppressions are applied. */
interface CachedReview extends ReviewResult {
  readonly found: readonly Finding[];
}

/** What reviews depend on. */
export interface ReviewServiceOptions {
  readonly letters: LetterCache;
  readonly settings: LetterSettings;
  readonly configurations: Configurations;
  readonly workspace: WorkspaceFolders;
  readonly unusedSuppressions: UnusedSuppressionReporter;
  readonly runtime: Runtime;
  readonly log: ErrorLog;
  readonly watchdog: Watchdog;
  readonly stopped: StoppedWork;
}

/** Reviews documents and files, and caches the reviews of open documents by version and configuration. */
export class ReviewService {
  readonly #options: ReviewServiceOptions;
  readonly #cache = new WeakMap<LetterText, CachedReview>();

  constructor(options: ReviewServiceOptions) {
    this.#options = options;
  }

  /** Reviews an open document; undefined if it changes, or `stopped` returns true, before the review is done. */
  async of(document: TextDocument, stopped: () => boolean = () => false): Promise<ReviewResult | undefined> {
    const { uri } = document;
    const { settings, configuration } = await this.#effectiveConfig(uri, uri);
    if (stopped()) return undefined;
    const text = this.#options.letters.of(document);
    const known = this.#cache.get(text);
    if (known?.configuration === configuration) return { ...known, settings };
    const found =
      known && haveSameChecks(known.configuration, configuration)
        ? known
        : await this.#check(text, configuration, () => stopped() || document.version !== text.version);
    if (!found) return undefined;
    const review = this.#applySuppressions(text, settings, found, configuration);
    this.#cache.set(text, { ...review, found: found.found });
    return review;
  }

  /** Reviews a file that is not open; undefined if `stopped` returns true before the review is done. */
  async ofFile(text: LetterText, stopped: () => boolean): Promise<ReviewResult | undefined> {
    const { uri } = text;
    // Settings are per folder, so they are not requested for each of thousands of letters.
    const { settings, configuration } = await this.#effectiveConfig(uri, this.#options.workspace.folderOf(uri) ?? uri);
    const found = await this.#check(text, configuration, stopped);
    return found && this.#applySuppressions(text, settings, found, configuration);
  }

  #applySuppressions(
    text: LetterText,
    settings: Settings,
    { found, isWhole }: UnfilteredFindings,
    configuration: Configuration,
  ): ReviewResult {
    const filtered = applySuppressions(text, found, configuration);
    this.#options.unusedSuppressions.record(text.uri, configuration.suppressions.ignore?.uri, filtered);
    return { text, settings, findings: filtered.findings, suppressed: filtered.suppressed, configuration, isWhole };
  }

  async #effectiveConfig(uri: string, settingsUri: string) {
    const settings = await this.#options.settings.of(settingsUri);
    const { configurations, workspace } = this.#options;
    return { settings, configuration: await configurations.of(uri, workspace.folderOf(uri), settings) };
  }

  /** Reviews a document with another text; throws `Overdue` if that takes too long. */
  recheck(
    { text, configuration }: ReviewResult,
    source: string,
  ): { findings: readonly Finding[]; found: readonly Finding[] } {
    const { uri } = text;
    const known = source === text.source ? this.#cache.get(text) : undefined;
    if (known?.configuration === configuration) return known;
    const { stopped, watchdog } = this.#options;
    const without = stopped.stoppedRules(uri, text.source);
    let filtered: FilteredFindings | undefined;
    const isWhole = watchdog.now(source.length, () => {
      filtered = reviewText({ uri, source, letters: parseLetters(source) }, configuration, { without });
    });
    if (!isWhole || !filtered) throw new Overdue();
    const { findings, suppressed } = filtered;
    return { findings, found: [...findings, ...suppressed.map(({ finding }) => finding)] };
  }

  /** Checks letter by letter and yields in between, so that a newer version doesn't wait for a file of thousands. */
  async #check(
    text: LetterText,
    configuration: Configuration,
    isStopped: () => boolean,
  ): Promise<UnfilteredFindings | undefined> {
    const { runtime, log, watchdog, stopped } = this.#options;
    const { uri, source } = text;
    if (text.isStopped) return { found: [], isWhole: false };
    const without = stopped.stoppedRules(uri, source);
    let isWhole = without.size === 0;
    const found = await guardedCheck(watchdog, text, configuration, {
      catalogue: configuration.catalogue,
      speller: configuration.speller,
      failed: (code, error) => {
        isWhole = false;
        log.error(redactedError(`The rule ${code}`, error));
      },
      without,
      stopped: (code) => {
        isWhole = false;
        stopped.recordRule(uri, source, code);
      },
      shouldContinue: async () => {
        await runtime.pause();
        return !isStopped();
      },
    });
    return found && { found, isWhole };
  }
}

/** Returns whether two configurations have the same unfiltered findings, so that only suppressions may differ. */
function haveSameChecks(one: Configuration, other: Configuration): boolean {
  return (
    one.catalogue === other.catalogue &&
    haveSameWords(one, other) &&
    rules.every(({ code }) => one.severityOf(code) === other.severityOf(code))
  );
}

function haveSameWords(one: Configuration, other: Configuration): boolean {
  if ((one.speller === undefined) !== (other.speller === undefined) || one.words.size !== other.words.size)
    return false;
  return [...one.words].every((word) => other.words.has(word));
}
