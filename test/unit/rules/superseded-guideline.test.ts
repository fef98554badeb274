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

it('superseded-guideline › has severity information in the claims administrator’s field, and points at the decision date', () => {
  const text = citing({ decided: '02/14/2017', administrator: OLD });
  const found = findingsIn(text).find(({ code }) => code === 'superseded-guideline');
  expect(found?.severity).toBe('information');
  const [related] = found?.related ?? [];
  expect(text.slice(related?.span.start, related?.span.end)).toBe('02/14/2017');
});
