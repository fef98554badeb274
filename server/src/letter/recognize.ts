import { startsLine } from '../text/match-words.ts';
import { foldText } from './folding/fold.ts';
import { scanAnchors } from './parser/anchors.ts';

/** How much of a text is searched to decide whether it is a letter, in UTF-16 units. */
export const RECOGNITION_REACH = 65536;

/**
 * Returns whether a text is a determination letter: near its top it has the form's first title, a case header, or two different titles
 * or labels at the start of lines.
 */
export function isLetter(text: string): boolean {
  const top = foldText(text.slice(0, RECOGNITION_REACH)).text;
  const seen = new Set<string>();
  for (const mark of scanAnchors(top)) {
    if (mark.type === 'case-header') return true;
    if (mark.type === 'title' && mark.label.spelling === 'exact') {
      if (mark.title.first) return true;
      if (!mark.title.year2013) seen.add(mark.title.words);
    }
    if (mark.type === 'label' && mark.label.spelling === 'exact' && startsLine(top, mark.span.start))
      seen.add(mark.kind);
    if (seen.size > 1) return true;
  }
  return false;
}
