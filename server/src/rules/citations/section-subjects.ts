import type { NamedThing } from '../../analysis/requests/named-things.ts';

/** Kinds of what is requested, as far as sections of guidelines part them. */
export type RequestKind =
  | 'imaging'
  | 'electrodiagnostic test'
  | 'therapy'
  | 'acupuncture'
  | 'manipulation'
  | 'electrical stimulation'
  | 'modality'
  | 'epidural injection'
  | 'facet injection'
  | 'trigger point injection'
  | 'other injection'
  | 'psychotherapy'
  | 'drug'
  | 'drug test'
  | 'examination';

/** The kinds of services; others are of no kind here. */
const KINDS: Readonly<Record<string, RequestKind>> = {
  MRI: 'imaging',
  'MR arthrogram': 'imaging',
  'MR angiogram': 'imaging',
  'CT scan': 'imaging',
  'X-ray': 'imaging',
  'bone scan': 'imaging',
  'EMG/NCV': 'electrodiagnostic test',
  'physical therapy': 'therapy',
  'occupational therapy': 'therapy',
  'aquatic therapy': 'therapy',
  acupuncture: 'acupuncture',
  'chiropractic treatment': 'manipulation',
  'TENS unit': 'electrical stimulation',
  'H-wave unit': 'electrical stimulation',
  'interferential unit': 'electrical stimulation',
  'muscle stimulator': 'electrical stimulation',
  traction: 'modality',
  'hot or cold therapy': 'modality',
  'epidural steroid injection': 'epidural injection',
  'facet injection': 'facet injection',
  'medial branch block': 'facet injection',
  'radiofrequency ablation': 'facet injection',
  'trigger point injection': 'trigger point injection',
  'sacroiliac joint injection': 'other injection',
  'platelet-rich plasma injection': 'other injection',
  psychotherapy: 'psychotherapy',
  'urine drug screen': 'drug test',
  examination: 'examination',
};
const TREATMENTS: readonly RequestKind[] = [
  'therapy',
  'acupuncture',
  'manipulation',
  'electrical stimulation',
  'modality',
  'psychotherapy',
];
const TESTS: readonly RequestKind[] = ['imaging', 'electrodiagnostic test'];
const INJECTIONS: readonly RequestKind[] = [
  'epidural injection',
  'facet injection',
  'trigger point injection',
  'other injection',
];
/** On which criteria for an injection decide nothing. */
const NO_INJECTION: readonly RequestKind[] = [...TESTS, ...TREATMENTS, 'drug test', 'examination'];

/** What a section is about, by the words of its title, and the kinds of requests on which it decides nothing. */
export interface SectionSubject {
  readonly title: RegExp;
  readonly about: string;
  readonly notFor: readonly RequestKind[];
}

/** All kinds of sections that are distinguished; the first match counts. */
export const SECTION_SUBJECTS: readonly SectionSubject[] = [
  {
    title: /\bepidural/i,
    about: 'epidural injections',
    notFor: [...NO_INJECTION, 'drug', 'facet injection', 'trigger point injection'],
  },
  {
    title: /\bfacet\b|\bmedial\s+branch|radiofrequency/i,
    about: 'facet injections',
    notFor: [...NO_INJECTION, 'drug', 'epidural injection', 'trigger point injection'],
  },
  {
    title: /trigger\s+point\s+inj/i,
    about: 'trigger point injections',
    notFor: [...NO_INJECTION, 'drug', 'epidural injection', 'facet injection'],
  },
  { title: /\bbotox|botulinum|\binjections?\b/i, about: 'injections', notFor: NO_INJECTION },
  {
    title: /\bultrasound,?\s+therapeutic|\btherapeutic\s+ultrasound/i,
    about: 'therapeutic ultrasound',
    notFor: [...TESTS, ...INJECTIONS, 'drug', 'drug test', 'electrical stimulation', 'acupuncture', 'psychotherapy'],
  },
  {
    title: /\binsomnia\b/i,
    about: 'sleep',
    notFor: [...TESTS, ...INJECTIONS, 'therapy', 'manipulation', 'electrical stimulation', 'modality'],
  },
  {
    title: /\bmanual\s+therapy|\bmanipulation\b/i,
    about: 'manual therapy',
    notFor: [
      ...TESTS,
      ...INJECTIONS,
      'drug',
      'drug test',
      'electrical stimulation',
      'modality',
      'acupuncture',
      'psychotherapy',
      'examination',
    ],
  },
  {
    title: /\belectrodiagnostic|\bEMG\b|nerve\s+conduction/i,
    about: 'electrodiagnostic tests',
    notFor: ['imaging', ...TREATMENTS, ...INJECTIONS, 'drug', 'drug test'],
  },
  {
    title: /\bMRIs?\b|magnetic\s+resonance|computed\s+tomography|\bCT\s+\(|radiograph|\bx-?rays?\b/i,
    about: 'imaging',
    notFor: ['electrodiagnostic test', ...TREATMENTS, ...INJECTIONS, 'drug', 'drug test'],
  },
  {
    title: /\bTENS\b|\bNMES\b|neuromuscular\s+electrical|interferential|\bH-wave/i,
    about: 'electrical stimulation',
    notFor: [...TESTS, 'psychotherapy', ...INJECTIONS, 'drug', 'drug test'],
  },
  {
    title: /\bphysical\s+medicine\b|\bphysical\s+therapy\b/i,
    about: 'physical medicine',
    notFor: [...TESTS, 'psychotherapy', ...INJECTIONS, 'drug', 'drug test'],
  },
  {
    title: /^\s*physical\s+methods\b/i,
    about: 'physical treatments',
    notFor: [...TESTS, 'drug test', 'psychotherapy'],
  },
  { title: /^\s*special\s+studies\b/i, about: 'tests', notFor: [...TREATMENTS, 'drug'] },
  { title: /^\s*office\s+visits?\b/i, about: 'office visits', notFor: [...TESTS, ...INJECTIONS, 'drug'] },
  {
    title: /\b(?:urine\s+)?drug\s+test(?:ing|s)?\b/i,
    about: 'drug tests',
    notFor: [...TESTS, ...TREATMENTS, ...INJECTIONS],
  },
  {
    title:
      /\bNSAIDs?\b|\bmuscle\s+relaxants?|\bbenzodiazepines?|\btopical\s+analgesics|\bopioids?\b|\banti-?epilep|\bantidepressants?|\bproton\s+pump|\bcyclobenzaprine|\blidoderm/i,
    about: 'drugs',
    notFor: [...TESTS, ...TREATMENTS, ...INJECTIONS, 'examination'],
  },
];

/** Returns the one kind of all that a request names; undefined where it names things of several kinds, or of none. */
export function requestKind(things: readonly NamedThing[]): RequestKind | undefined {
  const kinds = new Set(things.map(({ kind, keys: [key = ''] }) => (kind === 'drug' ? 'drug' : KINDS[key])));
  const [only] = kinds;
  return kinds.size === 1 ? only : undefined;
}
