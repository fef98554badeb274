import { FoldingRangeRequest } from 'vscode-languageserver';
import { foldingRanges } from '../../features/folding-ranges.ts';
import { objectOf } from '../../protocol/guards.ts';
import { onDocument, withParams } from './handler.ts';

export const foldingRangeHandler = onDocument(
  withParams(FoldingRangeRequest.type, objectOf<object>({})),
  { foldingRangeProvider: true },
  ({ letters, client }) => foldingRanges(letters, client.foldLimit),
);
