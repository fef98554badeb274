import {
  CodeActionTriggerKind,
  type DocumentLink,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type SelectionRange,
} from 'vscode-languageserver';
import { codeActions } from '../../features/actions/code-actions.ts';
import { fixActions } from '../../features/actions/fix-actions.ts';
import { suppressionActions } from '../../features/actions/suppression-actions.ts';
import { citedAt } from '../../features/citation-target.ts';
import { citationAt, resolveCitationTarget } from '../../features/citation-text.ts';
import { below, completions } from '../../features/completion/completion.ts';
import { formCompletions } from '../../features/completion/form.ts';
import { snippetCompletions } from '../../features/completion/snippets.ts';
import { definition } from '../../features/definition.ts';
import { documentHighlights } from '../../features/document-highlights.ts';
import { documentLinks } from '../../features/document-links.ts';
import { documentSymbols } from '../../features/document-symbols.ts';
import { foldingRanges } from '../../features/folding-ranges.ts';
import { hover } from '../../features/hover/hover.ts';
import { itemActions } from '../../features/items/actions.ts';
import { references } from '../../features/references.ts';
import { searchTargetAt, treatmentReferences } from '../../features/same-treatment.ts';
import { selectionRanges } from '../../features/selection-ranges.ts';
import { locate } from '../../letter/locate.ts';
import { asObject } from '../client/settings.ts';
import { diagnosticsOf, placeOf, reportOf } from '../diagnostics/diagnostics.ts';
import { isPosition, isRange } from '../documents/text-sync.ts';
import { forEachYielding } from '../scheduling/for-each-yielding.ts';
import { flatSymbols } from './flat-symbols.ts';
import { formatDocument } from './formatting.ts';
import { toLocation } from './guidelines.ts';
import type { DocumentHandler } from './handler.ts';
import { CHANGE_ITEM_REQUEST, editItem } from './items.ts';
import { lensAndHintHandlers } from './lenses-and-hints.ts';
import { handleNavigate, WALK_REQUEST } from './navigate.ts';

/**
 * What is to be written at a place to cite: `{ textDocument, position, guideline, topic?, page? }` →
 * `{ before, unverified?, after }`.
 */
const CITATION_REQUEST = 'imrLetter/citation';

/** The innermost of some ranges, one around the other, that holds a place. */
function holding(innermost: SelectionRange, { line, character }: Position): SelectionRange | undefined {
  let own: SelectionRange | undefined = innermost;
  const isHeld = ({ range: { start, end } }: SelectionRange) =>
    (start.line < line || (start.line === line && start.character <= character)) &&
    (end.line > line || (end.line === line && end.character >= character));
  while (own && !isHeld(own)) own = own.parent;
  return own;
}

/** Every request about an open document that the server answers. */
export const documentHandlers: Readonly<Record<string, DocumentHandler>> = {
  ...lensAndHintHandlers,
  'textDocument/documentSymbol': {
    about({ session, text }) {
      const symbols = documentSymbols(text.letters);
      return session.clientSupport.nestedSymbols ? symbols : flatSymbols(symbols, text.uri);
    },
  },
  'textDocument/foldingRange': {
    about: ({ session, text }) => foldingRanges(text.letters, session.clientSupport.foldLimit),
  },
  'textDocument/hover': {
    async about({ session, text, params }) {
      if (!isPosition(params.position)) return null;
      const offset = text.offsetAt(params.position as Position);
      return hover(text.letters, offset, await session.catalogues.of(text.uri), {
        markdown: session.clientSupport.markdown,
      });
    },
  },
  'textDocument/completion': {
    async about({ session, text, params }) {
      if (!isPosition(params.position)) return null;
      const offset = text.offsetAt(params.position as Position);
      const { completionMarkdown, snippets, labelDetails, suggestCommand } = session.clientSupport;
      const format = { markdown: completionMarkdown, snippets, labelDetails, again: suggestCommand };
      const own = completions(text.letters, offset, await session.catalogues.of(text.uri), format);
      const form = formCompletions(text.letters, offset, format) ?? [];
      const read = text.letters[0]?.source ?? text.source;
      const begun = snippets ? (snippetCompletions(read, text.letters, offset, new Date()) ?? []) : [];
      // The form's words are asked for again at each key, so that none stays on offer beside ordinary words.
      const asked = [...form, ...begun];
      return asked.length > 0 ? { isIncomplete: true, items: [...asked, ...below(own ?? [])] } : own;
    },
  },
  'textDocument/definition': {
    async about({ session, text, params }) {
      if (!isPosition(params.position) || !session.clientSupport.guidelinePages) return null;
      const offset = text.offsetAt(params.position as Position);
      const folder = await session.catalogues.folderOf(text.uri);
      const found = definition(text.letters, offset, await session.catalogues.of(text.uri), folder);
      return found && (session.clientSupport.definitionLinks ? [found] : toLocation(found));
    },
  },
  'textDocument/references': {
    async about({ session, document, text, params, token }) {
      if (!isPosition(params.position)) return null;
      const offset = text.offsetAt(params.position as Position);
      const catalogue = await session.catalogues.of(text.uri);
      const cited = citedAt(text.letters, offset, catalogue);
      const sought = cited ? undefined : searchTargetAt(text.letters, offset);
      if (!cited && !sought) return null;
      await session.workspaceLetters.refresh();
      session.pages.check();
      if (token.isCancellationRequested) return null;
      const files = await session.workspaceLetters.files(document);
      return cited ? references(cited, files) : sought && treatmentReferences(sought, files);
    },
  },
  'textDocument/formatting': { about: (asked) => formatDocument(asked) },
  'textDocument/rangeFormatting': {
    about: (asked) => (isRange(asked.params.range) ? formatDocument(asked, asked.params.range as Range) : null),
  },
  'textDocument/documentHighlight': {
    async about({ session, text, params }) {
      if (!isPosition(params.position)) return null;
      const offset = text.offsetAt(params.position as Position);
      return documentHighlights(text.letters, offset, await session.catalogues.of(text.uri));
    },
  },
  'textDocument/selectionRange': {
    about({ text, params: { positions } }) {
      if (!Array.isArray(positions) || !positions.every(isPosition) || text.letters.length === 0) return null;
      const ranges = selectionRanges(
        text.letters,
        positions.map((position: Position) => text.offsetAt(position)),
      );
      // What is left out of the reading lies in nothing but the whole.
      const range = text.rangeOf({ start: 0, end: text.source.length });
      return ranges.map((own, index) => holding(own, positions[index]) ?? { range });
    },
  },
  [WALK_REQUEST]: {
    about: ({ document, text, params }) => handleNavigate(text, (position) => document.offsetAt(position), params),
  },
  'textDocument/documentLink': {
    async about({ session, document, text, token }) {
      const catalogue = await session.catalogues.of(text.uri);
      const links: DocumentLink[] = [];
      const stopped = () => token.isCancellationRequested || document.version !== text.version;
      const isWhole = await forEachYielding(text.letters, session.runtime, stopped, (letter) => {
        for (const link of documentLinks(letter, catalogue)) links.push(link);
      });
      if (!isWhole) return null;
      return session.clientSupport.linkTooltips ? links : links.map(({ tooltip: _, ...link }) => link);
    },
  },
  [CITATION_REQUEST]: {
    async about({ session, text, params }) {
      const { position, guideline, topic, page } = params;
      if (!isPosition(position) || typeof guideline !== 'string') return null;
      const offset = text.offsetAt(position as Position);
      const cited = resolveCitationTarget(await session.catalogues.of(text.uri), {
        guideline,
        ...(typeof topic === 'string' && { topic }),
        ...(typeof page === 'number' && { page }),
      });
      const letter = locate(text.letters, offset)?.letter ?? text.letters[0];
      return cited ? citationAt(letter?.source ?? text.source, offset, letter, cited) : null;
    },
  },
  [CHANGE_ITEM_REQUEST]: {
    about: ({ text, params }) => editItem(text, params),
  },
  'textDocument/codeAction': {
    async about({ session, document, params, token }) {
      if (!isRange(params.range) || !session.clientSupport.codeActions) return null;
      const review = await session.reviewService.of(document, () => token.isCancellationRequested);
      if (!review || review.text.version !== document.version) return null;
      const { only, triggerKind } = asObject(params.context);
      const query = {
        ...placeOf(review, session.clientSupport),
        range: params.range as Range,
        only: Array.isArray(only) ? only.filter((kind) => typeof kind === 'string') : undefined,
        version: session.clientSupport.versionedEdits ? review.text.version : undefined,
        automatic: triggerKind === CodeActionTriggerKind.Automatic,
        snippets: session.clientSupport.snippetEdits,
      };
      const { source, letters } = review.text;
      const checked = { source, letters, findings: review.findings };
      const recheck = (text: string) => session.reviewService.again(review, text);
      return [
        ...codeActions(review.findings, query),
        ...fixActions(checked, query, recheck),
        ...(session.clientSupport.setsAside ? suppressionActions(checked, query) : []),
        ...itemActions(letters, review.findings, query),
      ];
    },
  },
  'textDocument/diagnostic': {
    unknown: { kind: 'full', items: [] },
    async about({ session, document, params, token }) {
      session.backgroundCheck.shown(document.uri);
      const review = await session.reviewService.of(document, () => token.isCancellationRequested);
      if (review) session.checked(review);
      if (review) return reportOf(diagnosticsOf(review, session.clientSupport, session.edits), params.previousResultId);
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      return new ResponseError(LSPErrorCodes.ServerCancelled, 'The document changed', { retriggerRequest: true });
    },
  },
};
