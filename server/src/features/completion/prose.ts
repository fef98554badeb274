import { CompletionItemKind } from 'vscode-languageserver-types';
import { resolveCitations } from '../../citations/resolve.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Guideline } from '../../guidelines/guideline.ts';
import { lineStartOf } from '../../text/match-words.ts';
import { matchesOf } from '../../text/matches.ts';
import { grammarOf } from '../citation-text.ts';
import { guidelineBlocks } from '../hover/guideline.ts';
import { knownTopicBlocks } from '../hover/topics.ts';
import { pagesDetail } from '../hover/wording.ts';
import type { Entry } from './entry.ts';
import { namesToCite, printedTopic, topicsFor, yearOf } from './guideline-names.ts';
import type { WritingPlace } from './position.ts';

/** Fewer letters begin too many words of ordinary prose. */
const FEWEST_LETTERS = 3;
/** The words before an offset that may belong to a name, in UTF-16 units. */
const REACH = 80;
const WORD_START = /(?<![\p{L}\p{N}&/-])\p{Lu}/gu;

/**
 * Names of guidelines in force and topics that the item cites, where the words before the offset begin one: with a capital, three
 * letters or more. Ordinary words bring nothing.
 */
export function proseEntries(place: WritingPlace, catalogue: Catalogue): readonly Entry[] {
  const { letter, offset } = place;
  const from = Math.max(place.start, lineStartOf(letter.source, offset, 0), offset - REACH);
  const near = letter.source.slice(from, offset);
  if (!/\p{L}$/u.test(near)) return [];
  let all: readonly Entry[] | undefined;
  for (const { index } of matchesOf(near, WORD_START)) {
    const written = near.slice(index).replace(/\s+/g, ' ').toLowerCase();
    if (written.replace(/[^\p{L}]/gu, '').length < FEWEST_LETTERS) continue;
    all ??= allEntries(place, catalogue);
    const fitting = all.filter(({ text }) => text.length > written.length && text.toLowerCase().startsWith(written));
    if (fitting.length > 0) return fitting.map((entry) => ({ ...entry, start: from + index }));
  }
  return [];
}

function allEntries({ letter, item, offset }: WritingPlace, catalogue: Catalogue): readonly Entry[] {
  const grammar = grammarOf(letter);
  const nameEntry = (text: string, guideline: Guideline): Entry => ({
    label: text,
    start: offset,
    text,
    kind: CompletionItemKind.Reference,
    detail: guideline.regulation?.text ?? guideline.title,
    year: yearOf({ name: text, guideline }),
    get about() {
      return guidelineBlocks(guideline, letter, catalogue);
    },
    rank: 1,
  });
  const names = [true, false].flatMap((mtus) =>
    namesToCite(letter, catalogue, grammar, mtus).flatMap(({ name, guideline }) =>
      mtus ? [nameEntry(name, guideline), nameEntry(`MTUS ${name}`, guideline)] : [nameEntry(name, guideline)],
    ),
  );
  const topics = citedGuidelines().flatMap((guideline) => {
    const relevant = topicsFor(item, guideline, catalogue);
    return guideline.topics.map(
      (topic): Entry => ({
        label: printedTopic(topic),
        start: offset,
        text: printedTopic(topic),
        kind: CompletionItemKind.Field,
        detail: topic.pages?.[0] && pagesDetail(topic.pages[0]),
        get about() {
          return knownTopicBlocks(guideline, [topic], catalogue);
        },
        rank: relevant.has(topic) ? 0 : 2,
      }),
    );
  });
  return [...names, ...topics];

  function citedGuidelines(): readonly Guideline[] {
    const fields = [item.maximusGuideline, item.claimsAdministratorGuideline];
    const ids = fields.flatMap((field) =>
      field ? resolveCitations(field, letter, catalogue).flatMap(({ guideline }) => guideline ?? []) : [],
    );
    return [...new Set(ids)].flatMap((id) => catalogue.guideline(id) ?? []);
  }
}
