import { FIELD_LABELS, HEADER_LABELS, OUTCOME_WORDS } from '../../letter/form.ts';
import { cut, itemLabel } from '../../letter/item-label.ts';
import type { DisputedItem, Letter } from '../../letter/letter.ts';
import { proseOf } from '../../review-notes/note-place.ts';
import { caseNumberOf } from '../../suppressions/finding-fingerprint.ts';
import { counted } from '../../text/format.ts';
import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { pairedItems } from './paired-items.ts';

/** What changed from one version of a letter to another, in words; white space does not count. */
export interface LetterChanges {
  readonly caseNumber: string | undefined;
  /** "Item 2, “Tramadol”: Upheld → Overturned; #60 → #90; Decision rationale: 3 sentences changed". */
  readonly lines: readonly string[];
}

/** The maximum number of characters of changed words that a line quotes. */
const MOST_QUOTED = 80;

/** Returns what changed in each letter of a file. Letters are paired by their case numbers, the others by their order. */
export function letterChanges(before: readonly Letter[], after: readonly Letter[]): readonly LetterChanges[] {
  const byNumber = new Map(before.map((letter) => [caseNumberOf(letter), letter]));
  const left = new Set(before);
  const pairs = after.map((letter, index) => {
    const number = caseNumberOf(letter);
    const same = number === undefined ? undefined : byNumber.get(number);
    const found = same && left.has(same) ? same : before[index];
    const old = found && left.has(found) ? found : undefined;
    if (old) left.delete(old);
    return { old, letter };
  });
  return [
    ...pairs.map(({ old, letter }) => ({
      caseNumber: caseNumberOf(letter),
      lines: old ? changedLines(old, letter) : ['The letter was added.'],
    })),
    ...[...left].map((letter) => ({ caseNumber: caseNumberOf(letter), lines: ['The letter was removed.'] })),
  ];
}

function changedLines(old: Letter, letter: Letter): readonly string[] {
  return [...headerLines(old, letter), ...sectionLines(old, letter), ...itemLines(old, letter)];
}

function headerLines(old: Letter, letter: Letter): readonly string[] {
  const valueIn = ({ header }: Letter, key: string) => header?.entries.find((entry) => entry.key === key)?.value?.text;
  return HEADER_LABELS.flatMap(({ key, words }) => {
    const change = wordChange(valueIn(old, key) ?? '', valueIn(letter, key) ?? '');
    return change === '' ? [] : [`${words.replace(/:$/, '')}: ${change}`];
  });
}

function sectionLines(old: Letter, letter: Letter): readonly string[] {
  const count = Math.max(old.sections.length, letter.sections.length);
  const lines: string[] = [];
  for (let index = 0; index < count; index++) {
    const [one, other] = [old.sections[index], letter.sections[index]];
    const title = (other ?? one)?.title.text ?? '';
    if (!one) lines.push(`${title}: the section was added`);
    else if (!other) lines.push(`${title}: the section was removed`);
    else {
      const change = proseChange(old, proseOf(old, one), letter, proseOf(letter, other));
      if (change !== '') lines.push(`${title}: ${change}`);
    }
  }
  return lines;
}

function itemLines(old: Letter, letter: Letter): readonly string[] {
  const pairs = pairedItems(old.items, letter.items);
  const lines: string[] = [];
  for (const { before, after } of pairs) {
    if (before && after) {
      const parts = itemChanges(old, before, letter, after);
      if (parts.length > 0) lines.push(`${named(after)}: ${parts.join('; ')}`);
    } else if (after) lines.push(`${named(after)}: added`);
    else if (before) lines.push(`${named(before)} of the former version: removed`);
  }
  return lines;
}

function named(item: DisputedItem): string {
  return `Item ${item.number}, ${itemLabel(item)}`;
}

function itemChanges(old: Letter, before: DisputedItem, letter: Letter, after: DisputedItem): readonly string[] {
  const [was, is] = [outcomeOf(before), outcomeOf(after)];
  const fields = FIELD_LABELS.map(({ kind, words }) => {
    const [one, other] = [before[kind], after[kind]];
    if (!one && !other) return '';
    if (!one) return `${words}: added`;
    if (!other) return `${words}: removed`;
    const change =
      kind === 'rationale'
        ? proseChange(old, one.body.span, letter, other.body.span)
        : wordChange(one.body.text, other.body.text);
    return change === '' ? '' : `${words}: ${change}`;
  });
  return [
    before.number === after.number ? '' : `was item ${before.number}`,
    was === is ? '' : `${was} → ${is}`,
    wordChange(before.name.text, after.name.text),
    ...fields,
  ].filter(Boolean);
}

function outcomeOf({ decision }: DisputedItem): string {
  return decision?.outcome ? OUTCOME_WORDS[decision.outcome] : (decision?.word.text ?? 'no outcome');
}

/** Returns the words that differ between what is equal at the start and at the end: "#60 → #90"; empty for equal texts. */
export function wordChange(before: string, after: string): string {
  if (before === after) return '';
  const [old, now] = [before.split(' '), after.split(' ')];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end++;
  const shown = (words: readonly string[], length: number) =>
    cut(words.slice(start, length - end).join(' ') || '(nothing)', MOST_QUOTED);
  return `${shown(old, old.length)} → ${shown(now, now.length)}`;
}

/** Returns how many sentences of a stretch are others: "3 sentences changed, 1 added"; empty where none is. */
function proseChange(old: Letter, before: Span, letter: Letter, after: Span): string {
  const [was, is] = [sentencesIn(old, before), sentencesIn(letter, after)];
  const removed = missingFrom(was, is);
  const added = missingFrom(is, was);
  const changed = Math.min(removed, added);
  if (changed === 0 && removed === added) return was.join(' ') === is.join(' ') ? '' : 'sentences in another order';
  const parts = [
    changed > 0 ? `${counted(changed, 'sentence')} changed` : '',
    added > changed ? `${counted(added - changed, 'sentence')} added` : '',
    removed > changed ? `${counted(removed - changed, 'sentence')} removed` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function sentencesIn({ source }: Letter, span: Span): readonly string[] {
  return sentences(source, span).map(({ start, end }) => source.slice(start, end).replace(/\s+/g, ' '));
}

/** Returns how many of some sentences are not among others, each counted as often as it stands there. */
function missingFrom(some: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const one of others) counts.set(one, (counts.get(one) ?? 0) + 1);
  let missing = 0;
  for (const one of some) {
    const count = counts.get(one) ?? 0;
    if (count === 0) missing++;
    else counts.set(one, count - 1);
  }
  return missing;
}
