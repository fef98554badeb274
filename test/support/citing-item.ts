import { marked } from './marked-text.ts';
import { deciding } from './rule-tester.ts';

/** What stands in a part of an item; `⟦…⟧` around some of its words makes them underlined with a finding. */
export type Part = string | { readonly words: string; readonly finding: string };

/** What an item says where a test doesn't say otherwise. */
export interface CitingItem {
  readonly item?: string;
  readonly administrator?: Part;
  readonly reviewer?: Part;
  readonly rationale?: Part;
  /** The decision date of the case header ("02/14/2017"), which stands above the letter if given. */
  readonly decided?: string;
}

/** A sound letter with one item that cites, with its findings underlined. */
export function citing({ item, administrator, reviewer, rationale, decided }: CitingItem): string {
  const header = decided === undefined ? '' : `Case Number: CM17-0000001\nDecision Date: ${decided}\n\n`;
  const lines = [
    `${item ?? 'Lumbar brace'}: Upheld`,
    line(
      'Claims Administrator guideline: ',
      administrator ?? 'The Claims Administrator did not cite any medical evidence for its decision.',
    ),
    line('MAXIMUS guideline: ', reviewer ?? 'The Expert Reviewer did not cite any medical evidence for its decision.'),
    line(
      'Decision rationale: ',
      rationale ?? 'Nothing in the guidelines supports it. The request is not medically necessary.',
    ),
  ];
  return `${header}${deciding(`${lines.join('\n')}\n`)}`;
}

function line(label: string, part: Part): string {
  if (typeof part === 'string') return label + part;
  const { text, ranges } = marked(label + part.words);
  const [range] = ranges;
  if (!range) throw new Error('No words are marked.');
  return `${text}\n${' '.repeat(range.start)}${'^'.repeat(range.end - range.start)} ${part.finding}`;
}
