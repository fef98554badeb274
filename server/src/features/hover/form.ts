import { CREDENTIALS_PATTERN } from '../../letter/form-patterns.ts';
import type { LocatedNode } from '../../letter/locate.ts';
import { matchesOf } from '../../text/matches.ts';
import { type Span, touches } from '../../text/span.ts';
import { FIELD_NOTES, type FormNote, HEADER_NOTES, OUTCOME_NOTES, REVIEWER_NOTE, SECTION_NOTES } from './form-law.ts';
import type { Line, Piece, Shown } from './markup.ts';
import { sureness } from './wording.ts';

/** "Labor Code §4610.6(f)", "8 CCR §9792.10.6(b)(1), (d)". */
const LAW = /^(Labor Code|8 CCR) §(\d[\d.]*\d)/;
/** The labels of the reviewer's credentials, which wrap like all words of a letter. */
const REVIEWER_LABELS = new RegExp(CREDENTIALS_PATTERN, 'gi');

/** Returns what the law requires under the title or label at an offset, or the meaning of the outcome, each with a link to the law it cites; undefined elsewhere. */
export function formHover(node: LocatedNode, offset: number): Shown | undefined {
  const found = noteAt(node, offset);
  if (!found) return undefined;
  const points = found.note.says.map(({ text, law, confidence }): Line => {
    if (law === undefined) return [text];
    return [`${text} (`, ...lawPieces(law), ...(confidence === 'memory' ? [', ', sureness('memory')] : []), ')'];
  });
  return { span: found.span, blocks: [{ lines: [[{ text: found.note.title, style: 'strong' }]] }, { points }] };
}

/** Returns the laws of a citation, each with a link to its official text: "Labor Code §4610.6(f); 8 CCR §9792.10.6(d)". */
function lawPieces(law: string): readonly Piece[] {
  return law.split('; ').flatMap((one, index): Piece[] => {
    const url = lawAddress(one);
    return [...(index > 0 ? ['; '] : []), url === undefined ? one : { text: one, url }];
  });
}

/** Returns the address of a section's official text. */
function lawAddress(law: string): string | undefined {
  const [, code = '', section = ''] = LAW.exec(law) ?? [];
  if (section === '') return undefined;
  return code === '8 CCR'
    ? `https://www.dir.ca.gov/t8/${section.replaceAll('.', '_')}.html`
    : `https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=LAB&sectionNum=${section}.`;
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
