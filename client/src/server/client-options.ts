import { type LogOutputChannel, workspace } from 'vscode';
import { type ErrorHandler, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { READY_TO_SIGN, SHOW_SAME_TREATMENT } from '../commands/command-ids.ts';
import { isFileOrDraft, LANGUAGE } from '../letters.ts';
import type { CheckProgress } from '../ui/check-progress.ts';
import type { DiagnosticPullPolicy } from './diagnostic-pull-policy.ts';

/** What the options of a language client depend on. */
export interface ClientOptionsParts {
  readonly output: LogOutputChannel;
  readonly trace: LogOutputChannel;
  readonly errorHandler: ErrorHandler;
  readonly pull: DiagnosticPullPolicy;
  readonly progress: CheckProgress;
  readonly rulePages: string;
  /** Returns the URIs of the configuration files that are open in the editor. */
  readonly openConfigFiles: () => readonly string[];
}

/**
 * Returns the options of the client on the desktop and in a browser. Outline, folds and hovers apply to every document that is a letter, the
 * left side of a diff too; findings and their fixes only to files and drafts.
 */
export function clientOptions({
  output,
  trace,
  errorHandler,
  pull,
  progress,
  rulePages,
  openConfigFiles,
}: ClientOptionsParts): LanguageClientOptions {
  return {
    documentSelector: [{ language: LANGUAGE }],
    outputChannel: output,
    traceOutputChannel: trace,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      readsFiles: true,
      readsDictionary: true,
      guidelinePages: true,
      showsChecks: true,
      showsConfiguration: true,
      showsLetters: true,
      findsLetters: true,
      reportsCursor: true,
      writesSuppressions: true,
      suggestCommand: 'editor.action.triggerSuggest',
      problemsCommand: 'workbench.panel.markers.view.focus',
      sameTreatmentCommand: SHOW_SAME_TREATMENT,
      readyCommand: READY_TO_SIGN,
      // Read again whenever a server starts.
      get isTrusted() {
        return workspace.isTrusted;
      },
      get openConfigFiles() {
        return openConfigFiles();
      },
      rulePages,
    },
    errorHandler,
    diagnosticPullOptions: pull.options,
    middleware: {
      ...pull.middleware,
      handleWorkDoneProgress: (token, value) => progress.show(token, value),
      // Code lenses count the findings that are shown.
      provideCodeLenses: (document, token, next) => (isFileOrDraft(document.uri) ? next(document, token) : []),
      provideCodeActions: (document, ...[range, context, token, next]) =>
        isFileOrDraft(document.uri) ? next(document, range, context, token) : [],
    },
  };
}
