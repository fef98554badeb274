import { lineStartOf, startsLine } from '../../text/match-words.ts';
import { collapseWhitespace, skipWhitespace, skipWhitespaceBack } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import type { Anchor } from '../anchor.ts';
import type { DisputedItem, FieldKind, GuidelineField, SectionKind } from '../letter.ts';
import { buildField, isGuidelineField } from './fields.ts';
import { headerStart } from './header-start.ts';
import { headerWithOutcome, headerWithoutOutcome, type ItemHeader, nameFrom } from './item-header.ts';
import { startsAfterNumbers } from './list-numbers.ts';

type LabelAnchor = Extract<Anchor, { type: 'label' }>;
type OutcomeAnchor = Extract<Anchor, { type: 'outcome' }>;

/** How a sentence about another review ends before its outcome: "the earlier decision was therefore: Upheld". */
const OTHER_REVIEW =
  /\b(?:was|were|been|follows|therefore|thus|hence|decision|determination|outcome|result|status|appeal|review)(?: (?:is|are|was|were))?(?: (?:therefore|thus|hence|also))?$/i;
/** How much of its end is matched, in UTF-16 units. */
const LAST_WORDS = 40;

interface OpenItem {
  readonly header: ItemHeader;
  readonly labels: LabelAnchor[];
  readonly kinds: Partial<Record<FieldKind, true>>;
  end: number;
}

/** Returns the disputed items of a letter by their labels and outcomes; what stands between two anchors is never lost. */
export function parseItems(source: string, letter: Span, anchors: readonly Anchor[]): readonly DisputedItem[] {
  const items: OpenItem[] = [];
  let open: OpenItem | undefined;
  /** Where the words begin that belong to no anchor yet. */
  let floor = letter.start;
  const first = firstSection(anchors);
  let decisions = first === undefined && anchors.some(({ type }) => type === 'label');

  const close = (end: number) => {
    if (open) open.end = end;
    open = undefined;
  };
  const begin = (header: ItemHeader, end: number) => {
    close(header.span.start);
    open = { header, labels: [], kinds: {}, end };
    items.push(open);
    floor = end;
  };

  const counting = countedAnchors(anchors);
  for (const [index, anchor] of counting.entries()) {
    if (anchor.type === 'title') {
      close(anchor.span.start);
      decisions ||= anchor.title.kind === first;
      floor = anchor.span.end;
    } else if (anchor.type === 'introduction') {
      if (!open) floor = anchor.span.end;
    } else if (anchor.type === 'outcome') {
      if (!decisions) continue;
      const inProse = open !== undefined && open.labels.length > 0;
      const next = counting[index + 1];
      if (inProse && (isOtherReviews(source, anchor, next) || (anchor.separator && !beginsItem(next, open)))) continue;
      const start = headerStart(source, floor, anchor.colon, inProse);
      begin(headerWithOutcome(source, start, anchor), anchor.separator?.end ?? anchor.span.end);
    } else if (anchor.type === 'label') {
      if (!decisions) continue;
      const header = headerBeforeLabel(source, floor, anchor, open);
      if (header) begin(header, anchor.span.start);
      if (open) {
        open.labels.push(anchor);
        open.kinds[anchor.kind] = true;
      }
      floor = anchor.span.end;
    }
  }
  close(letter.end);
  const starts = startsAfterNumbers(items.map(({ header }) => header.name.text));
  return items.map((item, index) => buildItem(source, item, index + 1, starts[index] ?? 0));
}

/** Returns the section in which the items stand, or, where its title is missing, the one below which they do. */
function firstSection(anchors: readonly Anchor[]): SectionKind | undefined {
  return (['decisions', 'summary'] as const).find((kind) =>
    anchors.some((anchor) => anchor.type === 'title' && anchor.title.kind === kind),
  );
}

/** Returns whether the label after an outcome in a field's words is one that an open item has already, so that another item begins. */
function beginsItem(next: Anchor | undefined, open: OpenItem | undefined): boolean {
  if (next?.type !== 'label' || !open) return false;
  return (
    open.kinds[next.kind] === true || (next.kind === 'claimsAdministratorGuideline' && open.kinds.rationale === true)
  );
}

/** Returns whether an outcome in a field's words is that of another review: a sentence leads to it, and no label comes right after it. */
function isOtherReviews(source: string, { colon, span, separator }: OutcomeAnchor, next: Anchor | undefined): boolean {
  const end = separator?.end ?? span.end;
  if (next?.type === 'label' && skipWhitespace(source, end, next.span.start) === next.span.start)
    return separator !== undefined && source.slice(colon, span.start).trim() === '' && tellsOfReview(source, colon);
  return tellsOfReview(source, colon);
}

function tellsOfReview(source: string, end: number): boolean {
  return OTHER_REVIEW.test(collapseWhitespace(source.slice(Math.max(0, end - LAST_WORDS), end)));
}

/** Returns the header before a label that begins another item without an outcome; undefined where the label belongs to the open item. */
function headerBeforeLabel(
  source: string,
  floor: number,
  label: LabelAnchor,
  open: OpenItem | undefined,
): ItemHeader | undefined {
  const end = skipWhitespaceBack(source, label.span.start, floor);
  if (!open) return headerWithoutOutcome(source, skipWhitespace(source, floor, end), end);
  if (end <= floor) return undefined;
  const repeated = open.kinds[label.kind] === true;
  const startsAgain = label.kind === 'claimsAdministratorGuideline' && open.kinds.rationale === true;
  if (!repeated && !startsAgain) return undefined;
  const none = repeated && startsAgain ? headerWithoutOutcome(source, end, end) : undefined;
  const tail = source.slice(Math.max(floor, end - 2), end);
  if (/[.?!]["'”’)\]]?$/.test(tail)) return none;
  // A header doesn't share its line with the field above, unless the text has no lines.
  if (startsLine(source, label.span.start) && lineStartOf(source, end, floor) === floor) return none;
  const start = headerStart(source, floor, end, true);
  return start > floor && start < end ? headerWithoutOutcome(source, start, end) : none;
}

/**
 * Returns the anchors that count: misspelled labels and those without a colon only where their item lacks the label as the form prints it,
 * so that "Rationale:" inside a rationale stays prose.
 */
function countedAnchors(anchors: readonly Anchor[]): Anchor[] {
  const counting: Anchor[] = [];
  let stretch: LabelAnchor[] = [];
  let decided = false;
  const flush = () => {
    const exact: Partial<Record<FieldKind, true>> = {};
    for (const { label, kind } of stretch) if (label.spelling === 'exact') exact[kind] = true;
    for (const anchor of stretch) {
      if (anchor.label.spelling !== 'exact' && exact[anchor.kind]) continue;
      exact[anchor.kind] = true;
      counting.push(anchor);
    }
    stretch = [];
    decided = false;
  };
  for (const anchor of anchors) {
    if (anchor.type === 'label') {
      if (anchor.kind === 'claimsAdministratorGuideline' && decided) flush();
      decided ||= anchor.kind === 'rationale';
      stretch.push(anchor);
    } else {
      flush();
      counting.push(anchor);
    }
  }
  flush();
  return counting;
}

function buildItem(source: string, item: OpenItem, number: number, nameStart: number): DisputedItem {
  const { labels, end } = item;
  const header = nameStart > 0 ? nameFrom(source, item.header, nameStart) : item.header;
  const fields = labels.map(({ kind, label }, index) =>
    buildField(source, kind, label, labels[index + 1]?.span.start ?? end),
  );
  const guideline = (kind: FieldKind) =>
    fields.find((one): one is GuidelineField => one.kind === kind && isGuidelineField(one));
  const last = fields.at(-1)?.span.end ?? header.span.end;
  return {
    number,
    name: header.name,
    disputed: header.disputed,
    request: header.request,
    decision: header.decision,
    fields,
    claimsAdministratorGuideline: guideline('claimsAdministratorGuideline'),
    maximusGuideline: guideline('maximusGuideline'),
    rationale: fields.find(({ kind }) => kind === 'rationale'),
    header: header.span,
    span: {
      start: Math.min(header.span.start, fields[0]?.span.start ?? header.span.start),
      end: Math.max(last, header.span.end),
    },
  };
}
