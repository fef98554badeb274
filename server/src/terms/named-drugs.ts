import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Drug } from '../guidelines/guideline.ts';
import { drugNamesIn } from './drug-names.ts';

/** A drug that a request is for, and where in its words the name stands. */
export interface NamedDrug {
  readonly drug: Drug;
  readonly start: number;
  readonly end: number;
  /** Whether it is put on the skin: "cream", "patch", "5%", or a drug that is nothing else. */
  readonly topical: boolean;
}

/** What is put on the skin: "5% cream", "transdermal patch". */
const ON_SKIN = /\b(?:topical|creams?|gel|ointment|lotion|patch(?:es)?|transdermal|liniment)\b|\d ?%/i;
/** What is done with a drug, not taken: its topics are others. */
const PROCEDURE = /\b(?:injections?|injected|pump|intrathecal|blocks?|infusions?)\b/i;
/** Longer words are no request. */
const LONGEST = 1000;

/** The drugs of the catalogue that a request for one names; none in a request for an injection or a pump. */
export function drugsIn(words: string, catalogue: Catalogue): readonly NamedDrug[] {
  if (words.length > LONGEST) return NONE;
  if (last.words !== words || last.catalogue !== catalogue) last = { words, catalogue, drugs: read(words, catalogue) };
  return last.drugs;
}

const NONE: readonly NamedDrug[] = [];
/** What was read last, as one rule after the other asks for the same request. */
let last: { readonly words: string; readonly catalogue?: Catalogue; readonly drugs: readonly NamedDrug[] } = {
  words: '',
  drugs: NONE,
};

function read(words: string, catalogue: Catalogue): readonly NamedDrug[] {
  const named = drugNamesIn(words, { start: 0, end: words.length }, catalogue);
  if (named.length === 0 || PROCEDURE.test(words)) return NONE;
  const onSkin = ON_SKIN.test(words);
  return named.map(({ drugs, span }) => {
    const drug = drugs.find((one) => isForSkin(one) === onSkin) ?? drugs[0];
    return { drug, start: span.start, end: span.end, topical: onSkin || isForSkin(drug) };
  });
}

function isForSkin({ class: kind }: Drug): boolean {
  return kind.startsWith('topical');
}
