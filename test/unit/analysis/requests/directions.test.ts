import { describe, expect, it } from 'vitest';
import { oddDirections } from '../../../../server/src/analysis/requests/directions.ts';
import { inDigits } from '../../../../server/src/terms/number-words.ts';

function read(words: string) {
  const odd = oddDirections(inDigits(words).text);
  return odd && `${odd.stated} for ${odd.meant}`;
}

describe('directions for use', () => {
  it.each([
    ['Norco 10/325 mg, 1 tablet every 6 hours for 30 days, #{}', 120],
    ['Gabapentin 300 mg, one tablet three times a day for 30 days, #{}', 90],
    ['Naproxen 550 mg, 1 tab BID, 30 day supply, #{}', 60],
    ['Omeprazole 20 mg 1 po qd x 30 days #{}', 30],
    ['Tramadol 50 mg 1 tab TID x 30 days, quantity {}', 90],
    ['Baclofen 10 mg, two tablets daily for 30 days, #{}', 60],
    ['Take 1 capsule by mouth q8h for 10 days, dispense {}', 30],
    ['Zolpidem 10 mg, one tablet at bedtime, 30 days supply, qty: {}', 30],
    ['Cyclobenzaprine 7.5 mg, {} tablets, one po t.i.d. for two weeks', 42],
    ['Diazepam 5 mg #{}, one tab by mouth every 12 hours, 14 days', 28],
    ['Celecoxib 200 mg 1 capsule every day, days supply: 45, #{}', 45],
    ['Trazodone 50 mg one (1) tablet nightly for 60 days, count {}', 60],
    ['Metaxalone 800 mg 1 tablet twice daily x 15 days #{}', 30],
    ['Pregabalin 75 mg one capsule 2x/day for 20 days, #{}', 40],
    ['Ibuprofen 800 mg 1 tab q 8 hrs, 10-day supply, #{}', 30],
    ['Meloxicam 15 mg, sig: 1 daily, 30 days, #{}', 30],
  ])('are compared with the number in %j', (words, number) => {
    const on = (stated: number) => read(words.replace('{}', `${stated}`));
    expect(on(number)).toBeUndefined();
    expect(on(number * 2)).toBe(`${number * 2} for ${number}`);
    expect(on(number - 5)).toBe(`${number - 5} for ${number}`);
  });

  it.each([
    ['Tizanidine 4 mg BID for 30 days, #90', '90 for 60'],
    ['Norco 10/325 mg 1 tab q6h as needed for 30 days, #180', '180 for 120'],
    ['Lunesta 2 mg, 1 tablet at bedtime for one month, #45', '45 for 30'],
  ])('are reported in %j', (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it.each([
    'Norco 10/325 mg 1 tab q6h as needed for 30 days, #90',
    'Norco 10/325 mg 1-2 tabs every 4-6 hours for 30 days, #90',
    'Norco 10/325 mg 1 or 2 tablets daily for 30 days, #45',
    'Prednisone 10 mg 1 tablet daily for 7 days, then taper, #20',
    'Naproxen 550 mg 1 tab BID for 30 days, #60 with 2 refills',
    'Omeprazole 20 mg daily for 30 days, #60',
    'Omeprazole 20 mg, one tablet daily for one month, #31',
    'Naproxen 550 mg, one tablet BID for one month, #56',
    'Baclofen 10 mg 1/2 tablet TID for 30 days, #45',
    'Gabapentin 300 mg 1 tab in the morning and 2 tablets at bedtime for 30 days, #90',
    'Norco 10/325 mg #60',
    'Naproxen 550 mg 1 tab BID #60',
    'Lidocaine ointment, apply twice a day for 30 days, 1 tube',
    'Postoperative antibiotic 1 tablet QID for 7 days, #30',
    'Motrin 800 mg #90, 1 tab every 30 days, for 30 days and 60 days',
    '',
  ])('are left alone in %j', (words) => {
    expect(read(words)).toBeUndefined();
  });
});
