import { drugClassesIn } from '../../terms/drug-classes.ts';
import { drugNamesIn } from '../../terms/drug-names.ts';
import type { Drug } from '../../terms/drugs.ts';
import { ACCESSORY_SERVICES, ALIKE_SERVICES, servicesIn, VAGUE_SERVICES } from '../../terms/services.ts';
import { matchesOf } from '../../text/matches.ts';

/** A drug, a class of drugs, or a service that words name, and where in them. */
export interface NamedThing {
  readonly kind: 'drug' | 'class' | 'service';
  /** What it is compared by: generic names without their forms, a class, a service. */
  readonly keys: readonly string[];
  /** For drugs, the classes that they are in. */
  readonly classes: readonly string[];
  /** As printed. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** An examination by anyone, which is no treatment by them: "re-exam with chiropractor". */
const EXAMINATION =
  /\b(?:(?:re-?|initial\s+|physical\s+|follow-?\s?up\s+)(?:exam(?:ination)?s?|evaluations?)|(?:office|follow-?\s?up)\s+visits?)\b(?:\s+(?:with|by)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?[\w-]+)?/gi;
const FORMS = /\s(?:other topical|topical|oral|patch|(?:sulfate )?ER)$/;
/** Returns the drugs and services that words name and that can be distinguished from others: no "injection", no "consultation". */
export function thingsIn(words: string): readonly NamedThing[] {
  const found: NamedThing[] = [];
  const isFree = (start: number, end: number) => found.every((other) => end <= other.start || start >= other.end);
  for (const { index, 0: label } of matchesOf(words, EXAMINATION))
    found.push({ kind: 'service', keys: ['examination'], classes: [], label, start: index, end: index + label.length });
  for (const { drugs, span } of drugNamesIn(words, { start: 0, end: words.length })) {
    const { start, end } = span;
    const keys = drugs.flatMap(componentsOf);
    found.push({
      kind: 'drug',
      keys,
      classes: drugs.map((drug) => drug.class),
      label: words.slice(start, end),
      start,
      end,
    });
  }
  for (const { service, start, end } of servicesIn(words)) {
    if (VAGUE_SERVICES.has(service) || ACCESSORY_SERVICES.has(service) || !isFree(start, end)) continue;
    found.push({ kind: 'service', keys: [service], classes: [], label: words.slice(start, end), start, end });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Returns the classes of drugs that words name. */
export function classesIn(words: string): readonly NamedThing[] {
  return drugClassesIn(words).map(({ classes, start, end }) => {
    return { kind: 'class', keys: classes, classes, label: words.slice(start, end), start, end };
  });
}

/** Returns whether two names may mean the same: a drug and its class, an arthrogram and an MRI. */
export function mayBeSame(one: NamedThing, other: NamedThing): boolean {
  if (one.kind === 'class' || other.kind === 'class') return one.classes.some((name) => other.classes.includes(name));
  if (shareKey(one.keys, other.keys)) return true;
  return ALIKE_SERVICES.some(
    (alike) => one.keys.some((key) => alike.includes(key)) && other.keys.some((key) => alike.includes(key)),
  );
}

/** Returns whether keys have one in common; acetaminophen, which is part of many, counts where one of them is nothing else. */
function shareKey(one: readonly string[], other: readonly string[]): boolean {
  const isPlain = [one, other].some((keys) => keys.every((key) => key === COMMON));
  return one.some((key) => (isPlain || key !== COMMON) && other.includes(key));
}

const COMMON = 'acetaminophen';

/** Returns the components of a combination: "hydrocodone" and "acetaminophen". */
function componentsOf({ generic }: Drug): readonly string[] {
  return generic.replace(FORMS, '').split('/');
}
