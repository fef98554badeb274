import { quickPickEntries } from '../../features/quick-pick-entries.ts';
import { letterDate } from '../../letter/letter-date.ts';
import { LookUpRequest } from '../../protocol/guideline-messages.ts';
import { onRequest } from './handler.ts';

export const lookUpHandler = onRequest(LookUpRequest, {}, async ({ catalogues, documentAt, letterCache }, { uri }) => {
  if (uri === undefined) return { entries: quickPickEntries(await catalogues.in(undefined)) };
  const document = documentAt(uri);
  const letter = document && letterCache.of(document).letters[0];
  const folder = await catalogues.folderOf(uri);
  return { entries: quickPickEntries(await catalogues.of(uri), letter && letterDate(letter)?.day, folder) };
});
