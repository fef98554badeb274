import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Guideline, KeyPoint } from '../../guidelines/guideline.ts';
import type { Piece } from './markup.ts';
import { sureness } from './wording.ts';

const CASE_NUMBER = /^CM\d\d-\d{4,}$/;

/** Who says what a guideline says, where that is not an official text. */
export interface Attribution {
  /** Equal for equal words. */
  readonly key: string;
  readonly words: readonly Piece[];
}

/**
 * Returns to whom a sentence about a guideline is due: another letter that quotes it, a draft, someone who reports it, or memory; undefined
 * for an official text.
 */
export function attribution(
  { source, confidence }: KeyPoint,
  { guideline, catalogue }: { readonly guideline: Guideline; readonly catalogue: Catalogue },
): Attribution | undefined {
  if (confidence === 'memory') return { key: 'memory', words: [sureness('memory')] };
  if (source === undefined) return undefined;
  if (CASE_NUMBER.test(source)) return { key: source, words: [`as quoted in IMR letter ${source}`] };
  const known = catalogue.source(source, guideline);
  const kind = known?.kind ?? '';
  if (kind.startsWith('published letter')) return { key: source, words: [`as quoted in a ${known?.title ?? kind}`] };
  if (kind.includes('draft')) return { key: 'draft', words: ['as a draft of it says'] };
  if (kind.startsWith('secondary')) return { key: 'secondary', words: ['as others report it'] };
  return confidence === 'derived' ? { key: 'derived', words: [sureness('derived')] } : undefined;
}
