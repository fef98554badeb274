import type { CancellationToken } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { LARGEST } from '../../config/file-limits.ts';
import type { Files } from '../../config/files.ts';
import { rules } from '../../rules/index.ts';
import { withoutIgnored } from '../../suppressions/apply-suppressions.ts';
import { BaselineDraft } from '../../suppressions/baseline-draft.ts';
import { BASELINE_FILE } from '../../suppressions/baseline-file.ts';
import { baselineText } from '../../suppressions/baseline-text.ts';
import { letterAt } from '../../suppressions/finding-fingerprint.ts';
import { LARGEST_LETTER, normalizeUri } from '../client/client-files.ts';
import type { Session } from '../session.ts';
import { MOST_LETTERS } from '../workspace/letter-limit.ts';
import type { LetterText } from './letter-cache.ts';

/** A file that may hold letters and could not be read or wholly checked, and why. */
interface Unread {
  readonly name: string;
  readonly why: string;
}

/** The baselines of a folder as they are to be written. */
export interface AcceptedBaselines {
  readonly files: readonly { readonly uri: string; readonly text: string; readonly before: string | null }[];
  /** The findings that still show, and the letters in which they stand. */
  readonly findings: number;
  readonly errors: number;
  readonly letters: number;
  readonly unread: readonly Unread[];
  readonly kept: number;
  readonly isCut: boolean;
}

/** What was found in a folder's letters. */
interface Drafts {
  readonly drafts: ReadonlyMap<string, BaselineDraft>;
  readonly shown: Pick<AcceptedBaselines, 'findings' | 'errors' | 'letters'>;
  readonly unread: readonly Unread[];
}

const TOO_LARGE = {
  refused: `The ${BASELINE_FILE} would be larger than ${LARGEST.baseline / 1_000_000} MB, so it was not written.`,
};
const BROKEN = { refused: `A ${BASELINE_FILE} of this folder can’t be read. Mend it or delete it first.` };

/** The baselines of the folder in which a letter lies, with all that is found there now; `files` are those beside letters. */
export async function acceptedBaselines(
  session: Session,
  uri: string,
  files: Files,
  token: CancellationToken,
): Promise<AcceptedBaselines | { readonly refused: string } | null> {
  const within = session.workspace.folderOf(uri);
  const own = URI.parse(uri);
  if (within === undefined && (own.scheme === 'untitled' || !own.path.startsWith('/')))
    return { refused: 'This draft lies in no folder yet, so nothing can be written beside it. Save it first.' };
  const found = await draftsOf(session, within, uri, token);
  if (!found || 'refused' in found) return found;
  const { drafts, shown, unread } = found;
  const isCut = within !== undefined && [...session.workspaceFiles.all()].length >= MOST_LETTERS;
  const isWhole = within !== undefined && unread.length === 0 && !isCut;
  const written: AcceptedBaselines['files'][number][] = [];
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
  session: Session,
  within: string | undefined,
  uri: string,
  token: CancellationToken,
): Promise<Drafts | { readonly refused: string } | null> {
  const top = within === undefined ? Utils.dirname(URI.parse(uri)) : URI.parse(within);
  const drafts = new Map<string, BaselineDraft>();
  const unread: Unread[] = [];
  const shown = { findings: 0, errors: 0, letters: 0 };
  for await (const text of textsIn(session, within, uri, (one) => unread.push(one))) {
    const review = await session.reviewService.ofFile(text, () => token.isCancellationRequested);
    if (!review || token.isCancellationRequested) return null;
    const { aside } = review.configuration;
    if (aside.isBaselineBroken) return BROKEN;
    const file = aside.baseline?.uri ?? Utils.joinPath(top, BASELINE_FILE).toString();
    const draft = drafts.get(file) ?? new BaselineDraft(file, aside.baseline);
    drafts.set(file, draft);
    draft.accept(text, withoutIgnored(review), review.isWhole);
    if (!review.isWhole) unread.push({ name: nameOf(text.uri), why: 'its check failed or took too long' });
    shown.findings += review.findings.length;
    shown.errors += review.findings.filter(({ severity }) => severity === 'error').length;
    shown.letters += new Set(review.findings.map(({ span }) => letterAt(text.letters, span.start))).size;
  }
  return { drafts, shown, unread };
}

/** The letters of a folder, or the one that is asked about where there is none: as they are in the editor, or in their files. */
async function* textsIn(
  session: Session,
  folder: string | undefined,
  uri: string,
  unread: (one: Unread) => void,
): AsyncGenerator<LetterText> {
  const { files, workspaceFiles, workspaceLetters, workspace, letters } = session;
  if (folder === undefined) {
    const document = session.openDocument(normalizeUri(uri));
    if (document) yield letters.of(document);
    return;
  }
  if (!workspaceFiles.isListed) await workspaceFiles.list();
  const listed = [...workspaceFiles.all()].filter(({ key }) => workspace.folderOf(key) === folder);
  for (const file of listed.sort((one, other) => (one.key < other.key ? -1 : 1))) {
    const document = session.openDocument(file.key);
    if (document) {
      yield letters.of(document);
      continue;
    }
    const read = await files.readText(file.uri, LARGEST_LETTER).then(
      (source) => ({ source }),
      (error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }),
    );
    // What was listed and isn't there is a link that leads nowhere, or went just now.
    if ('why' in read) unread({ name: nameOf(file.uri), why: read.why });
    else if (read.source === undefined) unread({ name: nameOf(file.uri), why: 'it is not there' });
    const text = 'source' in read ? await workspaceLetters.textOf(file, read.source) : undefined;
    if (text) yield text;
    await session.foreground.turn();
  }
}

function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}
