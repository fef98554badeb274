import { field, isGuidelineField } from './fields.ts';
import { skipBlanks, skipBlanksBack } from './flow.ts';
import { headerStart } from './header-start.ts';
import { headerWithOutcome, headerWithoutOutcome, type ItemHeader } from './item-header.ts';
import type { DisputedItem, Field, FieldKind } from './letter.ts';
import type { Mark } from './marks.ts';
import type { Span } from './span.ts';

type LabelMark = Extract<Mark, { type: 'label' }>;

interface OpenItem {
  readonly header: ItemHeader;
  readonly labels: LabelMark[];
  readonly kinds: Set<FieldKind>;
  end: number;
}

/** The disputed items of a letter by their labels and outcomes; what stands between two marks is never lost. */
export function disputedItems(source: string, letter: Span, marks: readonly Mark[]): readonly DisputedItem[] {
  const items: OpenItem[] = [];
  let open: OpenItem | undefined;
  /** Where words begin that belong to no mark yet. */
  let floor = letter.start;
  let decisions = !marks.some((mark) => mark.type === 'title' && mark.title.kind === 'decisions');

  const close = (end: number) => {
    if (open) open.end = end;
    open = undefined;
  };
  const begin = (header: ItemHeader, end: number) => {
    close(header.span.start);
    open = { header, labels: [], kinds: new Set(), end };
    items.push(open);
    floor = end;
  };

  for (const mark of countingMarks(marks)) {
    if (mark.type === 'title') {
      close(mark.span.start);
      decisions ||= mark.title.kind === 'decisions';
      floor = mark.span.end;
    } else if (mark.type === 'introduction') {
      if (!open) floor = mark.span.end;
    } else if (mark.type === 'outcome') {
      if (!decisions) continue;
      const inProse = open !== undefined && open.labels.length > 0;
      const start = headerStart(source, floor, mark.colon, inProse);
      begin(headerWithOutcome(source, start, mark.colon, mark.span, mark.outcome), mark.span.end);
    } else if (mark.type === 'label') {
      const header = headerBeforeLabel(source, floor, mark, open);
      if (header) begin(header, mark.span.start);
      open?.labels.push(mark);
      open?.kinds.add(mark.kind);
      floor = mark.span.end;
    }
  }
  close(letter.end);
  return items.map((item) => disputedItem(source, item));
}

/** The header that a label shows to stand before it where no outcome did; undefined where the label belongs to the open item. */
function headerBeforeLabel(
  source: string,
  floor: number,
  label: LabelMark,
  open: OpenItem | undefined,
): ItemHeader | undefined {
  const end = skipBlanksBack(source, label.span.start, floor);
  if (!open) return headerWithoutOutcome(source, skipBlanks(source, floor, end), end);
  if (end <= floor) return undefined;
  const repeated = open.kinds.has(label.kind);
  const startsAgain = label.kind === 'claimsAdministratorGuideline' && open.kinds.has('rationale');
  if (!repeated && !startsAgain) return undefined;
  const tail = source.slice(Math.max(floor, end - 2), end);
  if (/[.?!]["'”’)\]]?$/.test(tail)) {
    return repeated && startsAgain ? headerWithoutOutcome(source, end, end) : undefined;
  }
  const start = headerStart(source, floor, end, true);
  return start > floor && start < end ? headerWithoutOutcome(source, start, end) : undefined;
}

/**
 * Misspelt labels and those without a colon count only where their item lacks the label as the form prints it, so that
 * "Rationale:" inside a rationale stays prose.
 */
function countingMarks(marks: readonly Mark[]): Mark[] {
  const counting: Mark[] = [];
  let stretch: LabelMark[] = [];
  let decided = false;
  const flush = () => {
    const exact = new Set<FieldKind>(stretch.filter(({ label }) => label.spelling === 'exact').map(({ kind }) => kind));
    for (const mark of stretch) {
      if (mark.label.spelling !== 'exact' && exact.has(mark.kind)) continue;
      exact.add(mark.kind);
      counting.push(mark);
    }
    stretch = [];
    decided = false;
  };
  for (const mark of marks) {
    if (mark.type === 'label') {
      if (mark.kind === 'claimsAdministratorGuideline' && decided) flush();
      decided ||= mark.kind === 'rationale';
      stretch.push(mark);
    } else {
      flush();
      counting.push(mark);
    }
  }
  flush();
  return counting;
}

function disputedItem(source: string, { header, labels, end }: OpenItem): DisputedItem {
  const fields = labels.map((mark, index) =>
    field(source, mark.kind, mark.label, mark.span.end, labels[index + 1]?.span.start ?? end),
  );
  const guideline = (kind: FieldKind) => fields.filter(isGuidelineField).find((one) => one.kind === kind);
  const claimsAdministratorGuideline = guideline('claimsAdministratorGuideline');
  const maximusGuideline = guideline('maximusGuideline');
  const rationale = fields.find((one: Field) => one.kind === 'rationale');
  const last = fields.at(-1)?.span.end ?? header.span.end;
  return {
    name: header.name,
    disputed: header.disputed,
    ...(header.request && { request: header.request }),
    ...(header.decision && { decision: header.decision }),
    fields,
    ...(claimsAdministratorGuideline && { claimsAdministratorGuideline }),
    ...(maximusGuideline && { maximusGuideline }),
    ...(rationale && { rationale }),
    header: header.span,
    span: {
      start: Math.min(header.span.start, fields[0]?.span.start ?? header.span.start),
      end: Math.max(last, header.span.end),
    },
  };
}
