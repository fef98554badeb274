import { CompletionItemKind } from 'vscode-languageserver-types';
import { resolveCitations } from '../../citations/resolve.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import { CITING_PATTERN } from '../../letter/form-patterns.ts';
import type { GuidelineField } from '../../letter/letter.ts';
import { matchesOf } from '../../text/matches.ts';
import { collapseWhitespace } from '../../text/normalized-text.ts';
import { type CitationGrammar, grammarOf } from '../citation-text.ts';
import { guidelineBlocks } from '../hover/guideline.ts';
import { citationPartEntries } from './citation-parts.ts';
import type { Entry } from './entry.ts';
import { concerns, namesToCite, openings, topicsFor, yearOf } from './guideline-names.ts';
import type { WritingPlace } from './position.ts';
import { completes, entriesAfterSeparator, typedFrom } from './typed-text.ts';

/** "Decision based on MTUS ", "… Non-MTUS Citation ", wherever lines break. */
const PART = new RegExp(`\\b${CITING_PATTERN}[:\\s]\\s*`, 'gi');
const SENTENCE_END = /\.\s+/g;
/** ", and Low Back Complaints 2004": another citation follows. */
const NEXT_CITATION = /,?\s+and\s+/g;

/** A position in a guideline field, and what decides which names fit there. */
interface CitingPosition {
  readonly place: WritingPlace<GuidelineField>;
  readonly catalogue: Catalogue;
  readonly grammar: CitationGrammar;
  readonly mtus: boolean;
}

/** Returns what can be typed next in a guideline field: stock sentences, names of guidelines, topics and pages. */
export function citationEntries(place: WritingPlace<GuidelineField>, catalogue: Catalogue): readonly Entry[] {
  const opened = openingEntries(place);
  if (opened.length > 0) return opened;
  const part = matchesOf(place.before, PART).at(-1);
  if (!part || sentenceEnded(place.before.slice(part.index + part[0].length))) return [];
  const start = place.start + part.index + part[0].length;
  const grammar = grammarOf(place.letter);
  const position = { place, catalogue, grammar, mtus: part[1] === undefined };
  const citation = resolveCitations(place.field, place.letter, catalogue)
    .filter(({ span }) => span.start >= start && span.start < place.offset)
    .at(-1);
  const names = nameEntries(position, citation?.span.start ?? start);
  if (names.length > 0 || !citation) return names;
  const guideline = citation.guideline === null ? undefined : catalogue.guideline(citation.guideline);
  const { end } = citation.title.span;
  if (!guideline || end > place.offset) return [];
  const ownGrammar = citation.year === undefined ? grammar : 'sections';
  return [
    ...citationPartEntries({ place, citation, guideline, catalogue, grammar: ownGrammar }),
    ...nextNameEntries(position, end),
  ];
}

/** Returns the stock sentences, where the field is empty or begins like one, or where a sentence about the MTUS has ended. */
function openingEntries({ field, start, before, behind }: WritingPlace<GuidelineField>): readonly Entry[] {
  const lead = /^\s*/.exec(before)?.[0].length ?? 0;
  const sentence = matchesOf(before, SENTENCE_END).at(-1);
  const isFirst = sentence === undefined;
  const from = isFirst ? lead : sentence.index + sentence[0].length;
  const typed = collapseWhitespace(before.slice(from)) + (/\S\s+$/.test(before.slice(from)) ? ' ' : '');
  if (typed === '' && (!isFirst || /[\p{L}\p{N}]/u.test(behind))) return [];
  const all = openings(field.kind);
  const fitting = isFirst ? (typed === '' ? all.slice(0, 3) : all) : all.slice(3);
  return fitting
    .filter((text) => completes(text, typed) && text.trimEnd().length > typed.length)
    .map(
      (text, rank): Entry => ({
        label: text.trimEnd(),
        start: start + from,
        text,
        kind: CompletionItemKind.Text,
        rank,
        ...(text.endsWith(' ') && { continues: { closing: /\S/.test(behind) ? '' : '.' } }),
      }),
    );
}

/** Returns the guidelines whose names begin with what is typed from `start` on. */
function nameEntries({ place, catalogue, grammar, mtus }: CitingPosition, start: number): readonly Entry[] {
  const { letter, item } = place;
  const typed = typedFrom(place, start);
  return namesToCite(letter, catalogue, grammar, mtus)
    .filter(({ name }) => completes(name, typed))
    .map(
      ({ name, guideline }): Entry => ({
        label: name,
        start,
        text: name,
        kind: CompletionItemKind.Reference,
        detail: guideline.regulation?.text ?? guideline.title,
        year: yearOf({ name, guideline }),
        about: guidelineBlocks(guideline, letter, catalogue),
        rank: concerns(item, name) ? 0 : topicsFor(item, guideline, catalogue).size > 0 ? 1 : 2,
        ...(guideline.topics.length > 0 && { continues: { closing: '' } }),
      }),
    );
}

/** Returns the guidelines that can be cited next, after an ", and " behind a title that ends at `from`. */
function nextNameEntries(position: CitingPosition, from: number): readonly Entry[] {
  const { letter, offset } = position.place;
  const rest = letter.source.slice(from, offset);
  return entriesAfterSeparator(rest, NEXT_CITATION, (at) => nameEntries(position, from + at));
}

/** Returns whether a citing sentence has ended: "… Low Back Complaints 2004. ". */
function sentenceEnded(text: string): boolean {
  return /[^\d.]\.\s*$|\d{4}\.\s*$/.test(text);
}
