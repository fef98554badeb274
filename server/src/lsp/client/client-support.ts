import type { InitializeParams } from 'vscode-languageserver';
import { arrayOf, asObject, isString, type JsonObject } from '../../protocol/guards.ts';

const isUris = arrayOf(isString);

/** What the client supports, from its capabilities and initialization options. */
export interface ClientSupport {
  /** Supports pull diagnostics (`textDocument/diagnostic`). */
  readonly pullsDiagnostics: boolean;
  /** Supports dynamic registration of diagnostics. */
  readonly registersDiagnostics: boolean;
  /** Pulls workspace diagnostics if the server offers them. */
  readonly pullsWorkspace: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescriptions: boolean;
  /** Supports `workspace/configuration`. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFileWatchers: boolean;
  /** Supports watching files outside of the open folders (relative patterns). */
  readonly watchesAnyFolder: boolean;
  /** Supports `imrLetter/readFile`. */
  readonly readsFiles: boolean;
  /** It reads the dictionary of the spelling check for a server that can't. */
  readonly readsDictionary: boolean;
  /** Handles `imrLetter/checked`. */
  readonly showsChecks: boolean;
  /** Shows the page of `imrLetter/effectiveConfiguration`. */
  readonly showsConfiguration: boolean;
  /** Shows lists of letters, as `imrLetter/letters` returns them. */
  readonly showsLetters: boolean;
  /** Shows the pages of `imrLetter/guidelinePage`. */
  readonly guidelinePages: boolean;
  readonly definitionLinks: boolean;
  readonly linkTooltips: boolean;
  /** False in an untrusted workspace. */
  readonly isTrusted: boolean;
  /** Sends `imrLetter/cursorMoved` while a word is being typed. */
  readonly reportsCursor: boolean;
  /** Supports `imrLetter/findLetters`. */
  readonly findsLetters: boolean;
  /** Has the commands that write suppressions, which ask for a reason. */
  readonly writesSuppressions: boolean;
  /** The URIs of the configuration files that are open in the editor at the start; `imrLetter/openConfigFiles` reports changes. */
  readonly openConfigFiles: readonly string[];
  readonly nestedSymbols: boolean;
  readonly codeActions: boolean;
  readonly versionedEdits: boolean;
  /** Supports snippets in workspace edits. */
  readonly snippetEdits: boolean;
  readonly markdown: boolean;
  readonly completionMarkdown: boolean;
  readonly snippets: boolean;
  /** Supports details beside the label of a completion. */
  readonly labelDetails: boolean;
  /** The client's command that requests completions again. */
  readonly suggestCommand: string | undefined;
  /** The client's command that shows the list of findings. */
  readonly problemsCommand: string | undefined;
  /** The client's command that shows the result of `imrLetter/sameTreatment` for a URI and a position. */
  readonly sameTreatmentCommand: string | undefined;
  /** The client's command that shows the result of `imrLetter/readyToSign` for a URI and the number of a letter. */
  readonly readyCommand: string | undefined;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly foldLimit: number | undefined;
  /** The base URI of the rule pages in this editor. */
  readonly rulePages: string | undefined;
  /** The settings in the initialization options, for clients without `workspace/configuration`. */
  readonly startSettings: JsonObject;
}

/** Reads what the client supports from the params of `initialize`. */
export function readClientSupport({ capabilities, initializationOptions }: InitializeParams): ClientSupport {
  const { textDocument, workspace } = capabilities ?? {};
  const options = asObject(initializationOptions);
  const registersDiagnostics = textDocument?.diagnostic?.dynamicRegistration === true;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    registersDiagnostics,
    // Without dynamic registration the choice must be made at initialize.
    pullsWorkspace:
      registersDiagnostics ||
      (textDocument?.diagnostic !== undefined && asObject(options.validate).scope === 'workspace'),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    codeDescriptions:
      (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.codeDescriptionSupport === true ||
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesAnyFolder:
      workspace?.didChangeWatchedFiles?.dynamicRegistration === true &&
      workspace.didChangeWatchedFiles.relativePatternSupport === true,
    readsFiles: options.readsFiles === true,
    readsDictionary: options.readsDictionary === true,
    showsConfiguration: options.showsConfiguration === true,
    showsChecks: options.showsChecks === true,
    showsLetters: options.showsLetters === true,
    guidelinePages: options.guidelinePages === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    isTrusted: options.isTrusted !== false,
    reportsCursor: options.reportsCursor === true,
    findsLetters: options.findsLetters === true,
    writesSuppressions: options.writesSuppressions === true,
    openConfigFiles: isUris(options.openConfigFiles) ? options.openConfigFiles : [],
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    completionMarkdown: textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    suggestCommand: typeof options.suggestCommand === 'string' ? options.suggestCommand : undefined,
    problemsCommand: typeof options.problemsCommand === 'string' ? options.problemsCommand : undefined,
    sameTreatmentCommand: typeof options.sameTreatmentCommand === 'string' ? options.sameTreatmentCommand : undefined,
    readyCommand: typeof options.readyCommand === 'string' ? options.readyCommand : undefined,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    foldLimit: textDocument?.foldingRange?.rangeLimit,
    rulePages: typeof options.rulePages === 'string' ? options.rulePages : undefined,
    startSettings: options,
  };
}
