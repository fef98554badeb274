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
  },
  silent: {
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
