import { WorkspaceSymbolRequest } from 'vscode-languageserver';
import { workspaceSymbols } from '../../features/workspace-symbols.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import { isString, objectOf } from '../../protocol/guards.ts';
import { onRequest, type RequestContext, withParams } from './handler.ts';

/** A shorter query starts a search. */
const MIN_QUERY_LENGTH = 2;

export const workspaceSymbolHandler = onRequest(
  withParams(WorkspaceSymbolRequest.type, objectOf<{ readonly query: string }>({ query: isString })),
  { workspaceSymbolProvider: true },
  async (context, { query }) => {
    const { client, codeLenses, guidelinePages, workspaceLetters } = context;
    // With file watchers, the files are listed once for a search and not for each character of its query.
    if (query.length < MIN_QUERY_LENGTH || !workspaceLetters.isRead || !client.registersFileWatchers) {
      await workspaceLetters.refresh();
      guidelinePages.refreshIfStale();
      codeLenses.refreshIfStale();
    }
    return workspaceSymbols(query, await workspaceLetters.files(), await cataloguesOf(context));
  },
);

/** Returns the different catalogues of the open folders. */
async function cataloguesOf({ catalogues, workspace }: RequestContext): Promise<readonly Catalogue[]> {
  const all = await Promise.all([undefined, ...workspace.folders].map((folder) => catalogues.in(folder)));
  return [...new Set(all)];
}
