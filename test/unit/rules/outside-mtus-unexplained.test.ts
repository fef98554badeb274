import { outsideMtusUnexplained } from '../../../server/src/rules/citations/outside-mtus-unexplained.ts';
import { citing } from '../../support/citing-item.ts';
import { testRule } from '../../support/rule-tester.ts';

const reviewer = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back.';
const ODG = 'The Official Disability Guidelines recommend it only after a trial.';

testRule(outsideMtusUnexplained, {
  reported: {
    'the ODG without a reason': citing({
      reviewer: `${reviewer}
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Lumbar brace” rests on Non-MTUS guidelines alone, and the rationale does not say that the MTUS is silent, does not apply or was rebutted (8 CCR §9792.21.1).`,
      rationale: ODG,
    }),
  },
  silent: {
    'an MTUS that is silent': citing({ reviewer, rationale: `The MTUS is silent on braces. ${ODG}` }),
    'an ACOEM that does not address it': citing({ reviewer, rationale: `ACOEM guidelines do not address it. ${ODG}` }),
    'an MTUS that has no recommendation': citing({
      reviewer,
      rationale: `There is no recommendation in the MTUS. ${ODG}`,
    }),
    'an MTUS that is rebutted': citing({ reviewer, rationale: `The MTUS is rebutted by later studies. ${ODG}` }),
    'the MTUS beside it': citing({
      reviewer: `Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care. ${reviewer}`,
      rationale: ODG,
    }),
    'nothing cited': citing({ rationale: ODG }),
  },
});
