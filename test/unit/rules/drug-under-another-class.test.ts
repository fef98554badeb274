import { drugUnderAnotherClass } from '../../../server/src/rules/citations/drug-under-another-class.ts';
import { citing } from '../../support/citing-item.ts';
import { testRule } from '../../support/rule-tester.ts';

const CITED = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s):';

testRule(drugUnderAnotherClass, {
  reported: {
    'a drug of the same heading under a section that is named for another class': citing({
      item: 'Famotidine 20mg',
      reviewer: {
        words: `${CITED} ⟦Proton Pump Inhibitors (PPIs)⟧.`,
        finding: `Check the section: “Famotidine” is in the class “H2 blocker”; “Proton Pump Inhibitors (PPIs)” is about other drugs.`,
      },
    }),
    'a tablet under creams': citing({
      item: 'Naproxen 500mg',
      reviewer: {
        words: `${CITED} ⟦Topical analgesics⟧.`,
        finding: `Check the section: “Naproxen” is in the class “NSAID”; “Topical analgesics” is about preparations for the skin.`,
      },
    }),
    'a cream under tablets': citing({
      item: 'Diclofenac gel',
      reviewer: {
        words: `${CITED} ⟦NSAIDs (non-steroidal anti-inflammatory drugs)⟧.`,
        finding: `Check the section: “Diclofenac” is put on the skin; “NSAIDs (non-steroidal anti-inflammatory drugs)” is about drugs that are swallowed.`,
      },
    }),
    'a brand, and a class from memory': citing({
      item: 'Zanaflex 4mg',
      reviewer: {
        words: `${CITED} ⟦Benzodiazepines⟧.`,
        finding: `Check the section: “Zanaflex” is in the class “antispasticity” (from memory, not verified); “Benzodiazepines” is about other drugs.`,
      },
    }),
  },
  silent: {
    'an H2 blocker under gastrointestinal risk': citing({
      item: 'Famotidine 20mg',
      reviewer: `${CITED} NSAIDs, GI symptoms & cardiovascular risk.`,
    }),
    'an antispasticity drug under muscle relaxants': citing({
      item: 'Baclofen 10mg',
      reviewer: `${CITED} Muscle relaxants (for pain).`,
    }),
    'its own class': citing({ item: 'Flexeril 10mg', reviewer: `${CITED} Muscle relaxants (for pain).` }),
    'a cream of a drug that is mostly a tablet': citing({
      item: 'Cyclobenzaprine 5% in cream base',
      reviewer: `${CITED} Topical analgesics.`,
    }),
    'a section on compound drugs': citing({ item: 'Deprizine', reviewer: `${CITED} Compound drugs.` }),
    'a section on a complaint': citing({ item: 'Temazepam 15mg', reviewer: `${CITED} Insomnia treatment.` }),
    'several sections, one of them its own': citing({
      item: 'Omeprazole 20mg',
      reviewer: `${CITED} NSAIDs (non-steroidal anti-inflammatory drugs), NSAIDs, GI symptoms & cardiovascular risk.`,
    }),
    'a section that treats another drug of its class': citing({
      item: 'Prevacid 30mg',
      reviewer: `${CITED} NSAIDs, GI symptoms & cardiovascular risk.`,
    }),
    'an injection': citing({ item: 'Baclofen pump refill', reviewer: `${CITED} Topical analgesics.` }),
    'a drug that is not in the catalogue': citing({ item: 'Metformin', reviewer: `${CITED} Topical analgesics.` }),
  },
});
