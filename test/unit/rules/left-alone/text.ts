import { type Sound, summarized, upheld } from './case.ts';

/** Words, marks and digits that look like damage and are none. */
export const TEXT: Readonly<Record<string, Sound>> = {
  'doubled ok': summarized('The worker said that that hurt. He had had surgery. He is in in-home care.'),
  'that that': summarized('It is known that that that helps.'),
  'listed per side': summarized('Flexion: right 5/5 left 5/5. Right right-angle. Reflexes 2+ 2+ 2+.'),
  'names repeated': summarized('He lives in Walla Walla and visited Bora Bora and Pago Pago; cha cha dancing.'),
  'missing space ok': summarized(
    'Seen at U.S.A.F. base. M.D.s agree. e.g.Norco. L4,L5,S1 levels. C5/C6,C6/C7. b.i.d.Take. Dx:Pain. 1,000 mg; etc.',
  ),
  abbr: summarized('HbA1c,CBC,BMP were drawn. Dr.of chiropractic. i.e.lumbar. vs.Norco. approx.10.'),
  'email list': upheld(
    'MRI',
    'www.mdguidelines.com,www.odg-twc.com were read. See guidelines.gov,Spine. The request is not medically necessary.',
  ),
  'website caps': upheld(
    'MRI',
    'See www.Example.org/Low.Back.Pain and https://x.gov/A,B;C. The request is not medically necessary.',
  ),
  decimal: summarized('Take .5 mg, then 1.5 mg; then 2.'),
  'inch quote': summarized('He is 5\'10" and 210 pounds. A 6" wrap was used. The scar is 3".'),
  'inch quote 2': summarized('He is 5 feet 10". He said "ten out of ten" pain. The tear is 1/2" long and 5"x 2".'),
  'feet double': summarized("He is 5'9''. The cut is 2'' long. Height 5' 10\", weight 200."),
  nested: summarized('The note says: "He stated, \'my back is "out" again\', and left."'),
  scare: summarized('The "sciatica" is "new". "Norco" helps.'),
  'curly mix': summarized('The note says “pain is better" and goes on. It says "worse” later.'),
  'curly apostrophes': summarized('The patients’ pain and the worker’s gait. ’16 was bad. ‘Good’ day.'),
  ditto: summarized('Norco 10/325 #60, " " #30, Soma 350 #30.'),
  'double prime': summarized('The disc bulge is 4″ and 5′ away.'),
  'digit in word': summarized(
    'cyp2d6, L5s1, T12L1, covid19, h2receptor, 5htp, b12shot, omega3s, mp3player, i131scan, c5radiculopathy, l4nerve, s1joint, t8lesion, l5pars.',
  ),
  'digit 3': summarized(
    'tylenol3with codeine, tylenol3s, norco5s, percocet10s, oxy30s, vicodin5mg, soma350mg, hydrocodone10mg daily, flexeril10mg, refill3x, pain8of10, pain7out of 10, rated5to6.',
  ),
  'gap list': summarized('Medications:    Norco    Soma    Motrin.'),
  'gap ellipsis': summarized('The guideline says “use of ... is advised for . . . pain”.'),
  'gap of decimal': summarized('A dose of .5 mg and a change from .3 to .9 was noted. Reduced by .25 points.'),
  'levels, scores and editions': summarized(
    'phq9score 4, gad7score 5, dsm5criteria, icd10code, day3postop, tylenol3with codeine, face2face.',
  ),
};
