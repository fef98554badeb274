import type { Confidence } from './confidence.ts';
import drugs from './data/drugs.json' with { type: 'json' };

/** A drug and, by guideline id, the ids of the topics that treat it; an empty list means the guideline as a whole. */
export interface Drug {
  readonly generic: string;
  readonly brands?: readonly string[];
  readonly class: string;
  readonly topics: Readonly<Record<string, readonly string[]>>;
  readonly confidence: Confidence;
  readonly sources?: readonly string[];
  readonly note?: string;
}

/** The drugs that are known, from `data/drugs.json`. */
export const DRUGS: readonly Drug[] = drugs.drugs as readonly unknown[] as readonly Drug[];
