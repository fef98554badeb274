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

const ODG = 'odg';
/** A chapter of the ODG or of ACOEM at the beginning of a citation: "Shoulder (Acute & Chronic), Physical Therapy". */
const CHAPTER_ALONE =
  /^(?:Ankle\s+(?:and|&)\s+Foot|Carpal\s+Tunnel\s+Syndrome|Elbow|Forearm,\s+Wrist,?\s+(?:and|&)\s+Hand|Head|Hernia|Hips?\s+(?:and|&)\s+(?:Pelvis|Groin)|Knee(?:\s+(?:and|&)\s+Leg)?|Low\s+Back|Neck\s+(?:and|&)\s+Upper\s+Back|Pain|Shoulder)(?:\s*(?:[-–]\s*Lumbar\s+(?:and|&)\s+Thoracic|\([^()]*\)|Chapter|Section|Disorders|Complaints))*\s*(?:,|$)/i;
/** What names a guideline or another source. */
const NAMES_GUIDELINE =
  /\b(?:ODG|Official\s+Disability|ACOEM|American\s+College|MTUS|Guidelines?|Journal|et\s+al|https?|www)\b/i;

const ADDRESS_ALONE = 'This source is cited by its web address alone; name its publisher and title as well.';

/** A citation says where to look. */
export const incompleteCitation: LetterRule = {
  code: 'incomplete-citation',
  severity: 'information',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'A citation names its guideline and where in it to look.',
    why: 'Guidelines have hundreds of pages. Without a section or a page, the parties cannot find what the decision rests on.',
    incorrect: exampleLetter([', Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment', '']),
    correct: exampleLetter(),
    exceptions: [
      'The Acupuncture guideline, which is cited as a whole.',
      'In the claims administrator’s field, all but the ODG without a chapter or topic, and a chapter without its guideline.',
      'A chapter that may share the pages printed after the next one.',
      'Other citations outside the MTUS, except bare web addresses, and the address of ACOEM’s web site next to its name alone.',
    ],
  },
  check(context, report) {
    for (const cited of context.citations) {
      const elsewhere = outsideMtus(cited);
      if (elsewhere) {
        report(elsewhere);
        continue;
      }
      if (cited.field.kind !== 'maximusGuideline') continue;
      const problem = incompleteCitationOf(cited);
      if (problem && !sharesPages(cited, citedBy(cited.field, context.citations))) report(problem);
    }
  },
};

/** Returns what a citation outside the MTUS lacks in either field: the ODG's chapter, or the guideline that a chapter is of. */
function outsideMtus(cited: CitedIn): Problem | undefined {
  const { citation, guideline } = cited;
  const { title, topics, pages, mtus } = citation;
  if (mtus || topics.length > 0 || pages.length > 0) return undefined;
  const span = inLetter(cited, title.span);
  if (guideline?.id === ODG) return { span, message: `${quoted(title.text)} is cited without a chapter or a topic.` };
  if (guideline || !CHAPTER_ALONE.test(title.text) || NAMES_GUIDELINE.test(title.text)) return undefined;
  return { span, message: `${quoted(title.text)} does not say which guideline the chapter is from.` };
}

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
