import { describe, expect, it } from 'vitest';
import { oddCourses, oddTotals } from '../../../../server/src/analysis/requests/products.ts';
import { inDigits } from '../../../../server/src/terms/number-words.ts';

const read = (words: string, odd: typeof oddCourses) =>
  odd(inDigits(words).text).map(({ stated, meant }) => `${stated} for ${meant}`);

describe('visits of a course', () => {
  it.each([
    ['Therapy, 2 times a week for 6 weeks ({} sessions)', 12],
    ['Therapy 2 x 3 weeks, {} sessions', 6],
    ['Acupuncture 2x4 ({} visits)', 8],
    ['Chiropractic care, 3 visits weekly for 4 weeks ({} visits)', 12],
    ['Therapy twice weekly for four weeks, {} sessions', 8],
    ['Therapy, {} sessions (3 times per week for 4 weeks)', 12],
    ['Acupuncture once a week for 6 weeks, quantity: {}', 6],
    ['Therapy 3 x/week x 4 weeks = {} visits', 12],
    ['{} sessions of physical therapy for the neck, 2 times a week for 4 weeks', 8],
    ['Therapy two (2) times a week for three (3) weeks, total of {} visits', 6],
    ['Massage 1x/week x 6, #{}', 6],
    ['Aquatic therapy three times per week over 4 weeks for the low back, {} sessions', 12],
    ['Occupational therapy 2 times weekly for 5 weeks - total {}', 10],
    ['Physical therapy for 4 weeks, 3 times a week, {} visits', 12],
    ['Acupuncture 2x/wk x 6 wks; {} treatments', 12],
    ['{} chiropractic visits at 2x6', 12],
    ['Work conditioning 3 times a week for 2 weeks, i.e. {} visits', 6],
    ['Therapy 2 times a week for 6 weeks for a total of {} sessions to the left elbow', 12],
  ])('are compared in %j', (words, visits) => {
    const on = (number: string) => read(words.replace('{}', number), oddCourses);
    expect(on(`${visits}`)).toEqual([]);
    expect(on(`${visits + 3}`)).toEqual([`${visits + 3} for ${visits}`]);
    expect(on(`${visits - 1}`)).toEqual([`${visits - 1} for ${visits}`]);
  });

  it.each([
    'Therapy evaluation and treatment, 2 times a week for 6 weeks, 13 visits',
    'Therapy 2x6 for the neck and the back, 24 visits',
    'Therapy 2 times a week for 6 weeks, bilateral knees, 24 visits',
    'Therapy 2 times a week for 6 weeks (6 sessions authorized)',
    'Therapy 1 to 2 times a week for 6 weeks, 10 visits',
    'Therapy 2-3 times a week for 6 weeks, 15 sessions',
    'Therapy 2 times a week for 4-6 weeks (10 sessions)',
    'Therapy 2 times a week for 4 weeks then once a week for 4 weeks, 12 sessions',
    'Therapy 2x4 and massage 1x4, 12 visits',
    'Therapy 2 times a week, 12 sessions, 6 weeks after surgery',
    'Therapy 2 times a week for 6 visits',
    'Therapy 2x6 weeks, CPT 97110',
    'Brace 2 x 3 inches, 4 units',
    'Therapy 2 times a week for 6 weeks, 45 minutes each',
    'Twelve sessions, three times weekly, for the elbow',
    'Therapy 2 times a week for 6 weeks, 2 visits per week',
    '',
  ])('are left alone in %j', (words) => {
    expect(read(words, oddCourses)).toEqual([]);
  });
});

describe('totals', () => {
  it.each([
    ['Norco #60, 2 refills = {}', 180],
    ['Norco 10/325 mg #60 with 2 refills, total {}', 180],
    ['Naproxen #60 with one refill (total {})', 120],
    ['Omeprazole 30 capsules with 3 refills, total quantity {}', 120],
    ['Gabapentin 300 mg #90 x 2 = {}', 180],
    ['Lidoderm patch #30 x 3 months = #{}', 90],
    ['Therapy 2 x 6 = {}', 12],
    ['Therapy 4 visits x 3 = {} visits', 12],
    ['Chiropractic care 6 + 6 = {} visits', 12],
    ['Baclofen 10 mg #60, refills: 2 = {}', 180],
    ['Tramadol 50 mg, 30 tablets, 1 refill (total of {})', 60],
    ['Strips, two boxes × 50 = {}', 100],
    ['Celebrex #30 w/ 2 refills = #{}', 90],
  ])('are compared in %j', (words, total) => {
    const on = (number: number) => read(words.replace('{}', `${number}`), oddTotals);
    expect(on(total)).toEqual([]);
    expect(on(total + 60)).toEqual([`${total + 60} for ${total}`]);
    expect(on(total - 7)).toEqual([`${total - 7} for ${total}`]);
  });

  it.each([
    'Norco 10/325 mg #60, 2 refills',
    'Norco #60, 2 refills = 120',
    'Naproxen #60 with 1 refill, #30 authorized',
    'MRI 1.5 T = standard',
    'L4-5 x 2, total 1 level',
    'Visits 2 x 2 x 2 = 8',
    'Splint 3 x 4 inches',
    'MED 2 x 45.5 = 91.0',
    '',
  ])('are left alone in %j', (words) => {
    expect(read(words, oddTotals)).toEqual([]);
  });
});
