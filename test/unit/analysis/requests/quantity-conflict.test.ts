import { expect, it } from 'vitest';
import { quantitiesIn } from '../../../../server/src/analysis/requests/quantities.ts';
import { quantityConflict } from '../../../../server/src/analysis/requests/quantity-conflict.ts';

const read = (requested: string, named: string) => {
  const conflict = quantityConflict(quantitiesIn(requested), quantitiesIn(named));
  return (
    conflict && [
      requested.slice(conflict.requested.start, conflict.requested.end),
      named.slice(conflict.named.start, conflict.named.end),
    ]
  );
};

it.each([
  ['Norco 10mg #60', 'Norco 10mg #90', ['#60', '#90']],
  ['Norco 10mg #60', 'Norco 5mg #60', ['10mg', '5mg']],
  ['Norco 10/325mg #60', 'Norco 5/325mg #60', ['10/325mg', '5/325mg']],
  ['therapy 2 times a week for 6 weeks', '18 sessions of therapy', ['2 times a week for 6 weeks', '18 sessions']],
  ['12 sessions', 'therapy 2 times a week for 4 weeks', ['12 sessions', '2 times a week for 4 weeks']],
  ['therapy 2x6', 'therapy 3x6', ['2x6', '3x6']],
  ['18 sessions, of which 6, leaving 12 sessions', '13 sessions', ['12 sessions', '13 sessions']],
  ['cream 5% and 5%', 'cream 5% and 6%', ['5%', '6%']],
  ['4 sessions', '6-8 sessions', ['4 sessions', '6-8 sessions']],
  ['7-10 days', '8-10 days', ['7-10 days', '8-10 days']],
  ['injection L4-5', 'injection L3-4', ['L4-5', 'L3-4']],
  ['therapy 2 times a week for 4 weeks', 'therapy 2 times a week for 8 weeks', ['4 weeks', '8 weeks']],
  ['Norco 2 tablets by mouth #240', 'Norco 2 tablets by mouth #480', ['#240', '#480']],
  ['brace with 2 refills', 'brace with 3 refills', ['2 refills', '3 refills']],
])('%j disagrees with %j', (requested, named, expected) => {
  expect(read(requested, named)).toEqual(expected);
});

it.each([
  ['Norco 10mg #60', 'Norco 10 mg, 60 tablets'],
  ['Norco 10/325mg #240', 'Norco 10/325 mg 2 tablets by mouth 4 times a day #240'],
  ['therapy 2 times a week for 6 weeks', '12 sessions of therapy'],
  ['Acupuncture QTY: 12', 'acupuncture twice a week for six weeks'],
  ['18 sessions, 6 sessions given, leaving 12 sessions', '6 sessions'],
  ['Norco #90 with 2 refills', 'Norco 180 tablets'],
  ['12 sessions', 'therapy for the knee'],
  ['therapy', '12 sessions of therapy'],
  ['4 sessions', '3-6 sessions'],
  ['12 sessions', '12 sessions, of which 6'],
  ['injection L4-5, L5-S1', 'injection L4-S1'],
  ['injection L4-5, L5-S1', 'injection L5-S1'],
])('%j agrees with %j', (requested, named) => {
  expect(read(requested, named)).toBeUndefined();
});
