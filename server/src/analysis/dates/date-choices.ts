import { formatDate } from '../../text/date-format.ts';
import type { Span } from '../../text/span.ts';
import { writtenInHeader, writtenLike } from './date-style.ts';

/** A change of one date. */
export interface DateChoice {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

interface DatedSpan {
  readonly span: Span;
  readonly day: string;
}

/** Returns the changes to choose from where a date in the text disagrees with one of the case header, each in its own format. */
export function dateChoices(source: string, stated: DatedSpan, header: DatedSpan): readonly DateChoice[] {
  const printed = source.slice(stated.span.start, stated.span.end);
  return [
    {
      title: `Use ${formatDate(header.day)} from the case header`,
      edits: [{ span: stated.span, text: writtenLike(printed, header.day) }],
    },
    {
      title: `Use ${formatDate(stated.day)} in the case header`,
      edits: [{ span: header.span, text: writtenInHeader(stated.day) }],
    },
  ];
}
