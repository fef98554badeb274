import type { LocationLink } from 'vscode-languageserver';
import { guidelinePage, pageNamed } from '../features/guideline-page.ts';
import type { Session } from './session.ts';
import type { SettingsRecord } from './settings.ts';

/** What is answered about no open document in particular. */
export type SessionAnswer = (session: Session, params: SettingsRecord) => unknown;

/** The page of a guideline by its address: `{ uri }` → `{ text, links }`, or null for one that is not in the catalogue. */
const GUIDELINE_PAGE_REQUEST = 'imrLetter/guidelinePage';

/** The requests of this project's own clients about guidelines. */
export const GUIDELINE_REQUESTS: Readonly<Record<string, SessionAnswer>> = {
  async [GUIDELINE_PAGE_REQUEST](session, { uri }) {
    const named = typeof uri === 'string' ? pageNamed(uri) : undefined;
    if (!named) return null;
    const catalogue = await session.catalogueIn(named.folder);
    const guideline = catalogue.guideline(named.id);
    if (!guideline) return null;
    const { text, links } = guidelinePage(guideline, catalogue, undefined, named.folder);
    return { text, links };
  },
};

/** A definition as a client takes it that doesn't know links. */
export function plainLocation({ targetUri, targetSelectionRange }: LocationLink) {
  return { uri: targetUri, range: targetSelectionRange };
}
