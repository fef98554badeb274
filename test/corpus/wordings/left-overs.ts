import { type FaultKind, inHost, insertedInto } from './fault-kind.ts';

/** What templates, forms and word processors leave in a letter, in whole sentences for each of its kinds. */
const LEFT_OVERS: Readonly<Record<string, readonly string[]>> = {
  'words to be replaced': [
    'The worker was seen on [insert date] for low back pain.',
    'The diagnosis is [INSERT DIAGNOSIS HERE].',
    'The medication was (insert drug name) at night.',
    'The worker reported pain in the [body part].',
    'The strength was [enter value] on the left.',
    'The report of [date] notes spasm.',
    'The provider asked for <insert treatment>.',
  ],
  'rows of X': [
    'The report of XX/XX/XXXX notes spasm.',
    'The worker takes XXXX at night.',
    'The pain was rated xxx out of ten.',
    'The worker is a XX-year-old clerk.',
    'The surgery took place in XXXXXX.',
  ],
  'to be determined': [
    'The date of the report is TBD.',
    'Diagnosis: TBD.',
    'The dose is (TBD) by the pharmacy.',
    'The specialty is T.B.D. as of now.',
  ],
  'question marks': [
    'The strength was ??? on the left.',
    'The worker takes ?? mg at night.',
    'The MRI of ??/??/2016 showed a protrusion.',
    'The visit took place in June (???) of that year.',
  ],
  blanks: [
    'The worker was seen by Dr. ____ for a second opinion.',
    'The report of ___/___/____ notes spasm.',
    'The worker completed ______ visits.',
    'The pain was rated ___/10 on that day.',
    'The range of motion was _____ degrees.',
  ],
  'patterns of dates': [
    'The report of MM/DD/YYYY notes spasm.',
    'The visit of mm/dd/yy was cut short.',
    'The MRI dated DD/MM/YYYY showed a protrusion.',
    'The note of YYYY-MM-DD reports stiffness.',
    'The MRI dated 00/00/0000 showed a protrusion.',
  ],
  'filler text': [
    'Lorem ipsum dolor sit amet.',
    'The plan is lorem ipsum.',
    'Consectetur adipiscing elit.',
    'Sed do eiusmod tempor incididunt ut labore.',
  ],
  'fields in braces': [
    'The worker, {{claimant}}, reports spasm.',
    'The report of {{ date }} notes spasm.',
    'The diagnosis is {diagnosis} as of that day.',
    'The worker takes \u0024{drug} at night.',
    'The plan is {{#if plan}} as before.',
  ],
  'fields in angle brackets': [
    'The diagnosis is <<diagnosis>> as of that day.',
    'The report of <<Date>> notes spasm.',
    'The worker, «Claimant», reports spasm.',
    'The worker takes <<drug name>> at night.',
  ],
  'errors of a word processor': [
    'The findings are in Error! Reference source not found. and were reviewed.',
    'The findings are in Error! Bookmark not defined. and were reviewed.',
    'The total is #REF! as of that day.',
    'The plan is Error! Unknown document property name. as before.',
  ],
  'fields of a form': [
    'Click here to enter text.',
    'The status is Choose an item. as of that day.',
    'The visit took place on Click or tap to enter a date. in the clinic.',
  ],
  'pictures that are not there': [
    'The findings are listed (see the image below).',
    'The findings are listed (see image below).',
    'The protrusion is shown in the figure below.',
    'The readings are given (see table below).',
  ],
  'an article to choose': [
    'The worker is a(n) clerk in a warehouse.',
    'The worker uses a(n) brace at work.',
    'A(n) injection was considered.',
  ],
  'a sentence without its object': [
    'The MTUS guidelines do not address.',
    'The MTUS does not address. Other guidelines were consulted.',
    'The ACOEM guidelines do not discuss.',
    'The MTUS is silent regarding. Other guidelines were consulted.',
  ],
  'notes of the writer': [
    'NOTE TO REVIEWER: confirm the dose.',
    'TODO: add the visit of June.',
    'The plan is as before (check this).',
    'FIXME the range of motion.',
    'DRAFT - not for release.',
    'Delete this paragraph before sending.',
    'Type text here.',
    '[Reviewer to complete].',
  ],
};

const CASE_NUMBERS = ['CM26-0000000', 'CM17-0000000', 'CM17-XXXXXXX', 'CMYY-NNNNNNN', 'CM__-_______'];
const NAMES = [
  'Treatment or service',
  '[Treatment]',
  '[Treatment or service]',
  '[Name of treatment]',
  '[Insert item]',
  'XXXX',
  'TBD',
  'Disputed item 1',
];
const SPECIALTIES = ['Specialty', '[Specialty]', 'TBD', 'XXXX', '[Insert specialty]', '____'];
const DATES = ['MM/DD/YYYY', 'TBD', 'XX/XX/XXXX', '__/__/____', '00/00/0000', '??'];
const DECISIONS = [
  'Therefore, the Decision for MRI of the lumbar spine is not medically necessary.',
  'As such, the decision for the MRI is not medically necessary.',
  'The Determination for MRI of the lumbar spine is not medically necessary.',
];

/** What is left over from a template or a pasted text: the kinds that stand in prose, then those with a place of their own. */
export const leftOverKinds: readonly FaultKind[] = [
  ...Object.entries(LEFT_OVERS).map(
    ([kind, sentences]): FaultKind => ({
      kind: `left over: ${kind}`,
      codes: ['left-over', 'impossible-date', 'redaction-gap'],
      least: 0.9,
      faults: (letters) => insertedInto(letters, sentences),
    }),
  ),
  {
    kind: 'left over: case number',
    codes: ['header-value', 'left-over'],
    least: 0.9,
    faults: inHost(CASE_NUMBERS.map((caseNumber) => [{}, { caseNumber }])),
  },
  {
    kind: 'left over: dates of the header',
    codes: ['header-value', 'left-over', 'impossible-date'],
    least: 0.9,
    faults: inHost(
      DATES.flatMap((date) => [
        [{}, { injury: date }] as const,
        [{}, { denied: date }] as const,
        [{}, { decided: date }] as const,
      ]),
    ),
  },
  {
    kind: 'left over: item names',
    codes: ['left-over', 'unnamed-item'],
    least: 0.9,
    faults: inHost(NAMES.map((item) => [{}, { item }])),
  },
  {
    kind: 'left over: specialty',
    codes: ['left-over', 'missing-reviewer-credentials'],
    least: 0.9,
    faults: inHost(SPECIALTIES.map((specialties) => [{}, { specialties }])),
  },
  {
    kind: 'left over: a decision that is necessary',
    codes: ['left-over'],
    least: 0.9,
    faults: inHost(DECISIONS.map((conclusion) => [{}, { conclusion }])),
  },
];
