import type { CancellationToken } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { UnreadFile } from '../../protocol/params.ts';
import { MAX_LETTER_BYTES } from '../client/client-files.ts';
import type { ReviewResult } from '../diagnostics/review-result.ts';
import type { LetterText } from '../documents/letter-cache.ts';
import type { WorkspaceFile } from '../workspace/files.ts';
import type { RequestContext } from './handler.ts';

/** Receives a file that can't be read. */
export type Unread = (one: UnreadFile) => void;

/** Returns the files that may be letters in an open folder, or in a folder of it, in the order of their URIs. */
export async function filesIn(
  { workspaceFiles, workspace }: RequestContext,
  folder: string,
  within = folder,
): Promise<readonly WorkspaceFile[]> {
  if (!workspaceFiles.isListed) await workspaceFiles.list();
  const top = `${within.replace(/\/+$/, '')}/`;
  return [...workspaceFiles.all()]
    .filter(({ key }) => workspace.folderOf(key) === folder && (within === folder || key.startsWith(top)))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** Returns the text of a file that is not open; undefined if it holds no letter, or can't be read. */
export async function fileText(
  { files, workspaceLetters }: RequestContext,
  file: WorkspaceFile,
  unread: Unread,
): Promise<LetterText | undefined> {
  const read = await files.readText(file.uri, MAX_LETTER_BYTES).then(
    (source) => ({ source }),
    (error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }),
  );
  // A listed file that isn't there is a broken link, or was just deleted.
  if ('why' in read) unread({ name: fileName(file.uri), why: read.why });
  else if (read.source === undefined) unread({ name: fileName(file.uri), why: 'it is not there' });
  return 'source' in read ? await workspaceLetters.textOf(file, read.source) : undefined;
}

/** Returns the last part of a URI's path. */
export function fileName(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** Reviews a file, open or not; undefined if it holds no letter, can't be read, or the request was cancelled. */
export async function reviewOf(
  context: RequestContext,
  file: WorkspaceFile,
  token: CancellationToken,
  unread: Unread,
): Promise<ReviewResult | undefined> {
  const { reviewService } = context;
  const isCancelled = () => token.isCancellationRequested;
  const document = context.openDocument(file.key);
  if (document) return reviewService.of(document, isCancelled);
  const text = await fileText(context, file, unread);
  return text && reviewService.ofFile(text, isCancelled);
}
