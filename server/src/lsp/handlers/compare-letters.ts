import { comparedLetters } from '../../features/compare/compared-letters.ts';
import { CompareLettersRequest } from '../../protocol/review-messages.ts';
import { MAX_LETTER_BYTES } from '../client/client-files.ts';
import { onRequest } from './handler.ts';

export const compareLettersHandler = onRequest(CompareLettersRequest, {}, ({ foreground }, { before, after }) => {
  if (Math.max(before.length, after.length) > MAX_LETTER_BYTES) return null;
  return foreground.run(async () => comparedLetters(before, after));
});
