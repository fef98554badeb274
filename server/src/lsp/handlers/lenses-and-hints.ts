import type { CodeLens, Position, Range } from 'vscode-languageserver';
import { decisionsLenses, itemLenses, type LensSources } from '../../features/code-lenses.ts';
import { inlayHints } from '../../features/hints/inlay-hints.ts';
import { decidedIn, treatmentReferences, treatmentTargetAt } from '../../features/same-treatment.ts';
import { normalizeUri } from '../client/client-files.ts';
import { shownFindings } from '../diagnostics/diagnostics.ts';
import { isPosition, isRange } from '../documents/text-sync.ts';
import type { DocumentHandler, DocumentRequest } from './handler.ts';

/** Where all letters decide the treatment of the item at a place: `{ textDocument, position }` → locations, or null. */
const SAME_TREATMENT_REQUEST = 'imrLetter/sameTreatment';

/** What is answered about a document to be seen at a glance: hints in its text and lenses above its lines. */
export const lensAndHintHandlers: Readonly<Record<string, DocumentHandler>> = {
  'textDocument/inlayHint': {
    async about({ session, text, params }) {
      if (!isRange(params.range)) return null;
      const { start, end } = params.range as Range;
      const stretch = { start: text.offsetAt(start), end: text.offsetAt(end) };
      const { hints } = await session.settings.of(text.uri);
      return inlayHints(text.letters, stretch, await session.catalogues.of(text.uri), hints);
    },
  },
  'textDocument/codeLens': {
    async about(asked) {
      const { session, document, text, token } = asked;
      const { lenses, run } = await session.settings.of(text.uri);
      // Findings that are not looked for as the letter changes are not counted either.
      const counts = lenses.decisions && run === 'onType';
      const review = counts ? await session.reviewService.of(document, () => token.isCancellationRequested) : undefined;
      if (document.version !== text.version) return null;
      const { problemsCommand, sameTreatmentCommand: sameCommand } = session.clientSupport;
      const findings = review && shownFindings(review, session.edits);
      const sources = { uri: text.uri, findings, problemsCommand, sameCommand };
      return [
        ...(lenses.decisions ? decisionsLenses(text.letters, sources) : []),
        ...(lenses.items ? await overItems(asked, sources) : []),
      ];
    },
  },
  [SAME_TREATMENT_REQUEST]: {
    async about({ session, document, text, params, token }) {
      if (!isPosition(params.position)) return null;
      const offset = text.offsetAt(params.position as Position);
      const sought = treatmentTargetAt(text.letters, offset);
      if (!sought) return null;
      await session.workspaceLetters.refresh();
      return token.isCancellationRequested
        ? null
        : treatmentReferences(sought, await session.workspaceLetters.files(document));
    },
  },
};

/** The lenses over items as far as the letters of the workspace are read; the client is told when they are. */
async function overItems({ session, document, text }: DocumentRequest, sources: LensSources): Promise<CodeLens[]> {
  const { workspaceLetters, lenses } = session;
  if (!workspaceLetters.isRead) {
    lenses.shown();
    return [];
  }
  lenses.made();
  const files = await workspaceLetters.files(document);
  const file = files.find(({ uri }) => normalizeUri(uri) === normalizeUri(text.uri));
  const own = file?.letters ?? [];
  const treatments = own.flatMap(({ items }) => items.flatMap(({ treatment }) => treatment ?? []));
  // Of a letter that lies in another file too, this one counts.
  const decided = decidedIn(treatments, file ? [file, ...files.filter((other) => other !== file)] : files);
  return text.letters.flatMap((letter, index) => {
    const indexed = own[index];
    return indexed ? itemLenses(letter, indexed, decided, sources) : [];
  });
}
