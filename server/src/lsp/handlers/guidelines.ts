import type { CancellationToken, LocationLink } from 'vscode-languageserver';
import { guidelinePage, pageNamed } from '../../features/guideline-page.ts';
import { quickPickEntries } from '../../features/quick-pick-entries.ts';
import { citingLetters } from '../../features/references.ts';
import { letterDate } from '../../letter/letter-date.ts';
import type { JsonObject } from '../client/settings.ts';
import type { Session } from '../session.ts';

/** What is answered about no open document in particular. */
export type RequestHandler = (session: Session, params: JsonObject, token: CancellationToken) => unknown;

/** The page of a guideline by its address: `{ uri }` → `{ text, links }`, or null for one that is not in the catalogue. */
const GUIDELINE_PAGE_REQUEST = 'imrLetter/guidelinePage';

/** All that can be looked up, for a letter if its address is given: `{ uri? }` → `{ entries }`. */
const LOOK_UP_REQUEST = 'imrLetter/lookUp';

/** The requests of this project's own clients about guidelines. */
export const guidelineHandlers: Readonly<Record<string, RequestHandler>> = {
  async [GUIDELINE_PAGE_REQUEST](session, { uri }) {
    const named = typeof uri === 'string' ? pageNamed(uri) : undefined;
    if (!named) return null;
    const catalogue = await session.catalogues.in(named.folder);
    const guideline = catalogue.guideline(named.id);
    if (!guideline) return null;
    const { workspaceLetters } = session;
    const citing = workspaceLetters.isRead ? citingLetters(guideline.id, await workspaceLetters.files()) : undefined;
    session.pages.shown();
    const { text, links } = guidelinePage(guideline, catalogue, citing, named.folder);
    return { text, links };
  },
  async [LOOK_UP_REQUEST](session, { uri }) {
    const letter = typeof uri === 'string' ? session.letterAt(uri) : undefined;
    if (typeof uri !== 'string') return { entries: quickPickEntries(await session.catalogues.in(undefined)) };
    const folder = await session.catalogues.folderOf(uri);
    return { entries: quickPickEntries(await session.catalogues.of(uri), letter && letterDate(letter)?.day, folder) };
  },
};

/** A definition as a client takes it that doesn't know links. */
export function toLocation({ targetUri, targetSelectionRange }: LocationLink) {
  return { uri: targetUri, range: targetSelectionRange };
}
