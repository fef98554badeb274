import { workspaceSymbols } from '../../features/workspace-symbols.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Session } from '../session.ts';
import type { RequestHandler } from './guidelines.ts';

/** With fewer letters a search begins. */
const FIRST_LETTERS = 2;

/** The requests about the letters of the whole workspace. */
export const workspaceHandlers: Readonly<Record<string, RequestHandler>> = {
  async 'workspace/symbol'(session, { query }) {
    if (typeof query !== 'string') return null;
    const { clientSupport, lenses, pages, workspaceLetters } = session;
    // The files are listed once for a search, not at each letter of it: of what changes meanwhile, watchers tell.
    if (query.length < FIRST_LETTERS || !workspaceLetters.isRead || !clientSupport.registersFileWatchers) {
      await workspaceLetters.refresh();
      pages.check();
    }
    lenses.made();
    return workspaceSymbols(query, await workspaceLetters.files(), await cataloguesOf(session));
  },
};

/** The catalogues of the open folders, each once. */
async function cataloguesOf({ catalogues, workspace }: Session): Promise<readonly Catalogue[]> {
  const all = await Promise.all([undefined, ...workspace.folders].map((folder) => catalogues.in(folder)));
  return [...new Set(all)];
}
