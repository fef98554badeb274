import type {
  CancellationToken,
  Position,
  ProgressToken,
  ResponseError,
  ServerCapabilities,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../../config/files.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Letter } from '../../letter/letter.ts';
import { asObject, type Guard, isPosition, isTextDocument } from '../../protocol/guards.ts';
import type { ClientSupport } from '../client/client-support.ts';
import type { LetterSettings } from '../client/letter-settings.ts';
import type { WorkspaceFolders } from '../client/workspace-folders.ts';
import type { EditTracker } from '../diagnostics/edit-tracker.ts';
import type { ReviewResult } from '../diagnostics/review-result.ts';
import type { ReviewService } from '../diagnostics/review-service.ts';
import type { Configurations } from '../documents/configurations.ts';
import type { LetterCache, LetterText } from '../documents/letter-cache.ts';
import type { LetterCatalogues } from '../documents/letter-catalogues.ts';
import type { ForegroundGate } from '../scheduling/foreground-gate.ts';
import type { Runtime } from '../scheduling/runtime.ts';
import type { WorkspaceFiles } from '../workspace/files.ts';
import type { LetterRecords } from '../workspace/letter-records.ts';
import type { WorkspaceLetters } from '../workspace/letters.ts';
import type { DiagnosticSubscriber } from '../workspace/report-queue.ts';
import type { StaleViewNotifier } from '../workspace/stale-views.ts';

/** The check of letters that are not open, as its subscribers see it. */
interface BackgroundReviews {
  /** Reports to a subscriber, in place of another; resolves once all letters are checked. */
  subscribe(subscriber: DiagnosticSubscriber): Promise<void>;
  unsubscribe(subscriber: DiagnosticSubscriber): void;
}

/** What requests are answered from. */
export interface RequestContext {
  readonly client: ClientSupport;
  readonly runtime: Runtime;
  readonly foreground: ForegroundGate;
  readonly workspace: WorkspaceFolders;
  readonly settings: LetterSettings;
  /** Configuration files, and letters that are not open. */
  readonly files: Files;
  readonly configurations: Configurations;
  readonly catalogues: LetterCatalogues;
  readonly letterCache: LetterCache;
  readonly reviewService: ReviewService;
  readonly edits: EditTracker;
  readonly workspaceFiles: WorkspaceFiles;
  readonly workspaceLetters: WorkspaceLetters;
  readonly letterRecords: LetterRecords;
  readonly backgroundReviews: BackgroundReviews;
  readonly backgroundCheck: { onOpen(uri: string): void };
  /** The guideline pages that the client shows. */
  readonly guidelinePages: StaleViewNotifier;
  /** The code lenses that the client shows, and the results of its workspace symbol search. */
  readonly codeLenses: StaleViewNotifier;
  /** The lists of letters that the client shows. */
  readonly letterList: StaleViewNotifier;
  /** The dashboard that the client shows. */
  readonly dashboardView: StaleViewNotifier;
  /** Returns the open document with a URI as the client writes it. */
  documentAt(uri: string): TextDocument | undefined;
  /** Returns the open document with a normalized URI. */
  openDocument(key: string): TextDocument | undefined;
  /** Reports that the client gets the result of a review. */
  checked(review: ReviewResult): void;
  /** Sends a partial result of `workspace/diagnostic`. */
  sendReports(token: ProgressToken, items: WorkspaceDocumentDiagnosticReport[]): Promise<void>;
}

/** The context of a request about an open document. */
export interface DocumentContext extends RequestContext {
  /** The live document; `text` is the version that the request is about. */
  readonly document: TextDocument;
  readonly text: LetterText;
  readonly letters: readonly Letter[];
  readonly token: CancellationToken;
}

/** The context of a request about a position in an open document. */
export interface PositionContext extends DocumentContext {
  readonly position: Position;
  /** The position as an offset into the text of the letters. */
  readonly offset: number;
  /** The catalogue that applies to the letters. */
  readonly catalogue: Catalogue;
}

/** What the server says of a handler in its capabilities. */
type Capability = ServerCapabilities | ((client: ClientSupport) => ServerCapabilities);

/** Answers the requests of one method. */
export interface RequestHandler {
  readonly method: string;
  readonly capability: Capability;
  /** The answer where there is no such document, the params are malformed, or the handler throws. */
  readonly fallback: unknown;
  handle(context: RequestContext, params: unknown, token: CancellationToken): unknown;
}

/** A request's method with the types of its params and its result. */
interface Method<Params, Result> {
  readonly method: string;
  readonly _?: readonly [Params, Result, ...unknown[]] | undefined;
}

/** A method whose params are checked; of those, handlers see what was checked. */
interface CheckedMethod<Params, Result> extends Method<Params, Result> {
  readonly isParams: Guard<Params>;
}

/** A result, an error or a promise of either. */
type Answer<Result> = Result | ResponseError<unknown> | Promise<Result | ResponseError<unknown>>;

/** Returns a method of the protocol with a guard for those of its params that are used. */
export function withParams<Used, Params extends Used, Result>(
  { method }: Method<Params, Result>,
  isParams: Guard<Used>,
): CheckedMethod<Used, Result> {
  return { method, isParams };
}

/** Defines the handler of a request that is not about one open document. */
export function onRequest<Params, Result>(
  { method, isParams }: CheckedMethod<Params, Result>,
  capability: Capability,
  handle: (context: RequestContext, params: Params, token: CancellationToken) => Answer<Result>,
): RequestHandler {
  return {
    method,
    capability,
    fallback: null,
    handle: (context, params, token) => (isParams(params) ? handle(context, params, token) : null),
  };
}

/** Defines the handler of a request about an open document. Background work waits until it is answered. */
export function onDocument<Params, Result>(
  { method, isParams }: CheckedMethod<Params, Result>,
  capability: Capability,
  handle: (context: DocumentContext, params: Params) => Answer<Result>,
  fallback: Result | null = null,
): RequestHandler {
  return {
    method,
    capability,
    fallback,
    handle(context, params, token) {
      const { textDocument } = asObject(params);
      const document = isTextDocument(textDocument) ? context.documentAt(textDocument.uri) : undefined;
      if (!document || !isParams(params)) return fallback;
      const text = context.letterCache.of(document);
      return context.foreground.run(async () =>
        handle({ ...context, document, text, letters: text.letters, token }, params),
      );
    },
  };
}

const isAtPosition = (value: unknown): value is { readonly position: Position } => isPosition(asObject(value).position);

/** Defines the handler of a request about a position in an open document. */
export function onPosition<Params extends { readonly position: Position }, Result>(
  type: Method<Params, Result>,
  capability: Capability,
  handle: (context: PositionContext) => Answer<Result>,
): RequestHandler {
  return onDocument(withParams(type, isAtPosition), capability, async (context, { position }) => {
    const { text, catalogues } = context;
    const offset = text.offsetAt(position);
    return handle({ ...context, position, offset, catalogue: await catalogues.of(text.uri) });
  });
}
