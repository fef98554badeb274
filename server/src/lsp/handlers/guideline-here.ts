import { guidelineHere } from '../../features/guideline-here.ts';
import { GuidelineHereRequest } from '../../protocol/guideline-messages.ts';
import { onPosition } from './handler.ts';

export const guidelineHereHandler = onPosition(
  GuidelineHereRequest,
  {},
  async ({ letters, text, offset, catalogue, catalogues }) =>
    guidelineHere(letters, offset, catalogue, await catalogues.folderOf(text.uri)),
);
