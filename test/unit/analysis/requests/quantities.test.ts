import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../../../server/src/analysis/requests/quantities.ts';

/** "12 number", "L4-L5 level". */
const read = (words: string) => quantitiesIn(words).map(({ kind, value }) => `${value} ${kind}`);

describe('quantitiesIn', () => {
  it.each([
    ['Norco 10mg #60', ['10 mg', '60 number']],
    ['Norco 10/325mg # 60', ['10 mg', '325 mg', '60 number']],
    ['NORCO 10/325 2 TABLETS PO QID #240', ['10 mg', '325 mg', '2 at once', '4 a day', '240 number']],
    ['Norco 10/325 mg 2 tablets by mouth 4 times a day', ['10 mg', '325 mg', '2 at once', '4 a day']],
    ['Percocet 5-325 mg', ['5 mg', '325 mg']],
    ['Lidocaine ointment 5% 106.32gm', ['5 %', '106.32 g']],
    ['Cream 240g with 2 refills', ['240 g', '2 refills']],
    ['Ibuprofen 600mg #90 refill x2', ['600 mg', '90 number', '2 refills']],
    ['Norflex tablets 100mg QTY: 90', ['100 mg', '90 number']],
    ['Norflex 100mg 60 count', ['100 mg', '60 number']],
    ['Ibuprofen 800 mg, quantity of 90', ['800 mg', '90 number']],
    ['Oxycodone 20mg #60 day supply: 30', ['20 mg', '60 number', '30 days']],
    ['Lorzone 750mg one by mouth three times a day #45', ['750 mg', '1 at once', '3 a day', '45 number']],
    ['baclofen 4 a day', ['4 a day']],
    ['Naproxen 500mg BID', ['500 mg', '2 a day']],
    ['Gabapentin 1,200 mg', ['1200 mg']],
    ['12 sessions of acupuncture', ['12 number']],
    ['Acupuncture x 12 visits', ['12 number']],
    ['Physical therapy x12', ['12 number']],
    ['12 additional physical therapy visits', ['12 number']],
    ['twelve (12) sessions', ['12 number']],
    ['forty-five (45) tablets', ['45 number']],
    ['forty five (#45) tablets', ['45 number']],
    ['twenty-four (24) sessions', ['24 number']],
    ['24 (twenty-four) sessions', ['24 number']],
    ['one hundred twenty (120) tablets', ['120 number']],
    ['one hundred and eighty capsules', ['180 number']],
    ['one dozen visits', ['12 number']],
    ['half a dozen sessions', ['6 number']],
    ['thirty-day supply', ['30 days']],
    ['twenty-five mg', ['25 mg']],
    ['two to twenty-four weeks', ['2-24 weeks']],
    ['twice a week for twenty-four weeks', ['2 a week', '24 weeks']],
    ['Two trigger point injections', ['2 number']],
    ['Wrist braces ×2', ['2 number']],
    ['therapy 2 times a week for 6 weeks', ['2 a week', '6 weeks']],
    ['therapy two (2) times per week for six (6) weeks', ['2 a week', '6 weeks']],
    ['therapy twice weekly for six weeks', ['2 a week', '6 weeks']],
    ['therapy two times a week times six weeks', ['2 a week', '6 weeks']],
    ['therapy 2x/week x 6 weeks', ['2 a week', '6 weeks']],
    ['therapy 2x per week for 6 weeks (12 sessions)', ['2 a week', '6 weeks', '12 number']],
    ['Acupuncture 2x6', ['2 a week', '6 weeks']],
    ['Acupuncture 2 x 3 weeks', ['2 a week', '3 weeks']],
    ['PT 2xWk x 6Wks', ['2 a week', '6 weeks']],
    ['1-2 visits', ['1-2 number']],
    ['Two to three week trial', ['2-3 weeks']],
    ['rehabilitation 7-10 days', ['7-10 days']],
    ['aide 4 hours a day, 5 days a week', ['4 hours', '5 a week']],
    ['6-month gym membership', ['6 months']],
    ['injection at L4-5, L5-S1', ['L4-L5 level', 'L5-S1 level']],
    ['L4-S1 facet injection', ['L4-L5 level', 'L5-S1 level']],
    ['fusion C5/6', ['C5-C6 level']],
    ['C7-T1 injection', ['C7-T1 level']],
    ['One prescription of Norco', ['1 prescription']],
    ['3-view x-rays', ['3 view']],
    ['Two (3) x-rays', ['2 (3) x-ray']],
    ['L3-4-5', ['L3-L4 level', 'L4-L5 level']],
  ])('reads %j', (words, expected) => {
    expect(read(words)).toEqual(expected);
  });

  it.each([
    'MRI of the knee',
    'H2 blocker, B12, T9 tenderness',
    'seen on 11/30/2016',
    'gauze 4x4 inch',
    'none of them, once more',
    'pain is 7/10',
    '',
  ])('reads none in %j', (words) => {
    expect(read(words)).toEqual([]);
  });

  it('returns the span of each quantity', () => {
    const words = 'therapy 2x6 for L4-5';
    expect(quantitiesIn(words).map(({ start, end }) => words.slice(start, end))).toEqual(['2x6', '2x6', 'L4-5']);
  });

  it('ignores texts too long for a request', () => {
    expect(quantitiesIn('12 visits '.repeat(100_000))).toEqual([]);
  });
});
