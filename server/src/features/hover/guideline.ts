import type { Citation } from '../../citations/citation.ts';
import { inForceOn } from '../../citations/editions.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Guideline, InForce } from '../../guidelines/guideline.ts';
import type { Letter } from '../../letter/letter.ts';
import { decisionDate, letterDate } from '../../letter/letter-date.ts';
import { formatDate } from '../../text/date-format.ts';
import type { Block, Line, Piece } from './markup.ts';
import { capitalized, quotedFully, sureness } from './wording.ts';

/** Returns the facts about a guideline: its full title, regulation, edition, days in force and, for a citation, how the edition was chosen. */
export function guidelineBlock(guideline: Guideline, letter: Letter, catalogue: Catalogue, citation?: Citation): Block {
  const lines: Line[] = [[{ text: guideline.title, style: 'strong' }]];
  const { regulation, edition } = guideline;
  const editionWords = edition === undefined ? [] : [`edition: ${edition}`];
  if (regulation?.text) {
    lines.push([
      `${regulation.text} (`,
      sureness(regulation.confidence),
      ')',
      ...editionWords.map((own) => ` · ${own}`),
    ]);
  } else {
    if (regulation?.note) lines.push([regulation.note]);
    lines.push(...editionWords.map((own): Line => [capitalized(own)]));
  }
  lines.push(...forceLines(guideline, letter, catalogue));
  const choice = citation && choiceLine(guideline, citation, letter, catalogue);
  if (choice) lines.push([choice]);
  return { lines };
}

/** Returns what a guideline is, with links to its official texts. */
export function guidelineBlocks(guideline: Guideline, letter: Letter, catalogue: Catalogue): readonly Block[] {
  const links = linkBlock(guideline);
  return [guidelineBlock(guideline, letter, catalogue), ...(links ? [links] : [])];
}

/** Returns the hover of a name that no guideline of the catalogue matches. */
export function unknownGuidelineBlocks(citation: Citation, letter: Letter, catalogue: Catalogue): readonly Block[] {
  const name = quotedFully(citation.title.text);
  const editions = citation.editions.flatMap((id) => catalogue.guideline(id) ?? []);
  if (editions.length === 0) return [{ lines: [[`${name} is not in the catalogue.`]] }];
  const points = editions.map((guideline): Line => {
    const force = guideline.inForce ? ['. ', ...forceWords(guideline.inForce)] : [];
    return [{ text: guideline.title, style: 'strong' }, ...force];
  });
  const day = decisionDate(letter);
  const none = day !== undefined && editions.every((guideline) => inForceOn(guideline, day) === false);
  const opening =
    citation.year !== undefined
      ? `${name} is not in the catalogue. By this name it has:`
      : none
        ? `No guideline called ${name} was in force on the decision date, ${formatDate(day)}. By this name the catalogue has:`
        : `Which guideline ${name} means can’t be determined from this letter. The catalogue has:`;
  return [{ lines: [[opening]] }, { points }];
}

/** Returns the catalogue's remarks on a guideline. */
export function noteBlocks(guideline: Guideline): readonly Block[] {
  const notes = [...(guideline.notes ?? []), ...(guideline.inForce?.note ? [guideline.inForce.note] : [])];
  if (notes.length === 0) return [];
  return [{ lines: [[{ text: 'About this guideline', style: 'strong' }]] }, { points: notes.map((note) => [note]) }];
}

/** Returns the links to a guideline's official texts. */
export function linkBlock(guideline: Guideline): Block | undefined {
  const links = (guideline.links ?? []).filter(({ url }) => /^https?:\/\//.test(url));
  if (links.length === 0) return undefined;
  return {
    lines: [links.flatMap(({ title, url }, index): Piece[] => [...(index > 0 ? [' · '] : []), { text: title, url }])],
  };
}

function forceLines(guideline: Guideline, letter: Letter, catalogue: Catalogue): readonly Line[] {
  if (!guideline.inForce) return [];
  const words = forceWords(guideline.inForce);
  const day = decisionDate(letter);
  if (day === undefined) return [[...words, '.']];
  const inForce = inForceOn(guideline, day);
  const status: Line =
    inForce === undefined
      ? [`. Whether it was in force on the decision date, ${formatDate(day)}, is not verified.`]
      : inForce
        ? [`; in force on the decision date, ${formatDate(day)}.`]
        : ['; ', { text: 'not in force', style: 'strong' }, ` on the decision date, ${formatDate(day)}.`];
  const later = inForce === false && guideline.supersededBy ? catalogue.guideline(guideline.supersededBy) : undefined;
  return [[...words, ...status], ...(later ? [[`Superseded by: ${later.title}`]] : [])];
}

function forceWords({ from, fromConfidence, to, toConfidence, verifiedTo }: InForce): readonly Piece[] {
  if (to !== null) {
    const least = fromConfidence === 'memory' || toConfidence === 'memory' ? 'memory' : fromConfidence;
    return [`In force ${formatDate(from)} – ${formatDate(to)} (`, sureness(least), ')'];
  }
  const since: Piece[] = [`In force from ${formatDate(from)} (`, sureness(fromConfidence), ')'];
  return verifiedTo ? [...since, `; after ${formatDate(verifiedTo)} not verified`] : since;
}

function choiceLine(
  guideline: Guideline,
  citation: Citation,
  letter: Letter,
  catalogue: Catalogue,
): string | undefined {
  const others = catalogue.guidelines.some(
    (other) => other !== guideline && guideline.editionOf !== undefined && other.editionOf === guideline.editionOf,
  );
  if (!others || citation.editionBy === 'year') return undefined;
  const date = letterDate(letter);
  const reason =
    citation.editionBy === 'decision-date'
      ? 'chosen by the decision date'
      : citation.editionBy === 'letter-dates' && date
        ? `chosen by the latest date in the letter, ${formatDate(date.day)}`
        : 'the one that letters call so';
  return capitalized(`no year is printed; this edition is ${reason}.`);
}
