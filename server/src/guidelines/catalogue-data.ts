import acoem3rdNonmtus from './data/acoem-3rd-nonmtus.json' with { type: 'json' };
import acoem6 from './data/acoem-6.json' with { type: 'json' };
import acoem7Nonmtus from './data/acoem-7-nonmtus.json' with { type: 'json' };
import acoem8 from './data/acoem-8.json' with { type: 'json' };
import acoem9 from './data/acoem-9.json' with { type: 'json' };
import acoem10 from './data/acoem-10.json' with { type: 'json' };
import acoem11 from './data/acoem-11.json' with { type: 'json' };
import acoem12 from './data/acoem-12.json' with { type: 'json' };
import acoem13 from './data/acoem-13.json' with { type: 'json' };
import acoem14 from './data/acoem-14.json' with { type: 'json' };
import acoem15 from './data/acoem-15.json' with { type: 'json' };
import acoem16 from './data/acoem-16.json' with { type: 'json' };
import acoemCurAnkleAndFootDisorders from './data/acoem-cur-ankle-and-foot-disorders.json' with { type: 'json' };
import acoemCurAntiemetics from './data/acoem-cur-antiemetics.json' with { type: 'json' };
import acoemCurCannabis from './data/acoem-cur-cannabis.json' with { type: 'json' };
import acoemCurCervicalAndThoracicSpineDisorders from './data/acoem-cur-cervical-and-thoracic-spine-disorders.json' with {
  type: 'json',
};
import acoemCurChronicPain from './data/acoem-cur-chronic-pain.json' with { type: 'json' };
import acoemCurChronicPain2024 from './data/acoem-cur-chronic-pain-2024.json' with { type: 'json' };
import acoemCurCornerstones from './data/acoem-cur-cornerstones.json' with { type: 'json' };
import acoemCurCornerstones2018 from './data/acoem-cur-cornerstones-2018.json' with { type: 'json' };
import acoemCurCovid19 from './data/acoem-cur-covid-19.json' with { type: 'json' };
import acoemCurElbowDisorders from './data/acoem-cur-elbow-disorders.json' with { type: 'json' };
import acoemCurEyeDisorders from './data/acoem-cur-eye-disorders.json' with { type: 'json' };
import acoemCurGeneralApproach from './data/acoem-cur-general-approach.json' with { type: 'json' };
import acoemCurGeneralApproach2018 from './data/acoem-cur-general-approach-2018.json' with { type: 'json' };
import acoemCurHandWristAndForearmDisorders from './data/acoem-cur-hand-wrist-and-forearm-disorders.json' with {
  type: 'json',
};
import acoemCurHipAndGroinDisorders from './data/acoem-cur-hip-and-groin-disorders.json' with { type: 'json' };
import acoemCurInitialApproachesToTreatment from './data/acoem-cur-initial-approaches-to-treatment.json' with {
  type: 'json',
};
import acoemCurKneeDisorders from './data/acoem-cur-knee-disorders.json' with { type: 'json' };
import acoemCurLowBackDisorders from './data/acoem-cur-low-back-disorders.json' with { type: 'json' };
import acoemCurOccupationalInterstitialLungDisease from './data/acoem-cur-occupational-interstitial-lung-disease.json' with {
  type: 'json',
};
import acoemCurOccupationalWorkRelatedAsthma from './data/acoem-cur-occupational-work-related-asthma.json' with {
  type: 'json',
};
import acoemCurOpioids from './data/acoem-cur-opioids.json' with { type: 'json' };
import acoemCurPrevention from './data/acoem-cur-prevention.json' with { type: 'json' };
import acoemCurPrevention2018 from './data/acoem-cur-prevention-2018.json' with { type: 'json' };
import acoemCurShoulderDisorders from './data/acoem-cur-shoulder-disorders.json' with { type: 'json' };
import acoemCurTraumaticBrainInjury from './data/acoem-cur-traumatic-brain-injury.json' with { type: 'json' };
import acoemCurWorkplaceMentalHealthAnxietyDisorders from './data/acoem-cur-workplace-mental-health-anxiety-disorders.json' with {
  type: 'json',
};
import acoemCurWorkplaceMentalHealthDepressiveDisorders from './data/acoem-cur-workplace-mental-health-depressive-disorders.json' with {
  type: 'json',
};
import acoemCurWorkplaceMentalHealthIntroduction from './data/acoem-cur-workplace-mental-health-introduction.json' with {
  type: 'json',
};
import acoemCurWorkplaceMentalHealthPtsdAndAcuteStressDisorder from './data/acoem-cur-workplace-mental-health-ptsd-and-acute-stress-disorder.json' with {
  type: 'json',
};
import acoemGeneral from './data/acoem-general.json' with { type: 'json' };
import acupuncture from './data/acupuncture.json' with { type: 'json' };
import cp2009 from './data/cp-2009.json' with { type: 'json' };
import cp2016 from './data/cp-2016.json' with { type: 'json' };
import formulary from './data/formulary.json' with { type: 'json' };
import odg from './data/odg.json' with { type: 'json' };
import opioids2016 from './data/opioids-2016.json' with { type: 'json' };
import postsurgical from './data/postsurgical.json' with { type: 'json' };
import regImr from './data/reg-imr.json' with { type: 'json' };
import regMtus from './data/reg-mtus.json' with { type: 'json' };
import sources from './data/sources.json' with { type: 'json' };
import type { CatalogueFiles, GuidelineFile, Source } from './guideline.ts';

/** The built-in catalogue's files, one a guideline; a test holds each against its schema, so their types are taken as given. */
export const BUILT_IN_FILES: CatalogueFiles = {
  guidelines: [
    cp2009,
    cp2016,
    acupuncture,
    postsurgical,
    opioids2016,
    acoem8,
    acoem9,
    acoem10,
    acoem11,
    acoem12,
    acoem13,
    acoem14,
    acoem15,
    acoem16,
    acoemGeneral,
    acoem6,
    acoem7Nonmtus,
    acoemCurInitialApproachesToTreatment,
    acoemCurCervicalAndThoracicSpineDisorders,
    acoemCurShoulderDisorders,
    acoemCurElbowDisorders,
    acoemCurHandWristAndForearmDisorders,
    acoemCurLowBackDisorders,
    acoemCurKneeDisorders,
    acoemCurAnkleAndFootDisorders,
    acoemCurWorkplaceMentalHealthPtsdAndAcuteStressDisorder,
    acoemCurWorkplaceMentalHealthDepressiveDisorders,
    acoemCurEyeDisorders,
    acoemCurHipAndGroinDisorders,
    acoemCurOccupationalWorkRelatedAsthma,
    acoemCurOccupationalInterstitialLungDisease,
    acoemCurChronicPain,
    acoemCurOpioids,
    acoemCurAntiemetics,
    acoemCurCannabis,
    acoemCurChronicPain2024,
    acoemCurCornerstones,
    acoemCurCornerstones2018,
    acoemCurCovid19,
    acoemCurGeneralApproach,
    acoemCurGeneralApproach2018,
    acoemCurPrevention,
    acoemCurPrevention2018,
    acoemCurTraumaticBrainInjury,
    acoemCurWorkplaceMentalHealthAnxietyDisorders,
    acoemCurWorkplaceMentalHealthIntroduction,
    acoem3rdNonmtus,
    odg,
    formulary,
    regMtus,
    regImr,
  ] as readonly unknown[] as readonly GuidelineFile[],
  sources: sources.sources as Readonly<Record<string, Source>>,
};
