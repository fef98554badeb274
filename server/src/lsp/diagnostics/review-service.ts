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
import type { Workspace } from '../client/workspace-folders.ts';
import type { Configurations } from '../documents/configurations.ts';
import type { LetterCache, LetterText } from '../documents/letter-cache.ts';
import type { Runtime } from '../scheduling/runtime.ts';
import type { StoppedWork } from '../scheduling/stopped-work.ts';
import type { ReviewResult } from './review-result.ts';
import type { UnusedSuppressionReporter } from './unused-suppressions.ts';

/** What was found before anything was set aside. */
interface Found {
  readonly found: readonly Finding[];
  readonly isWhole: boolean;
}

/** A review with all that was found, before anything was set aside. */
interface KnownReview extends ReviewResult {
  readonly found: readonly Finding[];
}

/** What a review is made from. */
export interface ReviewServiceOptions {
  readonly letters: LetterCache;
  readonly settings: LetterSettings;
  readonly configurations: Configurations;
  readonly workspace: Workspace;
  readonly unusedSuppressions: UnusedSuppressionReporter;
  readonly runtime: Runtime;
  readonly log: ErrorLog;
  readonly watchdog: Watchdog;
  readonly stopped: StoppedWork;
}

/** The findings in open documents, made once for a version and what counts there. */
export class ReviewService {
  readonly #sources: ReviewServiceOptions;
  readonly #known = new WeakMap<LetterText, KnownReview>();

  constructor(sources: ReviewServiceOptions) {
    this.#sources = sources;
  }

  /** What is found in a document now; undefined when it changes, or `stopped` says so, before the review is done. */
  async of(document: TextDocument, stopped: () => boolean = () => false): Promise<ReviewResult | undefined> {
    const { uri } = document;
    const { settings, configuration } = await this.#counting(uri, uri);
    if (stopped()) return undefined;
    const text = this.#sources.letters.of(document);
    const known = this.#known.get(text);
    if (known?.configuration === configuration) return { ...known, settings };
    const found =
      known && checkedAlike(known.configuration, configuration)
        ? known
        : await this.#check(text, configuration, () => stopped() || document.version !== text.version);
    if (!found) return undefined;
    const review = this.#sifted(text, settings, found, configuration);
    this.#known.set(text, { ...review, found: found.found });
    return review;
  }

  /** What is found in a file that is not open; undefined where `stopped` says so before the review is done. */
  async ofFile(text: LetterText, stopped: () => boolean): Promise<ReviewResult | undefined> {
    const { uri } = text;
    // Settings are a folder's, so those of thousands of letters need not be asked for.
    const { settings, configuration } = await this.#counting(uri, this.#sources.workspace.folderOf(uri) ?? uri);
    const found = await this.#check(text, configuration, stopped);
    return found && this.#sifted(text, settings, found, configuration);
  }

  #sifted(text: LetterText, settings: Settings, { found, isWhole }: Found, configuration: Configuration): ReviewResult {
    const sifted = applySuppressions(text, found, configuration);
    this.#sources.unusedSuppressions.saw(text.uri, configuration.aside.ignore?.uri, sifted);
    return { text, settings, findings: sifted.findings, aside: sifted.aside, configuration, isWhole };
  }

  async #counting(uri: string, set: string) {
    const settings = await this.#sources.settings.of(set);
    const { configurations, workspace } = this.#sources;
    return { settings, configuration: await configurations.of(uri, workspace.folderOf(uri), settings) };
  }

  /** What would be found in a document with another text; throws where that takes too long. */
  again(
    { text, configuration }: ReviewResult,
    source: string,
  ): { findings: readonly Finding[]; found: readonly Finding[] } {
    const { uri } = text;
    const known = source === text.source ? this.#known.get(text) : undefined;
    if (known?.configuration === configuration) return known;
    const { stopped, watchdog } = this.#sources;
    const without = stopped.rulesOf(uri, text.source);
    let sifted: FilteredFindings | undefined;
    const isWhole = watchdog.now(source.length, () => {
      sifted = reviewText({ uri, source, letters: parseLetters(source) }, configuration, { without });
    });
    if (!isWhole || !sifted) throw new Overdue();
    const { findings, aside } = sifted;
    return { findings, found: [...findings, ...aside.map(({ finding }) => finding)] };
  }

  /** Checks letter by letter, so that a file of thousands doesn't keep a newer version waiting. */
  async #check(text: LetterText, configuration: Configuration, isLeft: () => boolean): Promise<Found | undefined> {
    const { runtime, log, watchdog, stopped } = this.#sources;
    const { uri, source } = text;
    if (text.isStopped) return { found: [], isWhole: false };
    const without = stopped.rulesOf(uri, source);
    let isWhole = without.size === 0;
    const found = await guardedCheck(watchdog, text, configuration, {
      catalogue: configuration.catalogue,
      failed: (code, error) => {
        isWhole = false;
        log.error(redactedError(`The rule ${code}`, error));
      },
      without,
      stopped: (code) => {
        isWhole = false;
        stopped.rule(uri, source, code);
      },
      goesOn: async () => {
        await runtime.pause();
        return !isLeft();
      },
    });
    return found && { found, isWhole };
  }
}

/** Whether two configurations find the same, so that only what was set aside may differ. */
function checkedAlike(one: Configuration, other: Configuration): boolean {
  return (
    one.catalogue === other.catalogue && rules.every(({ code }) => one.severityOf(code) === other.severityOf(code))
  );
}
