import type { Position } from 'vscode-languageserver';
import { isStop, navigate } from '../../features/navigate.ts';
import type { JsonObject } from '../client/settings.ts';
import type { LetterText } from '../documents/letter-cache.ts';
import { isPosition } from '../documents/text-sync.ts';

/**
 * Where one goes from a place: `{ textDocument, position, to: 'item' | 'field' | 'finding', back, findings }` → a place or null.
 * `findings` are the places where the editor shows some.
 */
export const WALK_REQUEST = 'imrLetter/walk';

/** The answer to a request to walk; null where there is nowhere to go. */
export function handleNavigate(
  { letters, rangeOf, offsetAt }: LetterText,
  writtenOffsetAt: (position: Position) => number,
  { position, to, back, findings }: JsonObject,
): Position | null {
  if (!isPosition(position) || !isStop(to)) return null;
  const places: readonly Position[] = Array.isArray(findings) ? findings.filter(isPosition) : [];
  const from = to === 'finding' ? writtenOffsetAt(position as Position) : offsetAt(position as Position);
  const stop = navigate(letters, { from, to, back: back === true, findings: places.map(writtenOffsetAt) });
  if (stop === undefined) return null;
  const bridge = to === 'finding' ? rangeOf : (letters[0]?.rangeOf ?? rangeOf);
  return bridge({ start: stop, end: stop }).start;
}
