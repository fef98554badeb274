import type { BodyPart } from '../terms/body-parts.ts';
import type { Confidence } from '../terms/confidence.ts';

/** First and last page of a range, and the confidence in it. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
  readonly confidence: Confidence;
  /** How well a remembered page is remembered. */
  readonly strength?: 'strong' | 'fair' | 'weak';
  readonly note?: string;
}

/** What a guideline says about a topic, in the catalogue's own words. */
export interface KeyPoint {
  readonly text: string;
  readonly source?: string;
  readonly confidence: Confidence;
}

/** A topic or section of a guideline, as its text or its table of contents names it. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  /** The parts of the body that it is for, where it is not for all. */
  readonly bodyParts?: readonly BodyPart[];
  readonly aliases?: readonly string[];
  /** The confidence that the guideline has a topic of this title. */
  readonly confidence: Confidence;
  readonly sources?: readonly string[];
  /** Where it stands; a cited place comes before a remembered one. */
  readonly pages?: readonly PageRange[];
  /** The widest span in which it can stand. */
  readonly pageBounds?: PageRange;
  readonly drugs?: readonly string[];
  readonly keyPoints?: readonly KeyPoint[];
}

/** The days in which a guideline was in force, as ISO dates, both included. */
export interface InForce {
  readonly from: string;
  readonly fromConfidence: Confidence;
  /** Null where no end is known. */
  readonly to: string | null;
  readonly toConfidence?: Confidence;
  /** The last day for which it is verified, where a later end is possible. */
  readonly verifiedTo?: string;
  readonly note?: string;
}

/** Where a fact comes from. */
export interface Source {
  readonly title: string;
  readonly kind?: string;
  readonly url?: string;
}

/** A guideline as its file in `data` holds it; `data/guideline.schema.json` describes the format. */
export interface Guideline {
  readonly id: string;
  readonly title: string;
  /** All names that letters print for it, with the year where they print one. */
  readonly aliases: readonly string[];
  readonly mtus: boolean;
  /** The parts of the body that it is for, where it is not for all. */
  readonly bodyParts?: readonly BodyPart[];
  readonly regulation?: { readonly text?: string; readonly note?: string; readonly confidence: Confidence };
  readonly edition?: string;
  /** The same words in every edition of one guideline. */
  readonly editionOf?: string;
  readonly inForce?: InForce;
  readonly supersededBy?: string;
  readonly totalPages?: { readonly count: number; readonly confidence: Confidence; readonly note?: string };
  readonly bookPages?: PageRange;
  /** Whether its pages are counted in a larger book, so that `totalPages` is no last page. */
  readonly bookNumbering?: boolean;
  readonly pageNumbering?: string;
  readonly pageTolerance?: number;
  readonly notes?: readonly string[];
  readonly links?: readonly { readonly title: string; readonly url: string }[];
  readonly sources?: readonly string[];
  readonly sourceList?: Readonly<Record<string, Source>>;
  readonly topics: readonly Topic[];
}

/** What one edition of a guideline has of its own. */
type EditionFacts = Pick<Guideline, 'id' | 'aliases'> &
  Partial<
    Pick<
      Guideline,
      'title' | 'edition' | 'regulation' | 'inForce' | 'supersededBy' | 'totalPages' | 'notes' | 'sources'
    >
  >;

/** A guideline as its file holds it: one edition, or what all of them share with a list of them, oldest first. */
export interface GuidelineFile extends Guideline {
  readonly editions?: readonly EditionFacts[];
}

/**
 * Returns each edition of a guideline as a guideline of its own: with the shared names and remarks, and the next edition in its place unless
 * it names another.
 */
export function editionsOf(file: GuidelineFile): readonly Guideline[] {
  const { editions, ...shared } = file;
  if (!editions) return [file];
  return editions.map((own, index): Guideline => {
    const next = editions[index + 1];
    const notes = [...(own.notes ?? []), ...(shared.notes ?? [])];
    return {
      ...shared,
      editionOf: shared.editionOf ?? shared.id,
      ...(next && { supersededBy: next.id }),
      ...own,
      aliases: [...new Set([...own.aliases, ...shared.aliases])],
      ...(notes.length > 0 && { notes }),
    };
  });
}

/** The files of a catalogue. */
export interface CatalogueFiles {
  readonly guidelines: readonly GuidelineFile[];
  readonly sources: Readonly<Record<string, Source>>;
}
