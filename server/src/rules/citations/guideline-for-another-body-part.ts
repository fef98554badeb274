import type { ProseSpan } from '../../analysis/prose.ts';
import { chaptersIn, type PartsChapter } from '../../citations/chapters.ts';
import { itemLabel, quoted } from '../../letter/item-label.ts';
import { type BodyPart, type NamedParts, namesAny, partsIn } from '../../terms/body-parts.ts';
import { listed } from '../../text/format.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import { type CitedIn, inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';
import { chapterChoices } from './chapter-choices.ts';

const KNEE = [
  ['Tramadol 50mg #84', 'MRI of the left knee'],
  [
    'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
    'Knee Complaints 2004, Section(s): Special Studies',
  ],
  [
    'The MTUS opioid guidelines ask for a gain in function, and the record shows none.',
    'The ACOEM guidelines ask for an injury of the knee that needs surgery, and the record shows none.',
  ],
] as const;

/** Images of one part of the body, so that a chapter about another part does not apply, not even beside its own. */
const IMAGING = /\b(?:MRIs?|MRA|CT|x-?rays?|radiographs?|arthrograms?)\b/i;
const NERVE_TEST = /\b(?:EMG|NCV|NCS|electrodiagnos\w+|electromyogra\w+|nerve conduction)\b/i;
/** Parts whose nerves leave the spine at one place: a chapter about one of them may speak for the others. */
const ARM: readonly BodyPart[] = ['neck', 'shoulder', 'elbow', 'hand'];
const LEG: readonly BodyPart[] = ['low back', 'hip', 'knee', 'ankle'];
/** Treatments that chapters limit for their own part; others, such as tests before surgery, stand in one chapter for all. */
const THERAPY = /\b(?:therapy|therapies|chiropractic|manipulation|acupuncture|massage)\b/i;

/** A chapter for the part of the body in dispute. */
export const guidelineForAnotherBodyPart: LetterRule = {
  code: 'guideline-for-another-body-part',
  severity: 'warning',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'A chapter about a part of the body is cited for an item about that part.',
    why: 'What a chapter says about one part of the body does not apply to another. Usually the chapter of the previous item was left in place.',
    downgradedWhen: 'Information where the item names no part of the body.',
    incorrect: exampleLetter(KNEE[0], [KNEE[1][0], 'Low Back Complaints 2004, Section(s): Special Studies'], KNEE[2]),
    correct: exampleLetter(...KNEE),
    exceptions: [
      'The thoracic spine belongs to the neck and to the low back; in the ACOEM book, which has no chapter on the hip, the hip belongs to the low back.',
      'An arm or a leg includes all its parts; its nerve tests belong to the neck or the low back.',
      'Fields that also cite a chapter for the item’s part, unless the item is an image or a nerve test, or a therapy for which the ODG’s chapter is another.',
      'Items that name no part, where the letter names the chapter’s part anywhere, and for them the chapters of the ODG.',
      'Things and people named after a part: a knee scooter, a hand surgeon.',
    ],
  },
  check({ letter, citations, prose, catalogue, decisionDate }, report) {
    let at = 0;
    while (at < citations.length) {
      const from = at;
      const { field, item } = citations[at] as CitedIn;
      while (citations[at]?.field === field) at++;
      const chapters = chaptersFrom(citations, from, at);
      const apart = chapters.filter(({ parts }) => !namesAny(item.name.text, parts));
      if (apart.length === 0 && !(chapters.length > 0 && NERVE_TEST.test(item.name.text))) continue;
      const named = partsIn(item.name.text);
      if (!named) {
        const unnamed = apart.find(({ cited, parts }) => cited.guideline?.bodyParts && !isNamedIn(prose, parts));
        if (unnamed) report(unnamedPart(unnamed));
        continue;
      }
      const part = normalizedText(letter.source, item.name.span).toSource(named.start, named.end);
      const wrong = wrongChapters(item.name.text, named, chapters);
      for (const chapter of wrong) {
        report({
          span: inLetter(chapter.cited, chapter.words.span),
          message: `${itemLabel(item)} is about the ${listed([...named.parts])}; ${quoted(chapter.words.text)} is for another part of the body.`,
          related: [{ span: part, message: 'This is the item’s part of the body.' }],
          // Beside a chapter that fits, another one would be cited twice.
          ...(apart.length === chapters.length && {
            choices: chapterChoices({ cited: chapter.cited, chapter, parts: named.parts, decisionDate }, catalogue),
          }),
        });
      }
    }
  },
};

/** Returns the chapters of a field about none of an item's parts; for most items, only where no chapter is about one of them. */
function wrongChapters(
  name: string,
  { parts }: NamedParts,
  chapters: readonly CitedChapter[],
): readonly CitedChapter[] {
  const isWrong = (chapter: CitedChapter) =>
    !chapter.parts.some((part) => parts.has(part)) && !namesAny(name, chapter.parts);
  const wrong = chapters.filter(isWrong);
  if (wrong.length === chapters.length) return wrong.slice(0, 1);
  if (NERVE_TEST.test(name)) return chapters.filter(({ parts: others }) => isOfOtherLimb(parts, others));
  if (IMAGING.test(name)) return wrong;
  if (!THERAPY.test(name)) return [];
  const outside = chapters.filter(({ cited }) => !cited.citation.mtus);
  return outside.every(isWrong) ? outside : [];
}

/** Returns whether the nerves of some parts leave the spine where none of others do. */
function isOfOtherLimb(parts: ReadonlySet<BodyPart>, others: readonly BodyPart[]): boolean {
  const isArm = ARM.some((part) => parts.has(part));
  const isLeg = LEG.some((part) => parts.has(part));
  if (isArm === isLeg) return false;
  const [own, other] = isArm ? [ARM, LEG] : [LEG, ARM];
  return others.some((part) => other.includes(part)) && !others.some((part) => own.includes(part));
}

function isNamedIn(prose: readonly ProseSpan[], parts: readonly BodyPart[]): boolean {
  return prose.some(({ words }) => namesAny(words, parts));
}

function unnamedPart({ cited, words }: CitedChapter): Problem {
  return {
    span: inLetter(cited, words.span),
    message: `${quoted(words.text)} is for a part of the body that neither the case summary nor a rationale names.`,
    maxSeverity: 'information',
  };
}

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
