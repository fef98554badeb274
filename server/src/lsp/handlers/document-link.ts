import { type DocumentLink, DocumentLinkRequest } from 'vscode-languageserver';
import { documentLinks } from '../../features/document-links.ts';
import { objectOf } from '../../protocol/guards.ts';
import { forEachYielding } from '../scheduling/for-each-yielding.ts';
import { onDocument, withParams } from './handler.ts';

export const documentLinkHandler = onDocument(
  withParams(DocumentLinkRequest.type, objectOf<object>({})),
  { documentLinkProvider: {} },
  async ({ letters, document, text, catalogues, runtime, client, token }) => {
    const catalogue = await catalogues.of(text.uri);
    const links: DocumentLink[] = [];
    const isStale = () => token.isCancellationRequested || document.version !== text.version;
    const isComplete = await forEachYielding(letters, runtime, isStale, (letter) => {
      for (const link of documentLinks(letter, catalogue)) links.push(link);
    });
    if (!isComplete) return null;
    return client.linkTooltips ? links : links.map(({ tooltip: _, ...link }) => link);
  },
);
