import { type CodeLens, CodeLensRequest } from 'vscode-languageserver';
import { decisionsLenses, itemLenses, type LensSources, readinessLenses } from '../../features/code-lenses.ts';
import { decidedIn } from '../../features/same-treatment.ts';
import { objectOf } from '../../protocol/guards.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import { shownFindings } from '../diagnostics/diagnostics.ts';
import { letterReadiness } from '../diagnostics/letter-readiness.ts';
import { type DocumentContext, onDocument, withParams } from './handler.ts';

export const codeLensHandler = onDocument(
  withParams(CodeLensRequest.type, objectOf<object>({})),
  { codeLensProvider: {} },
  async (context) => {
    const { letters, document, text, settings, reviewService, edits, client, token } = context;
    const { lenses, run } = await settings.of(text.uri);
    // Findings are counted only where letters are checked as they change.
    const countsFindings = (lenses.decisions || lenses.ready) && run === 'onType';
    const review = countsFindings ? await reviewService.of(document, () => token.isCancellationRequested) : undefined;
    if (document.version !== text.version) return null;
    const { problemsCommand, sameTreatmentCommand: sameCommand, readyCommand } = client;
    const findings = review && shownFindings(review, edits);
    const sources = { uri: text.uri, findings, problemsCommand, sameCommand, readyCommand };
    const readiness = lenses.ready && readyCommand !== undefined ? review && letterReadiness(review) : undefined;
    return [
      ...(lenses.ready && readyCommand !== undefined ? readinessLenses(letters, sources, readiness) : []),
      ...(lenses.decisions ? decisionsLenses(letters, sources) : []),
      ...(lenses.items ? await lensesOverItems(context, sources) : []),
    ];
  },
);

/** Returns the lenses over items from the letters of the workspace that were read; the client is notified when all were. */
async function lensesOverItems(
  { letters, document, text, workspaceLetters, codeLenses }: DocumentContext,
  sources: LensSources,
): Promise<CodeLens[]> {
  if (!workspaceLetters.isRead) {
    codeLenses.renderedPartially();
    return [];
  }
  codeLenses.rendered();
  const files = await workspaceLetters.files(document);
  const file = files.find(({ uri }) => normalizeUri(uri) === normalizeUri(text.uri));
  const indexedLetters = file?.letters ?? [];
  const treatments = indexedLetters.flatMap(({ items }) => items.flatMap(({ treatment }) => treatment ?? []));
  // Of a letter that lies in another file too, this one counts.
  const decided = decidedIn(treatments, file ? [file, ...files.filter((other) => other !== file)] : files);
  return letters.flatMap((letter, index) => {
    const indexed = indexedLetters[index];
    return indexed ? itemLenses(letter, indexed, decided, sources) : [];
  });
}
