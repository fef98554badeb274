import { thingsIn } from '../../analysis/requests/named-things.ts';
import { itemLabel, quoted } from '../../letter/item-label.ts';
import type { DisputedItem } from '../../letter/letter.ts';
import { memoOfLast } from '../../text/memo.ts';
import { type CitedIn, inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';
import { type RequestKind, requestKind, SECTION_SUBJECTS, type SectionSubject } from './section-subjects.ts';

const KNEE = [
  ['Tramadol 50mg #84', 'MRI of the low back'],
  ['The MTUS opioid guidelines ask for a gain in function', 'The Chronic Pain Guidelines ask for radiculopathy'],
] as const;
const FIELD = 'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment';

/** A cited section is about what is requested. */
export const wrongSection: LetterRule = {
  code: 'wrong-section',
  severity: 'warning',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'The section that is cited is about the kind of treatment or test that is requested.',
    why: 'The criteria for an injection decide nothing about imaging. Mostly the citation of another item was left in place.',
    incorrect: exampleLetter(...KNEE, [
      FIELD,
      'Chronic Pain Medical Treatment 2016, Section(s): Epidural steroid injections (ESIs)',
    ]),
    correct: exampleLetter(
      ...KNEE,
      [FIELD, 'Low Back Complaints 2004, Section(s): Special Studies'],
      ['Chronic Pain Guidelines', 'ACOEM guidelines'],
    ),
    downgradedWhen: 'An information but for imaging that is decided on the criteria of an injection.',
    exceptions: [
      'The claims administrator’s field.',
      'Requests for things of several kinds, and for what is of no kind that sections part.',
      'Citations of which one section fits, or is on no kind of treatment at all.',
      'Drugs under the section of another drug, which drug-under-another-class reports.',
    ],
  },
  check({ citations }, report) {
    for (const cited of citations) {
      // What the claims administrator cites is not the reviewer's to correct.
      const problem = cited.field.kind === 'maximusGuideline' ? misplaced(cited) : undefined;
      if (problem) report(problem);
    }
  },
};

function misplaced(cited: CitedIn): Problem | undefined {
  const { citation, item } = cited;
  const [first] = citation.topics;
  if (!first) return undefined;
  const subjects = citation.topics.map(({ words }) => subjectOf(words.text));
  if (subjects.some((subject) => !subject)) return undefined;
  const kind = kindOf(item);
  const misfit = subjects[0];
  if (!kind || !misfit || subjects.some((subject) => subject && !subject.notFor.includes(kind))) return undefined;
  const isSure = kind === 'imaging' && /injections$/.test(misfit.about);
  return {
    span: inLetter(cited, first.words.span),
    message: `Check the section: ${itemLabel(item)} requests ${NAMED[kind]}; ${quoted(first.words.text)} is about ${misfit.about}.`,
    related: [{ span: item.disputed.span, message: 'This is what is requested.' }],
    ...(!isSure && { maxSeverity: 'information' as const }),
  };
}

/** Returns the kind of treatment or test that an item requests, which all its citations are compared with. */
const kindOf = memoOfLast(({ disputed }: DisputedItem) => requestKind(thingsIn(disputed.text)));

function subjectOf(title: string): SectionSubject | undefined {
  return SECTION_SUBJECTS.find((subject) => subject.title.test(title));
}

/** How each kind is called in a message. */
const NAMED: Readonly<Record<RequestKind, string>> = {
  imaging: 'imaging',
  'electrodiagnostic test': 'an electrodiagnostic test',
  therapy: 'therapy',
  acupuncture: 'acupuncture',
  manipulation: 'manipulation',
  'electrical stimulation': 'electrical stimulation',
  modality: 'a physical modality',
  'epidural injection': 'an epidural injection',
  'facet injection': 'a facet injection',
  'trigger point injection': 'a trigger point injection',
  'other injection': 'an injection',
  psychotherapy: 'psychotherapy',
  drug: 'a drug',
  'drug test': 'a drug test',
  examination: 'an examination',
};
