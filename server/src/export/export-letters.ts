import { withoutInvisible } from '../letter/folding/characters.ts';
import type { Letter } from '../letter/letter.ts';
import type { Finding } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { commentMarks, type PlacedMark } from './comment-marks.ts';
import type { ExportedDocument, ExportedParagraph, Piece } from './exported-document.ts';
import { type ExportedLine, exportedLines } from './exported-lines.ts';

/** The title of a document that does not have exactly one case number. */
const TITLE = 'IMR determination';

/** What a comment calls the severity of a finding. */
const SEVERITIES: Readonly<Record<Finding['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
};

/**
 * Returns the letters of a text (see `exportedText`) as a document in the form's layout, with findings in it as comments. Nothing of the
 * text is left out but blank lines, page furniture and invisible characters.
 */
export function exportLetters(
  text: string,
  letters: readonly Letter[],
  findings: readonly Finding[] = [],
): ExportedDocument {
  const blocks = exportedLines(text, letters);
  const lines = blocks.flat().flatMap((block) => ('rows' in block ? block.rows.flat() : [block]));
  const spans = findings.map(({ span }) => span);
  const marks = commentMarks(spans, lines);
  const boldIn = boldSpans(letters);
  const paragraphs = new Map(
    lines.map((line): [ExportedLine, ExportedParagraph] => {
      const { kind, isClose } = line;
      return [line, { kind, isClose, pieces: piecesOf(text, line, boldIn(line), marks.get(line) ?? []) }];
    }),
  );
  const paragraphOf = (line: ExportedLine) => paragraphs.get(line) ?? [];
  return {
    title: titleOf(letters),
    letters: blocks.map((own) =>
      own.flatMap((block) =>
        'rows' in block
          ? { kind: 'case-header' as const, rows: block.rows.map((row) => row.flatMap(paragraphOf)) }
          : paragraphOf(block),
      ),
    ),
    comments: findings.map(({ severity, message, code }) => `${SEVERITIES[severity]}: ${message} (${code})`),
  };
}

/** Returns a function that gives the spans in bold on a line, for lines in their order: titles, headers of items, labels. */
function boldSpans(letters: readonly Letter[]): (line: Span) => readonly Span[] {
  const bold = letters.flatMap(({ folded, header, sections, items, labelled }) =>
    [
      ...(header?.entries ?? []).map(({ label }) => label.span),
      ...sections.map(({ title }) => title.span),
      ...(labelled ? items : []).flatMap((item) => [item.header, ...item.fields.map(({ label }) => label.span)]),
    ].map((span) => folded.originalSpan(span)),
  );
  bold.sort((one, other) => one.start - other.start);
  let next = 0;
  return ({ start, end }) => {
    while ((bold[next]?.end ?? start + 1) <= start) next++;
    const own: Span[] = [];
    for (let at = next; (bold[at]?.start ?? end) < end; at++) own.push(...bold.slice(at, at + 1));
    return own;
  };
}

/** Returns a line as runs, and the marks of comments between them. */
function piecesOf(
  text: string,
  { start, end }: Span,
  bold: readonly Span[],
  marks: readonly PlacedMark[],
): readonly Piece[] {
  const cuts = new Set([start, end, ...marks.map(({ offset }) => offset)]);
  for (const span of bold) for (const at of [span.start, span.end]) if (at > start && at < end) cuts.add(at);
  const pieces: Piece[] = [];
  let last = start;
  let next = 0;
  for (const cut of [...cuts].sort((one, other) => one - other)) {
    const words = withoutInvisible(text.slice(last, cut));
    const isBold = bold.some((span) => span.start <= last && span.end >= cut);
    if (words !== '') pieces.push({ text: words, isBold });
    for (let mark = marks[next]; mark?.offset === cut; mark = marks[++next])
      pieces.push({ comment: mark.comment, at: mark.at });
    last = cut;
  }
  return pieces;
}

function titleOf(letters: readonly Letter[]): string {
  const numbers = letters.flatMap(({ header }) => header?.entries.find(({ key }) => key === 'caseNumber')?.value ?? []);
  const [number, ...others] = new Set(numbers.map(({ text }) => text));
  return number !== undefined && others.length === 0 ? `${TITLE} ${number}` : TITLE;
}
