import { type Sound, upheld } from './case.ts';

/** Sides, parts of the body and quantities that differ from the request on purpose, or only look as if they did. */
export const REQUESTS: Readonly<Record<string, Sound>> = {
  'contralateral finding': upheld(
    'MRI of the left knee',
    'The right knee has full motion. Compared with the right knee, there is no laxity. There is no mechanical sign. The request is not medically necessary.',
  ),
  'normal contralateral': upheld(
    'Left shoulder injection',
    'On the right, abduction was 180 degrees. The right shoulder was symptom free. No failed care is listed. The request is not medically necessary.',
  ),
  'previous right surgery': upheld(
    'Left carpal tunnel release',
    'The worker did well after right carpal tunnel release in 2015. Night splints have not been tried. The request is not medically necessary.',
  ),
  'right CTS done': upheld(
    'Left carpal tunnel release',
    'She had the right wrist operated in June. The right wrist is still sore. There are no nerve studies since. The request is not medically necessary.',
  ),
  'overuse side': upheld(
    'Right knee brace',
    'The left knee was injured in the fall. Limping for the left knee overloads the other. The request is not medically necessary.',
  ),
  'right of patient': upheld(
    'Left knee brace',
    'It is the right time for exercise. The worker has the right to a second opinion. The request is not medically necessary.',
  ),
  'right after': upheld(
    'Left knee MRI',
    'Right after the fall the knee swelled. There is no locking now. The request is not medically necessary.',
  ),
  'left with': upheld(
    'Right knee MRI',
    'The worker was left with stiffness. He left work early twice. The request is not medically necessary.',
  ),
  'left leg radiating': upheld(
    'Right L5-S1 transforaminal injection',
    'Pain radiates down the left leg at times. Straight leg raise is positive on the left. The MRI shows a central bulge. The request is not medically necessary.',
  ),
  'mismatch noted': upheld(
    'MRI right shoulder',
    'The complaints concern the left shoulder. No finding of the left shoulder calls for imaging of the other one. The request is not medically necessary.',
  ),
  'mismatch by reviewer': upheld(
    'Right elbow injection',
    'All the records speak of the left elbow only, and no complaint of the side requested is found. The left elbow is tender. The request is not medically necessary.',
  ),
  'both sides in request': upheld(
    'Bilateral knee injections',
    'The right knee has no effusion. The request is not medically necessary.',
  ),
  'left upper lung': upheld(
    'Right shoulder x-ray',
    'A left pleural effusion and a left bundle branch block were seen. The request is not medically necessary.',
  ),
  'right handed': upheld(
    'Left wrist brace',
    'The worker is right hand dominant. The right hand is used for most tasks. The request is not medically necessary.',
  ),
  'laterality hip': upheld(
    'Left hip injection',
    'The right hip was replaced in 2011 and the right hip x-ray shows good alignment. The request is not medically necessary.',
  ),
  'right sacroiliac': upheld(
    'Left sacroiliac joint injection',
    'FABER was positive on the right. Fortin sign was positive on the right. Three tests are required. The request is not medically necessary.',
  ),
  'two items in letter': {
    items: [
      ['Right knee MRI', 'Upheld', 'The right knee is stable. The request is not medically necessary.'],
      [
        'Left knee MRI',
        'Upheld',
        'As with the right knee, nothing points to a tear. The request is not medically necessary.',
      ],
    ],
  },
  'see right knee': {
    items: [
      ['Right knee MRI', 'Upheld', 'The right knee is stable. The request is not medically necessary.'],
      [
        'Left knee MRI',
        'Upheld',
        'The same reasons as for the right knee apply. The request is not medically necessary.',
      ],
    ],
  },
  'sidewise post op': upheld(
    'Left knee postoperative therapy',
    'The surgery of the right knee was authorized. Therapy for the right knee has been done. The request is not medically necessary.',
  ),
  'referred pain': upheld(
    'MRI of the hip',
    'The pain comes from the lumbar spine. Straight leg raising reproduces it from the low back. The request is not medically necessary.',
  ),
  'shoulder from neck': upheld(
    'Shoulder MRI',
    'Symptoms arise from the cervical spine. Spurling is positive at the neck. The request is not medically necessary.',
  ),
  'hand therapy for elbow': upheld(
    'Hand therapy 12 visits',
    'The elbow was operated. The epicondyle is healing. The request is not medically necessary.',
  ),
  'heel lift': upheld(
    'Heel lift',
    'Leg length differs by 4 mm at the hip. The hip is level. The request is not medically necessary.',
  ),
  'head injury': upheld(
    'Brain MRI',
    'The neck and shoulder pain does not need it. The request is not medically necessary.',
  ),
  'thumb spica': upheld(
    'Thumb spica splint',
    'Finkelstein is negative at the wrist. The request is not medically necessary.',
  ),
  'ncs upper': upheld(
    'EMG of the upper extremities',
    'Neck pain without radiation calls for no test. The cervical exam is normal. The request is not medically necessary.',
  ),
  'partial approvals': upheld(
    'Physical therapy 12 visits',
    'Six visits were certified. The guidelines allow 10 visits over 8 weeks. The request for 12 visits exceeds this. The request is not medically necessary.',
  ),
  'conclude remaining': upheld(
    'Physical therapy 12 visits',
    'The request for the remaining 6 visits is not medically necessary.',
  ),
  'additional to prior': upheld(
    'Physical therapy 6 visits',
    'With 24 visits done, the request for 6 more, 30 visits in all, is not medically necessary.',
  ),
  'weekly vs total': upheld(
    'Chiropractic 2x4',
    'The request for 8 visits of chiropractic care is not medically necessary.',
  ),
  'two per week': upheld(
    'Aquatic therapy 2 times a week for 4 weeks',
    'The request for eight sessions of aquatic therapy is not medically necessary.',
  ),
  'tablets vs days': upheld(
    'Norco 10/325mg #120',
    'The request for Norco 10/325 mg 1 tab q6h for 30 days, 120 tablets, is not medically necessary.',
  ),
  weaning: upheld(
    'Oxycodone 30mg #180',
    'A taper by 10 percent a week is advised. The request for oxycodone 30 mg, at 270 MED, is not medically necessary.',
  ),
  refills: upheld(
    'Ibuprofen 800mg #90 with 3 refills',
    'The request for ibuprofen 800mg #90 with three refills is not medically necessary.',
  ),
  'strength in trade name': upheld(
    'Lidoderm patch 5% #30',
    'The request for Lidoderm 5% patches, one box of 30, is not medically necessary.',
  ),
  'drug name w digits': upheld(
    'Vitamin B-12 injection',
    'The request for one vitamin B12 1000 mcg injection is not medically necessary.',
  ),
  'tylenol 3': upheld('Tylenol #3, #60', 'The request for Tylenol No. 3 sixty tablets is not medically necessary.'),
  'tylenol with codeine': upheld(
    'Tylenol with Codeine #4 quantity 60',
    'The request for Tylenol #4 is not medically necessary.',
  ),
  levels: upheld(
    'L4-S1 facet injection',
    'The request for L4-5 and L5-S1 facet injections is not medically necessary.',
  ),
  'levels bilat': upheld(
    'Medial branch blocks at L3, L4 and L5',
    'The request for L3-4, L4-5 medial branch blocks is not medically necessary.',
  ),
  'levels two names': upheld(
    'Transforaminal injection L5-S1',
    'The request for the S1 transforaminal injection is not medically necessary.',
  ),
  hours: upheld(
    'Functional restoration program 80 hours',
    'The request for 10 days (80 hours) of a functional restoration program is not medically necessary.',
  ),
  'unit rental': upheld('H-wave purchase', 'The request for a 30-day H-wave rental is not medically necessary.'),
  'purchase after trial': upheld(
    'TENS unit purchase',
    'A one-month trial must come first; the request for TENS for purchase is not medically necessary.',
  ),
  'percent pain': upheld(
    'Lumbar ESI x1',
    'Since the first gave 50% relief for 6 weeks, the request for a second lumbar ESI is not medically necessary.',
  ),
  'units botox': upheld(
    'Botox 155 units',
    'The request for Botox 155 units, one session every 12 weeks, is not medically necessary.',
  ),
  'cream weights': upheld(
    'Flurbiprofen 20% / lidocaine 5% cream 180 gm',
    'The request for flurbiprofen 20%, lidocaine 5% 180gm is not medically necessary.',
  ),
  'compound g': upheld(
    'Compound cream 240 grams',
    'The request for a 240 g compound cream is not medically necessary.',
  ),
  'per day hours': upheld(
    'Home health aide 4 hours a day, 5 days a week',
    'The request for a home health aide 20 hours a week is not medically necessary.',
  ),
  once: upheld('Urine drug screen', 'The request for one urine drug screen is not medically necessary.'),
  'in words': upheld(
    'Acupuncture x 12',
    'The request for acupuncture, twelve (12) visits, is not medically necessary.',
  ),
  'part of two': upheld(
    'Physical therapy 18 sessions for the neck and back',
    'The request for physical therapy, 9 sessions for the neck and 9 for the back, is not medically necessary.',
  ),
  'ER dose': upheld('Morphine ER 15mg #60', 'The request for morphine ER 15 mg BID is not medically necessary.'),
  xr: upheld(
    'Tramadol ER 150mg #30',
    'The request for tramadol ER 150 mg once daily, thirty capsules, is not medically necessary.',
  ),
  'norco 5': upheld(
    'Hydrocodone-acetaminophen 5-325mg #60',
    'The request for Norco 5/325 #60 is not medically necessary.',
  ),
  'retro DOS': upheld(
    'Retrospective Toradol 60mg injection DOS 10/18/2016',
    'The request for one Toradol injection (60 mg), given on 10/18/16, is not medically necessary.',
  ),
  'remainder ok': upheld(
    'Norco 10/325mg #120 was the original request. Norco 10/325mg #60 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco 10/325mg #60 is',
    'The request is not medically necessary.',
  ),
  'remainder refills': upheld(
    'Celebrex 200mg #30 with 5 refills was the original request. Celebrex 200mg #30 with 0 refills was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Celebrex 200mg #30 with 5 refills is',
    'The request is not medically necessary.',
  ),
  'remainder PT': upheld(
    'Physical therapy 3 times a week for 4 weeks was the original request. 6 sessions of physical therapy was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, 6 sessions of physical therapy is',
    'The request is not medically necessary.',
  ),
  'remainder cbt': upheld(
    'Cognitive behavioral therapy, 12 sessions was the original request. 4 sessions, 60 minutes each was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, 8 sessions of 60 minutes is',
    'The request is not medically necessary.',
  ),
};
