import type { Letter } from '../../../server/src/letter/letter.ts';
import { applied } from '../../support/rule-tester.ts';

/** Rationales that rest on a primary service that was refused. */
const ALONG = [
  'Since the primary procedure is not medically necessary, none of the services that go with it are medically necessary.',
  'As the requested surgery was not found to be supported, the associated request is not medically necessary.',
  'The proposed operation is not certified. Therefore, this request is also not certified.',
];

/** Such a rationale under each item, where all other items are overturned. */
export function ancillaryWithoutDeniedPrimary(letter: Letter): readonly string[] {
  const decided = letter.items.flatMap(({ decision, rationale }) =>
    decision && rationale ? [{ decision, rationale }] : [],
  );
  if (decided.length < 2) return [];
  return decided.map((along, index) =>
    applied(letter.source, [
      ...decided.map((item) => ({ span: item.decision.word.span, text: item === along ? 'Upheld' : 'Overturned' })),
      { span: along.rationale.body.span, text: ALONG[index % ALONG.length] ?? '' },
    ]),
  );
}
