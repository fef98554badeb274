import type { Citation } from '../../citations/citation.ts';
import { inForceOn } from '../../citations/editions.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Guideline, InForce } from '../../guidelines/guideline.ts';
import { guidelineLabel } from '../../guidelines/guideline-label.ts';
import type { Letter } from '../../letter/letter.ts';
import { decisionDate } from '../../letter/letter-date.ts';
import type { Confidence } from '../../terms/confidence.ts';
import { formatDate } from '../../text/date-format.ts';
import type { Block, Line, Piece } from './markup.ts';
import { quotedFully, sureness } from './wording.ts';

/** The last line of a hover: what it depends on. */
export interface FooterContext {
  /** The day by which editions count, and what it is called: "the decision date". */
  readonly day?: { readonly day: string; readonly name: string } | undefined;
  readonly catalogue: Catalogue;
  readonly citation?: Citation;
  /** Whether the guideline's title stands above already. */
  readonly isTitled?: boolean;
}

/** Returns the last line of a hover: the guideline, its regulation with a link to the text, its edition, its days in force, and how sure these are. */
export function footer(guideline: Guideline, context: FooterContext): Block {
  const { regulation, edition, inForce, links = [] } = guideline;
  const parts: Line[] = context.isTitled ? [] : [[{ text: guideline.title, style: 'emphasis' }]];
  const link = links.find(({ url }) => /^https?:\/\//.test(url));
  const law = regulation?.text ?? regulation?.note;
  if (law !== undefined) parts.push([link ? { text: law, url: link.url } : law]);
  else if (link) parts.push([{ text: link.title, url: link.url }]);
  const printed = (edition ?? '').split('; ').filter((part) => !guideline.title.includes(part.replace(/^ACOEM /, '')));
  if (edition !== undefined && printed.length > 0) parts.push([printed.join('; ')]);
  if (inForce) parts.push(forceWords(guideline, context));
  const choice = choiceWords(guideline, context);
  if (choice) parts.push([choice]);
  const sure = [regulation?.confidence, inForce?.fromConfidence, inForce?.toConfidence].filter(
    (one) => one !== undefined,
  );
  if (sure.length > 0) parts.push([sureness(leastOf(sure))]);
  return { lines: [parts.flatMap((part, index): Piece[] => (index === 0 ? [...part] : [' · ', ...part]))] };
}

/** Returns what a guideline is, for a list of suggestions. */
export function guidelineBlocks(guideline: Guideline, letter: Letter, catalogue: Catalogue): readonly Block[] {
  const day = decisionDate(letter);
  const context = { catalogue, isTitled: true, ...(day !== undefined && { day: { day, name: 'the decision date' } }) };
  return [{ lines: [[{ text: guideline.title, style: 'strong' }]] }, footer(guideline, context)];
}

/** Returns the hover of a name that no guideline of the catalogue matches. */
export function unknownGuidelineBlocks(citation: Citation, letter: Letter, catalogue: Catalogue): readonly Block[] {
  const name = quotedFully(citation.title.text);
  const editions = citation.editions.flatMap((id) => catalogue.guideline(id) ?? []);
  if (editions.length === 0) return [{ lines: [[`${name} is not in the catalogue.`]] }];
  const points = editions.map(({ title, inForce }): Line => {
    return [{ text: title, style: 'strong' }, ...(inForce ? ['. I', `${daysWords(inForce).slice(1)}`] : [])];
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

/** Returns the first remarks on a guideline. */
export function noteBlocks(guideline: Guideline, most: number): readonly Block[] {
  const notes = [...(guideline.inForce?.note ? [guideline.inForce.note] : []), ...(guideline.notes ?? [])].slice(
    0,
    most,
  );
  return notes.length === 0 ? [] : [{ points: notes.map((note) => [note]) }];
}

/** Returns the links to a guideline's official texts. */
export function linkBlock(guideline: Guideline): Block | undefined {
  const links = (guideline.links ?? []).filter(({ url }) => /^https?:\/\//.test(url)).slice(0, 2);
  if (links.length === 0) return undefined;
  return {
    lines: [links.flatMap(({ title, url }, index): Piece[] => [...(index > 0 ? [' · '] : []), { text: title, url }])],
  };
}

function forceWords(guideline: Guideline, { day, catalogue }: FooterContext): Line {
  const days = guideline.inForce ? daysWords(guideline.inForce) : '';
  if (!day) return [days];
  const inForce = inForceOn(guideline, day.day);
  if (inForce) return [days];
  const on = `${day.name}, ${formatDate(day.day)}`;
  if (inForce === undefined) return [`${days}; whether on ${on}, is not verified`];
  const next = guideline.supersededBy ? catalogue.guideline(guideline.supersededBy) : undefined;
  const isOver = guideline.inForce !== undefined && day.day >= guideline.inForce.from;
  const later = isOver && next ? `, replaced by ${guidelineLabel(next)}` : '';
  return [`${days}; `, { text: 'not in force', style: 'strong' }, ` on ${on}${later}`];
}

function daysWords({ from, to, verifiedTo }: InForce): string {
  if (to !== null) return `in force ${formatDate(from)} – ${formatDate(to)}`;
  return `in force from ${formatDate(from)}${verifiedTo ? ` (verified to ${formatDate(verifiedTo)})` : ''}`;
}

const CHOSEN: Readonly<Record<string, string>> = {
  'decision-date': 'edition by the decision date',
  'denial-date': 'edition by the UR Denial Date',
  'service-date': 'edition by the date of service',
  'letter-dates': 'edition by the latest date in the letter',
  'only-one': 'the edition that letters call so',
};

/** Returns how an edition was chosen that no printed year names. */
function choiceWords(guideline: Guideline, { citation, catalogue }: FooterContext): string | undefined {
  if (!citation?.editionBy || guideline.editionOf === undefined) return undefined;
  const others = catalogue.guidelines.some((other) => other !== guideline && other.editionOf === guideline.editionOf);
  return others ? CHOSEN[citation.editionBy] : undefined;
}

function leastOf(all: readonly Confidence[]): Confidence {
  return all.includes('memory') ? 'memory' : all.includes('derived') ? 'derived' : 'cited';
}
