import { describe, expect, it } from 'vitest';
import { reviewDateConflict } from '../../../server/src/rules/consistency/review-date-conflict.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { applied, findingsIn, testRule } from '../../support/rule-tester.ts';

const DATES = { injury: '08/04/2016', denied: '11/09/2016', decided: '12/20/2016' };
const MESSAGE =
  'The summary dates the utilization review November 19, 2016; the case header gives November 9, 2016 as the UR Denial Date.';

const stated = (summary: string) => caseLetter({ ...DATES, summary, findings: [MESSAGE] });
const silent = (summary: string) => caseLetter({ ...DATES, summary });
const own = (text: string) => findingsIn(text).filter(({ code }) => code === 'review-date-conflict');

testRule(reviewDateConflict, {
  reported: {
    'a utilization review by its day': stated('Utilization review dated ⟦11/19/2016⟧ denied the request.'),
    'a review that opens with its day': stated('On ⟦11-19-16⟧, utilization review (UR) non-certified six visits.'),
    'a review with its day in brackets': stated('The original Utilization Review (UR) (⟦11-19-2016⟧) modified it.'),
    'a report with a decision date': stated(
      'The utilization review report, with a decision date of ⟦November 19, 2016⟧, denied it.',
    ),
    'a letter of the review': stated('A utilization review letter is dated ⟦11/19/2016⟧; the brace is not certified.'),
    'a short form': stated('The UR dated ⟦11-19-16⟧ non-certified the brace.'),
    'a peer review': stated('The peer review of ⟦11/19/2016⟧ denied the brace.'),
    'a prior determination': stated('The prior determination on ⟦11/19/2016⟧ denied the request.'),
    'a denial that was made': stated('A request was signed, and a prior denial was made on ⟦11/19/2016⟧.'),
    'a notice of denial': stated('The notice of denial dated ⟦11/19/2016⟧ lists no reason.'),
    'a refusal by the review': stated(
      'A request for a brace was made that was denied by Utilization Review on ⟦November 19, 2016⟧.',
    ),
    'a refusal in the passive voice': stated('The requested treatment was previously denied on ⟦11/19/2016⟧.'),
    'a refusal of certification': stated('The UR denied certification on ⟦November 19, 2016⟧ for lack of findings.'),
    'a request that was refused on a day that opens its sentence': stated(
      'On ⟦11-19-2016⟧ the request for a lumbar brace was non-certified by utilization review.',
    ),
    'the administrator': stated('On ⟦11/19/2016⟧, the claims administrator denied the request for a brace.'),
    'what the administrator denied': stated('The claims administrator denied the lumbar brace on ⟦11/19/2016⟧.'),
    'a refusal on a day by the review': stated('It was non-certified on ⟦11/19/2016⟧ by the utilization review.'),
    'a review after its day': stated('The ⟦11/19/2016⟧ utilization review found no need for it.'),
    'a request that was reviewed': stated('The request had been reviewed on ⟦11/19/2016⟧ and sent back.'),
    'requests that were reviewed and refused': stated(
      'The request for a lumbar brace was initially reviewed and denied on ⟦11/19/2016⟧.',
    ),
    'what was found unnecessary': stated(
      'The requested brace was found to be not medically necessary on ⟦11/19/2016⟧.',
    ),
    'a refusal in a letter': stated('The brace was rejected in a letter dated ⟦11/19/2016⟧.'),
    'a refusal during the review': stated('The brace was reviewed via utilization review on ⟦11/19/2016⟧.'),
    'an adverse decision': stated('An adverse decision dated ⟦11/19/2016⟧ lists no reason.'),
    'a review of the year before': caseLetter({
      ...DATES,
      summary: 'Utilization review dated ⟦11/09/2015⟧ denied the request.',
      findings: [
        'The summary dates the utilization review November 9, 2015; the case header gives November 9, 2016 as the UR Denial Date.',
      ],
    }),
    'a review in a rationale': caseLetter({
      ...DATES,
      rationale: 'The UR report dated ⟦11-19-16⟧ denied the request.',
      findings: [
        'The rationale of “Tramadol 50mg #84” dates the utilization review November 19, 2016; the case header gives November 9, 2016 as the UR Denial Date.',
      ],
    }),
  },
  silent: {
    'the same day': silent('Utilization review dated 11-9-16 denied the request.'),
    'two reviews, one of the header’s day': silent(
      'Utilization review dated 10/19/2016 denied the brace. On 11/09/2016, utilization review denied tramadol.',
    ),
    'a review that approved': silent('Utilization review dated 10/19/2016 approved six visits.'),
    'an appeal': silent('The appeal was denied by utilization review on 11/19/2016.'),
    'the claim that the administrator denied': silent('The claims administrator denied the whole claim on 10/19/2016.'),
    'a refusal by others': silent('It was denied on 10/19/2016 by the worker, who feared it.'),
    'the claim itself': silent('The denial of the claim dated 10/19/2016 was withdrawn.'),
    'a review of long ago': silent('Utilization review dated 02/01/2016 denied a brace.'),
    'the day of the request': silent(
      'On 11/01/2016 a request for a brace was received that was denied by utilization review on 11/09/2016.',
    ),
    'a request that was sent and refused': silent(
      'On 11/01/2016, the request for a brace was sent, and was denied by UR.',
    ),
    'a paper that was reviewed': silent('The therapy report reviewed by Utilization Review (UR) was dated 11-01-2016.'),
    'films and records that were reviewed': silent(
      'The request for the films was met. The records were reviewed on 11/19/2016, and the MRI was reviewed on 11/21/2016.',
    ),
    'a request that was reviewed with the worker': silent('The request was discussed with the worker on 11/01/2016.'),
    'a visit after the review': silent('After the utilization review, she was seen on 11/19/2016.'),
    'a letter without a header': caseLetter({ summary: 'Utilization review dated 11/19/2016 denied the request.' }),
  },
});

describe('review-date-conflict', () => {
  const text = caseLetter({ ...DATES, summary: 'Utilization review dated 11-19-16 denied the request.' });

  it('offers either date in place of the other, each as its place prints dates', () => {
    const choices = own(text)[0]?.choices ?? [];
    expect(choices.map(({ title }) => title)).toEqual([
      'Use November 9, 2016 from the case header',
      'Use November 19, 2016 in the case header',
    ]);
    const [summary = text, header = text] = choices.map(({ edits }) => applied(text, edits));
    expect(summary).toContain('Utilization review dated 11-09-16 denied');
    expect(header).toContain('UR Denial Date: 11/19/2016');
    expect([...own(summary), ...own(header)]).toEqual([]);
  });

  it('points at the date of the case header', () => {
    const [related] = own(text)[0]?.related ?? [];
    expect(text.slice(related?.span.start, related?.span.end)).toBe('11/09/2016');
  });
});
