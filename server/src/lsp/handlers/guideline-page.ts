import { guidelinePage, pageNamed } from '../../features/guideline-page.ts';
import { citingLetters } from '../../features/references.ts';
import { GuidelinePageRequest } from '../../protocol/guideline-messages.ts';
import { onRequest } from './handler.ts';

export const guidelinePageHandler = onRequest(
  GuidelinePageRequest,
  {},
  async ({ catalogues, workspaceLetters, guidelinePages }, { uri }) => {
    const named = pageNamed(uri);
    if (!named) return null;
    const catalogue = await catalogues.in(named.folder);
    const guideline = catalogue.guideline(named.id);
    if (!guideline) return null;
    const citing = workspaceLetters.isRead ? citingLetters(guideline.id, await workspaceLetters.files()) : undefined;
    guidelinePages.renderedPartially();
    const { text, links, html } = guidelinePage(guideline, catalogue, citing, named.folder);
    return { text, links, html };
  },
);
