import { type Restatement, spanWithin } from '../../analysis/requests/restatements.ts';
import { type TokenScan, tokensOf } from '../../analysis/tokens/token-scan.ts';
import { itemLabel } from '../../letter/item-label.ts';
import type { DisputedItem } from '../../letter/letter.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import type { Span, TextSpan } from '../../text/span.ts';
import type { Choice, Report, RuleContext, Severity } from '../rule.ts';

/** A fact of a request that its rationale may contradict: a side, a part of the body. */
export interface RequestedFact {
  /** What the fact is called: "side". */
  readonly name: string;
  /** The words of an item that name it. */
  readonly wordsOf: (item: DisputedItem) => TextSpan;
  /** Tells whether a span may name such a fact; never false where one is named. */
  readonly mayName: (scan: TokenScan, span: Span) => boolean;
  /** Returns what words request; undefined where nothing else could contradict it. */
  readonly requestedIn: (words: string) => Requested | undefined;
  /** The severity where the rationale names another value without concluding on it. */
  readonly severityIfOnlyNamed: Severity;
  /** The choices between an item's value and the places of its rationale that name another one. */
  readonly choices?: (source: string, item: DisputedItem, named: readonly Span[]) => readonly Choice[];
}

/** The value that a request names, its span in the request's words, and how a rationale is compared with it. */
export interface Requested extends Span {
  /** "the left side". */
  readonly label: string;
  /** Returns all that a conclusion's words name in its place; undefined where they may name the requested as well. */
  readonly othersInConclusion: (words: string) => readonly OtherValue[] | undefined;
  /** Returns what a sentence names in its place; undefined where it acquits the whole rationale. */
  readonly othersInSentence: (words: string) => readonly OtherValue[] | undefined;
  /** Returns what a sentence names apart from the others: the requested value, another one in its place, or another on purpose. */
  readonly readingOf?: (words: string) => OtherValue | 'requested' | 'on purpose' | undefined;
  /** Tells whether the summary reports another value too, so that a rationale may well speak of it. */
  readonly isOtherReported?: (summary: string) => boolean;
}

/** A value that is not the requested one, and where it stands. */
export interface OtherValue extends Span {
  /** "the right one". */
  readonly label: string;
  /** It is enough by itself; others count from the second on. */
  readonly isConclusive?: boolean;
}

/** Reports the rationales that conclude on another value of a fact than is requested, or that name only others. */
export function reportContradicted(fact: RequestedFact, context: RuleContext, report: Report): void {
  const { source } = context.letter;
  const scan = tokensOf(context.letter);
  for (const item of context.letter.items) {
    const { rationale } = item;
    const words = fact.wordsOf(item);
    if (!rationale || !fact.mayName(scan, words.span) || !fact.mayName(scan, rationale.body.span)) continue;
    const requested = fact.requestedIn(words.text);
    if (!requested) continue;
    const concluded = otherConcluded(source, context.restatementsOf(item), requested);
    const naming = context.sentencesOf(rationale.body).filter((span) => fact.mayName(scan, span));
    const onlyOthers = onlyOthersNamed(source, naming, requested);
    const named = concluded ?? onlyOthers;
    const other = named ?? otherBeside(context, naming, requested);
    if (!other) continue;
    // A conclusion on the other value is corrected with the whole rationale, unless that names the requested one as well.
    const places = withoutRepeats([...(named?.places ?? []), ...(onlyOthers?.places ?? [])]);
    const choices = named && fact.choices?.(source, item, places);
    const how = concluded ? 'concludes on' : named ? 'names only' : 'also speaks of';
    report({
      span: other.places[0],
      message: `${itemLabel(item)} is for ${requested.label}, but its rationale ${how} ${other.label}.`,
      related: [
        {
          span: normalizedText(source, words.span).toSource(requested.start, requested.end),
          message: `This is the requested ${fact.name}.`,
        },
      ],
      ...(choices && choices.length > 0 && { choices }),
      ...(!concluded && { maxSeverity: fact.severityIfOnlyNamed }),
    });
  }
}

/** The other values of a rationale, in order, with what the first is called. */
interface Located {
  readonly label: string;
  readonly places: readonly [Span, ...Span[]];
}

/** Returns spans without those that begin where another one does. */
function withoutRepeats(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [span.start, span])).values()];
}

/** Returns what a conclusion names in place of the requested. */
function otherConcluded(
  source: string,
  restatements: readonly Restatement[],
  { othersInConclusion }: Requested,
): Located | undefined {
  for (const restatement of restatements) {
    const [first, ...others] = (restatement.concludes && othersInConclusion(restatement.words)) || [];
    if (!first) continue;
    const place = (other: Span) => spanWithin(source, restatement, other);
    return { label: first.label, places: [place(first), ...others.map(place)] };
  }
  return undefined;
}

/** Returns the values other than the requested in sentences that name only such, one conclusively or two of them. */
function onlyOthersNamed(
  source: string,
  sentences: readonly Span[],
  { othersInSentence }: Requested,
): Located | undefined {
  const found: { readonly label: string; readonly span: Span }[] = [];
  let evidence = 0;
  for (const sentence of sentences) {
    const { text, toSource } = normalizedText(source, sentence);
    const others = othersInSentence(text);
    if (!others) return undefined;
    for (const { label, start, end, isConclusive } of others) {
      found.push({ label, span: toSource(start, end) });
      evidence += isConclusive ? 2 : 1;
    }
  }
  const [first, ...others] = found;
  return first && evidence > 1
    ? { label: first.label, places: [first.span, ...others.map(({ span }) => span)] }
    : undefined;
}

/** Returns another value in a sentence of its own, where other sentences name the requested one and the summary only that. */
function otherBeside(
  { letter: { source }, prose }: RuleContext,
  sentences: readonly Span[],
  { readingOf, isOtherReported }: Requested,
): Located | undefined {
  if (!readingOf || !isOtherReported) return undefined;
  let found: Located | undefined;
  let namesRequested = false;
  for (const sentence of sentences) {
    const { text, toSource } = normalizedText(source, sentence);
    const reading = readingOf(text);
    if (reading === 'on purpose') return undefined;
    if (reading === 'requested') namesRequested = true;
    else if (reading) found ??= { label: reading.label, places: [toSource(reading.start, reading.end)] };
  }
  if (!found || !namesRequested) return undefined;
  const isReported = prose.some(({ place, words }) => place === 'summary' && isOtherReported(words));
  return isReported ? undefined : found;
}
