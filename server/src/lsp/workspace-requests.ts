import { workspaceSymbols } from '../features/workspace-symbols.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { SessionAnswer } from './guideline-requests.ts';
import type { Session } from './session.ts';

/** The requests about the letters of the whole workspace. */
export const WORKSPACE_REQUESTS: Readonly<Record<string, SessionAnswer>> = {
  async 'workspace/symbol'(session, { query }) {
    if (typeof query !== 'string') return null;
    await session.workspaceLetters.refresh();
    session.pages.check();
    return workspaceSymbols(query, await session.workspaceLetters.files(), await cataloguesOf(session));
  },
};

/** The catalogues of the open folders, each once. */
async function cataloguesOf({ catalogues, workspace }: Session): Promise<readonly Catalogue[]> {
  const all = await Promise.all([undefined, ...workspace.folders].map((folder) => catalogues.in(folder)));
  return [...new Set(all)];
}
