import { expect, it } from 'vitest';
import { supersededGuideline } from '../../../server/src/rules/citations/superseded-guideline.ts';
import { citing } from '../../support/citing-item.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

const OLD = 'Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Yoga.';

testRule(supersededGuideline, {
  reported: {
    'an edition that was replaced': citing({
      decided: '02/14/2017',
      reviewer: `${OLD}
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The Chronic Pain guideline of 2009 was in force until July 27, 2016; this letter was decided on February 14, 2017. It was replaced by the Chronic Pain guideline of 2016.`,
    }),
    'an edition that was yet to come': citing({
      decided: '02/14/2016',
      reviewer: {
        words: `Decision based on MTUS ⟦Opioid Treatment 2016⟧, Section(s): 2 Opioids for Subacute Pain.`,
        finding: `The Opioid guideline of 2016 is in force since July 28, 2016; this letter was decided on February 14, 2016.`,
      },
    }),
  },
  silent: {
    'the last day': citing({ decided: '07/27/2016', reviewer: OLD }),
    'a letter without a decision date': citing({ reviewer: OLD }),
    'a name without a year': citing({
      decided: '02/14/2017',
      reviewer: 'Decision based on MTUS Chronic Pain Treatment Guidelines Yoga.',
    }),
    'an end that is not verified': citing({
      decided: '02/14/2019',
      reviewer: 'Decision based on MTUS Acupuncture Treatment 2007.',
    }),
    'outside the MTUS': citing({
      decided: '02/14/2017',
      reviewer: 'Decision based on Non-MTUS Citation ACOEM, Knee Disorders 2019, MRI.',
    }),
  },
});

/** A letter whose case header has the day of the utilization review as well. */
const reviewed = (denied: string, decided: string, part: { administrator?: string; reviewer?: string }) =>
  citing({ decided, ...part }).replace('\n\nHOW', `\nUR Denial Date: ${denied}\n\nHOW`);
const own = (text: string) => findingsIn(text).filter(({ code }) => code === 'superseded-guideline');

it('superseded-guideline › has severity information in the claims administrator’s field, and points at the UR Denial Date', () => {
  const text = reviewed('01/10/2017', '02/14/2017', { administrator: OLD });
  const [found] = own(text);
  expect(found?.severity).toBe('information');
  expect(found?.message).toContain('the UR Denial Date is January 10, 2017');
  const [related] = found?.related ?? [];
  expect(text.slice(related?.span.start, related?.span.end)).toBe('01/10/2017');
});

it('superseded-guideline › counts the claims administrator’s edition by the UR Denial Date, not by the decision', () => {
  expect(own(reviewed('07/20/2016', '09/14/2016', { administrator: OLD }))).toEqual([]);
  expect(own(reviewed('07/20/2016', '09/14/2016', { reviewer: OLD }))).toHaveLength(1);
  expect(own(citing({ decided: '09/14/2016', administrator: OLD }))).toEqual([]);
});

it('superseded-guideline › counts a retrospective item’s edition by its date of service', () => {
  const served = (item: string, decided = '11/14/2016') => own(citing({ item, decided, reviewer: OLD }));
  expect(served('Retrospective request for a lumbar brace (DOS: 05/03/2016)')).toEqual([]);
  expect(served('Retro lumbar brace, dates of service 07/20/2016 to 08/15/2016')).toEqual([]);
  expect(served('Retrospective lumbar brace')).toEqual([]);
  expect(served('Lumbar brace (prescribed 05/03/2016)')).toHaveLength(1);
  const [late] = served('Retrospective request for a lumbar brace (DOS: 08/03/2016)');
  expect(late?.message).toContain('the date of service is August 3, 2016');
});
