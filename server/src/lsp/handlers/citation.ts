import { citationAt, resolveCitationTarget } from '../../features/citation-text.ts';
import { locate } from '../../letter/locate.ts';
import { CitationRequest } from '../../protocol/guideline-messages.ts';
import { onDocument } from './handler.ts';

export const citationHandler = onDocument(
  CitationRequest,
  {},
  async ({ letters, text, catalogues }, { position, guideline, topic, page }) => {
    const offset = text.offsetAt(position);
    const target = resolveCitationTarget(await catalogues.of(text.uri), {
      guideline,
      ...(topic !== undefined && { topic }),
      ...(page !== undefined && { page }),
    });
    const letter = locate(letters, offset)?.letter ?? letters[0];
    return target ? citationAt(letter?.source ?? text.source, offset, letter, target) : null;
  },
);
