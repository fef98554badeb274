import { overturned, type Sound, upheld } from './case.ts';

/** Rationales of a sentence or two that say of necessity what the outcome says, in a roundabout way. */
export const SHORT_CONCLUSIONS: Readonly<Record<string, Sound>> = {
  'upheld: would have been': upheld('MRI', 'Had there been weakness, the MRI would have been medically necessary.'),
  'upheld: to be considered nec': upheld(
    'PT',
    'For therapy to be considered medically necessary, a gain must be shown. It was not.',
  ),
  'upheld: in order for': upheld(
    'PT',
    'In order for this to be medically necessary, the surgeon must have failed conservative care.',
  ),
  'upheld: asks whether': upheld(
    'PT',
    'The question is whether it is medically necessary. The records do not answer it.',
  ),
  'upheld: question': upheld('PT', 'Is this medically necessary? The records say no.'),
  'upheld: question 2': upheld('PT', 'Is the request medically necessary? It is not.'),
  'upheld: far from': upheld('PT', 'The request is far from medically necessary.'),
  'upheld: anything but': upheld('PT', 'The request is anything but medically necessary.'),
  'upheld: failed to show that': upheld('PT', 'The provider failed to show that the request is medically necessary.'),
  'upheld: doubtful': upheld('PT', 'It is doubtful that the request is medically necessary.'),
  'upheld: questionable': upheld('PT', 'It remains questionable that more visits are medically necessary.'),
  'upheld: too early': upheld('PT', 'It is too early to say that it is medically necessary.'),
  'upheld: too few facts to find': upheld(
    'PT',
    'There is too little information to find that the request is medically necessary.',
  ),
  'upheld: insufficient to determine': upheld(
    'PT',
    'The information is insufficient to determine that this treatment is medically necessary.',
  ),
  'upheld: unable': upheld('PT', 'This reviewer is unable to find that the request is medically necessary.'),
  'upheld: refused to': upheld('PT', 'I decline to find this medically necessary.'),
  'upheld: absent': upheld('PT', 'Absent a gain, the request is medically unnecessary.'),
  'upheld: no longer': upheld('PT', 'The request is no longer medically necessary.'),
  'upheld: neither': upheld('PT', 'The request is neither medically necessary nor appropriate.'),
  'upheld: exceed': upheld('PT 24', 'Ten visits are medically necessary, and 24 exceed that by far.'),
  'upheld: brand': upheld('Nexium', 'A generic PPI is medically necessary. Nexium has no advantage over it.'),
  'upheld: part': upheld(
    'Norco 10/325 #120',
    'Norco is medically necessary for a taper over two months, for which 60 tablets suffice.',
  ),
  'upheld: alt': upheld(
    'OxyContin',
    'A short acting opioid is medically necessary. OxyContin, as a long acting one, is a second line drug.',
  ),
  'upheld: home exercise': upheld(
    'PT',
    'A home exercise program is medically necessary and already known to the worker.',
  ),
  'upheld: consult yes treat no': upheld(
    'Consult and treat',
    'The consultation is medically necessary; the treatment is unknown and can not be endorsed in advance.',
  ),
  'upheld: monitoring': upheld(
    'UDS',
    'Urine testing is medically necessary twice a year at low risk. This is the fifth test of the year.',
  ),
  'upheld: continued use nec': upheld(
    'Refill x3',
    'Continued use of the drug is medically necessary, but refills without a visit are against the MTUS.',
  ),
  'upheld: since surg': upheld(
    'Post-op brace',
    'Since the surgery is medically necessary, some support is needed, and an off the shelf sling does that.',
  ),
  'upheld: as the X is': upheld(
    'Hospital bed',
    'As the wheelchair is medically necessary and was given, the bed adds nothing.',
  ),
  'upheld: if then later': upheld(
    'MRI',
    'If the EMG is abnormal then an MRI is medically necessary. The EMG was normal.',
  ),
  'upheld: provider rationale': upheld(
    'MRI',
    'The request for authorization says the study is medically necessary to plan surgery. No surgery is planned.',
  ),
  'upheld: appeal letter': upheld(
    'MRI',
    'In an appeal letter it is argued that the request is medically necessary. The exam was unchanged.',
  ),
  'upheld: patient says': upheld(
    'Massage',
    'The worker writes that massage is medically necessary for her. No gain is listed.',
  ),
  'upheld: AME': upheld(
    'Massage',
    'The AME found future medical care, such as massage, to be medically necessary. This does not replace the MTUS.',
  ),
  'upheld: QME award': upheld(
    'Massage',
    'Per the award, future massage is medically necessary. The MTUS limits it to six visits.',
  ),
  'upheld: earlier IMR': upheld(
    'PT',
    'An earlier IMR determined that PT is medically necessary. That was for another six visits.',
  ),
  'upheld: guideline text': upheld(
    'TENS',
    'Per the guideline, a one-month trial is medically necessary before purchase. No trial was done.',
  ),
  'upheld: ODG says': upheld(
    'TENS',
    'ODG: office visits are medically necessary as determined by need. The visit was a duplicate.',
  ),
  'upheld: generally': upheld('Visit', 'Follow-up visits are medically necessary in general. This one was cancelled.'),
  'upheld: double neg in guideline': upheld(
    'MRI',
    'The guidelines do not say that it is not medically necessary, but they set conditions, which are not met.',
  ),
  'upheld: denial appropriate': upheld('MRI', 'The denial was appropriate.'),
  'upheld: agree': upheld('MRI', 'I agree with the denial.'),
  'upheld: recommended against': upheld('MRI', 'The guideline recommends against it. It is not recommended.'),
  'upheld: request is supported? no': upheld(
    'MRI',
    'The request is supported by the surgeon’s letter alone, which is not enough.',
  ),
  'upheld: request is reasonable but': upheld(
    'MRI',
    'The request is reasonable on its face, yet the guideline asks for x-rays first.',
  ),
  'upheld: request approved earlier': upheld(
    'MRI',
    'The request was approved last year. Nothing has changed since then.',
  ),
  'upheld: another request approved': upheld(
    'MRI',
    'The request for a surgical consultation is approved. The surgeon may order the MRI.',
  ),
  'upheld: should be approved': upheld(
    'MRI',
    'The provider argues that the request should be approved as it guides care.',
  ),
  'upheld: is appropriate lesser': upheld('PT 12', 'The request is appropriate for six visits only.'),
  'upheld: modified request': upheld('PT 12', 'A modified request for six visits would be appropriate.'),
  'upheld: denial overturned earlier': upheld(
    'PT 12',
    'An earlier denial is overturned by the Board, which concerns other dates.',
  ),
  'upheld: medical necessity established for': upheld(
    'PT 12',
    'Medical necessity is established for six of the twelve visits.',
  ),
  'upheld: nec not': upheld('PT', 'Medical necessity: not established.'),
  'upheld: mn of surgery established': upheld(
    'Cold unit',
    'The medical necessity of the surgery has been established. The cold unit is a convenience.',
  ),
  'upheld: criteria': upheld('PT', 'Criteria for medical necessity are met by a gain of function. None is shown.'),
  'overturned: does not say': overturned(
    'MRI',
    'The guideline does not say that repeat imaging is never needed. The MRI is medically necessary.',
  ),
  'overturned: not otherwise': overturned(
    'MRI',
    'The weakness is not otherwise explained, and therefore the MRI is medically necessary.',
  ),
  'overturned: cannot be treated w/o': overturned(
    'MRI',
    'The tumor cannot be staged without it. The request is medically necessary.',
  ),
  'overturned: not only but': overturned('MRI', 'It is not only reasonable but also medically necessary.'),
  'overturned: no other': overturned(
    'MRI',
    'There is no other way to plan the surgery. The request is medically necessary.',
  ),
  'overturned: denial for lack': overturned(
    'MRI',
    'The denial for lack of medical necessity ignored the new weakness. The request is medically necessary.',
  ),
  'overturned: UR not nec': overturned(
    'MRI',
    'The request was denied as not medically necessary. The new findings answer this. The request is medically necessary.',
  ),
  'overturned: earlier not': overturned(
    'MRI',
    'In May an MRI was not medically necessary. Now it is medically necessary.',
  ),
  'overturned: routine not': overturned(
    'Preop labs',
    'Routine labs are not medically necessary in healthy persons. With diabetes they are medically necessary.',
  ),
  'overturned: guideline not': overturned(
    'Botox',
    'Botox is not medically necessary for tension headache. The worker has chronic migraine, for which it is medically necessary.',
  ),
  'overturned: not the full': overturned(
    'PT 6',
    'The twelve visits asked for at first were not medically necessary. The six that remain are medically necessary.',
  ),
  'overturned: more not': overturned(
    'PT 6',
    'The request is medically necessary. More visits are not medically necessary at this time.',
  ),
  'overturned: caveat': overturned(
    'Norco',
    'Norco is medically necessary for now. It is not to be refilled without a new visit.',
  ),
  'overturned: caveat2': overturned(
    'Norco',
    'The request is medically necessary. This does not imply that later requests are medically necessary.',
  ),
  'overturned: caveat3': overturned('Norco', 'The request is medically necessary; there is no need to wean.'),
  'overturned: caveat4': overturned(
    'Visit',
    'The office visit is medically necessary. No treatment at that visit is certified by this decision.',
  ),
  'overturned: surgeon alt': overturned(
    'Therapy',
    'Surgery is not medically necessary now. Therapy should go on, and the request is medically necessary.',
  ),
  'overturned: though others': overturned(
    'MRI',
    'The x-ray was not helpful. The CT was not medically necessary. The requested MRI is medically necessary.',
  ),
  'overturned: unless': overturned(
    'MRI',
    'Imaging is not medically necessary unless there are red flags. There are. The request is medically necessary.',
  ),
  'overturned: negated denial': overturned(
    'MRI',
    'The finding that the MRI is not medically necessary is not supported by the chart.',
  ),
  'overturned: request is supported': overturned('MRI', 'The request is supported. The denial is reversed.'),
  'overturned: overturn word': overturned('MRI', 'Therefore, the prior determination should be overturned.'),
  'overturned: certified': overturned('MRI', 'The request is certified; the earlier denial is not upheld.'),
  'overturned: not upheld': overturned(
    'MRI',
    'The non-certification is not upheld. The request is medically necessary.',
  ),
};
