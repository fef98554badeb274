import type { InitializeParams } from 'vscode-languageserver';
import { arrayOf, asObject, isString, type JsonObject } from '../../protocol/guards.ts';

const isUris = arrayOf(isString);

/** What the editor at the other end can do, and what it says of itself. */
export interface ClientSupport {
  /** It asks for diagnostics itself. */
  readonly pullsDiagnostics: boolean;
  /** It takes word of what it may ask for after the start. */
  readonly registersDiagnostics: boolean;
  /** It asks for the findings of the workspace, where it may. */
  readonly pullsWorkspace: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescriptions: boolean;
  /** It answers `workspace/configuration`. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFileWatchers: boolean;
  /** It tells of files outside of the open folders too. */
  readonly watchesAnyFolder: boolean;
  /** It answers `imrLetter/readFile`. */
  readonly readsFiles: boolean;
  /** It shows how many checks ran, of which it is told by `imrLetter/checked`. */
  readonly showsChecks: boolean;
  /** It shows what counts for a letter, which it asks for by `imrLetter/effectiveConfiguration`. */
  readonly showsConfiguration: boolean;
  /** It shows the pages of guidelines, which it asks for by `imrLetter/guidelinePage`. */
  readonly guidelinePages: boolean;
  readonly definitionLinks: boolean;
  readonly linkTooltips: boolean;
  /** False where the user has not said that he trusts the folders. */
  readonly isTrusted: boolean;
  /** It tells by `imrLetter/cursorMoved` where the cursor of a letter goes while a word is being typed. */
  readonly tellsCursor: boolean;
  /** It answers `imrLetter/findLetters`. */
  readonly findsLetters: boolean;
  /** It has the commands that write beside letters, which ask for a reason and know what may be written. */
  readonly setsAside: boolean;
  /** The URIs of the configuration files that are open in it; it notifies the server of changes. */
  readonly openConfigFiles: readonly string[];
  readonly nestedSymbols: boolean;
  readonly codeActions: boolean;
  readonly versionedEdits: boolean;
  /** Its edits may be snippets. */
  readonly snippetEdits: boolean;
  readonly markdown: boolean;
  readonly completionMarkdown: boolean;
  readonly snippets: boolean;
  /** It shows the details of a completion's label beside it. */
  readonly labelDetails: boolean;
  /** The client's own command that asks for completions again. */
  readonly suggestCommand: string | undefined;
  /** The client's own command that lists the findings. */
  readonly problemsCommand: string | undefined;
  /** The client's own command that shows what `imrLetter/sameTreatment` answers for an address and a position. */
  readonly sameTreatmentCommand: string | undefined;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly foldLimit: number | undefined;
  /** Where the pages of rules are in this editor. */
  readonly rulePages: string | undefined;
  /** Settings that came with the start, for editors that can't be asked for them. */
  readonly startSettings: JsonObject;
}

/** What the parameters of `initialize` say of the client. */
export function readClientSupport({ capabilities, initializationOptions }: InitializeParams): ClientSupport {
  const { textDocument, workspace } = capabilities ?? {};
  const options = asObject(initializationOptions);
  const registersDiagnostics = textDocument?.diagnostic?.dynamicRegistration === true;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    registersDiagnostics,
    // A client that is told but once what it may ask for must have said at the start that it wants all.
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
    showsConfiguration: options.showsConfiguration === true,
    showsChecks: options.showsChecks === true,
    guidelinePages: options.guidelinePages === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    isTrusted: options.isTrusted !== false,
    tellsCursor: options.tellsCursor === true,
    findsLetters: options.findsLetters === true,
    setsAside: options.setsAside === true,
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
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    foldLimit: textDocument?.foldingRange?.rangeLimit,
    rulePages: typeof options.rulePages === 'string' ? options.rulePages : undefined,
    startSettings: options,
  };
}
