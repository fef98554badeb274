import { DocumentHighlightRequest } from 'vscode-languageserver';
import { documentHighlights } from '../../features/document-highlights.ts';
import { onPosition } from './handler.ts';

export const documentHighlightHandler = onPosition(
  DocumentHighlightRequest.type,
  { documentHighlightProvider: true },
  ({ letters, offset, catalogue }) => documentHighlights(letters, offset, catalogue),
);
