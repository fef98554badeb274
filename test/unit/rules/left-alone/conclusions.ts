import { overturned, type Sound, upheld } from './case.ts';

/** What others found, what would be, what another item needs, and outcomes that rest on another service. */
export const CONCLUSIONS: Readonly<Record<string, Sound>> = {
  'long quote': upheld(
    'MRI',
    'The ODG says: "Repeat MRI is medically necessary when symptoms change. It is medically necessary for red flags." Neither is found here.',
  ),
  'should be nec': upheld(
    'MRI',
    'An MRI would be medically necessary if there were weakness. There is none, and so it is not.',
  ),
  'modified view': upheld(
    'PT 12',
    'An initial six visits would be medically necessary, but twelve are beyond that. Medical necessity has not been shown.',
  ),
  'cannot conclude': upheld('MRI', 'I cannot conclude that the MRI is medically necessary.'),
  'not convinced': upheld('MRI', 'I am not convinced that the requested study is medically necessary.'),
  'fails to make': upheld('MRI', 'The record fails to make the case that an MRI is medically necessary.'),
  'nothing shows': upheld('MRI', 'Nothing in the record shows that this request is medically necessary.'),
  'no evidence that': upheld('MRI', 'There is no evidence that an MRI is medically necessary at this time.'),
  'unclear why': upheld('MRI', 'It is unclear why the request is medically necessary.'),
  'provider believes': upheld(
    'MRI',
    'The surgeon writes that the MRI is medically necessary. The exam shows otherwise.',
  ),
  'while nec': upheld('Gym membership', 'While exercise is medically necessary, a gym is not.'),
  'exercise is necessary': upheld(
    'Gym membership',
    'Exercise is medically necessary for recovery. A gym membership is not covered by guidelines and cannot be recommended.',
  ),
  'weaning is': upheld('Norco', 'Weaning is medically necessary. Continuing Norco at this dose is not supported.'),
  'surgery necessary, stay not': upheld(
    'Inpatient stay 3 days',
    'The surgery itself is medically necessary and was approved. It is done as an outpatient procedure, so no stay is needed.',
  ),
  'surg nec stay not 2': upheld(
    'Assistant surgeon',
    'The arthroscopy is medically necessary. An assistant adds nothing to it.',
  ),
  'prior found nec': upheld('PT', 'Prior therapy was found medically necessary. More visits are not.'),
  'URs reasons overturn': overturned(
    'MRI',
    'Utilization review held that the MRI was not medically necessary. I disagree. Weakness has progressed, and the MRI is medically necessary.',
  ),
  'overturned, no other option': overturned(
    'Surgery',
    'It is not reasonable to wait. Non-operative care has not been effective. The request is medically necessary.',
  ),
  'overturned, denial not': overturned('Surgery', 'The denial is not supported. The surgery is medically necessary.'),
  'overturned ur denial not necessary': overturned(
    'Norco #60',
    'The reviewer did not find Norco medically necessary because no contract was on file. One is on file now. Therefore, Norco is medically necessary.',
  ),
  'overturned other item not': overturned(
    'MRI of the knee',
    'X-rays are not medically necessary before it, as they were taken in May. The MRI is medically necessary.',
  ),
  'overturned more': overturned(
    'PT 6 visits',
    'While twelve visits would not be medically necessary, the six requested are medically necessary.',
  ),
  'overturned further not': overturned(
    'PT 6 visits',
    'The six visits are medically necessary. Further visits after that would not be medically necessary without gains.',
  ),
  'overturned long-term': overturned(
    'Norco #60',
    'The request is medically necessary. Long-term use is not recommended, and the next refill needs a taper plan.',
  ),
  'overturned not contraindicated': overturned(
    'Celebrex',
    'NSAIDs are not contraindicated. It is not unreasonable to continue. As such, Celebrex is medically necessary.',
  ),
  'overturned despite': overturned(
    'Norco',
    'Although opioids are usually not medically necessary for this, the worker has returned to work with them. The request is medically necessary.',
  ),
  'overturned no reason why not': overturned(
    'MRI',
    'I see no reason why this is not medically necessary. The request is certified.',
  ),
  'overturned cannot be said not': overturned(
    'MRI',
    'It cannot be said that this MRI is not medically necessary. The request is approved.',
  ),
  'overturned double neg': overturned(
    'MRI',
    'The claim that it is not medically necessary does not hold. I recommend that it be authorized.',
  ),
  'upheld but appropriate': upheld(
    'MRI',
    'Referral to a surgeon is appropriate and medically necessary first. The MRI is left to the surgeon and is not medically necessary now.',
  ),
  'upheld dose': upheld(
    'Norco 10/325 #180',
    'A lower number is medically necessary for a taper; the request as written is not.',
  ),
  'upheld medically reasonable': upheld('MRI', 'It is medically reasonable to examine first. That has not been done.'),
  'upheld necessary statement': upheld(
    'PT',
    'Guidelines state that a gain is necessary. The gain is absent. Recommend denial.',
  ),
  'upheld quoting 2': upheld(
    'Norco',
    'MTUS: continue opioids if the patient has returned to work; if so the opioid is medically necessary. He has not.',
  ),
  'upheld establishing': upheld(
    'PT',
    'To establish medical necessity a gain must be shown. Medical necessity is established by progress notes. None are here.',
  ),
  'upheld once established': upheld(
    'PT',
    'Once it is shown that the first six are of use, further therapy is medically necessary.',
  ),
  'upheld for whom': upheld(
    'Botox',
    'Botox is medically necessary for chronic migraine. The worker has tension headache.',
  ),
  'upheld determined elsewhere': upheld(
    'Post-op PT',
    'Because the surgery was found medically necessary in another review, therapy comes after it; at present it is premature.',
  ),
  'upheld item among overturned': {
    items: [
      ['Knee arthroscopy', 'Overturned', 'Locking is present. The arthroscopy is medically necessary.'],
      ['Cold therapy unit', 'Upheld', 'While the surgery is medically necessary, the cold unit is not.'],
      ['Crutches', 'Overturned', 'As the surgery is medically necessary, crutches are medically necessary, too.'],
    ],
  },
  'anc with overturned primary': {
    items: [
      ['Right knee arthroscopy', 'Overturned', 'Locking is present. The arthroscopy is medically necessary.'],
      [
        'Assistant surgeon',
        'Upheld',
        'Since this procedure is not one that needs two hands, an assistant is not necessary.',
      ],
      [
        'Pre-op chest x-ray',
        'Upheld',
        'As the surgery is of low risk, this is not necessary and none of the risk factors are present.',
      ],
    ],
  },
  'anc two surgeries': {
    items: [
      ['Left shoulder rotator cuff repair', 'Overturned', 'A full tear is seen. The repair is medically necessary.'],
      ['Biceps tenodesis', 'Upheld', 'The tendon is normal. The request is not medically necessary.'],
      ['Sling', 'Upheld', 'As the primary procedure is not medically necessary, neither is the associated sling.'],
    ],
  },
  'anc injection upheld': {
    items: [
      ['Lumbar laminectomy', 'Overturned', 'Weakness is present. The request is medically necessary.'],
      [
        'Cardiac clearance',
        'Upheld',
        'The primary service is not a high risk surgery, therefore none of the cardiac tests are needed.',
      ],
    ],
  },
  'anc dme': {
    items: [
      ['Right total knee replacement', 'Overturned', 'The request is medically necessary.'],
      [
        'Inpatient stay, 4 days',
        'Upheld',
        'Given the surgery is approved for two days, the additional days are not medically necessary, nor are related services.',
      ],
    ],
  },
  'without records partially': upheld(
    'MRI',
    'No medical records were provided for the knee. No records of therapy were received. The request is not medically necessary.',
  ),
  'records lacking year': upheld(
    'MRI',
    'No medical records from 2012 to 2015 were submitted for review. The request is not medically necessary.',
  ),
  'no records of pharmacy': upheld(
    'Norco',
    'No CURES report was provided. There are no records of a contract. The request is not medically necessary.',
  ),
};
