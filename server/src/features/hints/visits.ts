import { proseOf } from '../../analysis/prose.ts';
import { quantitiesIn } from '../../analysis/requests/quantities.ts';
import { visitsIn } from '../../analysis/requests/quantity-conflict.ts';
import type { Letter } from '../../letter/letter.ts';
import { servicesIn } from '../../terms/services.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { type Hint, meets } from './hint.ts';

/** A look before the numbers are read: "weeks", "2x6". */
const WEEKLY = /\bw(?:ee)?k|\d\s?[x×]\s?\d/i;
/** Matches the units of visits, where no service is named. */
const VISITS = /\b(?:visits?|sessions?|therapy)\b/i;
/** Longer sentences are none. */
const LONGEST = 1000;

/** Returns the number of visits of a frequency and a duration, in requests and in sentences that don't state it. */
export function visitsHints(letter: Letter, stretch: Span): readonly Hint[] {
  const { items, source } = letter;
  const names = items.map(({ disputed }) => disputed.span).filter((span) => meets(span, stretch));
  const prose = proseOf(letter)
    .filter(({ span }) => meets(span, stretch))
    .flatMap(({ span }) => sentences(source, span));
  return [...names, ...prose.filter((span) => meets(span, stretch))].flatMap((span) => {
    if (span.end - span.start > LONGEST || !WEEKLY.test(source.slice(span.start, span.end))) return [];
    return visitsHint(source, span);
  });
}

function visitsHint(source: string, span: Span): readonly Hint[] {
  const words = normalizedText(source, span);
  const quantities = quantitiesIn(words.text);
  const visits = visitsIn(quantities);
  if (!visits || (!VISITS.test(words.text) && servicesIn(words.text).length === 0)) return [];
  if (quantities.some(({ kind, value }) => kind === 'number' && value === visits.value)) return [];
  return [{ at: words.toSource(visits.start, visits.end).end, words: `= ${visits.value} visits` }];
}
