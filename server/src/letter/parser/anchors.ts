import { type Anchor, titleAnchor, withoutInner } from '../anchor.ts';
import { addAnchorsAtColon } from './colon-anchors.ts';
import { anchorAtLineStart } from './line-start-anchors.ts';
import { outcomeBeforeLabel } from './outcome-before-label.ts';
import { runOnTitles } from './run-on-titles.ts';

const LINE_ENDS = ['\n', '\r', '\f'];

/** Scans a text for the anchors of the form, in one pass; returns them in their order. Takes time linear in the text. */
export function scanAnchors(source: string): readonly Anchor[] {
  const anchors: Anchor[] = [];
  const lineEnd = lineEnds(source);
  let line = 0;
  let colon = source.indexOf(':');
  const add = (anchor: Anchor) => {
    const outcome = anchor.type === 'label' ? unpartedOutcome(source, anchor.span.start, anchors) : undefined;
    if (outcome) anchors.push(outcome);
    anchors.push(anchor);
  };
  while (line < source.length || colon >= 0) {
    if (line < source.length && (colon < 0 || line <= colon)) {
      const end = lineEnd(line);
      const anchor = anchorAtLineStart(source, line, end);
      if (anchor) add(anchor);
      // The rest of a title that goes over a line's end is no title of its own.
      line = (anchor && anchor.span.end > end ? lineEnd(anchor.span.end) : end) + 1;
    } else {
      addAnchorsAtColon(source, colon, add);
      colon = source.indexOf(':', colon + 1);
    }
  }
  for (const { title, span } of runOnTitles(source)) anchors.push(titleAnchor(source, span, title, 'exact'));
  return withoutInner(anchors.sort((a, b) => a.span.start - b.span.start));
}

/** Returns a function from an offset to the end of its line; the offsets may only grow from one call to the next. */
function lineEnds(source: string): (from: number) => number {
  const anchors = LINE_ENDS.filter((anchor) => source.includes(anchor));
  const next = anchors.map(() => -1);
  return (from) => {
    let end = source.length;
    for (let index = 0; index < anchors.length; index++) {
      let at = next[index] ?? -1;
      if (at < from) {
        at = source.indexOf(anchors[index] ?? '', from);
        if (at < 0) at = source.length;
        next[index] = at;
      }
      if (at < end) end = at;
    }
    return end;
  };
}

/** More than one punctuation mark where a header has a single colon: "::", "–:". */
const MARKS = /^[:;–—=|-]{2,}$/;

/**
 * Returns the outcome right before a label that no plain colon separates from its header's name; it takes the place of the same outcome found at a
 * colon where other punctuation stands beside that.
 */
function unpartedOutcome(source: string, label: number, anchors: Anchor[]): Anchor | undefined {
  const found = outcomeBeforeLabel(source, label);
  if (!found) return undefined;
  const { word: span, outcome, nameEnd: colon, separator } = found;
  const known = anchors.findLastIndex(
    (anchor, at) => at >= anchors.length - 2 && anchor.type === 'outcome' && anchor.span.start === span.start,
  );
  if (known >= 0) {
    if (!MARKS.test(source.slice(colon, span.start).replace(/\s/g, ''))) return undefined;
    anchors.splice(known, 1);
  }
  return { type: 'outcome', colon, outcome, separator, span };
}
