import { lazyTextSpan, trimmed } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import type { Anchor } from '../anchor.ts';
import type { Section } from '../letter.ts';

/** Returns the titled sections of a letter, each from its title to its last words before the next title. */
export function parseSections(source: string, letter: Span, anchors: readonly Anchor[]): readonly Section[] {
  const titles = anchors.filter((anchor) => anchor.type === 'title');
  return titles.map((anchor, index) => {
    const end = titles[index + 1]?.span.start ?? letter.end;
    const body = lazyTextSpan(source, anchor.span.end, end);
    return {
      kind: anchor.title.kind,
      title: anchor.label,
      body,
      span: trimmed(source, anchor.span.start, end),
    };
  });
}
