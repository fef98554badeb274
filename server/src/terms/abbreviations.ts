import { isWhitespace } from '../text/normalized-text.ts';
import type { Span, TextSpan } from '../text/span.ts';
import { readingInContext } from './abbreviation-context.ts';
import abbreviations from './data/abbreviations.json' with { type: 'json' };

/** An abbreviation as a letter prints it and what it stands for, the likeliest reading first. */
export interface Abbreviation {
  readonly printed: TextSpan;
  readonly readings: readonly string[];
}

const READINGS = new Map<string, readonly string[]>(Object.entries(abbreviations.readings));
const WORDS_IN_CAPITALS: ReadonlySet<string> = new Set(abbreviations.wordsInCapitals);
/** Runs of letters, digits and the punctuation in abbreviations: "PM&R", "s/p", "PR-2", "q.i.d.". */
const PRINTED = /[\p{L}\p{N}]/u;
const MARK = /[&/.-]/;
/** The longest abbreviation with others beside it ("EMG/NCS/…") that is recognized, in UTF-16 units. */
const REACH = 24;
/** "Q.I.D.", "p.o.": a letter and a period, more than once. */
const DOTTED = /^(?:\p{L}\.)+\p{L}\.?$/u;

/** Returns the abbreviation at an offset, by its exact capitals, with what it stands for beside the words near it; undefined on any other word. */
export function abbreviationAt(source: string, offset: number): Abbreviation | undefined {
  const run = runAt(source, offset);
  const own = run && (abbreviationOf(source, run) ?? abbreviationInRun(source, run, offset));
  if (!own) return undefined;
  const { text, span } = own.printed;
  if (WORDS_IN_CAPITALS.has(text) && isAmongCapitals(source, span)) return undefined;
  const inContext = readingInContext(source, text, span.start, span.end);
  return inContext === undefined ? own : { ...own, readings: [inContext] };
}

function runAt(source: string, offset: number): Span | undefined {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start <= REACH && isInRun(source.charAt(start - 1))) start--;
  while (end < source.length && end - offset <= REACH && isInRun(source.charAt(end))) end++;
  if (end - start > REACH) return undefined;
  while (start < end && !PRINTED.test(source.charAt(start))) start++;
  return end > start && offset >= start ? { start, end } : undefined;
}

function isInRun(character: string): boolean {
  return PRINTED.test(character) || MARK.test(character);
}

/** Returns the abbreviation that a whole run is: as printed, without what closes a sentence, without the periods of "q.i.d.", or as a plural. */
function abbreviationOf(source: string, { start, end }: Span): Abbreviation | undefined {
  const text = source.slice(start, end);
  const bare = text.replace(/[.-]+$/, '');
  for (const printed of [text, bare, DOTTED.test(text) ? text.replaceAll('.', '') : '']) {
    const readings = READINGS.get(printed);
    if (readings)
      return { printed: { text: printed, span: { start, end: start + Math.max(bare.length, 1) } }, readings };
  }
  const single = /^(.*[A-Z\d])[sS]$/.exec(bare)?.[1];
  const readings = single === undefined || single.length < 2 ? undefined : READINGS.get(single);
  return readings && { printed: { text: bare, span: { start, end: start + bare.length } }, readings };
}

/** Returns one of several abbreviations between slashes or hyphens: "EMG" or "NCV" in "EMG/NCV". */
function abbreviationInRun(source: string, run: Span, offset: number): Abbreviation | undefined {
  let { start, end } = run;
  for (let at = run.start; at < run.end; at++) {
    if (!/[/-]/.test(source.charAt(at))) continue;
    if (at < offset) start = at + 1;
    else {
      end = at;
      break;
    }
  }
  if (start === run.start && end === run.end) return undefined;
  return abbreviationOf(source, { start, end });
}

/** Returns whether the words on both sides, but for abbreviations, are in capitals: "TWO MED REFILLS", not "MARS MRI scan". */
function isAmongCapitals(source: string, { start, end }: Span): boolean {
  const before = neighbor(source, start - 1, -1);
  const after = neighbor(source, end, 1);
  const near = [before, after].filter((word) => /^\p{L}{2,}$/u.test(word) && !READINGS.has(word));
  return near.length > 0 && near.every((word) => word === word.toUpperCase());
}

function neighbor(source: string, from: number, step: 1 | -1): string {
  let at = from;
  while (at >= 0 && at < source.length && isWhitespace(source.charCodeAt(at))) at += step;
  let word = '';
  while (at >= 0 && at < source.length && word.length < REACH && PRINTED.test(source.charAt(at))) {
    word = step === 1 ? word + source.charAt(at) : source.charAt(at) + word;
    at += step;
  }
  return word;
}
