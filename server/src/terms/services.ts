import { memo } from '../text/memo.ts';
import data from './data/services.json' with { type: 'json' };
import { termFinder } from './term-finder.ts';

/** A treatment or service that words name: what a person calls it, and where in the words its name stands. */
export interface NamedService {
  readonly service: string;
  readonly start: number;
  readonly end: number;
}

const { vague, accessory, forBodyPart, alike } = data.comparison;
/** Services whose names say little about a request: "injection", "consultation". */
export const VAGUE_SERVICES: ReadonlySet<string> = new Set(vague);
/** Services that a request for another one may include: "hospital stay". */
export const ACCESSORY_SERVICES: ReadonlySet<string> = new Set(accessory);
/** Services for a part of the body, which another request may not be for. */
export const BODY_PART_SERVICES: ReadonlySet<string> = new Set(forBodyPart);
/** Groups of services of which one may be called by another's name. */
export const ALIKE_SERVICES: readonly (readonly string[])[] = alike;

const finder = memo(() => termFinder(serviceNames()));

/**
 * Returns the treatments and services that words name, in their order and without overlap; of two names that begin at the same word the longer
 * counts, so that "MR arthrogram" is no MRI. Drugs are not among them (see `drugsIn`).
 */
export function servicesIn(words: string): readonly NamedService[] {
  return finder()(words).map(({ term, start, end }) => ({ service: term, start, end }));
}

/** Returns every kind of treatment or service in `data/services.json` with its names. */
function serviceNames(): readonly (readonly [service: string, printed: readonly string[]])[] {
  const { specialists, visits } = data.consultations;
  const consultations = specialists.flatMap((specialist) => visits.map((visit) => `${specialist} ${visit}`));
  return [...Object.values(data.services).flatMap((group) => Object.entries(group)), ['consultation', consultations]];
}
