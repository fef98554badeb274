import type { CancellationToken } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { BaselineDraft } from '../review/aside/baseline-draft.ts';
import { BASELINE_FILE } from '../review/aside/baseline-file.ts';
import { type ChangedFile, type FindingToIgnore, ignoredFinding, ruleTurnedOff } from '../review/aside/changes.ts';
import { letterAt } from '../review/aside/finding-key.ts';
import { notIgnored } from '../review/aside/set-aside.ts';
import type { LetterPlace } from '../review/configuration-file.ts';
import { withOpenTexts } from '../review/file-beside.ts';
import { isLarger, LARGEST } from '../review/file-limits.ts';
import { keyOf } from './files.ts';
import type { SessionAnswer } from './guideline-requests.ts';
import type { LetterText } from './letter-cache.ts';
import type { Session } from './session.ts';
import { settingsRecord } from './settings.ts';

/**
 * What a file beside a letter is to hold with a finding ignored: `{ uri, finding, reason, by?, date, open }` → `{ uri, text, isNew }` or
 * `{ refused, uri? }`. `open` are the files beside letters that are open in the editor: `[{ uri, text }]`.
 */
const IGNORE_REQUEST = 'imrLetter/ignoreFinding';

/** The same with a rule turned off: `{ uri, code, open }`. */
const TURN_OFF_REQUEST = 'imrLetter/turnRuleOff';

/**
 * The baselines of the folder in which a letter lies, with all that is found there now: `{ uri }` → `{ files: [{ uri, text }],
 * findings, errors, letters }` or `{ refused }`; null where it was cancelled. The numbers are those of the findings that still show,
 * and of the letters in which these stand.
 */
const BASELINE_REQUEST = 'imrLetter/acceptBaseline';

/** The requests of this project's own client that set findings aside. */
export const ASIDE_REQUESTS: Readonly<Record<string, SessionAnswer>> = {
  async [IGNORE_REQUEST](session, { uri, finding, reason, by, date, open }) {
    const wanted = findingOf(finding);
    if (typeof uri !== 'string' || !wanted || typeof reason !== 'string' || typeof date !== 'string') return null;
    const why = { reason, ...(typeof by === 'string' && by !== '' && { by }), date };
    return ignoredFinding(placeOf(session, uri), wanted, why, filesWith(session, open));
  },
  async [TURN_OFF_REQUEST](session, { uri, code, open }): Promise<ChangedFile | null> {
    if (typeof uri !== 'string' || typeof code !== 'string') return null;
    return ruleTurnedOff(placeOf(session, uri), code, filesWith(session, open));
  },
  async [BASELINE_REQUEST](session, { uri }, token) {
    return typeof uri === 'string' ? acceptBaseline(session, uri, token) : null;
  },
};

function placeOf({ workspace }: Session, letter: string): LetterPlace {
  const within = workspace.folderOf(letter);
  return { letter, ...(within !== undefined && { within }) };
}

function findingOf(value: unknown): FindingToIgnore | undefined {
  const { code, case: caseNumber, item, fingerprint } = settingsRecord(value);
  if (typeof code !== 'string' || typeof fingerprint !== 'string') return undefined;
  return {
    code,
    fingerprint,
    ...(typeof caseNumber === 'string' && { case: caseNumber }),
    ...(typeof item === 'string' && { item }),
  };
}

function filesWith({ files }: Session, open: unknown) {
  const texts = (Array.isArray(open) ? open : [])
    .map(settingsRecord)
    .flatMap(({ uri, text }): [string, string][] =>
      typeof uri === 'string' && typeof text === 'string' ? [[keyOf(uri), text]] : [],
    );
  return withOpenTexts(files, new Map(texts));
}

async function acceptBaseline(session: Session, uri: string, token: CancellationToken) {
  const within = session.workspace.folderOf(uri);
  const own = URI.parse(uri);
  if (within === undefined && (own.scheme === 'untitled' || !own.path.startsWith('/')))
    return { refused: 'This draft lies in no folder yet, so nothing can be written beside it. Save it first.' };
  const top = within === undefined ? Utils.dirname(own) : URI.parse(within);
  const drafts = new Map<string, BaselineDraft>();
  const hidden = { findings: 0, errors: 0, letters: 0 };
  for await (const text of textsIn(session, within, uri)) {
    const review = await session.reviews.ofFile(text, () => token.isCancellationRequested);
    if (!review || token.isCancellationRequested) return null;
    const { aside } = review.configuration;
    if (aside.isBaselineBroken)
      return { refused: `A ${BASELINE_FILE} of this folder can’t be read. Mend it or delete it first.` };
    const file = aside.baseline?.uri ?? Utils.joinPath(top, BASELINE_FILE).toString();
    const draft = drafts.get(file) ?? new BaselineDraft(file, aside.baseline);
    drafts.set(file, draft);
    draft.accept(text, notIgnored(review));
    hidden.findings += review.findings.length;
    hidden.errors += review.findings.filter(({ severity }) => severity === 'error').length;
    hidden.letters += new Set(review.findings.map(({ span }) => letterAt(text.letters, span.start))).size;
  }
  // All letters of the folder were looked at, and no baseline counts beyond its folder.
  if (within !== undefined) for (const draft of drafts.values()) draft.forgetOthers();
  const files = [...drafts.values()].map((draft) => ({ uri: draft.uri, text: String(draft) }));
  if (files.some(({ text }) => isLarger(text, LARGEST.baseline)))
    return {
      refused: `The ${BASELINE_FILE} would be larger than ${LARGEST.baseline / 1_000_000} MB, so it was not written.`,
    };
  return { files, ...hidden };
}

/** The letters of a folder, or the one that is asked about where there is none: as they are in the editor, or in their files. */
async function* textsIn(session: Session, folder: string | undefined, uri: string): AsyncGenerator<LetterText> {
  const { workspaceFiles, workspaceLetters, workspace, letters } = session;
  if (folder === undefined) {
    const document = session.openDocument(keyOf(uri));
    if (document) yield letters.of(document);
    return;
  }
  if (!workspaceFiles.isListed) await workspaceFiles.list();
  const files = [...workspaceFiles.all()].filter(({ key }) => workspace.folderOf(key) === folder);
  for (const file of files.sort((one, other) => (one.key < other.key ? -1 : 1))) {
    const document = session.openDocument(file.key);
    const text = document
      ? letters.of(document)
      : await workspaceLetters.textOf(file, await workspaceLetters.read(file));
    if (text) yield text;
    await session.priority.turn();
  }
}
