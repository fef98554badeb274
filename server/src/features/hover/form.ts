import type { Catalogue } from '../../guidelines/catalogue.ts';
import { CREDENTIALS_PATTERN } from '../../letter/form-patterns.ts';
import type { LocatedNode } from '../../letter/locate.ts';
import { matchesOf } from '../../text/matches.ts';
import { type Span, touches } from '../../text/span.ts';
import { FIELD_NOTES, type FormNote, HEADER_NOTES, OUTCOME_NOTES, REVIEWER_NOTE, SECTION_NOTES } from './form-law.ts';
import { linkBlock } from './guideline.ts';
import type { Block, Line, Shown } from './markup.ts';
import { sureness } from './wording.ts';

/** The catalogue's entry for the law on independent medical review. */
const LAW = 'reg-imr';
/** The labels of the reviewer's credentials, which wrap like all words of a letter. */
const REVIEWER_LABELS = new RegExp(CREDENTIALS_PATTERN, 'gi');

/** Returns what the law requires under the title or label at an offset, or the meaning of the outcome; undefined elsewhere. */
export function formHover(node: LocatedNode, offset: number, catalogue: Catalogue): Shown | undefined {
  const found = noteAt(node, offset);
  if (!found) return undefined;
  const law = catalogue.guideline(LAW);
  const links = law && found.note.says.some((fact) => fact.law) ? linkBlock(law) : undefined;
  const points = found.note.says.map(({ text, law: source, confidence }): Line => {
    if (source === undefined || confidence === undefined) return [text];
    return [`${text} (${source}, `, sureness(confidence), ')'];
  });
  const blocks: Block[] = [{ lines: [[{ text: found.note.title, style: 'strong' }]] }, { points }];
  return { span: found.span, blocks: links ? [...blocks, links] : blocks };
}

interface PlacedNote {
  readonly span: Span;
  readonly note: FormNote;
}

function noteAt({ letter, item, field }: LocatedNode, offset: number): PlacedNote | undefined {
  if (field && touches(field.label.span, offset)) return { span: field.label.span, note: FIELD_NOTES[field.kind] };
  const { word, outcome } = item?.decision ?? {};
  if (word && outcome && touches(word.span, offset)) return { span: word.span, note: OUTCOME_NOTES[outcome] };
  const section = letter.sections.find(({ title }) => touches(title.span, offset));
  if (section) return { span: section.title.span, note: SECTION_NOTES[section.kind] };
  const entry = letter.header?.entries.find(({ label }) => touches(label.span, offset));
  if (entry) return { span: entry.label.span, note: HEADER_NOTES[entry.key] };
  return reviewerNote(letter.reviewer?.span, letter.source, offset);
}

function reviewerNote(span: Span | undefined, source: string, offset: number): PlacedNote | undefined {
  if (!span || !touches(span, offset)) return undefined;
  for (const match of matchesOf(source.slice(span.start, span.end), REVIEWER_LABELS)) {
    const own = { start: span.start + match.index, end: span.start + match.index + match[0].length };
    if (touches(own, offset)) return { span: own, note: REVIEWER_NOTE };
  }
  return undefined;
}
