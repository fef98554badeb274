import { pageFurniture } from '../../letter/folding/page-furniture.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { PageLine } from './page-text.ts';

/** A larger distance between baselines, as a ratio of the line height, is an empty line to what recognizes page furniture. */
const EMPTY_LINE = 1.6;

/** Returns lines without the running heads, page numbers and letterheads that pages print around their text. */
export function withoutFurniture(lines: readonly PageLine[]): readonly PageLine[] {
  // Each page ends in a form feed, and so does what comes before the first.
  let text = '\f';
  const starts: number[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above?.page !== undefined && above.page !== line.page) text += '\n\f';
    else if (above) text += line.y - above.y > EMPTY_LINE * Math.min(line.height, above.height) ? '\n\n' : '\n';
    starts.push(text.length);
    text += line.text;
  });
  const left = new Set<PageLine>();
  for (const { words } of pageFurniture(`${text}\n\f`)) {
    let index = partitionPoint(starts, (start) => start < words.start);
    for (let line = lines[index]; line && (starts[index] ?? text.length) < words.end; line = lines[++index])
      left.add(line);
  }
  return left.size === 0 ? lines : lines.filter((line) => !left.has(line));
}
