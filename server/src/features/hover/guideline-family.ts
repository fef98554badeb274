import type { Citation } from '../../citations/citation.ts';
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
import { formatDate } from '../../text/date-format.ts';
import { linkBlock } from './guideline.ts';
import type { Block, Line } from './markup.ts';
import { pageBlocks, topicBlocks } from './topics.ts';
import { sureness } from './wording.ts';

const TITLES: Readonly<Record<Program, string>> = {
  MTUS: 'Medical Treatment Utilization Schedule (MTUS)',
  ACOEM: 'Practice Guidelines of the American College of Occupational and Environmental Medicine (ACOEM)',
};
/** The catalogue's entry for the MTUS as a whole. */
const FRAMEWORK = 'reg-mtus';

/**
 * Returns the title of a family of guidelines and those of them that an item cites, with their content; if it cites none, those in force on
 * the letter's date.
 */
export function programBlocks(program: Program, { letter, item }: LocatedNode, catalogue: Catalogue): readonly Block[] {
  const framework = program === 'MTUS' ? catalogue.guideline(FRAMEWORK) : undefined;
  const lines: Line[] = [[{ text: TITLES[program], style: 'strong' }]];
  const { text, confidence } = framework?.regulation ?? {};
  if (text && confidence) lines.push([`${text} (`, sureness(confidence), ')']);
  const links = framework && linkBlock(framework);
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
      { lines },
      ...(own.length > 0 ? [{ lines: [[`Here ${withoutCapital(CITING_PARTIES.maximusGuideline)} cites:`]] }] : []),
      ...own.flatMap(({ guideline, citation }) => citedBlocks(guideline, citation, catalogue)),
      ...(others.length > 0
        ? [
            { lines: [[`Here ${withoutCapital(CITING_PARTIES.claimsAdministratorGuideline)} cites:`]] },
            { points: others.map(({ guideline }): Line => [guideline.title]) },
          ]
        : []),
      ...(links ? [links] : []),
    ];
  }
  const date = letterDate(letter);
  if (!date) return [{ lines }, ...(links ? [links] : [])];
  const inForce = catalogue.guidelines.filter(
    (guideline) => belongs(guideline) && inForceOn(guideline, date.day) === true,
  );
  const opening =
    date.by === 'decision-date'
      ? `In force on the decision date, ${formatDate(date.day)}:`
      : `In force on the latest date in the letter, ${formatDate(date.day)}:`;
  return [
    { lines },
    ...(inForce.length > 0 ? [{ lines: [[opening]] }, { points: inForce.map(({ title }): Line => [title]) }] : []),
    ...(links ? [links] : []),
  ];
}

function withoutCapital(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

function citedBlocks(guideline: Guideline, citation: Citation, catalogue: Catalogue): readonly Block[] {
  return [
    { lines: [[{ text: guideline.title, style: 'strong' }]] },
    ...citation.pages.slice(0, 1).flatMap((pages) => pageBlocks(guideline, pages, citation.topics, catalogue)),
    ...topicBlocks(guideline, citation.topics, catalogue),
  ];
}
