import { prose, trimmed } from '../../text/normalized-text.ts';
import type { Section } from '../letter.ts';
import type { Mark } from '../mark.ts';
import type { Span } from '../../text/span.ts';

/** The titled sections of a letter, each from its title to its last words before the next title. */
export function sections(source: string, letter: Span, marks: readonly Mark[]): readonly Section[] {
  const titles = marks.filter((mark) => mark.type === 'title');
  return titles.map((mark, index) => {
    const end = titles[index + 1]?.span.start ?? letter.end;
    const body = prose(source, mark.span.end, end);
    return {
      kind: mark.title.kind,
      title: mark.label,
      body,
      span: trimmed(source, mark.span.start, end),
    };
  });
}
