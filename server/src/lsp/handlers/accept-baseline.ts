import type { CancellationToken } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { LARGEST } from '../../config/file-limits.ts';
import type { Files } from '../../config/files.ts';
import type { Baselines, Refused, UnreadFile } from '../../protocol/params.ts';
import { AcceptBaselineRequest } from '../../protocol.ts';
import { rules } from '../../rules/index.ts';
import { withoutIgnored } from '../../suppressions/apply-suppressions.ts';
import { BaselineDraft } from '../../suppressions/baseline-draft.ts';
import { BASELINE_FILE } from '../../suppressions/baseline-file.ts';
import { baselineText } from '../../suppressions/baseline-text.ts';
import { letterAt } from '../../suppressions/finding-fingerprint.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import { filesWithOpen } from '../documents/files-with-open.ts';
import type { LetterText } from '../documents/letter-cache.ts';
import { MAX_LETTERS } from '../workspace/letter-limit.ts';
import { fileName, filesIn, fileText, type Unread } from './folder-texts.ts';
import { onRequest, type RequestContext } from './handler.ts';

/** The baselines to write for a folder's letters. */
interface Drafts {
  readonly drafts: ReadonlyMap<string, BaselineDraft>;
  readonly shown: Pick<Baselines, 'findings' | 'errors' | 'letters'>;
  readonly unread: readonly UnreadFile[];
}

const TOO_LARGE = {
  refused: `The ${BASELINE_FILE} would be larger than ${LARGEST.baseline / 1_000_000} MB, so it was not written.`,
};
const BROKEN = { refused: `A ${BASELINE_FILE} of this folder can’t be read. Fix it or delete it first.` };

export const acceptBaselineHandler = onRequest(AcceptBaselineRequest, {}, (context, { uri, open }, token) =>
  acceptedBaselines(context, uri, filesWithOpen(context.files, open), token),
);

/** Returns the baselines of a letter's folder with all its current findings; `files` are the configuration files. */
async function acceptedBaselines(
  context: RequestContext,
  uri: string,
  files: Files,
  token: CancellationToken,
): Promise<Baselines | Refused | null> {
  const within = context.workspace.folderOf(uri);
  const own = URI.parse(uri);
  if (within === undefined && (own.scheme === 'untitled' || !own.path.startsWith('/')))
    return { refused: 'This draft lies in no folder yet, so nothing can be written beside it. Save it first.' };
  const found = await draftsOf(context, within, uri, token);
  if (!found || 'refused' in found) return found;
  const { drafts, shown, unread } = found;
  const isCut = within !== undefined && [...context.workspaceFiles.all()].length >= MAX_LETTERS;
  const isWhole = within !== undefined && unread.length === 0 && !isCut;
  const written: Baselines['files'][number][] = [];
  let kept = 0;
  for (const draft of drafts.values()) {
    const made = await baselineText(draft, { files, rules, isWhole }).catch(() => undefined);
    if (made === 'too large') return TOO_LARGE;
    if (!made || 'message' in made) return BROKEN;
    written.push({ uri: draft.uri, text: made.text, before: made.before ?? null });
    if (within !== undefined) kept += made.kept;
  }
  return { files: written, ...shown, unread, kept, isCut };
}

async function draftsOf(
  context: RequestContext,
  within: string | undefined,
  uri: string,
  token: CancellationToken,
): Promise<Drafts | Refused | null> {
  const top = within === undefined ? Utils.dirname(URI.parse(uri)) : URI.parse(within);
  const drafts = new Map<string, BaselineDraft>();
  const unread: UnreadFile[] = [];
  const shown = { findings: 0, errors: 0, letters: 0 };
  for await (const text of textsIn(context, within, uri, (one) => unread.push(one))) {
    const review = await context.reviewService.ofFile(text, () => token.isCancellationRequested);
    if (!review || token.isCancellationRequested) return null;
    const { suppressions } = review.configuration;
    if (suppressions.isBaselineBroken) return BROKEN;
    const file = suppressions.baseline?.uri ?? Utils.joinPath(top, BASELINE_FILE).toString();
    const draft = drafts.get(file) ?? new BaselineDraft(file, suppressions.baseline);
    drafts.set(file, draft);
    draft.accept(text, withoutIgnored(review), review.isWhole);
    if (!review.isWhole) unread.push({ name: fileName(text.uri), why: 'its check failed or took too long' });
    shown.findings += review.findings.length;
    shown.errors += review.findings.filter(({ severity }) => severity === 'error').length;
    shown.letters += new Set(review.findings.map(({ span }) => letterAt(text.letters, span.start))).size;
  }
  return { drafts, shown, unread };
}

/** Yields the letters of a folder, open ones as they are in the editor; without a folder, the requested letter. */
async function* textsIn(
  context: RequestContext,
  folder: string | undefined,
  uri: string,
  unread: Unread,
): AsyncGenerator<LetterText> {
  const { letterCache } = context;
  if (folder === undefined) {
    const document = context.openDocument(normalizeUri(uri));
    if (document) yield letterCache.of(document);
    return;
  }
  for (const file of await filesIn(context, folder)) {
    const document = context.openDocument(file.key);
    if (document) {
      yield letterCache.of(document);
      continue;
    }
    const text = await fileText(context, file, unread);
    if (text) yield text;
    await context.foreground.whenIdle();
  }
}
