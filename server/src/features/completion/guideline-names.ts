import { foldCitation } from '../../citations/cited-words.ts';
import { inForceOn } from '../../citations/editions.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Guideline, Topic } from '../../guidelines/guideline.ts';
import { CITING_PARTIES, MTUS_OPENING, NON_MTUS_OPENING, NONE_CITED, OUTSIDE_MTUS } from '../../letter/form.ts';
import type { DisputedItem, FieldKind, Letter } from '../../letter/letter.ts';
import { letterDate } from '../../letter/letter-date.ts';
import { partsIn } from '../../terms/body-parts.ts';
import { drugNamesIn } from '../../terms/drug-names.ts';
import type { CitationGrammar } from '../citation-text.ts';

const YEAR_LAST = /,? ((?:19|20)\d\d)$/;
/** "2009" of "Text of May 2009", "2011-2013". */
const YEARS = /\b(?:19|20)\d\d(?:-(?:19|20)\d\d)?\b/;
const MTUS = /^MTUS /;
const CHAPTER = /^ACOEM Chapter (\d+)\b/;
const CHAPTER_AT_START = /^Chapter \d+: /;
const TABLE_AT_END = / \(Table[^()]*\)$/;
/** Entries of the catalogue that are no guideline to cite. */
const NOT_CITED = new Set(['reg-mtus', 'reg-imr']);

/** A guideline's name as a letter prints it. */
export interface NameToCite {
  readonly name: string;
  readonly guideline: Guideline;
}

/** Returns the stock sentences that open a guideline field; the first words of a citation end in a space. */
export function openings(kind: FieldKind): readonly string[] {
  const party = CITING_PARTIES[kind === 'maximusGuideline' ? kind : 'claimsAdministratorGuideline'];
  return [
    `${MTUS_OPENING} `,
    `${party} ${NONE_CITED}`,
    `${party} ${OUTSIDE_MTUS} ${NON_MTUS_OPENING} `,
    `${NON_MTUS_OPENING} `,
  ];
}

/** Returns the year that distinguishes a guideline's edition: the one in its name, else that of its edition. */
export function yearOf({ name, guideline }: NameToCite): string | undefined {
  return YEAR_LAST.exec(name)?.[1] ?? YEARS.exec(guideline.edition ?? '')?.[0];
}

/** Returns the names by which a letter of this date cites guidelines, in its grammar, without those not in force then. */
export function namesToCite(
  letter: Letter,
  catalogue: Catalogue,
  grammar: CitationGrammar,
  mtus: boolean,
): readonly NameToCite[] {
  const day = letterDate(letter)?.day;
  return catalogue.guidelines
    .filter((guideline) => guideline.mtus === mtus && !NOT_CITED.has(guideline.id))
    .filter((guideline) => day === undefined || inForceOn(guideline, day) !== false)
    .flatMap((guideline) => namesOf(guideline, grammar, day).map((name) => ({ name, guideline })));
}

function namesOf(
  { aliases, mtus, inForce }: Guideline,
  grammar: CitationGrammar,
  day: string | undefined,
): readonly string[] {
  if (!mtus)
    return aliases
      .filter((alias) => !alias.startsWith('Non-MTUS'))
      .slice(0, 1)
      .map(withShortForm);
  if (grammar === 'sections') {
    const dated = aliases.filter((alias) => YEAR_LAST.test(alias) && !MTUS.test(alias));
    const came = dated.filter((alias) => day === undefined || (YEAR_LAST.exec(alias)?.[1] ?? '') <= day.slice(0, 4));
    return came.length > 0 || !inForce ? came : dated.slice(0, 1);
  }
  const names = aliases
    .filter((alias) => MTUS.test(alias) && !/\d{4}/.test(alias))
    .map((alias) => alias.replace(MTUS, ''));
  const chapters = new Set<string>();
  return names.filter((name, index) => {
    const chapter = CHAPTER.exec(name)?.[1];
    if (chapter === undefined) return index === 0;
    const isNew = !chapters.has(chapter);
    chapters.add(chapter);
    return isNew;
  });
}

/** Returns the name of the ODG with its short form, as letters print it; any other name unchanged. */
function withShortForm(name: string): string {
  return name === 'Official Disability Guidelines' ? `${name} (ODG)` : name;
}

/** Returns a topic's title as a citation prints it: without its chapter's number and its table. */
export function printedTopic({ title }: Topic): string {
  return title.replace(CHAPTER_AT_START, '').replace(TABLE_AT_END, '');
}

/** Returns whether a guideline's name has a body part of the item. */
export function concerns(item: DisputedItem, name: string): boolean {
  const parts = partsIn(name)?.parts;
  const own = parts && partsIn(item.disputed.text)?.parts;
  return own !== undefined && [...own].some((part) => parts?.has(part));
}

/** Returns the topics of a guideline that treat an item's drug, or that the item's words name. */
export function topicsFor(item: DisputedItem, guideline: Guideline, catalogue: Catalogue): ReadonlySet<Topic> {
  const found = new Set<Topic>();
  const { text } = item.name;
  const words = foldCitation(text, { start: 0, end: text.length });
  const titles = catalogue.topicTitles(guideline);
  for (let at = 0; at < words.end; at = words.afterWord(at)) {
    const named = titles.longestAt(words, at)?.value;
    if (named) found.add(named);
  }
  for (const drug of drugNamesIn(text, { start: 0, end: text.length }).flatMap(({ drugs }) => drugs)) {
    for (const id of drug.topics[guideline.id] ?? []) {
      const topic = catalogue.topic(guideline, id);
      if (topic) found.add(topic);
    }
  }
  return found;
}
