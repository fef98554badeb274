import { describe, expect, it } from 'vitest';
import { quantityConflict } from '../../../server/src/rules/consistency/quantity-conflict.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { citing } from '../../support/citing-item.ts';
import { choicesOf, findingsIn, testRule } from '../../support/rule-tester.ts';

const RULES = 'The guidelines ask for a gain in function.';

testRule(quantityConflict, {
  reported: {
    'another number of tablets': citing({
      item: 'Norco 10mg #60',
      rationale: {
        words: `${RULES} The request for Norco 10mg ⟦#90⟧ is not medically necessary.`,
        finding: '“Norco 10mg #60” says “#60”, but its rationale concludes on “#90”.',
      },
    }),
    'another dose': citing({
      item: 'Norco 10mg #60',
      rationale: {
        words: `${RULES} Therefore, Norco ⟦5 mg⟧ #60 is not medically necessary.`,
        finding: '“Norco 10mg #60” says “10mg”, but its rationale concludes on “5 mg”.',
      },
    }),
    'another number of visits than the product': citing({
      item: 'Therapy 2 times a week for 6 weeks',
      rationale: {
        words: `The request for ⟦eighteen sessions⟧ of therapy is not medically necessary. ${RULES}`,
        finding:
          '“Therapy 2 times a week for 6 weeks” says “2 times a week for 6 weeks”, but its rationale concludes on “eighteen sessions”.',
      },
    }),
    'another level of the spine': citing({
      item: 'Epidural steroid injection at L5-S1',
      rationale: {
        words: `${RULES} The request for an epidural steroid injection at ⟦L4-5⟧ is not medically necessary.`,
        finding: '“Epidural steroid injection at L5-S1” says “L5-S1”, but its rationale concludes on “L4-5”.',
      },
    }),
    'another frequency in words': citing({
      item: 'Therapy 3 times a week for 6 weeks',
      rationale: {
        words: `${RULES} The request for therapy ⟦twice a week⟧ for 6 weeks is not medically necessary.`,
        finding:
          '“Therapy 3 times a week for 6 weeks” says “3 times a week”, but its rationale concludes on “twice a week”.',
      },
    }),
    'another number than what remains': citing({
      item: 'Acupuncture 18 sessions was the original request. Acupuncture 6 sessions was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Acupuncture 12 sessions is',
      rationale: {
        words: `${RULES} The request for acupuncture ⟦10 sessions⟧ is not medically necessary.`,
        finding: '“Acupuncture 12 sessions” says “12 sessions”, but its rationale concludes on “10 sessions”.',
      },
    }),
    'a number in words that is another': citing({
      item: 'Tramadol 50mg #120',
      rationale: {
        words: 'The request for tramadol 50 mg, ⟦one hundred ten tablets⟧, is not medically necessary.',
        finding: '“Tramadol 50mg #120” says “#120”, but its rationale concludes on “one hundred ten tablets”.',
      },
    }),
    'a number in words beside other digits': citing({
      item: 'Acupuncture 6 visits',
      rationale: {
        words: 'The request for ⟦six (5)⟧ visits of acupuncture is not medically necessary.',
        finding: '“six (5)” gives two numbers: six and 5.',
      },
    }),
    'the same the other way round, in the midst of a rationale': citing({
      item: 'Acupuncture 6 visits',
      rationale: {
        words: 'He had ⟦24 (twenty)⟧ physical therapy sessions. It is not medically necessary.',
        finding: '“24 (twenty)” gives two numbers: 24 and twenty.',
      },
    }),
  },
  silent: {
    'a number in words': citing({
      item: 'Tramadol 50mg #120',
      rationale: 'The request for tramadol 50 mg, one hundred twenty (120) tablets, is not medically necessary.',
    }),
    'a number in words and digits, with a hyphen': citing({
      item: 'Cyclobenzaprine 7.5mg #45',
      rationale: 'The request for cyclobenzaprine 7.5 mg, forty-five (45) tablets, is not medically necessary.',
    }),
    'a dozen': citing({
      item: 'Acupuncture 12 sessions',
      rationale: 'The request for one dozen sessions of acupuncture is not medically necessary.',
    }),
    'two dozen in digits': citing({
      item: 'Acupuncture twenty-four (24) sessions',
      rationale: 'The request for 24 (twenty-four) sessions of acupuncture is not medically necessary.',
    }),
    'a reference or a list’s number after a number': citing({
      item: 'Acupuncture 12 sessions',
      rationale: 'It helped in one (12) of two (3) trials, and phase two (1) began. It is not medically necessary.',
    }),
    'the product': citing({
      item: 'Therapy 2 times a week for 6 weeks',
      rationale: 'The request for 12 sessions of therapy is not medically necessary.',
    }),
    'a guideline’s limit': citing({
      item: 'Therapy 12 sessions',
      rationale: 'As the guidelines recommend 10 visits, the request for therapy is not medically necessary.',
    }),
    'what goes beyond a limit': citing({
      item: 'Therapy 12 sessions',
      rationale: 'The request for therapy in excess of 10 visits is not medically necessary.',
    }),
    'what was done and what was granted': citing({
      item: 'Therapy 12 sessions',
      rationale:
        'The prior request for 6 sessions of therapy was certified. He completed 6 visits. Therapy is not medically necessary.',
    }),
    'a quantity that the item doesn’t name': citing({
      item: 'Norco 10mg',
      rationale: 'The request for Norco 10mg #60 is not medically necessary.',
    }),
    'a number of something else': citing({
      item: 'Norco 10mg #60',
      rationale: 'The request for 2 visits with a surgeon is not medically necessary.',
    }),
    'a number beside the same one': citing({
      item: 'Norco 10mg #60',
      rationale: 'The request for Norco 10mg 2 tablets a day #60 is not medically necessary.',
    }),
    'an item without a rationale': 'Norco 10mg #60: Upheld',
  },
});

it('quantity-conflict › points at the item’s quantity', () => {
  const text = citing({
    item: 'Norco 10mg #60',
    rationale: 'The request for Norco 10mg #90 is not medically necessary.',
  });
  const [related] = findingsIn(text).find(({ code }) => code === quantityConflict.code)?.related ?? [];
  expect(text.slice(related?.span.start, related?.span.end)).toBe('#60');
});

const split = (original: string, disputed: string) =>
  findingsIn(
    citing({
      item: `${original} #60 was the original request. ${original} #30 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${disputed} #30`,
      rationale: `${RULES} The request is not medically necessary.`,
    }),
    quantityConflict,
  )
    .filter(({ code }) => code === quantityConflict.code)
    .map(({ message }) => message);

it('reports a strength that the parts of a header give differently', () => {
  expect(split('Baclofen 10mg', 'Baclofen 20mg')).toEqual([
    'What remains of the request is “20mg”, but the original request says “10mg”.',
  ]);
});

it('reports a strength of the original request that neither the authorized nor the remaining part has', () => {
  const [original, authorized, remaining] = ['Baclofen 20mg #90', 'Baclofen 10mg #60', 'Baclofen 10mg #30'];
  const item = `${original} was the original request. ${authorized} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${remaining}`;
  expect(
    findingsIn(citing({ item }))
      .filter(({ code }) => code === quantityConflict.code)
      .map(({ message }) => message),
  ).toEqual(['What remains of the request is “10mg”, but the original request says “20mg”.']);
});

it('leaves the same strength in another spelling alone', () => {
  expect(split('Norco 10/325mg', 'Norco 10-325 mg')).toEqual([]);
});

describe('quantity-conflict › choices', () => {
  const letter = (item: string, conclusion: string) =>
    citing({ item, rationale: `${RULES} The request for ${conclusion} is not medically necessary.` });

  it.each([
    ['a number sign', 'Norco 10mg #60', 'Norco 10mg, 90 tablets', 'Norco 10mg, 60 tablets', 'Norco 10mg #90'],
    ['a dose', 'Norco 10mg #60', 'Norco 5 mg #60', 'Norco 10 mg #60', 'Norco 5mg #60'],
    ['a dose of two drugs', 'Norco 10/325mg #60', 'Norco 5/325 mg #60', 'Norco 10/325 mg #60', 'Norco 5/325mg #60'],
    [
      'words',
      'Acupuncture, 6 sessions',
      'Eight sessions of acupuncture',
      'Six sessions of acupuncture',
      'Acupuncture, 8 sessions',
    ],
    [
      'words and digits',
      'Acupuncture x 12',
      'eight (8) sessions of acupuncture',
      'twelve (12) sessions of acupuncture',
      'Acupuncture x 8',
    ],
    [
      'a level',
      'Epidural injection, L5-S1',
      'an epidural injection at L4-5',
      'an epidural injection at L5-S1',
      'Epidural injection, L4-L5',
    ],
    [
      'a short level',
      'Epidural injection, L3-4',
      'an epidural injection at L4-L5',
      'an epidural injection at L3-L4',
      'Epidural injection, L4-5',
    ],
    [
      'weeks',
      'Acupuncture 2x6',
      'acupuncture 2 times a week for 4 weeks',
      'acupuncture 2 times a week for 6 weeks',
      'Acupuncture 2x4',
    ],
  ])('keep the form of the words around the number: %s', (_, item, stated, inRationale, inHeader) => {
    const choices = choicesOf(letter(item, stated), quantityConflict);
    expect(Object.values(choices)).toEqual([letter(item, inRationale), letter(inHeader, stated)]);
  });

  it('say what is written where', () => {
    expect(Object.keys(choicesOf(letter('Norco 10mg #60', 'Norco 10mg, 90 tablets'), quantityConflict))).toEqual([
      'Use “60 tablets” in the rationale',
      'Use “#90” in the item’s header',
    ]);
  });

  it.each([
    [
      'a product',
      'Acupuncture 3 times a week for 6 weeks',
      '12 sessions of acupuncture',
      ['Use “18 sessions” in the rationale'],
    ],
    ['a single one', 'Acupuncture, 1 session', 'acupuncture, 4 sessions', []],
    [
      'a header of sentences',
      'Norco 10mg #60 was the original request. Norco 10mg #20 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco 10mg #40 is',
      'Norco 10mg #50',
      ['Use “#40” in the rationale', 'Use “#60” in the rationale', 'Use “#20” in the rationale'],
    ],
    [
      'a number that another “a” would be needed for',
      'Acupuncture for 6 weeks',
      'an 8 week course of acupuncture',
      ['Use “8 weeks” in the item’s header'],
    ],
  ])('are left out where the words would not fit: %s', (_, item, stated, titles) => {
    const text = letter(item, stated);
    expect(findingsIn(text).map(({ code }) => code)).toContain('quantity-conflict');
    expect(Object.keys(choicesOf(text, quantityConflict))).toEqual(titles);
  });

  it('give both numbers of “six (5)”', () => {
    const pair = (words: string) => letter('Norco 10mg', `Norco 10mg, ${words} tablets`);
    expect(choicesOf(pair('Forty-five (#40)'), quantityConflict)).toEqual({
      'Write “Forty-five (#45)”': pair('Forty-five (#45)'),
      'Write “Forty (#40)”': pair('Forty (#40)'),
    });
  });

  it('give each strength of a header of sentences in all parts that have it', () => {
    const header = (first: string, last: string) =>
      `Norco ${first} #60 was the original request. Norco ${first} #20 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco ${last} #40 is`;
    const text = citing({ item: header('10mg', '5 mg') });
    expect(choicesOf(text, quantityConflict)).toEqual({
      'Use “10mg” for what remains': citing({ item: header('10mg', '10mg') }),
      'Use “5 mg” for the original request': citing({ item: header('5 mg', '5 mg') }),
    });
  });
});

describe('numbers that are given twice', () => {
  const found = (summary: string) =>
    findingsIn(caseLetter({ summary }), quantityConflict)
      .filter(({ code }) => code === quantityConflict.code)
      .map(({ message }) => message);

  it.each([
    ['2 times a week for 6 weeks (10 sessions)', '12'],
    ['twelve visits (2x3 weeks)', '6'],
    ['three times a week for four weeks, for a total of 8 visits', '12'],
    ['10 physical therapy visits, 3 times per week for 2 weeks', '6'],
    ['two times a week x 3 weeks (12 sessions)', '6'],
  ])('are reported where they disagree: %s', (words, visits) => {
    const printed = words.replace(/\)$/, '');
    expect(found(`Therapy was requested, ${words}, for the knee.`)).toEqual([
      `“${printed}” does not add up: these are ${visits} visits.`,
    ]);
  });

  it.each([
    'Therapy was requested, 2 times a week for 6 weeks (12 sessions), for the knee.',
    'Therapy was requested, twelve visits (2x6), for the knee.',
    'He completed 8 visits, 2 times a week for 6 weeks.',
    'Up to 24 visits, 3 times a week at first.',
    'Of 18 visits 6 are left, 2 times a week for 6 weeks.',
  ])('are left alone where they agree or count something else: %s', (summary) => {
    expect(found(summary)).toEqual([]);
  });

  it('are reported where the sign between two digits is lost', () => {
    expect(found('He asks for therapy 26 (twelve visits) and 23 (23 visits).')).toEqual([
      '“26 (twelve visits)” seems to lack the sign between 2 and 6.',
    ]);
  });

  it('are reported where the sign between two strengths is lost, or grams stand for milligrams', () => {
    expect(
      found('He takes Norco 10 325 mg, Norco 5/325 mg and Motrin 60 gm one tablet, and a cream of 60 gm.'),
    ).toEqual([
      '“10 325 mg” seems to lack the sign of “10/325 mg”.',
      '“60 gm” is too much to be taken by mouth; “60 mg” may be meant.',
    ]);
  });

  const supply = (item: string) =>
    findingsIn(citing({ item }), quantityConflict)
      .filter(({ code }) => code === quantityConflict.code)
      .map(({ message }) => message);

  it('are reported where the tablets are not those of the days', () => {
    expect(supply('Norco 10mg, 1 tablet twice a day for 30 days, #90')).toEqual([
      '“#90” does not add up: the doses of these days are 60.',
    ]);
    expect(supply('Norco 10mg, 1 tablet twice a day for 30 days, #60')).toEqual([]);
    expect(supply('Norco 10mg, 1-2 tablets twice a day for 30 days, #90')).toEqual([]);
  });

  it.each([
    ['2 times a week for 6 weeks (10 sessions)', '2 times a week for 6 weeks (12 sessions)'],
    ['twelve visits (2x3 weeks)', 'six visits (2x3 weeks)'],
    ['Norco 10 325 mg', 'Norco 10/325 mg'],
    ['Motrin 60 gm one tablet', 'Motrin 60 mg one tablet'],
  ])('can be corrected to what the others say: %s', (printed, corrected) => {
    const letter = (words: string) => caseLetter({ summary: `He asks for ${words}, for the knee.` });
    expect(Object.values(choicesOf(letter(printed), quantityConflict))).toEqual([letter(corrected)]);
  });

  it('can be corrected to the tablets of the days', () => {
    const letter = (number: string) => citing({ item: `Norco 10mg, 1 tablet twice a day for 30 days, ${number}` });
    expect(choicesOf(letter('#90'), quantityConflict)).toEqual({ 'Use “#60” here': letter('#60') });
  });

  it('are left to the writer where the number stands twice', () => {
    const text = caseLetter({ summary: 'He asks for 6 visits (2 times a week for 6 weeks), for the knee.' });
    expect(findingsIn(text).map(({ code }) => code)).toContain('quantity-conflict');
    expect(choicesOf(text, quantityConflict)).toEqual({});
  });
});
