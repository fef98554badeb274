import { InlayHintRequest, type Range } from 'vscode-languageserver';
import { inlayHints } from '../../features/hints/inlay-hints.ts';
import { isRange, objectOf } from '../../protocol/guards.ts';
import { onDocument, withParams } from './handler.ts';

export const inlayHintHandler = onDocument(
  withParams(InlayHintRequest.type, objectOf<{ readonly range: Range }>({ range: isRange })),
  { inlayHintProvider: true },
  async ({ letters, text, settings, catalogues }, { range: { start, end } }) => {
    const span = { start: text.offsetAt(start), end: text.offsetAt(end) };
    const { hints } = await settings.of(text.uri);
    return inlayHints(letters, span, await catalogues.of(text.uri), hints);
  },
);
