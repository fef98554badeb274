import { type BodyPart, partsIn } from '../../terms/body-parts.ts';
import { drugsIn, type RequestedDrug } from '../../terms/named-drugs.ts';
import { BODY_PART_SERVICES, servicesIn, VAGUE_SERVICES } from '../../terms/services.ts';

/** The subject of a request, as far as its words name it; two requests for the same service have equal subjects. */
export interface Treatment {
  /** Drugs by their generic names, topical ones marked as such. */
  readonly drugs: readonly string[];
  readonly services: readonly string[];
  /** The parts of the body that a service is for. */
  readonly parts: readonly BodyPart[];
  /** A short name: "cyclobenzaprine", "MRI, knee". */
  readonly name: string;
  /** Whether two equal subjects mean the same request: not for general words, or a service for an unnamed part. */
  readonly isComparable: boolean;
}

/** The maximum length of a request's text, in UTF-16 units. */
const MAX_LENGTH = 2000;
/** The maximum number of cached treatments; a workspace's letters name far fewer. */
const MAX_CACHED = 5000;
const known = new Map<string, Treatment>();

/** Returns the subject of a request; undefined where it names neither a known drug nor a service. */
export function treatmentIn(words: string): Treatment | undefined {
  if (words.length > MAX_LENGTH) return undefined;
  const drugs = sorted(drugsIn(words).map(drugName));
  const services = sorted(servicesIn(words).map(({ service }) => service));
  if (drugs.length + services.length === 0) return undefined;
  const parts = services.length > 0 ? sorted([...(partsIn(words)?.parts ?? [])]) : [];
  const name = [[...drugs, ...services].join(' + '), ...(parts.length > 0 ? [parts.join(' and ')] : [])].join(', ');
  const same = known.get(name);
  if (same) return same;
  const isComparable =
    drugs.length > 0 ||
    (!services.some((one) => VAGUE_SERVICES.has(one)) &&
      (parts.length > 0 || !services.some((one) => BODY_PART_SERVICES.has(one))));
  const treatment = { drugs, services, parts, name, isComparable };
  if (known.size >= MAX_CACHED) known.clear();
  known.set(name, treatment);
  return treatment;
}

/** Returns the generic name of a drug, with a mark where it is topical. */
export function drugName({ drug, topical }: RequestedDrug): string {
  const plain = drug.generic.replace(/ (?:other topical|topical|oral|patch)$/, '');
  return topical ? `topical ${plain}` : plain;
}

function sorted<T extends string>(words: readonly T[]): readonly T[] {
  return [...new Set(words)].sort();
}
