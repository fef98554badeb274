import { drugNamesIn } from '../../terms/drug-names.ts';
import type { Drug } from '../../terms/drugs.ts';
import { servicesIn } from '../../terms/services.ts';
import { matchesOf } from '../../text/matches.ts';

/** A drug, a class of drugs, or a service that words name, and where in them. */
export interface NamedThing {
  readonly kind: 'drug' | 'class' | 'service';
  /** What it is compared by: generic names without their forms, a class, a service. */
  readonly keys: readonly string[];
  /** For drugs, the classes that they are in. */
  readonly classes: readonly string[];
  /** As printed. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** Classes of drugs by what rationales call them, and which classes of the table they are. */
const CLASS_WORDS: readonly (readonly [words: RegExp, classes: readonly string[]])[] = [
  [/\b(?:opioids?|opiates?|narcotics?)\b/gi, ['opioid', 'intrathecal']],
  [
    /\b(?:NSAIDs?|non-?\s?steroidal\s+anti-?\s?inflammator(?:y|ies)(?:\s+(?:drugs?|medications?))?)\b/gi,
    ['NSAID', 'COX-2 NSAID', 'topical NSAID', 'topical compound'],
  ],
  [/\bmuscle\s+relaxants?\b/gi, ['muscle relaxant', 'antispasticity', 'benzodiazepine']],
  [/\bbenzodiazepines?\b/gi, ['benzodiazepine']],
  [/\b(?:anti-?(?:epileptics?|convulsants?)(?:\s+drugs?)?|AEDs?)\b/gi, ['anticonvulsant']],
  [/\banti-?depressants?\b/gi, ['antidepressant', 'tricyclic', 'SNRI', 'SSRI']],
  [/\b(?:proton\s+pump\s+inhibitors?|PPIs?)\b/gi, ['PPI']],
  [/\b(?:sedative[\s-]+hypnotics?|hypnotics?|sleep\s+aids?)\b/gi, ['hypnotic', 'benzodiazepine']],
  [/\bbarbiturates?\b/gi, ['barbiturate analgesic']],
  [/\banti-?emetics?\b/gi, ['antiemetic']],
  [/\b(?:laxatives?|stool\s+softeners?)\b/gi, ['laxative']],
];
/** An examination by anyone, which is no treatment by them: "re-exam with chiropractor". */
const EXAMINATION =
  /\b(?:(?:re-?|initial\s+|physical\s+|follow-?\s?up\s+)(?:exam(?:ination)?s?|evaluations?)|(?:office|follow-?\s?up)\s+visits?)\b(?:\s+(?:with|by)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?[\w-]+)?/gi;
const FORMS = /\s(?:other topical|topical|oral|patch|(?:sulfate )?ER)$/;
/** Services that say too little to be another than the requested one. */
const VAGUE: ReadonlySet<string> = new Set([
  'compound cream',
  'consultation',
  'durable medical equipment',
  'excision',
  'home exercise program',
  'injection',
  'joint injection',
  'laboratory tests',
  'medical records',
  'medication refill',
  'nerve block',
  'office visit',
  'surgery',
  'anesthesia',
  'hospital stay',
  'ergonomic equipment',
  'electrode supplies',
]);
/** Services of which one may be called by another's name. */
const NEAR: readonly (readonly string[])[] = [
  ['MRI', 'MR arthrogram', 'MR angiogram'],
  ['CT scan', 'myelogram', 'discogram'],
  [
    'physical therapy',
    'aquatic therapy',
    'work conditioning',
    'myofascial release',
    'massage therapy',
    'vestibular therapy',
    'functional restoration program',
    'inpatient rehabilitation',
    'infrared heat',
    'ultrasound',
  ],
  ['chiropractic treatment', 'myofascial release', 'massage therapy', 'manipulation under anesthesia'],
  ['acupuncture', 'infrared heat', 'myofascial release'],
  ['facet injection', 'medial branch block', 'radiofrequency ablation'],
  ['arthroscopy', 'rotator cuff repair', 'ligament reconstruction', 'joint replacement'],
  ['fusion', 'discectomy', 'laminectomy', 'disc replacement', 'bone growth stimulator'],
  ['TENS unit', 'interferential unit', 'muscle stimulator', 'H-wave unit', 'neurostimulation therapy'],
  ['brace', 'sling', 'orthotics', 'walking boot', 'cervical collar'],
  ['hot or cold therapy', 'compression device'],
  [
    'psychotherapy',
    'psychological evaluation',
    'neuropsychological testing',
    'biofeedback',
    'cognitive rehabilitation',
  ],
  ['home health care', 'nursing', 'skilled nursing facility', 'wound care'],
  ['walker', 'crutches', 'cane', 'knee scooter', 'wheelchair'],
];

/** Everything that words name and that can be told from another: no "injection", no "consultation". */
export function thingsIn(words: string): readonly NamedThing[] {
  const found: NamedThing[] = [];
  const isFree = (start: number, end: number) => found.every((other) => end <= other.start || start >= other.end);
  for (const { index, 0: label } of matchesOf(words, EXAMINATION))
    found.push({ kind: 'service', keys: ['examination'], classes: [], label, start: index, end: index + label.length });
  for (const { drugs, span } of drugNamesIn(words, { start: 0, end: words.length })) {
    const { start, end } = span;
    const keys = drugs.flatMap(componentsOf);
    found.push({
      kind: 'drug',
      keys,
      classes: drugs.map((drug) => drug.class),
      label: words.slice(start, end),
      start,
      end,
    });
  }
  for (const { service, start, end } of servicesIn(words)) {
    if (VAGUE.has(service) || !isFree(start, end)) continue;
    found.push({ kind: 'service', keys: [service], classes: [], label: words.slice(start, end), start, end });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The classes of drugs that words name. */
export function classesIn(words: string): readonly NamedThing[] {
  return CLASS_WORDS.flatMap(([pattern, classes]) =>
    matchesOf(words, pattern).map(({ index, 0: label }) => {
      const kind = 'class' as const;
      return { kind, keys: classes, classes, label, start: index, end: index + label.length };
    }),
  );
}

/** Whether two names may mean the same: a drug and its class, an arthrogram and an MRI. */
export function mayBeSame(one: NamedThing, other: NamedThing): boolean {
  if (one.kind === 'class' || other.kind === 'class') return one.classes.some((name) => other.classes.includes(name));
  if (shareKey(one.keys, other.keys)) return true;
  return NEAR.some(
    (near) => one.keys.some((key) => near.includes(key)) && other.keys.some((key) => near.includes(key)),
  );
}

/** Whether keys have one in common; acetaminophen, which is part of many, counts where one of them is nothing else. */
function shareKey(one: readonly string[], other: readonly string[]): boolean {
  const isPlain = [one, other].some((keys) => keys.every((key) => key === COMMON));
  return one.some((key) => (isPlain || key !== COMMON) && other.includes(key));
}

const COMMON = 'acetaminophen';

/** "hydrocodone" and "acetaminophen" of their combination. */
function componentsOf({ generic }: Drug): readonly string[] {
  return generic.replace(FORMS, '').split('/');
}
