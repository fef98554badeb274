import type { PartsChapter } from '../../citations/chapters.ts';
import { inForceOn } from '../../citations/editions.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Guideline, Topic } from '../../guidelines/guideline.ts';
import { quoted } from '../../letter/item-label.ts';
import type { BodyPart } from '../../terms/body-parts.ts';
import { titleKey } from '../../text/folded-words.ts';
import { type CitedIn, inLetter } from '../cited-in.ts';
import type { Choice } from '../rule.ts';

/** The maximum number of chapters to choose from; an arm may belong to many. */
const MAX_CHOICES = 3;
const YEAR_AT_END = /,? (?:19|20)\d\d$/;
const NUMBERED = /^(?:MTUS )?ACOEM Chapter \d/;
const BRACKETS_AT_END = / ?\([^()]*\)$/;
const CHAPTER_AT_END = / chapter$/i;

/** A chapter cited for another part of the body than the item's. */
export interface MisplacedChapter {
  readonly cited: CitedIn;
  readonly chapter: PartsChapter;
  readonly parts: ReadonlySet<BodyPart>;
  readonly decisionDate: string | undefined;
}

/**
 * Returns the choices of a chapter for the item's part in place of the cited one, where the catalogue has it in the same guideline and
 * edition with every topic that is cited, and pages would not have to change.
 */
export function chapterChoices(misplaced: MisplacedChapter, catalogue: Catalogue): readonly Choice[] {
  const { cited, chapter, parts } = misplaced;
  const { citation, guideline } = cited;
  if (!guideline || citation.pages.length > 0) return [];
  const isOfParts = ({ bodyParts }: Guideline | Topic) => bodyParts?.some((part) => parts.has(part)) === true;
  const names = guideline.bodyParts
    ? guidelinesBeside(guideline, misplaced, catalogue)
        .filter(isOfParts)
        .map((other) => guidelineLike(chapter.words.text, guideline, other))
    : citation.topics.length === 1
      ? guideline.topics.filter(isOfParts).map((other) => topicLike(chapter.words.text, guideline, other))
      : [];
  if (names.length > MAX_CHOICES) return [];
  const span = inLetter(cited, chapter.words.span);
  return names.flatMap((text) =>
    text === undefined ? [] : [{ title: `Use ${quoted(text)}`, edits: [{ span, text }] }],
  );
}

/** Returns the guidelines of the same publisher and kind that were in force beside a guideline on the decision date and have the cited topics. */
function guidelinesBeside(
  guideline: Guideline,
  { cited, decisionDate }: MisplacedChapter,
  catalogue: Catalogue,
): readonly Guideline[] {
  if (decisionDate === undefined || inForceOn(guideline, decisionDate) !== true) return [];
  const [publisher] = guideline.title.split(' ', 1);
  return catalogue.guidelines.filter(
    (other) =>
      other !== guideline &&
      other.mtus === guideline.mtus &&
      other.title.split(' ', 1)[0] === publisher &&
      inForceOn(other, decisionDate) === true &&
      cited.citation.topics.every(({ words }) => catalogue.topicTitled(other, words.text) !== undefined),
  );
}

/** Returns a guideline's name in the form in which another one is printed: numbered, with its year or without. */
function guidelineLike(printed: string, guideline: Guideline, other: Guideline): string | undefined {
  const key = titleKey(printed);
  const own = guideline.aliases.find((alias) => titleKey(alias) === key);
  if (own === undefined) return undefined;
  if (NUMBERED.test(own)) return other.aliases.find((alias) => NUMBERED.test(alias));
  const dated = other.aliases.filter((alias) => YEAR_AT_END.test(alias));
  const year = YEAR_AT_END.exec(own)?.[0];
  const named = dated.length === 1 ? dated[0] : dated.find((alias) => year !== undefined && alias.endsWith(year));
  return year === undefined ? named?.replace(YEAR_AT_END, '') : named;
}

/** Returns a topic's title in the form in which another one is printed: whole, without its brackets, or as a chapter. */
function topicLike(printed: string, { topics }: Guideline, other: Topic): string | undefined {
  const key = titleKey(printed);
  const title = printed.includes('&') ? other.title : other.title.replaceAll('&', 'and');
  if (topics.some((topic) => titleKey(topic.title) === key)) return title;
  const bare = title.replace(BRACKETS_AT_END, '');
  return CHAPTER_AT_END.test(printed) ? `${bare} Chapter` : bare;
}
