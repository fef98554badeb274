import { DATES, dated, type Sound } from './case.ts';

/** Days of several injuries, days that the injury led to, days that lie ahead, and numbers that are no days. */
export const DAYS: Readonly<Record<string, Sound>> = {
  'cumulative trauma': dated(
    'The injured worker is a 52-year-old male who sustained a cumulative trauma injury from 03/04/2014 through 03/04/2015. He reports the injury of 05/01/2014 as the start.',
  ),
  'CT claim': dated(
    'The injured worker sustained an industrial injury on 03/04/2014, a CT claim running to 03/04/2015.',
  ),
  'continuous trauma': dated(
    'This is a 44 year old female with dates of injury 01/01/2013 to 03/04/2015 from continuous trauma. She was injured on 01/01/2013.',
  ),
  'two claims': dated(
    'There are two claims. The injury of 06/11/2012 involved the left wrist. The injury of 03/04/2015 involved the low back.',
  ),
  'multiple injuries': dated(
    'The injured worker has multiple industrial injuries. He injured his neck on 06/11/2012 while lifting a tray.',
  ),
  'injury then surgery': dated(
    'The injured worker sustained an industrial injury on 03/04/2015. The injury led to surgery on 06/02/2015.',
  ),
  'injury reported later': dated(
    'The injured worker sustained an industrial injury on 03/04/2015, and the injury was reported on 03/06/2015.',
  ),
  'injury evaluated later': dated(
    'The injured worker was evaluated for the work injury on 03/09/2015 at an urgent care clinic.',
  ),
  'seen for injury': dated(
    'Following the injury on 03/04/2015 she was treated. She was last seen for the injury on 11/02/2016.',
  ),
  'progress note about injury of': dated(
    'In the progress report regarding the right shoulder injury dated 11/02/2016, the injured worker reports pain.',
  ),
  'report of injury dated': dated(
    'The Doctor’s First Report of Occupational Injury dated 03/09/2015 lists a lumbar strain.',
  ),
  'doctors first report of injury of': dated(
    'Per the first report of injury from 03/10/2015, there was a lumbar strain.',
  ),
  'industrial accident previous': dated(
    'He had a motor vehicle accident on 07/01/2009, which was not work related. The injury at work was on 03/04/2015.',
  ),
  'mva non': dated('She was in a car accident on 07/01/2016 and her pain flared.'),
  flare: dated('The injured worker aggravated the injury on 08/05/2016 when stepping off a curb.'),
  'prior injury sentence before': dated(
    'The history includes an older claim. The injured worker injured his right knee on 05/06/2009 and recovered.',
  ),
  'in 2009 he': dated('In 2009 he had a similar episode; he injured his low back on 05/06/2009 at another employer.'),
  'date of injury of several': dated('Date of injury: 03/04/2015, 05/06/2015. The injured worker fell on both days.'),
  'specific and cumulative': dated(
    'The claim lists a specific injury of 03/04/2015 and a cumulative injury ending 12/01/2015. The date of injury is 12/01/2015 for the latter.',
  ),
  'accepted body parts': dated(
    'The injured worker sustained an injury on 03/04/15 to the neck, with a compensable consequence injury to the left knee on 09/09/2016.',
  ),
  'second fall': dated(
    'The injured worker was injured on 03/04/2015. He fell again at therapy and injured his wrist on 10/10/2016.',
  ),
  'ur for injury': dated('Utilization Review addressed the date of injury 03/04/2015 on 12/01/2016.'),
  'hearing loss long': dated(
    'The injured worker reports hearing loss from noise. Date of loss is listed as 03/04/2015. The loss was noted on 05/05/2015.',
  ),
  'doi two digit': dated('DOI: 3-4-15. The injured worker fell off a dock.'),
  'header cum trauma other wording': dated(
    'The injured worker developed wrist pain from repetitive typing over the period ending 05/01/2015; the injury is dated 05/01/2015.',
  ),
  'occupational injuries over years': dated(
    'She has had industrial injuries of 01/02/2010, 06/07/2012, and 03/04/2015.',
  ),
  'psych injury': dated('The psychological injury of 04/01/2016 is a sequela of the orthopedic one.'),
  'injury mechanism': dated(
    'The mechanism of injury on 03/04/2015 was a fall. Since the injury, on 04/05/2016 he had an epidural.',
  ),
  'surgery for the injury': dated('He underwent surgery for the injury on 05/16/2016.'),
  deposition: dated('In the deposition about the accident of 03/04/2015, dated 09/01/2016, she described the fall.'),
  'qme on injury': dated('The QME report on the injury dated 09/01/2016 assigned 12 percent.'),
  'guideline date': dated('The claim from 03/04/2015 is accepted. The notice of claim of 03/20/2015 was filed.'),
  'claim form': dated(
    'The worker filed a claim on 03/20/2015. The employer accepted the claim from 04/02/2015 onward.',
  ),
  'returns future': dated('The injured worker is to follow up on 02/10/2017.'),
  'next visit': dated('The next visit is 02/10/2017.'),
  rtc: dated('RTC 02/10/2017. Work status: TTD until 02/28/2017.'),
  'off work through': dated('The injured worker is off work through 02/28/2017 and then re-evaluated.'),
  'modified duty from to': dated('Modified duty 01/10/2017 - 02/28/2017 was advised.'),
  'disability period': dated('Temporarily totally disabled 12/01/2016 to 02/28/2017.'),
  'authorization valid': dated('The authorization is valid 12/05/2016 - 03/05/2017 for six visits.'),
  'surgery date requested': dated('Surgery is set for 02/15/2017.'),
  'surgery on calendar': dated('A surgery date of 02/15/2017 was requested.'),
  'date of service future': dated('The request lists dates of service 12/05/2016-03/05/2017.'),
  'pending appointment': dated('A hearing before the board on 03/15/2017 is pending.'),
  'expected p&s': dated('Expected permanent and stationary date: 06/01/2017.'),
  'trial ends': dated('A four-week trial ending 02/17/2017 is proposed.'),
  due: dated('A urine screen is due 02/17/2017.'),
  will: dated('He will be seen by the surgeon 02/17/2017.'),
  'guideline updated in rationale': {
    dates: DATES,
    items: [
      [
        'MRI',
        'Upheld',
        'The ODG (last update: 02/27/2017) does not support it. The request is not medically necessary.',
      ],
    ],
  },
  'guideline effective in rationale': {
    dates: DATES,
    items: [
      [
        'MRI',
        'Upheld',
        'The MTUS adopted 12/01/2017 new chapters, which do not apply here. The request is not medically necessary.',
      ],
    ],
  },
  retrieved: {
    dates: DATES,
    items: [
      [
        'MRI',
        'Upheld',
        'FDA label, www.accessdata.fda.gov (accessed 01/25/2017), lists no such use. The request is not medically necessary.',
      ],
    ],
  },
  'citation date': {
    dates: DATES,
    items: [
      [
        'MRI',
        'Upheld',
        'Web: National Guideline Clearinghouse, 2/22/2017. There are no red flags. The request is not medically necessary.',
      ],
    ],
  },
  'two digit year of something': dated('Grip strength was 40/42/44 on the right and 30/31/32 on the left.'),
  'grip with on': dated('Grip on the right: 20/22/24. Grip on 31/32/33 left.'),
  jamar: dated('Jamar dynamometer readings: right 60-62-65, left 40-45-44.'),
  bp: dated('Blood pressure was 130/85, BMI 31.2, weight 210.'),
  range: dated('Range of motion is 30/45/60 degrees; flexion 40/60, extension 10/25.'),
  lab: dated('Labs were drawn. CPT 80053, 85025 and 36415 were billed; LOINC 2160-0.'),
  lot: dated('The implant lot is 12-34-5678 and model 44-21-2016.'),
  'lot 2': dated('Lot number 31-31-2016 of the graft was logged.'),
  'ratio date like': dated('The scale was 5/5/5, strength 4/5/5.'),
  'month 13': dated('An epidural was given at L4-5 on 10/18/2016, 11/1/16 and 12-05-16.'),
  'opioid dose': dated('Oxycodone 10/325/30 was given to the patient on 5/325/60.'),
  'date typed with dot': dated('The visit of 10.18.16 and the one of 2016.10.18 were reviewed.'),
  feb29: dated('He was seen on 02/29/2016.'),
  'nov 31 no': dated('Between November 30 and December 1, 2016 he was off work.'),
};
