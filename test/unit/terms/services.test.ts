import { describe, expect, it } from 'vitest';
import data from '../../../server/src/terms/data/services.json' with { type: 'json' };
import { servicesIn } from '../../../server/src/terms/services.ts';

const read = (words: string) => servicesIn(words).map(({ service, start, end }) => [service, words.slice(start, end)]);

describe('servicesIn', () => {
  it.each([
    ['12 sessions of Physical Therapy', [['physical therapy', 'Physical Therapy']]],
    [
      'PT 2x6, then a HEP',
      [
        ['physical therapy', 'PT'],
        ['home exercise program', 'HEP'],
      ],
    ],
    ['Post-op physical therapies', [['physical therapy', 'physical therapies']]],
    ['Open MRI of the neck', [['MRI', 'MRI']]],
    ['MR arthrogram left shoulder', [['MR arthrogram', 'MR arthrogram']]],
    [
      'MRIs and x-rays',
      [
        ['MRI', 'MRIs'],
        ['X-ray', 'x-rays'],
      ],
    ],
    ['CT scan', [['CT scan', 'CT scan']]],
    ['EMG/NCV of both legs', [['EMG/NCV', 'EMG/NCV']]],
    [
      'EMG of the arm, nerve conduction studies',
      [
        ['EMG/NCV', 'EMG'],
        ['EMG/NCV', 'nerve conduction studies'],
      ],
    ],
    ['right L4-5 TFESI', [['epidural steroid injection', 'TFESI']]],
    ['an epidural\n\nsteroid injection', [['epidural steroid injection', 'epidural\n\nsteroid injection']]],
    ['medial branch blocks', [['medial branch block', 'medial branch blocks']]],
    ['Cortisone injection to the knee', [['joint injection', 'Cortisone injection']]],
    ['toradol injection', [['injection', 'toradol injection']]],
    [
      'Knee arthroscopy with meniscectomy',
      [
        ['arthroscopy', 'Knee arthroscopy'],
        ['arthroscopy', 'meniscectomy'],
      ],
    ],
    ['ACDF C5-6', [['fusion', 'ACDF']]],
    ['right carpal tunnel release', [['carpal tunnel release', 'carpal tunnel release']]],
    ['Hot/cold therapy unit', [['hot or cold therapy', 'Hot/cold therapy unit']]],
    ['hot and cold pack', [['hot or cold therapy', 'hot and cold pack']]],
    ['H-wave purchase', [['H-wave unit', 'H-wave']]],
    [
      'TENS unit with electrodes',
      [
        ['TENS unit', 'TENS unit'],
        ['electrode supplies', 'electrodes'],
      ],
    ],
    ['walker', [['walker', 'walker']]],
    ['knee scooter', [['knee scooter', 'knee scooter']]],
    ['UDS', [['urine drug screen', 'UDS']]],
    [
      'functional capacity evaluation (FCE)',
      [
        ['functional capacity evaluation', 'functional capacity evaluation'],
        ['functional capacity evaluation', 'FCE'],
      ],
    ],
    ['Neurosurgeon evaluation', [['consultation', 'Neurosurgeon evaluation']]],
    ['pain management follow-up visit', [['office visit', 'follow-up visit']]],
    ['six sessions of CBT', [['psychotherapy', 'CBT']]],
    ['Home health aide 4 hours a day', [['home health care', 'Home health aide']]],
    ['gym membership', [['gym membership', 'gym membership']]],
  ])('finds the services in %j', (words, expected) => {
    expect(read(words)).toEqual(expected);
  });

  it.each([
    'Tramadol 50mg #84',
    'the pt reports pain',
    'tens of visits',
    'the record does not support it',
    'facet arthropathy with trigger points',
    'respect the act',
    '50ct',
    '',
  ])('finds no service in %j', (words) => {
    expect(read(words)).toEqual([]);
  });

  it('finds every name in data/services.json as its own service', () => {
    for (const group of Object.values(data.services)) {
      for (const [service, names] of Object.entries(group)) {
        for (const name of names) expect(read(name), name).toEqual([[service, name]]);
      }
    }
    const { specialists, visits } = data.consultations;
    for (const visit of visits) {
      for (const specialist of specialists) {
        const name = `${specialist} ${visit}`;
        expect(read(name), name).toEqual([['consultation', name]]);
      }
    }
  });

  it('compares only services that data/services.json names', () => {
    const { vague, accessory, forBodyPart, alike } = data.comparison;
    const known = new Set(Object.values(data.services).flatMap((group) => Object.keys(group)));
    expect([...vague, ...accessory, ...forBodyPart, ...alike.flat()].filter((name) => !known.has(name))).toEqual([]);
  });

  it('takes linear time on long words', () => {
    expect(servicesIn('epidural '.repeat(20_000))).toHaveLength(20_000);
    expect(servicesIn(`hot${' '.repeat(200_000)}pack`)).toEqual([]);
  });
});
