import { chaptersIn, type PartsChapter } from '../../citations/chapters.ts';
import { itemLabel, quoted } from '../../letter/item-label.ts';
import { namesAny, partsIn } from '../../terms/body-parts.ts';
import { listed } from '../../text/format.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import { type CitedIn, inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';
import { chapterChoices } from './chapter-choices.ts';

const KNEE = [
  ['Tramadol 50mg #60', 'MRI of the left knee'],
  [
    'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
    'Knee Complaints 2004, Section(s): Special Studies',
  ],
  [
    'The MTUS opioid guidelines ask for a gain in function, and the record shows none.',
    'The ACOEM guidelines ask for an injury of the knee that needs surgery, and the record shows none.',
  ],
] as const;

/** A chapter for the part of the body in dispute. */
export const guidelineForAnotherBodyPart: LetterRule = {
  code: 'guideline-for-another-body-part',
  severity: 'warning',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'A chapter about a part of the body is cited for an item about that part.',
    why: 'What a chapter says about one part of the body does not apply to another. Usually the chapter of the previous item was left in place.',
    incorrect: exampleLetter(KNEE[0], [KNEE[1][0], 'Low Back Complaints 2004, Section(s): Special Studies'], KNEE[2]),
    correct: exampleLetter(...KNEE),
    exceptions: [
      'The thoracic spine belongs to the neck and to the low back; in the ACOEM book, which has no chapter on the hip, the hip belongs to the low back.',
      'An arm or a leg includes all its parts; its nerve tests belong to the neck or the low back.',
      'Fields that also cite a chapter for the item’s part, and items that name no part.',
      'Things and people named after a part: a knee scooter, a hand surgeon.',
    ],
  },
  check({ letter, citations, catalogue, decisionDate }, report) {
    let at = 0;
    while (at < citations.length) {
      const from = at;
      const { field, item } = citations[at] as CitedIn;
      while (citations[at]?.field === field) at++;
      const chapters = chaptersFrom(citations, from, at);
      const [chapter] = chapters;
      if (!chapter) continue;
      const { name } = item;
      if (chapters.some(({ parts }) => namesAny(name.text, parts))) continue;
      const named = partsIn(name.text);
      if (!named || chapters.some(({ parts }) => parts.some((part) => named.parts.has(part)))) continue;
      const part = normalizedText(letter.source, name.span).toSource(named.start, named.end);
      report({
        span: inLetter(chapter.cited, chapter.words.span),
        message: `${itemLabel(item)} is about the ${listed([...named.parts])}; ${quoted(chapter.words.text)} is for another part of the body.`,
        related: [{ span: part, message: 'This is the item’s part of the body.' }],
        choices: chapterChoices({ cited: chapter.cited, chapter, parts: named.parts, decisionDate }, catalogue),
      });
    }
  },
};

interface CitedChapter extends PartsChapter {
  readonly cited: CitedIn;
}

/** Returns the chapters about parts of the body in a range of citations. */
function chaptersFrom(citations: readonly CitedIn[], from: number, to: number): readonly CitedChapter[] {
  const found: CitedChapter[] = [];
  for (let at = from; at < to; at++) {
    const cited = citations[at];
    if (!cited) continue;
    for (const { parts, words } of chaptersIn(cited.citation, cited.guideline)) found.push({ parts, words, cited });
  }
  return found;
}
