import type { FoldingRange } from 'vscode-languageserver-types';
import type { Letter } from '../letter/letter.ts';
import { skipWhitespaceBack } from '../text/normalized-text.ts';
import type { Span } from '../text/span.ts';

interface Fold {
  readonly startLine: number;
  endLine: number;
  /** Its depth: 0 for header and sections, 1 for items, 2 for fields. */
  readonly depth: number;
}

/** Returns a fold for each case header, section, disputed item and field, from its first line to its last words; they nest. */
export function foldingRanges(letters: readonly Letter[], rangeLimit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const folds = letters.flatMap((letter) => nested(letter, foldsOf(letter).filter(isLong)).filter(isLong));
  return within(folds, rangeLimit).map(({ startLine, endLine }) => ({ startLine, endLine }));
}

function isLong({ startLine, endLine }: Fold): boolean {
  return startLine < endLine;
}

function foldsOf(letter: Letter): Fold[] {
  const fold = (span: Span, depth: number): Fold => {
    const { start, end } = letter.rangeOf(span);
    return { startLine: start.line, endLine: end.line, depth };
  };
  const folds = [
    ...(letter.header ? [fold(letter.header.span, 0)] : []),
    ...letter.sections.map(({ span }) => fold(span, 0)),
    ...letter.items.flatMap((item) => [fold(item.span, 1), ...item.fields.map(({ span }) => fold(span, 2))]),
  ];
  return folds.sort((a, b) => a.startLine - b.startLine || a.depth - b.depth);
}

/** Returns folds of which no two start on the same line, the outer one kept; a fold ends before the line on which the next one starts. */
function nested(letter: Letter, folds: readonly Fold[]): Fold[] {
  const kept: Fold[] = [];
  const open: Fold[] = [];
  for (const fold of folds) {
    if (kept.at(-1)?.startLine === fold.startLine) continue;
    for (let last = open.at(-1); last; last = open.at(-1)) {
      if (last.endLine >= fold.endLine && last.depth < fold.depth) break;
      if (last.endLine >= fold.startLine) last.endLine = lastLineBefore(letter, fold.startLine);
      open.pop();
    }
    open.push(fold);
    kept.push(fold);
  }
  return kept;
}

/** Returns the line of the last words above a line. */
function lastLineBefore({ source, span, rangeOf, offsetAt }: Letter, line: number): number {
  const end = skipWhitespaceBack(source, offsetAt({ line, character: 0 }), span.start);
  return rangeOf({ start: end, end }).end.line;
}

/** Returns at most `limit` folds, outer ones first. */
function within(folds: readonly Fold[], limit: number): readonly Fold[] {
  if (folds.length <= limit) return folds;
  const outerFirst = folds.toSorted((a, b) => a.depth - b.depth);
  return outerFirst.slice(0, Math.max(limit, 0)).sort((a, b) => a.startLine - b.startLine);
}
