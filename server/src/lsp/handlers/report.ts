import type { CancellationToken } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { version } from '../../../../package.json';
import type { ReportParams } from '../../protocol/letter-list.ts';
import { ReportRequest } from '../../protocol/letter-messages.ts';
import type { UnreadFile } from '../../protocol/params.ts';
import type { LetterRecord } from '../../report/letter-record.ts';
import { reportText } from '../../report/review-report/formats.ts';
import { reviewReport } from '../../report/review-report/review-report.ts';
import { rules } from '../../rules/index.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import { recordsOf } from '../diagnostics/review-records.ts';
import type { WorkspaceFile } from '../workspace/files.ts';
import { fileName, filesIn, reviewOf, type Unread } from './folder-texts.ts';
import { onRequest, type RequestContext } from './handler.ts';

/** What is reported on: files, and the folder from which their names count. */
interface Subject {
  readonly files: readonly WorkspaceFile[];
  readonly folder: string;
}

const NO_FOLDER = { refused: 'Open the folder first, so that its letters are known.' };
const NO_LETTER = { refused: 'No letter was found there.' };

export const reportHandler = onRequest(ReportRequest, {}, async (context, params, token) => {
  const subject = await subjectOf(context, params);
  if (!subject) return NO_FOLDER;
  const unread: UnreadFile[] = [];
  const records = await recordsIn(
    context,
    subject,
    { hasWords: params.words, unread: (one) => unread.push(one) },
    token,
  );
  if (!records) return null;
  if (records.length === 0 && unread.length === 0) return NO_LETTER;
  const report = reviewReport(records, {
    subject: fileName(params.uri) || params.uri,
    date: params.date,
    version,
    catalogue: await context.catalogues.of(params.uri),
    rules,
    hasWords: params.words,
    failures: unread.map(({ name, why }) => `${name}: ${why}`),
  });
  return { text: reportText(report, params.format), letters: records.length, unread };
});

async function subjectOf(context: RequestContext, { uri, isFolder }: ReportParams): Promise<Subject | undefined> {
  const key = normalizeUri(uri);
  if (!isFolder) return { files: [{ uri, key, stamp: '' }], folder: Utils.dirname(URI.parse(uri)).toString() };
  // Whether a folder lies in an open one is asked of a file in it.
  const open = context.workspace.folderOf(`${key.replace(/\/+$/, '')}/-`);
  if (open === undefined) return undefined;
  return { files: await filesIn(context, open, key === normalizeUri(open) ? open : key), folder: key };
}

/** Returns the records of all letters; those that were checked already are not checked again unless words are asked for. Undefined if cancelled. */
async function recordsIn(
  context: RequestContext,
  { files, folder }: Subject,
  { hasWords, unread }: { readonly hasWords: boolean; readonly unread: Unread },
  token: CancellationToken,
): Promise<readonly LetterRecord[] | undefined> {
  const top = `${URI.parse(folder).path.replace(/\/+$/, '')}/`;
  const all: LetterRecord[] = [];
  for (const file of files) {
    if (token.isCancellationRequested) return undefined;
    const isOpen = context.openDocument(file.key) !== undefined;
    let records = hasWords || isOpen ? undefined : context.letterRecords.of(file);
    if (!records) {
      const review = await reviewOf(context, file, token, unread);
      if (review && !review.isWhole) unread({ name: fileName(file.uri), why: 'its check failed or took too long' });
      records = review ? recordsOf(review, hasWords) : [];
      await context.foreground.whenIdle();
    }
    const { path } = URI.parse(file.uri);
    const name = path.startsWith(top) ? path.slice(top.length) : path;
    all.push(...records.map((record) => ({ ...record, file: name })));
  }
  return all;
}
