import { matchesOf } from '../../text/matches.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { classesIn, mayBeSame, type NamedThing, thingsIn } from './named-things.ts';
import type { Restatement } from './restatements.ts';

/** What stands before the thing that a request is for, and not before one that it only mentions: "twelve sessions of". */
const ONLY_MENTIONED =
  /\b(?:but|with|without|after|following|failed|before|prior|instead|rather|than|under|including|such|by|for|during|despite|due|because|that|which|on|to|in|from|against|between|per|post|pre)\b(?!-?op)/i;
/** "The decision for" before what is decided. */
const OF_THE_DECISION = /^(?:the )?(?:["“]\s?)?(?:decision|request|necessity|authorization) (?:for|of) /i;
/** The maximum number of characters between the start of a request's words and the thing. */
const HEAD = 70;
/** "imaging" for an MRI, "therapy" for physical therapy, "nerve conduction" for an EMG: words that may stand for what is requested. */
const GENERAL: readonly (readonly [of: RegExp, words: RegExp])[] = [
  [
    /^(?:MRI|MR |CT |X-ray|ultrasound|bone|myelogram|discogram)/,
    /\b(?:imag\w+|radiolog\w+|radiograph\w*|scans?|magnetic|tomograph\w+|special\s+stud\w+|diagnostic\s+\w+)\b/i,
  ],
  [/^EMG/, /\b(?:electro\w*|nerve\s+conduction|neurodiagnostic|diagnostic\s+\w+)\b/i],
  [
    /therapy|conditioning|acupuncture|chiropractic|release|program|examination/,
    /\b(?:therap\w+|manipulat\w+|manual|physical\s+medicine|exercise\w*|visits?|evaluat\w+|exam\w*|needl\w+)\b/i,
  ],
  [/injection|block|ablation|prolotherapy/, /\b(?:inject\w*|blocks?|ablat\w*|neurotom\w+|steroids?)\b/i],
  [
    /stimulat|TENS|unit|brace|sling|collar|boot|traction|device|motion|mattress|pillow/,
    /\b(?:unit|device|stimulat\w+|equipment|brac\w+|support\w*|orthos\w+|immobili\w+)\b/i,
  ],
];
/** Words with meaning of their own, by which a rationale may name what is requested without its name. */
const WORD = /[a-z]{5,}/gi;
const ANYWHERE =
  /^(?:with|times|weeks?|months?|visits?|sessions?|right|left|bilateral|cervical|thoracic|lumbar|lumbosacral|spine|shoulders?|elbows?|wrists?|hands?|knees?|ankles?|lower|upper|extremit\w+|without|contrast|request\w*|original|remaining|portion|eligible|claims|administrator|authorized|treatment\w*|associated|surgical|services?|quantity|tablets?|capsules?|count|additional|initial|units?|every|daily|therapy|testing|tests?|study|studies|medical|post|date|injection|purchase|rental|outpatient|each|twice|three|twelve|eight|seven|needed|extended|release)$/i;

/** A reason or another's words before what is named: "As the wheelchair is medically necessary", "The ODG says". */
const NOT_CONCLUDED =
  /^\W*(?:as(?! such)|since|because|although|though|while|whereas|if|when|once)\b[^,]*$|\b(?:says?|states?|stated|notes?|noted|recommends?|reports?|reported|argues?|provider|physician|reviewer|administrator|found|previous(?:ly)?|prior|earlier)\b[^,;]*$/i;

/** What a rationale is about in place of what is requested. */
export interface OtherService {
  readonly requested: NamedThing;
  readonly other: NamedThing;
}

/** Returns the service that the last words about a request name in its place; undefined if they may name the requested one. */
export function otherServiceConcluded(
  requested: readonly NamedThing[],
  source: string,
  restatement: Restatement,
): OtherService | undefined {
  const [first] = requested;
  if (!first || requested.some(({ label }) => restatement.words.includes(label))) return undefined;
  const words = restatement.words.replace(OF_THE_DECISION, (opening) => ' '.repeat(opening.length));
  const named = thingsIn(words);
  const found = named.length > 0 || first.kind !== 'drug' ? named : classesIn(words);
  const [other] = found;
  if (!other || other.start > HEAD || ONLY_MENTIONED.test(words.slice(0, other.start))) return undefined;
  const before = normalizedText(source, restatement.sentence).text.slice(0, restatement.start + other.start);
  if (NOT_CONCLUDED.test(before)) return undefined;
  if (found.some((thing) => requested.some((own) => mayBeSame(own, thing)))) return undefined;
  const rest = without(words, found);
  if (requested.some((own) => own.kind !== 'drug' && saidInGeneral(own, rest))) return undefined;
  return { requested: first, other };
}

/** "…; additional acupuncture, as written above, |is not a medical necessity": a verdict and its subject. */
const VERDICT =
  /(?:^|[,;] )(?:and |therefore |thus |hence |the remaining (?:IMR eligible )?portion of the (?:original )?request,? )*((?:\d|[A-Za-z])[^,;]{2,150}?)(?:, [^,;]{2,40},)? (?:is|are) (?:therefore |thus )?(?:not |medically |considered |deemed |supported )/i;

/** Returns the subject of a last sentence’s verdict, in a sentence that does not mention a request; undefined if it has none. */
export function subjectOfVerdict(source: string, sentence: Span): Restatement | undefined {
  const { text } = normalizedText(source, sentence);
  const found = VERDICT.exec(text);
  const words = found?.[1];
  if (!found || words === undefined) return undefined;
  const start = found.index + found[0].indexOf(words);
  return { words, concludes: true, ofRemainder: false, sentence, start };
}

/** Returns words without the things that they name. */
function without(words: string, things: readonly NamedThing[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of things) {
    if (start > from) rest += `${words.slice(from, start)} `;
    from = Math.max(from, end);
  }
  return rest + words.slice(from);
}

/** Returns whether a rationale may name what an item requests, by its name, its class or a word of its own. */
export function namesRequested(header: string, requested: readonly NamedThing[], rationale: string): boolean {
  const lower = rationale.toLowerCase();
  if (requested.some(({ label }) => lower.includes(label.toLowerCase()))) return true;
  if (sharesWord(header, lower) || requested.some((own) => saidInGeneral(own, rationale))) return true;
  const named = [...thingsIn(rationale), ...classesIn(rationale)];
  return named.some((thing) => requested.some((own) => mayBeSame(own, thing)));
}

function saidInGeneral({ keys }: NamedThing, words: string): boolean {
  return GENERAL.some(([of, general]) => keys.some((key) => of.test(key)) && general.test(words));
}

/** Returns whether a word of a header that is neither a number, a side nor a part of the body stands in other words. */
function sharesWord(header: string, words: string): boolean {
  const lower = words.toLowerCase();
  return matchesOf(header, WORD).some(
    ({ 0: word }) => !ANYWHERE.test(word) && lower.includes(word.toLowerCase().slice(0, 7)),
  );
}

const IMAGING = /^(?:MRI|MR |CT |X-ray|ultrasound|bone scan|myelogram|discogram)/;

/**
 * What a rationale that never names the requested drug or kind of imaging names in its place, in two of its sentences or more; sentences
 * are given as a person reads them.
 */
export function otherServiceNamed(
  header: string,
  requested: readonly NamedThing[],
  sentences: readonly string[],
): NamedInstead | undefined {
  const [first] = requested;
  if (!first || !requested.every((own) => isOfKind(own, first))) return undefined;
  if (sentences.some((words) => sharesWord(header, words))) return undefined;
  let found: NamedInstead | undefined;
  let count = 0;
  for (const [sentence, words] of sentences.entries()) {
    const named = [...thingsIn(words), ...(first.kind === 'drug' ? classesIn(words) : [])];
    if (named.some((thing) => requested.some((own) => mayBeSame(own, thing)))) return undefined;
    const other = named.find((thing) => thing.kind !== 'class' && isOfKind(thing, first));
    if (!other) continue;
    if (found && !mayBeSame(found.other, other)) return undefined;
    found ??= { requested: first, other, sentence };
    count++;
  }
  return count > 1 ? found : undefined;
}

/** A thing named in place of the requested, and in which sentence. */
export interface NamedInstead extends OtherService {
  readonly sentence: number;
}

/** Returns whether both are drugs, or both kinds of imaging. */
function isOfKind(one: NamedThing, { kind, keys }: NamedThing): boolean {
  if (kind === 'drug' || one.kind === 'drug') return kind === one.kind;
  return [one.keys, keys].every((own) => own.some((key) => IMAGING.test(key)));
}
