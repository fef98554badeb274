import type { Letter } from '../letter/letter.ts';
import type { Edit, Problem } from '../rules/rule.ts';
import type { Omitted } from '../text/folded-text.ts';
import { firstEndingAfter, type Span } from '../text/span.ts';

/**
 * Returns a problem of a letter with its spans as offsets into the text as it is written. Undefined where it lies in an unresolved merge
 * conflict, of which only the conflict itself is reported; without its fix if that would overwrite a conflict or page furniture.
 */
export function asWritten(problem: Problem, { folded }: Letter): Problem | undefined {
  if (problem.asWritten) return problem;
  const { originalSpan, omitted } = folded;
  const span = originalSpan(problem.span);
  if (meets(omitted.conflicts, { start: span.start - 1, end: span.end + 1 })) return undefined;
  const { related, fix, choices, ...rest } = problem;
  const written = (edits: readonly Edit[]) => edits.map((edit) => ({ ...edit, span: originalSpan(edit.span) }));
  const edits = fix && written(fix.edits);
  const open = choices
    ?.map((choice) => ({ ...choice, edits: written(choice.edits) }))
    .filter((choice) => !writeOver(choice.edits, omitted));
  return {
    ...rest,
    span,
    ...(related && { related: related.map((place) => ({ ...place, span: originalSpan(place.span) })) }),
    ...(fix && edits && !writeOver(edits, omitted) && { fix: { ...fix, edits } }),
    ...(open && open.length > 0 && { choices: open }),
  };
}

function writeOver(edits: readonly Edit[], { conflicts, furniture }: Omitted): boolean {
  return edits.some(({ span }) => meets(conflicts, span) || meets(furniture, span));
}

/** Returns whether a span overlaps any of some sorted spans. */
function meets(spans: readonly Span[], { start, end }: Span): boolean {
  return (firstEndingAfter(spans, start)?.start ?? Number.POSITIVE_INFINITY) < end;
}
