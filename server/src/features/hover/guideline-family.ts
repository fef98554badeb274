import { inForceOn } from '../../citations/editions.ts';
import type { Program } from '../../citations/prose-mentions.ts';
import { resolveCitations } from '../../citations/resolve.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import { isOfFamily } from '../../guidelines/families.ts';
import type { Guideline } from '../../guidelines/guideline.ts';
import { CITING_PARTIES } from '../../letter/form.ts';
import type { GuidelineField } from '../../letter/letter.ts';
import { letterDate } from '../../letter/letter-date.ts';
import type { LocatedNode } from '../../letter/locate.ts';
import { partsIn } from '../../terms/body-parts.ts';
import { formatDate } from '../../text/date-format.ts';
import { citedBlocks } from './citation.ts';
import { footer } from './guideline.ts';
import type { Block, Line } from './markup.ts';

const TITLES: Readonly<Record<Program, string>> = {
  MTUS: 'Medical Treatment Utilization Schedule (MTUS)',
  ACOEM: 'Practice Guidelines of the American College of Occupational and Environmental Medicine (ACOEM)',
};
/** The catalogue's entry for the MTUS as a whole. */
const FRAMEWORK = 'reg-mtus';
/** The most guidelines of which the content is shown, and the most that are named. */
const MOST = 2;
const NAMED = 4;

/**
 * Returns the title of a family of guidelines and those of them that an item cites, with their content; if it cites none, those in force on
 * the letter's date.
 */
export function programBlocks(program: Program, node: LocatedNode, catalogue: Catalogue): readonly Block[] {
  const { letter, item } = node;
  const framework = program === 'MTUS' ? catalogue.guideline(FRAMEWORK) : undefined;
  const title: Block = { lines: [[{ text: TITLES[program], style: 'strong' }]] };
  const last = framework ? [footer(framework, { catalogue, isTitled: true })] : [];
  const belongs = (guideline: Guideline) => guideline !== framework && isOfFamily(guideline, program);
  const cited = (field: GuidelineField | undefined) =>
    (field ? resolveCitations(field, letter, catalogue) : []).flatMap((citation) => {
      const guideline = citation.guideline === null ? undefined : catalogue.guideline(citation.guideline);
      return guideline && belongs(guideline) ? [{ guideline, citation }] : [];
    });
  const own = cited(item?.maximusGuideline);
  const others = cited(item?.claimsAdministratorGuideline).filter(
    (other) => !own.some(({ guideline }) => guideline === other.guideline),
  );
  if (own.length + others.length > 0) {
    return [
      title,
      ...(own.length > 0 ? [{ lines: [[`Here ${withoutCapital(CITING_PARTIES.maximusGuideline)} cites:`]] }] : []),
      ...own
        .slice(0, MOST)
        .flatMap(({ guideline, citation: { topics, pages } }) => [
          { lines: [[{ text: guideline.title, style: 'strong' }]] } as const,
          ...citedBlocks({ guideline, topics, pages: pages.slice(0, 1) }, node, catalogue),
        ]),
      ...named(`Here ${withoutCapital(CITING_PARTIES.claimsAdministratorGuideline)} cites:`, others.map(titleOf)),
      ...last,
    ];
  }
  const date = letterDate(letter);
  const inForce = date
    ? catalogue.guidelines.filter((guideline) => belongs(guideline) && inForceOn(guideline, date.day) === true)
    : [];
  const parts = item && partsIn(item.disputed.text)?.parts;
  const mine = inForce.filter(({ bodyParts }) => bodyParts?.some((part) => parts?.has(part)));
  const by = date?.by === 'decision-date' ? 'decision date' : 'latest date in the letter';
  const ranked = [...mine, ...inForce.filter((guideline) => !mine.includes(guideline))].map(
    (guideline) => guideline.title,
  );
  return [title, ...named(`In force on the ${by}, ${date ? formatDate(date.day) : ''}:`, ranked), ...last];
}

function titleOf({ guideline }: { readonly guideline: Guideline }): string {
  return guideline.title;
}

/** Returns a list of at most four titles, and how many more there are. */
function named(lead: string, titles: readonly string[]): readonly Block[] {
  if (titles.length === 0) return [];
  const more = titles.length - NAMED;
  const points = titles.slice(0, NAMED).map((title): Line => [title]);
  return [{ lines: [[lead]] }, { points: more > 0 ? [...points, [`${more} more`]] : points }];
}

function withoutCapital(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
