import type { Position, Range } from 'vscode-languageserver-types';
import type { Readiness, ReadinessState } from '../report/readiness-check.ts';
import { STATE_WORDS } from '../report/readiness-text.ts';
import { plainText } from '../text/plain-text.ts';
import type { Span } from '../text/span.ts';
import type { PageLink } from './guideline-page.ts';

/** The letter of a page. */
export interface ReadinessPlace {
  readonly uri: string;
  /** The name of its file. */
  readonly name: string;
  /** Returns the place of a span of the text as it is written. */
  rangeOf(span: Span): { readonly start: Position };
}

/** A page as plain text, and the links in it. */
export interface ReadinessPage {
  readonly text: string;
  readonly links: readonly PageLink[];
}

/** A mark beside the word for each state, which tells it as well. */
const MARKS: Readonly<Record<ReadinessState, string>> = { passed: '✓', look: '!', failed: '✗' };
const WIDTH = '✗ Failed  '.length;

/** Returns the page that says whether a letter can be signed: a line for each part, and below it each point with a link to its place. */
export function readinessPage({ summary, caseNumber, checks }: Readiness, place: ReadinessPlace): ReadinessPage {
  const lines: string[] = [summary, [caseNumber, place.name].filter(Boolean).join(', '), ''].map(plainText);
  const links: PageLink[] = [];
  const add = (before: string, linked: string, after: string, span: Span | undefined) => {
    const words = plainText(linked);
    if (span) links.push({ range: rangeAt(lines.length, before.length, words.length), target: addressOf(place, span) });
    lines.push(before + words + plainText(after));
  };
  for (const { state, title, note, span, details } of checks) {
    add(`${MARKS[state]} ${STATE_WORDS[state]}`.padEnd(WIDTH), title, `: ${note}`, span);
    for (const detail of details) {
      const line = detail.span && `line ${place.rangeOf(detail.span).start.line + 1}`;
      if (line) add(' '.repeat(WIDTH), line, `: ${detail.message}`, detail.span);
      else add(' '.repeat(WIDTH), detail.message, '', undefined);
    }
  }
  return { text: `${lines.join('\n')}\n`, links };
}

function rangeAt(line: number, start: number, length: number): Range {
  return { start: { line, character: start }, end: { line, character: start + length } };
}

/** Returns the URI of a place in the letter, as editors read fragments. */
function addressOf({ uri, rangeOf }: ReadinessPlace, span: Span): string {
  const { line, character } = rangeOf(span).start;
  return `${uri.replace(/#.*$/s, '')}#L${line + 1},${character + 1}`;
}
