import { describe, expect, it } from 'vitest';
import { citing } from '../../support/citing-item.ts';
import { findingsIn } from '../../support/rule-tester.ts';

/** Each edition as letters print it, with the first and the last day in force, as the notices of the agency give them. */
const EDITIONS: readonly (readonly [printed: string, from: string, to: string])[] = [
  ['Chronic Pain Medical Treatment 2009', '2009-07-18', '2016-07-27'],
  ['Chronic Pain Medical Treatment 2016', '2016-07-28', '2017-11-30'],
  ['Opioid Treatment 2016', '2016-07-28', '2017-11-30'],
  ['Neck and Upper Back Complaints 2004', '2007-06-15', '2017-11-30'],
  ['Shoulder Complaints 2004', '2007-06-15', '2017-11-30'],
  ['Elbow Complaints 2007', '2009-07-18', '2017-11-30'],
  ['Forearm, Wrist, and Hand Complaints 2004', '2007-06-15', '2017-11-30'],
  ['Low Back Complaints 2004', '2007-06-15', '2017-11-30'],
  ['Knee Complaints 2004', '2007-06-15', '2017-11-30'],
  ['Ankle and Foot Complaints 2004', '2007-06-15', '2017-11-30'],
  ['Eye 2004', '2007-06-15', '2017-11-30'],
  ['Cervical and Thoracic Spine Disorders 2016', '2017-12-01', '2019-04-17'],
  ['Cervical and Thoracic Spine Disorders 2018', '2019-04-18', ''],
  ['Cervical and Thoracic Spine 2019', '2019-04-18', ''],
  ['Shoulder Disorders 2016', '2017-12-01', '2023-08-09'],
  ['Elbow Disorders 2013', '2017-12-01', '2019-04-17'],
  ['Elbow Disorders 2018', '2019-04-18', ''],
  ['Elbow Disorders 2019', '2019-04-18', ''],
  ['Hand, Wrist, and Forearm Disorders 2016', '2017-12-01', '2019-04-17'],
  ['Hand, Wrist and Forearm Disorders 2019', '2019-04-18', '2023-11-09'],
  ['Low Back Disorders 2016', '2017-12-01', '2019-08-10'],
  ['Low Back Disorders 2019', '2019-08-11', '2021-11-22'],
  ['Low Back Disorders 2020', '2021-11-23', ''],
  ['Knee Disorders 2015', '2017-12-01', '2020-09-20'],
  ['Knee Disorders 2019', '2020-09-21', ''],
  ['Knee Disorders 2020', '2020-09-21', ''],
  ['Ankle and Foot Disorders 2015', '2017-12-01', '2019-04-17'],
  ['Ankle and Foot Disorders 2018', '2019-04-18', ''],
  ['Hip and Groin 2011', '2017-12-01', '2019-10-06'],
  ['Hip and Groin Disorders 2019', '2019-10-07', ''],
  ['Occupational/Work-Related Asthma Medical Treatment 2016', '2017-12-01', '2020-09-20'],
  ['Occupational/Work-Related Asthma 2020', '2020-09-21', ''],
  ['Occupational Interstitial Lung Disease 2016', '2017-12-01', '2020-09-20'],
  ['Occupational Interstitial Lung Disease 2019', '2020-09-21', ''],
  ['Posttraumatic Stress Disorder and Acute Stress Disorder 2018', '2019-04-18', ''],
  ['Workplace Mental Health: Depressive Disorders 2020', '2020-09-21', ''],
  ['Workplace Mental Health: Anxiety Disorders 2021', '2021-07-19', ''],
  ['Coronavirus (COVID-19) 2021', '2021-06-28', '2023-08-09'],
  ['Chronic Pain 2017', '2017-12-01', ''],
  ['Opioids 2017', '2017-12-01', ''],
  ['Eye Disorders 2017', '2017-12-01', ''],
  ['ACOEM Chapter 6 Pain, Suffering, and the Restoration of Function', '2007-06-15', '2009-07-17'],
];
/** Their days, or how they came to the MTUS, are not documented: a finding may be information only. */
const UNSURE: readonly string[] = [
  'Acupuncture Treatment 2007',
  'Postsurgical Treatment 2009',
  'Stress-Related Conditions 2004',
  'Initial Approaches to Treatment 2022',
  'Traumatic Brain Injury 2017',
  'Traumatic Brain Injury 2018',
  'Antiemetics 2020',
  'Prevention 2011',
  'General Approach to Initial Assessment and Documentation 2018',
  'Cornerstones of Disability Prevention and Management 2018',
  'Workplace Mental Health: Introduction 2019',
  'Chronic Pain 2024',
  'Cannabis 2025',
  'MTUS Drug List',
];

const YEARS = Array.from({ length: 12 }, (_, index) => 2014 + index);

const american = (day: string) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;
const aYear = (day: string, by: number) => `${Number(day.slice(0, 4)) + by}${day.slice(4)}`;
const nextDay = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);

function severities(text: string): readonly string[] {
  return findingsIn(text)
    .filter(({ code }) => code === 'superseded-guideline')
    .map(({ severity }) => severity);
}
const reviewer = (printed: string, day: string) =>
  severities(citing({ decided: american(day), reviewer: `Decision based on MTUS ${printed}.` }));

describe('superseded-guideline, each edition', () => {
  for (const [printed, from, to] of EDITIONS) {
    it(`reports “${printed}” up to the day before it came and from the day after it ended, and is silent between`, () => {
      if (from >= '2014') {
        for (const day of [aYear(from, -1), nextDay(from, -1)])
          expect(reviewer(printed, day), day).toEqual(['warning']);
        expect(reviewer(printed, from), from).toEqual([]);
      }
      if (to !== '') {
        if (to >= '2014') expect(reviewer(printed, to), to).toEqual([]);
        const late = to >= '2014' ? [nextDay(to, 1), aYear(to, 1)] : ['2014-03-04', '2025-02-03'];
        for (const day of late) expect(reviewer(printed, day), day).toEqual(['warning']);
      } else expect(reviewer(printed, '2025-02-03')).toEqual([]);
    });
  }

  for (const printed of UNSURE) {
    it(`reports “${printed}” as information at most, whatever the year`, () => {
      for (const year of YEARS) expect(reviewer(printed, `${year}-06-15`), `${year}`).not.toContain('warning');
    });
  }

  it('reports the drug list in a letter that is older than it', () => {
    expect(reviewer('MTUS Drug Formulary', '2017-02-14')).toEqual(['information']);
    expect(reviewer('MTUS Drug Formulary', '2018-02-14')).toEqual([]);
  });
});
