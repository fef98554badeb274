import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import {
  CREDENTIALS_TITLE,
  DECISIONS_INTRODUCTION,
  DETERMINATION_PARAGRAPH,
  FIELD_LABELS,
  HEADER_LABELS,
  LICENSURE_LABEL,
  labelOf,
  PRIORITIES,
  SECTION_TITLES,
  SPECIALTY_LABEL,
  SUMMARY_INTRODUCTION,
} from '../../letter/form.ts';
import { OUTCOME_PATTERN } from '../../letter/form-patterns.ts';
import type { DisputedItem, FieldKind, Letter, Section } from '../../letter/letter.ts';
import { indexInForm } from '../../rules/structure/fields.ts';
import { lineEndOf, lineStartOf } from '../../text/match-words.ts';
import { letterAt } from '../items/item-at-cursor.ts';
import { type CompletionFormat, completionOf } from './completion.ts';
import type { Entry } from './entry.ts';
import type { FormLine } from './form-line.ts';
import { outcomeEntries } from './outcome.ts';

/** A sentence ends here, or a label, a title's sentence or a header's outcome. */
const ENDED = new RegExp(`(?:[.:?!]["'”’)\\]]*|\\b(?:${OUTCOME_PATTERN}))$`, 'i');
/** The minimum number of letters typed within a paragraph; fewer begin too many ordinary words. */
const FEWEST_LETTERS = 3;
/** A label that is being written behind another entry of the case header on its line: "Decision Date: 02/14/2017  UR". */
const BEHIND_VALUE = new RegExp(String.raw`(?:\d|\b(?:${PRIORITIES.join('|')}))\s+(\p{L}[\p{L} ]*)$`, 'iu');
/** "Priority: Sta", being written. */
const PRIORITY = /\bpriority\s*:\s*(\p{L}*)$/iu;
/** The lines of the reviewer's credentials, each up to its words. */
const CREDENTIALS_LABELS = [CREDENTIALS_TITLE, `${LICENSURE_LABEL} `, `${SPECIALTY_LABEL} `];
/** No part of the form that is being written is longer, in UTF-16 units. */
const LONGEST = 400;
/** The number of UTF-16 units examined before a line. */
const LOOK_BACK = 200;

/**
 * Returns the form's own words that belong where an offset is, the next one first: labels of the case header and its priority, titles, the
 * standing sentences, the reviewer's credentials, the labels that an item lacks, and its outcome behind its header's colon. Null where none
 * belongs, and in the midst of a line.
 */
export function formCompletions(
  letters: readonly Letter[],
  offset: number,
  format: CompletionFormat,
): CompletionItem[] | null {
  const line = formLineAt(letters, offset);
  if (!line) return null;
  const entries = formEntries(line);
  return entries.length === 0 ? null : entries.map((entry, index) => completionOf(entry, index, line, format));
}

/** Returns the line of a letter that ends at an offset; undefined where more stands behind it, and in the layouts of 2013. */
export function formLineAt(letters: readonly Letter[], offset: number): FormLine | undefined {
  const letter = letterAt(letters, offset);
  if (!letter?.labelled) return undefined;
  const { source } = letter;
  const lineStart = lineStartOf(source, offset, Math.max(0, offset - LONGEST));
  const line = source.slice(lineStart, offset);
  if (line.length >= LONGEST || source.slice(offset, lineEndOf(source, offset)).trim() !== '') return undefined;
  const written = line.trimStart();
  const before = source.slice(Math.max(0, lineStart - LOOK_BACK), lineStart);
  const ended = before.trimEnd();
  const breaks = before.slice(ended.length).match(/\r\n|\r|\n/g)?.length ?? 0;
  const begins =
    ended === '' || breaks > 1 || ENDED.test(ended) || isTitle(letter, lineStart - before.length + ended.length);
  return { letter, offset, lineStart, start: offset - written.length, written, begins };
}

function isTitle({ sections }: Letter, end: number): boolean {
  return sections.some(({ title }) => title.span.end === end);
}

/** Returns the sections of the letter but for a title that is being written: it may look like one already. */
function otherSections({ letter, lineStart, offset }: FormLine): readonly Section[] {
  return letter.sections.filter(({ title }) => title.span.start < lineStart || title.span.start > offset);
}

/** Returns the section in which a line stands. */
export function sectionOf(line: FormLine): Section | undefined {
  return otherSections(line).findLast(({ title }) => title.span.start < line.lineStart);
}

function formEntries(line: FormLine): readonly Entry[] {
  const others = otherSections(line);
  const section = sectionOf(line);
  const titles = titlesMissing(others, line.lineStart);
  switch (section?.kind) {
    case undefined:
      return headerEntries(line, titles);
    case 'determination':
      return beginning(line, [
        ...standing(line, section, DETERMINATION_PARAGRAPH),
        ...credentials(line, section),
        ...titles,
      ]);
    case 'summary':
      return beginning(line, [...standing(line, section, SUMMARY_INTRODUCTION), ...titles]);
    case 'decisions': {
      const outcomes = outcomeEntries(line);
      if (outcomes.length > 0) return outcomes;
      return beginning(line, [...standing(line, section, DECISIONS_INTRODUCTION), ...labels(line)]);
    }
    default:
      return [];
  }
}

/** Returns entries for those of some texts, in their order, that begin with what is typed on the line. */
function beginning({ start, written, begins }: FormLine, texts: readonly string[]): readonly Entry[] {
  if (!begins && written.length < FEWEST_LETTERS) return [];
  // Between the lines of a paragraph, only the form's own capitals begin one of its parts.
  const plain = (text: string) => (begins ? text.toLowerCase() : text);
  return texts
    .filter((text) => text.trimEnd().length > written.trimEnd().length && plain(text).startsWith(plain(written)))
    .map((text, rank) => entry(text, start, rank));
}

function entry(text: string, start: number, rank: number): Entry {
  const label = text.trimEnd();
  const kind = label.endsWith(':') ? CompletionItemKind.Field : CompletionItemKind.Text;
  return { label, start, text, kind, rank, ...(text !== label && { continues: { closing: '' } }) };
}

/** Returns the titles that the letter lacks and that keep their order here. */
function titlesMissing(sections: readonly Section[], at: number): readonly string[] {
  const rank = (kind: string) => SECTION_TITLES.findIndex((title) => title.kind === kind);
  const last = Math.max(-1, ...sections.filter(({ span }) => span.start < at).map(({ kind }) => rank(kind)));
  const next = sections.find(({ span, kind }) => span.start >= at && rank(kind) >= 0);
  const end = next ? rank(next.kind) : SECTION_TITLES.length;
  return SECTION_TITLES.slice(last + 1, end).map(({ words }) => words);
}

/** Returns the form's words at the start of a section that holds nothing else yet. */
function standing({ letter, start, written }: FormLine, { title, span }: Section, words: string): readonly string[] {
  const body = letter.source.slice(title.span.end, start) + letter.source.slice(start + written.length, span.end);
  return body.trim() === '' ? [words] : [];
}

/** Returns the lines of the credentials that are missing below those that are there. */
function credentials({ letter, lineStart }: FormLine, { title }: Section): readonly string[] {
  if (letter.reviewer?.style === 'sentence') return [];
  const before = letter.source.slice(title.span.end, lineStart).toLowerCase();
  const after = letter.source.slice(lineStart).toLowerCase();
  const has = (text: string, label: string) => text.includes(label.trim().toLowerCase());
  const first = CREDENTIALS_LABELS.findLastIndex((label) => has(before, label)) + 1;
  const end = CREDENTIALS_LABELS.findIndex((label, index) => index >= first && has(after, label));
  return CREDENTIALS_LABELS.slice(first, end < 0 ? undefined : end);
}

/** Returns the entries above the first title: labels and priority of the case header, then the title. */
function headerEntries(line: FormLine, titles: readonly string[]): readonly Entry[] {
  const { letter, written, offset } = line;
  if (!letter.header && letter.sections.length > 0) return beginning(line, titles);
  const priority = PRIORITY.exec(written)?.[1];
  if (priority !== undefined)
    return beginning({ ...line, start: offset - priority.length, written: priority, begins: true }, PRIORITIES);
  const known = letter.header?.entries.map(({ key }) => key) ?? [];
  const missing = HEADER_LABELS.filter(({ key }) => !known.includes(key)).map(({ words }) => `${words}: `);
  const behind = BEHIND_VALUE.exec(written)?.[1];
  if (behind !== undefined)
    return beginning({ ...line, start: offset - behind.length, written: behind, begins: true }, missing);
  return beginning({ ...line, begins: true }, [...missing, ...titles]);
}

/** Returns the labels that the item above lacks and that keep their order here. */
function labels({ letter, lineStart, offset }: FormLine): readonly string[] {
  const item = letter.items.findLast(({ span }) => span.start < lineStart);
  return item ? missingKinds(item, lineStart, offset).map((kind) => `${labelOf(kind)} `) : [];
}

function missingKinds({ fields }: DisputedItem, lineStart: number, offset: number): readonly FieldKind[] {
  const before = fields.filter(({ span }) => span.start < lineStart).map(({ kind }) => indexInForm(kind));
  const after = fields.filter(({ span }) => span.start > offset).map(({ kind }) => indexInForm(kind));
  const last = Math.max(-1, ...before);
  const next = Math.min(FIELD_LABELS.length, ...after);
  return FIELD_LABELS.slice(last + 1, Math.max(next, last + 1)).map(({ kind }) => kind);
}
