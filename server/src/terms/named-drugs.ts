import { drugNamesIn } from './drug-names.ts';
import type { Drug } from './drugs.ts';

/** A drug that a request is for, and where in its words the name stands. */
export interface RequestedDrug {
  readonly drug: Drug;
  readonly start: number;
  readonly end: number;
  /** Whether it is put on the skin: "cream", "patch", "5%", or a drug that is nothing else. */
  readonly topical: boolean;
}

/** What is put on the skin: "5% cream", "transdermal patch". */
const ON_SKIN = /\b(?:topical|creams?|gel|ointment|lotion|patch(?:es)?|transdermal|liniment)\b|\d ?%/i;
/** Procedures with a drug, which guidelines treat under other topics. */
const PROCEDURE = /\b(?:injections?|injected|pump|intrathecal|blocks?|infusions?)\b/i;
/** Longer words are no request, in UTF-16 units. */
const LONGEST = 1000;

/** Returns the known drugs that a request for one names; none in a request for an injection or a pump. */
export function drugsIn(words: string): readonly RequestedDrug[] {
  if (words.length > LONGEST) return NONE;
  if (last.words !== words) last = { words, drugs: read(words) };
  return last.drugs;
}

const NONE: readonly RequestedDrug[] = [];
/** The last result, since several rules read the same request one after another. */
let last: { readonly words: string; readonly drugs: readonly RequestedDrug[] } = {
  words: '',
  drugs: NONE,
};

function read(words: string): readonly RequestedDrug[] {
  const named = drugNamesIn(words, { start: 0, end: words.length });
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
