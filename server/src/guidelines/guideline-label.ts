import type { Guideline } from './guideline.ts';

const DATED = /^(.+?),? ((?:19|20)\d\d)$/;
const PROGRAM = /^(?:(?:CA|California) )?(?:Non[- ]?)?MTUS(?: Citation)? /i;
/** Words that say no more than "guideline" does. */
const TREATMENT = /(?: Medical)? Treatment$/;
const GUIDELINES = /\bGuidelines?$/;

/** Returns what a sentence calls a guideline: "the Chronic Pain guideline of 2009", "the Low Back Complaints chapter of 2004". */
export function guidelineLabel(guideline: Guideline): string {
  const dated = guideline.aliases.map((alias) => DATED.exec(alias)).filter((match) => match !== null);
  const [only] = dated;
  const years = new Set(dated.map((match) => match[2]));
  const isOne = years.size === 1 || (years.size > 1 && guideline.editionOf !== undefined);
  const name = (only?.[1] ?? guideline.aliases[0] ?? guideline.title).replace(PROGRAM, '').replace(TREATMENT, '');
  const kind = GUIDELINES.test(name) ? '' : /\bChapter \d/.test(guideline.title) ? ' chapter' : ' guideline';
  return `the ${name}${kind}${isOne ? ` of ${only?.[2]}` : ''}`;
}
