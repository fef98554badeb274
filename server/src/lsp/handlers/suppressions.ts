import { URI, Utils } from 'vscode-uri';
import { withOpenTexts } from '../../config/config-file.ts';
import { CONFIGURATION_FILE, type LetterPlace } from '../../config/configuration-file.ts';
import { BASELINE_FILE } from '../../suppressions/baseline-file.ts';
import {
  type ChangedFile,
  type FindingToIgnore,
  ignoredFinding,
  ruleTurnedOff,
} from '../../suppressions/config-edits.ts';
import { IGNORE_FILE } from '../../suppressions/ignore-file.ts';
import { normalizeUri } from '../client/client-files.ts';
import { asObject } from '../client/settings.ts';
import { acceptedBaselines } from '../documents/accepted-baselines.ts';
import type { Session } from '../session.ts';
import type { RequestHandler } from './guidelines.ts';

/**
 * What a file beside a letter is to hold with a finding ignored: `{ uri, finding, reason, by?, date, open }` → `{ uri, text, isNew }` or
 * `{ refused, uri? }`. `open` are the files beside letters that are open in the editor: `[{ uri, text }]`.
 */
const IGNORE_REQUEST = 'imrLetter/ignoreFinding';

/** The same with a rule turned off: `{ uri, code, open }`. */
const TURN_OFF_REQUEST = 'imrLetter/turnRuleOff';

/**
 * The baselines of the folder in which a letter lies, with all that is found there now: `{ uri, open }` → `{ files: [{ uri, text, before }],
 * findings, errors, letters, unread: [{ name, why }], kept, isCut }` or `{ refused }`; null where it was cancelled. The numbers are those of
 * the findings that still show, and of the letters in which these stand; `kept` letters stay in the baselines that were not among those
 * read, and where `isCut`, there are more files than are looked at.
 */
const BASELINE_REQUEST = 'imrLetter/acceptBaseline';

/**
 * Writes a file beside letters where it lies on the server's disk: `{ uri, text, before }` → `{ written: true }`, `{ changed: true }` where
 * it holds something else than `before` by now (null for no file), or `{ failed }`, in words; null where the server has no such disk.
 */
const WRITE_REQUEST = 'imrLetter/writeBeside';

/** The files beside letters. */
const BESIDE_LETTERS: ReadonlySet<string> = new Set([CONFIGURATION_FILE, IGNORE_FILE, BASELINE_FILE]);

/** The requests of this project's own client that set findings aside. */
export const suppressionHandlers: Readonly<Record<string, RequestHandler>> = {
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
  async [BASELINE_REQUEST](session, { uri, open }, token) {
    return typeof uri === 'string' ? acceptedBaselines(session, uri, filesWith(session, open), token) : null;
  },
  async [WRITE_REQUEST]({ clientSupport, runtime }, { uri, text, before }) {
    if (typeof uri !== 'string' || typeof text !== 'string' || !clientSupport.setsAside || !clientSupport.isTrusted)
      return null;
    const file = URI.parse(uri);
    if (!runtime.replaceFile || file.scheme !== 'file' || !BESIDE_LETTERS.has(Utils.basename(file))) return null;
    const replaced = await runtime.replaceFile(uri, typeof before === 'string' ? before : undefined, text);
    return typeof replaced === 'string' ? { [replaced]: true } : replaced;
  },
};

function placeOf({ workspace }: Session, letter: string): LetterPlace {
  const within = workspace.folderOf(letter);
  return { letter, ...(within !== undefined && { within }) };
}

function findingOf(value: unknown): FindingToIgnore | undefined {
  const { code, case: caseNumber, item, fingerprint } = asObject(value);
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
    .map(asObject)
    .flatMap(({ uri, text }): [string, string][] =>
      typeof uri === 'string' && typeof text === 'string' ? [[normalizeUri(uri), text]] : [],
    );
  return withOpenTexts(files, new Map(texts));
}
