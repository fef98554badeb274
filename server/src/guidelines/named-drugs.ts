import type { Catalogue } from './catalogue.ts';
import type { Drug } from './guideline.ts';

/** A drug that words name, and where in them its name stands. */
export interface NamedDrug {
  readonly drug: Drug;
  readonly start: number;
  readonly end: number;
  /** Whether it is put on the skin: "cream", "patch", "5%", or a drug that is nothing else. */
  readonly topical: boolean;
}

/** "diclofenac oral", "Voltaren gel", "Tabradol (suspension)", "morphine sulfate ER": forms that a name may be printed without. */
const FORMS = / (?:oral|(?:other )?topical|patch|gel|ER|HCL|\([^()]*\))$/i;
/** What is put on the skin: "5% cream", "transdermal patch". */
const ON_SKIN = /\b(?:topical|creams?|gel|ointment|lotion|patch(?:es)?|transdermal|liniment)\b|\d ?%/i;
/** What is done with a drug, not taken: its topics are others. */
const PROCEDURE = /\b(?:injections?|injected|pump|intrathecal|blocks?|infusions?)\b/i;
const FIRST_WORD = /[a-z]+/gi;
/** Longer words are no request. */
const LONGEST = 1000;
/** Shorter names are too like other words. */
const SHORTEST = 4;

interface Name {
  readonly pattern: RegExp;
  readonly drug: Drug;
  readonly length: number;
}

const names = new WeakMap<Catalogue, ReadonlyMap<string, readonly Name[]>>();

/** The drugs of the catalogue that a request for one names; none in a request for an injection or a pump. */
export function drugsIn(words: string, catalogue: Catalogue): readonly NamedDrug[] {
  if (words.length > LONGEST) return [];
  const known = names.get(catalogue) ?? namesOf(catalogue);
  if (!names.has(catalogue)) names.set(catalogue, known);
  const found: NamedDrug[] = [];
  let onSkin: boolean | undefined;
  for (const { 0: first, index } of words.matchAll(FIRST_WORD)) {
    if ((found.at(-1)?.end ?? 0) > index) continue;
    for (const { pattern, drug } of known.get(first.toLowerCase()) ?? []) {
      pattern.lastIndex = index;
      if (!pattern.test(words)) continue;
      if (found.length === 0 && PROCEDURE.test(words)) return [];
      onSkin ??= ON_SKIN.test(words);
      found.push({ drug, start: index, end: pattern.lastIndex, topical: onSkin || drug.class.startsWith('topical') });
      break;
    }
  }
  return found;
}

/** All names by their first word, the longest first. */
function namesOf({ drugs }: Catalogue): ReadonlyMap<string, readonly Name[]> {
  const byFirst = new Map<string, Name[]>();
  const seen = new Set<string>();
  const add = (name: string, drug: Drug) => {
    const parts = name.match(/[a-z0-9]+/gi) ?? [];
    const first = parts[0]?.toLowerCase() ?? '';
    const key = parts.join(' ').toLowerCase();
    if (!/^[a-z]+$/.test(first) || key.length < SHORTEST || seen.has(key)) return;
    seen.add(key);
    const pattern = new RegExp(`${parts.join('[^a-z0-9]+')}(?![a-z])`, 'iy');
    byFirst.set(first, [...(byFirst.get(first) ?? []), { pattern, drug, length: key.length }]);
  };
  const printed = drugs.flatMap((drug) => [drug.generic, ...(drug.brands ?? [])].map((name) => ({ name, drug })));
  for (const { name, drug } of printed) add(name, drug);
  for (const { name, drug } of printed) add(name.replace(FORMS, ''), drug);
  for (const { name, drug } of printed) add(name.split(/[/ ]/)[0] ?? '', drug);
  for (const same of byFirst.values()) same.sort((one, other) => other.length - one.length);
  return byFirst;
}
