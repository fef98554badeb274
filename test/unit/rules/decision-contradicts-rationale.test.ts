import { describe, expect, it } from 'vitest';
import { decisionContradictsRationale } from '../../../server/src/rules/consistency/decision-contradicts-rationale.ts';
import { deciding, FIELDS, findingsIn, testRule } from '../../support/rule-tester.ts';

const [claims = '', maximus = ''] = FIELDS.trim().split('\n\n');

function item(header: string, rationale: string): string {
  return deciding(`${header}\n\n${claims}\n\n${maximus}\n\nDecision rationale: ${rationale}\n`);
}

testRule(decisionContradictsRationale, {
  reported: {
    'an overturned item that isn’t necessary': item(
      `Lumbar brace: Overturned
              ^^^^^^^^^^ “Lumbar brace” is Overturned, but its rationale concludes that it isn’t medically necessary.`,
      'The guidelines don’t support it. As such, the request is not medically necessary.',
    ),
    'an upheld item that is necessary': item(
      `Lumbar brace: upheld
              ^^^^^^ “Lumbar brace” is upheld, but its rationale concludes that it is medically necessary.`,
      'The guidelines support it. As such, the request is medically necessary.',
    ),
    'an outcome on a line of its own, and a rationale that wraps': item(
      `Physical therapy of the left knee, six sessions:
Overturned
^^^^^^^^^^ “Physical therapy of the left knee, six sessions” is Overturned, but its rationale concludes that it isn’t medically necessary.`,
      'The guidelines don’t support it. The medical necessity of this\n\nrequest has not been clearly\n\ndemonstrated.',
    ),
    'an opening that says the opposite of the conclusion': item(
      'Brace: Upheld',
      `The brace is medically necessary. The knee is stable. Therefore, the brace is not medically necessary.
                              ^^^^^^^^^^^^^^^^^^^^^^ The rationale of “Brace” concludes that it isn’t medically necessary; these words say the opposite.`,
    ),
    'an opening and a conclusion of which the outcome follows the opening': item(
      `Brace: Overturned
       ^^^^^^^^^^ “Brace” is Overturned, but its rationale concludes that it isn’t medically necessary.`,
      'The brace is medically necessary. The knee is stable. Therefore, the brace is not medically necessary.',
    ),
    'criteria that are met and a request that isn’t necessary': item(
      'Brace: Upheld',
      `The knee is stable. The records submitted meet the guidelines for the requested brace. The brace is not medically necessary.
                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The rationale of “Brace” concludes that it isn’t medically necessary; these words say the opposite.`,
    ),
    'a part that is necessary and a rest that isn’t': item(
      `Twelve visits: Upheld
               ^^^^^^ “Twelve visits” is Upheld, but its rationale finds a part of it medically necessary.`,
      'The guidelines allow six. Six visits are medically necessary; the remaining six are not.',
    ),
    'a request that is modified': item(
      `Twelve visits: Overturned
               ^^^^^^^^^^ “Twelve visits” is Overturned, but its rationale finds only a part of it medically necessary.`,
      'The guidelines allow six. Therefore, the request is modified to six visits.',
    ),
  },
  silent: {
    'an opening that speaks of another number': item(
      'Twelve visits: Upheld',
      'The six visits so far were medically necessary. He is well. The request for twelve is not medically necessary.',
    ),
    'a part that others certified': item(
      'Twelve visits: Upheld',
      'Utilization review modified the request to six. The request is not medically necessary.',
    ),
    'the remaining part of a request that was authorized in part': item(
      'Twelve visits was the original request. Six visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, six visits is: Upheld',
      'Six visits are approved and the remaining six are not medically necessary.',
    ),
    'both in agreement': deciding(`Brace: Upheld\n${FIELDS}`),
    'a rationale that concludes nothing': item('Brace: Overturned', 'The knee gives way in the guidelines’ sense.'),
    'a rationale that finds a part of it necessary': item(
      'Brace: Overturned',
      'The request for one brace is medically necessary. The request for two is not medically necessary.',
    ),
    'what a guideline says': item(
      'Brace: Overturned',
      'A brace is not necessary if the knee is stable. It is not stable here, so the guideline supports it.',
    ),
    'another word than the two outcomes': item('Brace: Modified', 'The request is not medically necessary.'),
    'an item without a rationale': deciding(`Brace: Overturned\n${claims}\n\n${maximus}\n`),
  },
});

describe('decision-contradicts-rationale', () => {
  it('shows the words that conclude the opposite', () => {
    const text = item('Brace: Overturned', 'The request cannot be considered medically necessary.');
    const [finding] = findingsIn(text).filter(({ code }) => code === decisionContradictsRationale.code);
    const places = finding?.related?.map(({ span, message }) => [text.slice(span.start, span.end), message]);
    expect(places).toEqual([['cannot be considered medically necessary', 'This is what the rationale concludes.']]);
  });
});
