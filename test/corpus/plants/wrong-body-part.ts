import type { Letter } from '../../../server/src/letter/letter.ts';
import { sentences } from '../../../server/src/text/sentences.ts';
import { replaced } from './replaced.ts';

const PARTS = /\b(?:lumbar|cervical|thoracic|low back|neck|knee|shoulder|wrist|elbow|hip|ankle|hand|foot)\b/gi;
const OTHER: Readonly<Record<string, string>> = {
  lumbar: 'cervical',
  cervical: 'lumbar',
  thoracic: 'lumbar',
  'low back': 'neck',
  neck: 'low back',
  knee: 'shoulder',
};
const CONCLUDES = /\bnecessary\b|\bnecessity\b/i;

/** Another part of the spine, or another limb, in the last conclusion that names the one part of the body that its item names. */
export function wrongBodyPart(letter: Letter): readonly string[] {
  return letter.items.flatMap(({ name, rationale }) => {
    const [part, other] = new Set(name.text.toLowerCase().match(PARTS));
    if (!rationale || !part || other) return [];
    const last = sentences(letter.source, rationale.body.span).findLast(({ start, end }) => {
      const words = letter.source.slice(start, end);
      return CONCLUDES.test(words) && words.toLowerCase().match(PARTS)?.includes(part);
    });
    if (!last) return [];
    const words = letter.source.slice(last.start, last.end);
    return [replaced(letter, last, words.replace(PARTS, OTHER[part] ?? 'knee'))];
  });
}
