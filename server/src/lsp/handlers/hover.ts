import { HoverRequest } from 'vscode-languageserver';
import { hover } from '../../features/hover/hover.ts';
import { onPosition } from './handler.ts';

export const hoverHandler = onPosition(
  HoverRequest.type,
  { hoverProvider: true },
  ({ letters, offset, catalogue, client }) => hover(letters, offset, catalogue, { markdown: client.markdown }),
);
