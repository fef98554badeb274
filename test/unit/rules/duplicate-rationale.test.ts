import { expect, it } from 'vitest';
import { duplicateRationale } from '../../../server/src/rules/consistency/duplicate-rationale.ts';
import { deciding, FIELDS, findingsIn, testRule } from '../../support/rule-tester.ts';

const [claims = '', maximus = ''] = FIELDS.trim().split('\n\n');
const REASON = 'Nothing in the guidelines supports it. The request is not medically necessary.';

function items(...rationales: readonly string[]): string {
  const all = rationales.map(
    (words, index) => `Brace #${index + 1}: Upheld\n\n${claims}\n\n${maximus}\n\nDecision rationale: ${words}\n`,
  );
  return deciding(all.join('\n'));
}

function found(item: number, other: number): string {
  return `\n^^^^^^^^^^^^^^^^^^^ The rationale of “Brace #${item}” is the same as that of “Brace #${other}”.`;
}

testRule(duplicateRationale, {
  reported: {
    'the same words': items(REASON, `${REASON}${found(2, 1)}`),
    'each later copy': items(REASON, `${REASON}${found(2, 1)}`, `${REASON}${found(3, 1)}`),
    'other case, white space and marks': items(
      REASON,
      `NOTHING in the guidelines supports it; the request${found(2, 1)}\n\nis not medically necessary`,
    ),
    'two pairs': items(
      REASON,
      `The brace was worn. ${REASON}`,
      `${REASON}${found(3, 1)}`,
      `The brace was worn. ${REASON}${found(4, 2)}`,
    ),
  },
  silent: {
    'another last word': items(REASON, `${REASON} Yet.`),
    'another number': items(`Of 12 visits 6 are left. ${REASON}`, `Of 12 visits 5 are left. ${REASON}`),
    'what goes with a procedure that is refused': items(
      'Since the primary procedure is not medically necessary, none of the services that go with it are.',
      'Since the primary procedure is not medically necessary, none of the services that go with it are.',
    ),
    'a few words': items('See above.', 'See above.'),
    'items without rationales': deciding(`Brace: Upheld\n${claims}\nCrutch: Upheld\n${claims}\n`),
  },
});

it('duplicate-rationale › points at the first rationale', () => {
  const text = items(REASON, REASON);
  const [finding] = findingsIn(text).filter(({ code }) => code === duplicateRationale.code);
  const [label] = [...text.matchAll(/Decision rationale:/g)];
  expect(finding?.related).toEqual([
    { span: { start: label?.index, end: (label?.index ?? 0) + 19 }, message: 'This rationale is the same.' },
  ]);
});
