import { describe, expect, it } from 'vitest';
import { abbreviationAt } from '../../../server/src/terms/abbreviations.ts';

/** What the abbreviation behind the cursor stands for. */
function readings(withCursor: string): readonly string[] | undefined {
  const offset = withCursor.indexOf('‸');
  return abbreviationAt(withCursor.replace('‸', ''), offset)?.readings;
}

describe('abbreviationAt', () => {
  it.each([
    ['Labs: CBC, ‸PT and PTT were ordered.', ['prothrombin time']],
    ['Labs: CBC, CMP, ‸PT/PTT.', ['prothrombin time']],
    ['The ‸PT/INR is watched.', ['prothrombin time']],
    ['The INR was 2.1 and the\n‸PT 14 seconds.', ['prothrombin time']],
    ['She had 12 visits of ‸PT for the knee.', ['physical therapy', 'physical therapist']],
    ['The PTT was normal. Twelve visits of ‸PT were asked for.', ['physical therapy', 'physical therapist']],
    ['ANA, ESR, CRP and ‸RF were normal.', ['rheumatoid factor']],
    ['A lumbar facet ‸RFA was done.', ['radiofrequency ablation']],
    ['The ‸RFA dated 01/02/2017 asks for it.', ['request for authorization']],
    ['He denies ‸SI/HI.', ['suicidal ideation']],
    ['The ‸SI joint is tender.', ['sacroiliac']],
    ['He smokes 1 ‸PPD.', ['packs (of cigarettes) per day']],
    ['A fusion with ‸BMP was asked for.', ['bone morphogenetic protein']],
    ['He was taken to the ‸ER.', ['emergency room']],
    ['Tramadol ‸ER 150 mg was taken.', ['extended release (of a drug)', 'emergency room']],
    ['She should ‸RTC in 4 weeks.', ['return to clinic']],
    ['There is a full ‸RTC tear.', ['rotator cuff']],
    ['A history of DVT and ‸PE was told.', ['pulmonary embolism']],
    ['On ‸PE there was pain.', ['physical examination']],
    ['No ‸PE was seen.', ['pulmonary embolism', 'physical examination']],
    ['Sildenafil was taken for ‸ED.', ['erectile dysfunction']],
    ['An MRI of the ‸AC joint was done.', ['acromioclavicular']],
    ['One tablet TID ‸AC was taken.', ['before meals']],
  ])('decides between readings by the words near it in its sentence: %j', (text, expected) => {
    expect(readings(text)).toEqual(expected);
  });
});
