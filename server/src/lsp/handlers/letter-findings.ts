import { LetterFindingsRequest } from '../../protocol/letter-messages.ts';
import { letterAt } from '../../suppressions/finding-fingerprint.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import { reviewOf } from './folder-texts.ts';
import { onRequest } from './handler.ts';

export const letterFindingsHandler = onRequest(LetterFindingsRequest, {}, async (context, { uri }, token) => {
  const key = normalizeUri(uri);
  const file = context.workspaceFiles.get(key) ?? { uri, key };
  const review = await reviewOf(context, file, token, () => undefined);
  if (!review) return null;
  const { letters, rangeOf } = review.text;
  return review.findings.map(({ code, severity, message, span }) => {
    const letter = letterAt(letters, span.start);
    return { code, severity, message, range: rangeOf(span), letter: letter ? letters.indexOf(letter) : 0 };
  });
});
