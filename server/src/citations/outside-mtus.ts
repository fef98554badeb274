import { matchesOf } from '../text/matches.ts';

/** "is silent", "does not address", "no recommendation", "not discussed", "alternative guidelines were used". */
const WHY =
  /\b(?:silent|(?:not|n't|nor|never|no|fails?\s+to|lacks?|without|neither)\s+(?:\w+\s+){0,4}?(?:address|discuss|mention|cover|contain|provid|comment|includ|speak|specif|appl|recommend|guidance|guideline|found|available|information|reference|section|criteria|pertain)\w*|rebut\w*|supersed\w*|out ?dated|more\s+(?:current|recent|specific|detailed|up-to-date)|alternat(?:e|ive)\s+guidelines?|other\s+guidelines?)\b/i;
const PROGRAMS = /\b(?:MTUS|ACOEM|guidelines?)\b/i;
const SENTENCE = /[^.;]+/g;

/** Returns whether prose says why the MTUS doesn't decide: a sentence on guidelines that one is silent, doesn't address it, is rebutted. */
export function explainsOutsideMtus(words: string): boolean {
  if (!PROGRAMS.test(words)) return false;
  for (const [sentence] of matchesOf(words, SENTENCE)) if (PROGRAMS.test(sentence) && WHY.test(sentence)) return true;
  return false;
}
