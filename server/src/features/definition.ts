import type { LocationLink } from 'vscode-languageserver-types';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Letter } from '../letter/letter.ts';
import { citedAt } from './citation-target.ts';
import { pageAddress, pagePlaces } from './guideline-page.ts';

/**
 * The place on a guideline's page that tells of what is cited at an offset: of the guideline itself, of a topic, or of the first
 * topic on cited pages. `folder` is where the catalogue was looked up, if it is not the one that comes with the product.
 */
export function definition(
  letters: readonly Letter[],
  offset: number,
  catalogue: Catalogue,
  folder?: string,
): LocationLink | null {
  const cited = citedAt(letters, offset, catalogue);
  const letter = letters[0];
  if (!cited || !letter) return null;
  const { guideline, topic, span } = cited;
  const page = pagePlaces(guideline, catalogue);
  const first = topic ? page.topicLine(topic.id) : 0;
  const line = (number: number) => ({ line: number, character: 0 });
  return {
    originSelectionRange: letter.rangeOf(span),
    targetUri: pageAddress(guideline.id, folder, topic?.id),
    targetRange: { start: line(first), end: line(page.sectionEnd(first)) },
    targetSelectionRange: { start: line(first), end: line(first) },
  };
}
