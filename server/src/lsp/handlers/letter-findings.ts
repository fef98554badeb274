import { LetterFindingsRequest } from '../../protocol/letter-messages.ts';
import { letterAt } from '../../suppressions/finding-fingerprint.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import { reviewOf } from './folder-texts.ts';
import { onRequest } from './handler.ts';

export const letterFindingsHandler = onRequest(LetterFindingsRequest, {}, async (context, { uri }, token) => {
  const file = [...context.workspaceFiles.all()].find(({ key }) => key === normalizeUri(uri)) ?? {
    uri,
    key: normalizeUri(uri),
  };
  const review = await reviewOf(context, file, token, () => undefined);
  if (!review) return null;
  const { letters, rangeOf } = review.text;
  return review.findings.map(({ code, severity, message, span }) => {
    const letter = letterAt(letters, span.start);
    return { code, severity, message, range: rangeOf(span), letter: letter ? letters.indexOf(letter) : 0 };
  });
});
