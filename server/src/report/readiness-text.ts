import { isPersonal, personalWordsOf } from '../suppressions/personal-words.ts';
import { plainText } from '../text/plain-text.ts';
import type { Span } from '../text/span.ts';
import type { Readiness, ReadinessCheck, ReadinessDetail, ReadinessState } from './readiness-check.ts';

/** What each state is called. */
export const STATE_WORDS: Readonly<Record<ReadinessState, string>> = {
  passed: 'Passed',
  look: 'Look',
  failed: 'Failed',
};

/** What a copied list says beside the list. */
export interface CopyContext {
  /** The version of the program. */
  readonly version: string;
  /** The day, as "2026-01-31". */
  readonly date: string;
  /** Returns the line of a span, from 1. */
  lineOf(span: Span): number;
}

/**
 * Returns the list as plain text for the file of a case. It names the case, the items and the rules, and who set what aside; no other word
 * of the letter, so that no identity leaves it.
 */
export function readinessCopy(readiness: Readiness, context: CopyContext): string {
  const { caseNumber, summary, checks } = readiness;
  const lines = checks.flatMap((check) => [
    `${STATE_WORDS[check.state].padEnd(6)}  ${titleOf(check, readiness)}: ${check.note}`,
    ...check.details.filter(isForTheFile).map((detail) => `        ${shown(detail, context)}`),
  ]);
  const from = `IMR Determination Letters ${context.version}, ${context.date}`;
  return `${[`Ready to sign? ${caseNumber ?? 'No case number'}`, summary, '', ...lines, '', from].map(plainText).join('\n')}\n`;
}

/** Returns whether a detail is part of the copied list: what is not in order, and facts such as terms. */
function isForTheFile({ state, code }: ReadinessDetail): boolean {
  return state !== 'passed' || code === undefined;
}

function shown({ label, span }: ReadinessDetail, { lineOf }: CopyContext): string {
  return span ? `${label} (line ${lineOf(span)})` : label;
}

/** Returns the title of a line; an item whose name tells who a person is goes by its number. */
function titleOf({ title, item }: ReadinessCheck, { letter }: Readiness): string {
  return item && isPersonal(personalWordsOf(letter), item.name.span) ? `Item ${item.number}` : title;
}
