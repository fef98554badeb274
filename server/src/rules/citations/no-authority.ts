import { isAncillary } from '../../analysis/conclusions/ancillary.ts';
import { itemLabel } from '../../letter/item-label.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** Words that name a guideline in nearly every rationale. */
const COMMON_NAMES = ['uideline', 'MTUS', 'ACOEM', 'ODG'];
/** Guidelines, studies and other sources by name or kind, "(Smith, 2006; Lee 2009)" and web addresses among them. */
const AUTHORITY =
  /guidelines?\b|\b(?:MTUS|ACOEM|ODG|Disability|FDA|AMA|AAOS|ASGE|ACR|NASS|ASIPP|AANEM|NCCN|NIH|USPSTF|AHRQ|ECRI|Aetna|Cigna|Anthem|Blue\s+Cross|PDR|CDC|NICE|UpToDate|Cochrane|Medscape|PubMed|Milliman|MCG|InterQual|Medicare|formulary|CCR|Labor Code|regulations?|journals?|textbooks?|literature|published|peer[- ]reviewed|systematic|meta-analys[ei]s|randomi[sz]ed|trials|(?:clinical|medical|recent|current|several|many|most|multiple|scientific|prospective|retrospective|comparative)\s+(?:studies|research|evidence)|studies\s+(?:have|show|suggest|support|do|indicate|report|found)|research|consensus|standards?\s+of\s+(?:care|practice)|package insert|prescribing information|manufacturers?|labell?ing|evidence[- ]based|et\s+al|chapter|criteria|college of|academy of|association of|society of|American)\b|https?:|www\.|[(;]\s?[A-Z][\w-]+(?:\s+et al\.?)?,?\s+(?:19|20)\d\d[a-z]?[;)]/i;
/** The minimum length of a rationale, in UTF-16 units; shorter ones are drafts. */
const MIN_LENGTH = 40;

/** A rationale rests on something. */
export const noAuthority: LetterRule = {
  code: 'no-authority',
  severity: 'warning',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'A rationale names a guideline, a study or another source.',
    why: 'A determination rests on evidence in the order of 8 CCR §9792.21.1. A rationale that names no source does not say what the decision rests on.',
    incorrect: exampleLetter([
      'The MTUS opioid guidelines ask for a gain in function, and the record shows none.',
      'The record shows no gain in function with this drug.',
    ]),
    correct: exampleLetter(),
    exceptions: [
      'The short rationale that a service is not necessary because the surgery that it goes with is not.',
      'Any words that name a source: guidelines, studies, trials, criteria, an author and a year, a web address.',
      'Rationales shorter than a sentence.',
    ],
  },
  check({ letter }, report) {
    for (const item of letter.items) {
      const { rationale } = item;
      if (!rationale) continue;
      const { start, end } = rationale.body.span;
      if (end - start < MIN_LENGTH) continue;
      const words = letter.source.slice(start, end);
      if (COMMON_NAMES.some((sign) => words.includes(sign)) || AUTHORITY.test(words) || isAncillary(words)) continue;
      report({
        span: rationale.label.span,
        message: `The rationale of ${itemLabel(item)} names no guideline, study or other source.`,
      });
    }
  },
};
