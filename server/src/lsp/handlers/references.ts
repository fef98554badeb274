import { ReferencesRequest } from 'vscode-languageserver';
import { citedAt } from '../../features/citation-target.ts';
import { references } from '../../features/references.ts';
import { searchTargetAt, treatmentReferences } from '../../features/same-treatment.ts';
import { onPosition } from './handler.ts';

export const referencesHandler = onPosition(
  ReferencesRequest.type,
  { referencesProvider: true },
  async ({ letters, document, offset, catalogue, workspaceLetters, guidelinePages, token }) => {
    const cited = citedAt(letters, offset, catalogue);
    const treatment = cited ? undefined : searchTargetAt(letters, offset);
    if (!cited && !treatment) return null;
    await workspaceLetters.refresh();
    guidelinePages.refreshIfStale();
    if (token.isCancellationRequested) return null;
    const files = await workspaceLetters.files(document);
    if (cited) return references(cited, files);
    return treatment ? treatmentReferences(treatment, files) : null;
  },
);
