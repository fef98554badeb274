import { type Sound, summarized, upheld } from './case.ts';

/** What is called by a name, what only looks like one, authors, and values that are left out. */
export const NAMES: Readonly<Record<string, Sound>> = {
  'Dr Scholls': summarized('Dr. Scholl’s inserts and Dr. Scholl inserts, Dr Scholls gel pads were tried.'),
  'Dr Hos': summarized("Dr. Ho's neck traction and a Dr. Comfort shoe were bought."),
  'Dr Pepper': summarized('He drinks two Dr Pepper cans a day.'),
  'St Judes': summarized(
    'A St. Jude spinal cord stimulator was placed at St. Mary’s hospital; St. John’s wort was taken.',
  ),
  hospitals: summarized('She was treated at Cedars-Sinai, at the Mayo Clinic and at Scripps Mercy.'),
  Kaiser: summarized('He was seen at Kaiser and at Concentra.'),
  eponyms: summarized(
    'Tinel, Phalen, Finkelstein, Spurling, Hoffmann, Lhermitte, Patrick, Neer, Hawkins, Lachman, McMurray, Apley, Thomas and Faber tests were done. Jackson compression and Adson maneuvers were positive. Kemp and Bechterew signs were negative.',
  ),
  'eponyms 2': summarized(
    'A Charcot foot, Dupuytren contracture, Osgood Schlatter disease, Hill Sachs lesion, Bankart repair and Mumford procedure are listed. Baker cyst and Jones fracture, too.',
  ),
  'eponym first names': summarized(
    'Treated with a Jones dressing, tested with James Lift and by Martin Gruber anastomosis; seen with Robert Jones bandage and Thomas collar.',
  ),
  beck: summarized(
    'Beck Depression Inventory, Beck Anxiety Inventory, Oswestry Disability Index, Epworth Sleepiness Scale, Zung scale, Waddell signs.',
  ),
  'Mr Ms in MTUS': reasoned('MR Neurography and MR Spectroscopy are not endorsed.'),
  'Ms Contin': summarized('Ms Contin 15 mg was used. MS Contin was tapered.'),
  'Ms symptoms': summarized('MS Symptoms are stable, for MS Patients the drug helps.'),
  'author with degree': reasoned('The review by Jane Q. Roe, MD, in the Journal of Pain 2012, does not support it.'),
  'author 2': reasoned('As Roe J, Doe K, et al. write in Spine (2011), it is unproven.'),
  'author 3': reasoned('According to John Roe, M.D., author of “Spine Care”, 3rd ed., it is unproven.'),
  'author 4': reasoned('Wheeless’ Textbook of Orthopaedics, by Clifford R. Wheeless, III, MD, does not list it.'),
  'author 5': reasoned(
    'Medscape: Carpal Tunnel Syndrome. Author: Michael Roe, MD; Chief Editor: Mary Doe, MD. Updated in 2015.',
  ),
  'author 6': reasoned(
    'Goodman and Gilman’s text, Campbell’s Operative Orthopaedics and Harrison’s Principles do not list it.',
  ),
  'author 7': reasoned(
    'In “Rotator cuff repair” Maria Roe and James Doe report on 40 shoulders. Arthroscopy 2009; 25(1): 22-30.',
  ),
  'author 8': reasoned('A trial by Michael Smith showed no effect (Clin J Pain. 2008 May;24(4):333-7).'),
  'author 9': reasoned('Up To Date, by Sarah Roe, states that there is no benefit.'),
  'reference list': reasoned(
    'References: 1. Roe A. Pain. 2009. 2. David Doe, MD, PhD. Spine care. New York: Example; 2010.',
  ),
  specialties: summarized(
    'He was seen by an Orthopedic Surgeon, M.D., and by Internal Medicine, MD. A Physician Assistant, PA-C, took the history. Family Nurse Practitioner, FNP.',
  ),
  'by pain management md': summarized(
    'Evaluated by Pain Management MD and Primary Treating Physician, M.D. The Hand Surgeon, MD, agreed. The Spine Surgeon, M.D. agreed.',
  ),
  'MD state': summarized(
    'Licensed in Maryland. He moved from Bethesda, MD and Silver Spring, MD; his home is Ocean City, MD.',
  ),
  'degree alone': summarized(
    'The MD asked for an MRI. An MD and a DC saw him. The D.O. concurred. A DPM was consulted.',
  ),
  'DC as DC': summarized('Washington, D.C. was his home. Plan: D/C Norco. Norco was DC by the PTP. Dc home.'),
  RN: summarized('An RN visit took place. Home Health, R.N. visits weekly.'),
  'employer generic': summarized(
    'He is employed by a School District and worked for the City of Fresno. He was employed at a Nursing Home.',
  ),
  'employer generic 2': summarized('He works for a Bakery. He is employed by the County. '),
  'employed as': summarized(
    'He is employed as a Truck Driver and is working for Light duty. He was employed by the Hotel in Laundry.',
  ),
  'working for months': summarized(
    'He has been working for May and June. He worked for Two weeks, worked for Approximately one year, and works for 8 hours.',
  ),
  'work for patient': summarized(
    'This works for Pain. The medication works for Sleep. Norco works for Breakthrough pain and TENS worked for Spasm.',
  ),
  'employer colon': summarized('Employer: Retail. Occupation: Cook. Employer: Unknown. Employer: Not listed.'),
  'provider name colon': summarized(
    'Provider name: Redacted. Physician name: Not given. Patient name: [removed]. Reviewer name: Withheld.',
  ),
  'labels table': summarized('Claimant name: Injured Worker. Employee name: Omitted per policy.'),
  'seen by Dr redacted': summarized('He was seen by Dr. … and Dr. [redacted], by Dr. A and Dr. X.'),
  'Dr at end': summarized(
    'The injured worker saw the Dr. The exam was normal. He asked the Dr. Norco was refilled. The Dr. Refilled Norco.',
  ),
  'Dr end 2': summarized(
    'The IW is to see Dr. Follow up in two weeks. He was told by his Dr. Surgery is an option. Per Dr. Work status is TTD. Told Dr. Pain is worse.',
  ),
  'DR drug': summarized(
    'Omeprazole DR 20 mg, diclofenac DR 75mg, duloxetine Dr 60 mg, Zipsor DR Capsules, Naproxen DR. Take one.',
  ),
  Drs: summarized('Drs. Orders were followed. Per Drs Note he is off work.'),
  Doctor: summarized(
    'The Doctor Noted weakness. Doctor Recommends therapy. Doctor First Report. Doctor Visit: 10/18/2016. Doctor Of Chiropractic.',
  ),
  'Doctor 2': summarized(
    'Per the treating Doctor MRI is needed. The Doctor Requested PT. The Doctor Prescribed Norco.',
  ),
  'names of cities': summarized(
    'He lives in San Jose, works in Santa Maria and Santa Barbara, near Los Angeles, from El Monte to San Diego. He moved from Santa Ana to St. Helena.',
  ),
  streets: summarized('He fell on Martin Luther King Boulevard and by James Street.'),
  'first name words': summarized('The worker was treated with Mary Jane. Referred to St. Joseph Heritage.'),
  'first names companies': summarized(
    'He was seen by Kelly Services clinic and by John Muir Health. To Frank Starling law.',
  ),
  'drug brand first names': summarized(
    'She was started on Elavil for Sleep and on Paxil. Given by Norma Tec pump? A Jackson Pratt drain was placed; by Raymond Procedure.',
  ),
  'device names': summarized(
    'A Medtronic pump, Bledsoe brace, Don Joy brace, Aspen LSO, DonJoy Defiance, Vascutherm, Game Ready, Q-Tech, Orthofix and H-Wave unit.',
  ),
  'don joy': summarized('He was fitted with Don Joy brace and for John Deere work boots.'),
  Louis: summarized('Moved to St. Louis, MO, and from Saint Louis.'),
  'David Drez': reasoned(
    'DeLee and Drez’s Orthopaedic Sports Medicine, 4th ed., and Rockwood and Green’s Fractures were looked at.',
  ),
  'Christopher Reeve': reasoned('The Christopher Reeve Foundation and the Arthur Ashe Institute offer advice.'),
  'law names': reasoned(
    'In Zuniga v. WCAB and Dubon v. World Restoration the Board spoke on review. See Sandhagen v. State Compensation.',
  ),
  'law case 2': reasoned(
    'Per Hacker v. County of San Bernardino, a list is enough. Stevens v. Outspoken Enterprises is on appeal.',
  ),
  presley: reasoned(
    'The Graston technique, the McKenzie method, Feldenkrais, Alexander Technique, and the Mulligan concept lack trials.',
  ),
  'alexander technique': reasoned(
    'Trials of pillows for Alexander Technique and lessons with Alexander Technique teachers are few.',
  ),
  robaxin: summarized('He was given Anna Jaques hospital papers. Diagnosed with Paget Schroetter, with Mary Sign.'),
};

function reasoned(rationale: string): Sound {
  return upheld('MRI', `${rationale} The request is not medically necessary.`);
}
