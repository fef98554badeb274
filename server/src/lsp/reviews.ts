import type { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../review/check.ts';
import type { Configuration } from '../review/configuration.ts';
import type { Finding } from '../rules/rule.ts';
import type { Configurations } from './configurations.ts';
import { describeFailure, type FailureLog } from './failures.ts';
import type { LetterCache, LetterText } from './letter-cache.ts';
import { paced } from './pace.ts';
import type { Runtime } from './runtime.ts';
import type { LetterSettings, Settings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** What was found in a version of a document. */
export interface Review {
  readonly text: LetterText;
  readonly settings: Settings;
  readonly findings: readonly Finding[];
}

/** What a review is made from. */
export interface ReviewSources {
  readonly letters: LetterCache;
  readonly settings: LetterSettings;
  readonly configurations: Configurations;
  readonly workspace: Workspace;
  readonly runtime: Runtime;
  readonly log: FailureLog;
}

/** The findings in open documents, made once for a version and what counts there. */
export class Reviews {
  readonly #sources: ReviewSources;
  readonly #known = new WeakMap<LetterText, Review & { readonly configuration: Configuration }>();

  constructor(sources: ReviewSources) {
    this.#sources = sources;
  }

  /** What is found in a document now; undefined when it changes, or `stopped` says so, before the review is done. */
  async of(document: TextDocument, stopped: () => boolean = () => false): Promise<Review | undefined> {
    const { letters, configurations, workspace } = this.#sources;
    const settings = await this.#sources.settings.of(document.uri);
    const configuration = await configurations.of(document.uri, workspace.folderOf(document.uri), settings);
    if (stopped()) return undefined;
    const text = letters.of(document);
    const known = this.#known.get(text);
    if (known?.configuration === configuration) return { ...known, settings };
    const findings = await this.#check(text, configuration, () => stopped() || document.version !== text.version);
    if (!findings) return undefined;
    this.#known.set(text, { text, settings, findings, configuration });
    return { text, settings, findings };
  }

  /** Checks letter by letter, so that a file of thousands doesn't keep a newer version waiting. */
  async #check(
    { source, letters }: LetterText,
    configuration: Configuration,
    stopped: () => boolean,
  ): Promise<Finding[] | undefined> {
    const { runtime, log } = this.#sources;
    const failed = (code: string, error: unknown) => log.error(describeFailure(`The rule ${code}`, error));
    const { catalogue } = configuration;
    if (letters.length < 2) return check(source, letters, configuration, { catalogue, failed });
    const findings: Finding[] = [];
    const isWhole = await paced(letters, runtime, stopped, (letter) => {
      for (const finding of check(source, [letter], configuration, { catalogue, failed })) findings.push(finding);
    });
    return isWhole ? findings : undefined;
  }
}
