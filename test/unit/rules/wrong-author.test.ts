import { wrongAuthor } from '../../../server/src/rules/structure/wrong-author.ts';
import { deciding, testRule } from '../../support/rule-tester.ts';

const RATIONALE = 'Decision rationale: Nothing in the guidelines supports it. The request is not medically necessary.';
const NONE = 'did not cite any medical evidence for its decision.';

function fields(claims: string, maximus: string): string {
  return deciding(
    `Brace: Upheld\n\nClaims Administrator guideline: ${claims}\n\nMAXIMUS guideline: ${maximus}\n\n${RATIONALE}\n`,
  );
}

testRule(wrongAuthor, {
  reported: {
    'the expert reviewer in the claims administrator’s field': fields(
      `The Expert Reviewer ${NONE}
                                    ^^^^^^^^^^^^^^^ This field is about the claims administrator; its words are about the Expert Reviewer.`,
      `The Expert Reviewer ${NONE}`,
    ),
    'the claims administrator in the MAXIMUS field': fields(
      `The Claims Administrator ${NONE}`,
      `The Claims Administrator based their decision on recommendation(s) outside of the MTUS Guidelines.
                       ^^^^^^^^^^^^^^^^^^^^ This field is about the expert reviewer; its words are about the Claims Administrator.`,
    ),
    'utilization review in the MAXIMUS field': fields(
      `The Claims Administrator ${NONE}`,
      `Utilization review ${NONE}
                   ^^^^^^^^^^^^^^^^^^ This field is about the expert reviewer; its words are about the Utilization review.`,
    ),
    'an author whose name wraps': fields(
      `The Claims Administrator ${NONE}`,
      `The Claims
                       ^^^^^^ This field is about the expert reviewer; its words are about the Claims Administrator.
Administrator ${NONE}
^^^^^^^^^^^^^`,
    ),
  },
  silent: {
    'each author in its own field': fields(`The Claims Administrator ${NONE}`, `The Expert Reviewer ${NONE}`),
    'another author within a sentence': fields(
      `The Claims Administrator ${NONE}`,
      `The Expert Reviewer did not cite what the Claims Administrator cited.`,
    ),
    'no author at all': fields(
      `The Claims Administrator ${NONE}`,
      'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
    ),
  },
  fixed: {
    'the author': [
      fields(`The Expert Reviewer ${NONE}`, `The Expert Reviewer ${NONE}`),
      fields(`The Claims Administrator ${NONE}`, `The Expert Reviewer ${NONE}`),
    ],
  },
});
