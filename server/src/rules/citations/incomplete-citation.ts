import { isInside } from '../../guidelines/page-limits.ts';
import { quoted } from '../../letter/item-label.ts';
import { type CitedIn, citedBy, inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';
import { acoemNamed, isAddresses, namesAcoemHost, withoutAddresses } from './bare-names.ts';
import { pagesOf } from './cited-pages.ts';

/** Guidelines that letters cite as a whole. */
const CITED_WHOLE = ['acupuncture'];
/** The id of the MTUS as a framework. */
const FRAMEWORK = 'reg-mtus';

const ADDRESS_ALONE = 'Only a web address is cited; name the guideline and the topic as well.';

/** A citation says where to look. */
export const incompleteCitation: LetterRule = {
  code: 'incomplete-citation',
  severity: 'information',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'A citation in the MAXIMUS guideline field names a section or a page.',
    why: 'Guidelines have hundreds of pages. Without a section or a page, the parties cannot find what the decision rests on.',
    incorrect: exampleLetter([', Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment', '']),
    correct: exampleLetter(),
    exceptions: [
      'The Acupuncture guideline, which is cited as a whole.',
      'The claims administrator’s field.',
      'A chapter that may share the pages printed after the next one.',
      'Citations outside the MTUS, except bare web addresses, and the address of ACOEM’s web site next to its name alone.',
    ],
  },
  check(context, report) {
    for (const cited of context.citations) {
      if (cited.field.kind !== 'maximusGuideline') continue;
      const problem = incompleteCitationOf(cited);
      if (problem && !sharesPages(cited, citedBy(cited.field, context.citations))) report(problem);
    }
  },
};

function incompleteCitationOf(cited: CitedIn): Problem | undefined {
  const { citation, guideline } = cited;
  const { title, topics, pages, mtus } = citation;
  if (topics.length > 0 || pages.length > 0) return undefined;
  const span = inLetter(cited, title.span);
  if (!guideline) {
    const bare = isAddresses(title.text) || isAcoemAddress(title.text);
    return bare ? { span, message: ADDRESS_ALONE } : undefined;
  }
  if (!mtus) return undefined;
  if (CITED_WHOLE.includes(guideline.id)) return undefined;
  if (guideline.id === FRAMEWORK)
    return { span, message: '“MTUS” alone does not say which of its guidelines is cited.' };
  return { span, message: `${quoted(title.text)} is cited without a section or a page.` };
}

/** Tells whether pages printed after a later chapter of the field may belong to this citation too. */
function sharesPages(cited: CitedIn, field: readonly CitedIn[]): boolean {
  const { guideline } = cited;
  const next = field.slice(field.indexOf(cited) + 1).find(({ citation }) => citation.pages.length > 0);
  return next !== undefined && guideline !== undefined && pagesOf(next).some((pages) => isInside(pages, guideline));
}

/** Tells whether a text is the address of ACOEM's web site without a chapter. */
function isAcoemAddress(words: string): boolean {
  return namesAcoemHost(words) && acoemNamed(`ACOEM ${withoutAddresses(words)}`) !== 'chapter';
}
