import { missingSpace } from '../../../server/src/rules/text/missing-space.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(missingSpace, {
  reported: {
    'a period': caseLetter({
      rationale: 'The MTUS says none⟦.T⟧he knee is stable.',
      findings: ['Missing space after “.”.'],
    }),
    'a period and a word of one letter': caseLetter({
      rationale: 'The MTUS says none⟦.A⟧ brace is asked for.',
      findings: ['Missing space after “.”.'],
    }),
    'a comma before a small letter': caseLetter({
      summary: 'The neck⟦,b⟧ack and knee hurt.',
      findings: ['Missing space after “,”.'],
    }),
    ...Object.fromEntries(
      [
        'It was seen in 2016⟦.I⟧n May it was not.',
        'The visit was on 01/02/2017⟦.T⟧he knee is stable.',
        'There was surgery at L4-5⟦.T⟧he knee is stable.',
        'It was 5mg⟦.P⟧hysician notes say so.',
        'It was 2.5 ml⟦,t⟧aken at night.',
        'It was ibuprofen 800 mg #60⟦.T⟧he knee is stable.',
        'It was an MRI (right elbow)⟦.T⟧he elbow is stable.',
        'It was electromyography (EMG)⟦,a⟧nd nerve conduction.',
        'It was [sic]⟦.A⟧ note says so.',
        'It fell by 30%⟦.T⟧he knee is stable.',
        'It is called “stable”⟦.T⟧he knee is.',
        'The visit QTY: 3⟦.T⟧he knee is stable.',
        'It was in 2015⟦,a⟧nd in 2016.',
        'It was 1,200⟦.N⟧SAIDs were taken.',
      ].map((summary) => [
        summary,
        caseLetter({ summary, findings: [`Missing space after “${/⟦(.)/.exec(summary)?.[1]}”.`] }),
      ]),
    ),
    'a dash with a space before it only': caseLetter({
      rationale: 'The MTUS (Low Back ⟦-L⟧umbar) says so.',
      findings: ['Missing space after “-”.'],
    }),
    'a dash with a space after it only': caseLetter({
      rationale: 'The MTUS (Low Bac⟦k-⟧ Lumbar) says so.',
      findings: ['Missing space before “-”.'],
    }),
    'one in a guideline field': caseLetter({}).replace(
      'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment.\n',
      'Opioid Treatment 2016, Section(s): Opioids -Chronic.\n                                                                                     ^^ Missing space after “-”.\n',
    ),
  },
  silent: {
    ...Object.fromEntries(
      [
        'It is 3.5 or L4-5.0 of it.',
        'It is v2.In or 2.0.Next or A1.B2 of it.',
        'Asked for: 1.Tramadol 50 mg, 2.MRI of the knee; 3.The brace.',
        '1.The brace.',
        'It is §9792.20(a)(1)(A),(B) and 3(b).C of it.',
        'It is 1,alpha or 25,OH of it.',
        'It is 2016.In.Review or 2016.inch or 10.Oct.2015.',
        'It is file(2).Txt or www.example.org/a(2).Html of it.',
        'It is H2.Receptor or B12.Level, T2.Weighted.',
      ].map((summary) => [summary, caseLetter({ summary })]),
    ),
    'an address': caseLetter({
      rationale: 'The MTUS says so, see www.guides.Example.org and jane.Doe.Roe/Pain.Html now.',
    }),
    'dashes with spaces on both sides or none, and list entries': caseLetter({
      summary: 'Pain - Chronic, a non-Lumbar pain, a pain -like ache, -Pain:\n -Ache, 2 -Pain.',
    }),
    'compounds that a line end splits, ranges and single letters': caseLetter({
      summary:
        'A non- Steroidal drug, Evidence- Based care, a Check- Up, X- Rays, L4- Five, a knee- brace and MRI- Arthrogram.',
    }),
    abbreviations: caseLetter({ summary: 'It hurts, e.g.The knee, q.d.At night.' }),
    numbers: caseLetter({ summary: 'It is 1,000 or 2.5 of L4,L5 and St.John.' }),
    'a period before a small letter': caseLetter({ summary: 'It hurts.the knee is stable.' }),
    'the label of a field': caseLetter({ rationale: 'The MTUS says none.Claims Administrator guideline:' }),
    'states of licensure': caseLetter({}).replace('California', 'California,Nevada'),
  },
  fixed: {
    'a period': [
      caseLetter({ rationale: 'The MTUS says none.The knee is stable.' }),
      caseLetter({ rationale: 'The MTUS says none. The knee is stable.' }),
    ],
  },
});
