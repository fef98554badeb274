import type { Letter } from '../../../server/src/letter/letter.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { check } from '../../../server/src/review/check.ts';
import { configurationOf } from '../../../server/src/review/configuration.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import type { Span } from '../../../server/src/text/span.ts';
import type { FaultKind, WordedFault } from './fault-kind.ts';

const configuration = configurationOf(rules);
/** Rules that say by which words copies differ, so that any change of a copy changes what they say. */
const OF_COPIES = ['near-copied-rationale', 'duplicate-rationale'];

/** How many faults of a kind were found, and what else was reported. */
export interface Measured {
  readonly planted: number;
  readonly found: number;
  readonly extras: number;
  /** The faults that no rule reported, each as the words that are new in its letter. */
  readonly missed: readonly string[];
  /** The findings that are neither the fault's nor right besides, with the words that caused them. */
  readonly others: readonly string[];
  /** Findings of the kind's rules in letters with the correct words. */
  readonly falseAlarms: readonly string[];
}

/** Checks each fault's letter before and after, and counts the new findings. */
export function measure({ codes, besides = [], faults }: FaultKind, letters: readonly Letter[]): Measured {
  const missed: string[] = [];
  const others: string[] = [];
  const falseAlarms = new Set<string>();
  const before = new Map<string, readonly Finding[]>();
  const own = new Set(letters.map(({ source }) => source));
  const planted = faults(letters);
  for (const fault of planted) {
    const known = before.get(fault.before) ?? findings(fault.before);
    before.set(fault.before, known);
    if (!own.has(fault.before))
      for (const one of known) if (codes.includes(one.code)) falseAlarms.add(`${key(one)} [${newWords(fault).words}]`);
    const fresh = newFindings(known, findings(fault.after));
    const at = newWords(fault);
    const place = placeOf(fault.after, at.span);
    const isFound = (one: Finding) => codes.includes(one.code) && touches(one, place);
    if (!fresh.some(isFound)) missed.push(at.words);
    for (const one of fresh)
      if (!isFound(one) && ![...besides, ...OF_COPIES].includes(one.code)) others.push(`${key(one)} [${at.words}]`);
  }
  return {
    planted: planted.length,
    found: planted.length - missed.length,
    extras: others.length,
    missed,
    others,
    falseAlarms: [...falseAlarms],
  };
}

function findings(text: string): readonly Finding[] {
  return check(text, parseLetters(text), configuration);
}

function key({ code, message }: Finding): string {
  return `${code}: ${message}`;
}

function newFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const one of before) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return after.filter((one) => {
    const left = counts.get(key(one)) ?? 0;
    counts.set(key(one), left - 1);
    return left <= 0;
  });
}

/** The words of a letter that are new, and where they stand. */
function newWords({ before, after }: WordedFault): { readonly words: string; readonly span: Span } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const end = after.length - tail;
  const words = after.slice(Math.max(0, start - 40), Math.min(after.length, end + 25)).replace(/\s+/g, ' ');
  return { words, span: { start, end } };
}

/** The part of the letter that holds the place of a fault: its case header, section or item. */
function placeOf(text: string, span: Span): Span {
  const parts = parseLetters(text).flatMap((letter) => [
    ...(letter.header ? [letter.header] : []),
    ...letter.sections.filter(({ kind }) => kind !== 'decisions'),
    ...letter.items,
  ]);
  const part = parts.findLast((one) => one.span.start <= span.start)?.span ?? span;
  return { start: part.start, end: Math.max(part.end, span.end) };
}

function touches({ span, related = [] }: Finding, place: Span): boolean {
  return [span, ...related.map((other) => other.span)].some(
    ({ start, end }) => start <= place.end && end >= place.start,
  );
}
