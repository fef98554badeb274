import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../server/src/citations/citation.ts';
import { citationsWithin, resolveCitations } from '../../../server/src/citations/resolve.ts';
import { builtInCatalogue, catalogueOf } from '../../../server/src/guidelines/catalogue.ts';
import { citingLetter, reviewersField } from '../../support/citing-letter.ts';

const catalogue = builtInCatalogue();

function citations(words: string, decided?: string): readonly Citation[] {
  const { letter, field } = reviewersField(citingLetter(words, decided));
  return resolveCitations(field, letter, catalogue);
}

/** One line a citation: guideline, title as printed, topics ("id=words", or "?=words" for an unknown one), pages. */
function summaries(words: string, decided?: string): string[] {
  return citations(words, decided).map(({ guideline, title, topics, pages, mtus }) =>
    [
      `${mtus ? '' : 'non-MTUS '}${guideline ?? '?'}`,
      title.text,
      ...topics.map(({ topic, words: own }) => `${topic ?? '?'}=${own.text}`),
      ...pages.map(({ ranges }) => `p. ${ranges.map(([first, last]) => `${first}-${last}`).join(', ')}`),
    ].join(' | '),
  );
}

const YEAR_2014 = 'Decision based on MTUS ';

describe('resolveCitations, with pages (to 2015)', () => {
  const cases: readonly (readonly [name: string, words: string, expected: readonly string[]])[] = [
    [
      'topic and pages',
      'Chronic Pain Treatment Guidelines Muscle relaxants Page(s): 64-66.',
      ['cp-2009 | Chronic Pain Treatment Guidelines | muscle-relaxants=Muscle relaxants | p. 64-66'],
    ],
    [
      'pages without a topic',
      'Chronic Pain Medical Treatment Guidelines Page(s): 82-88.',
      ['cp-2009 | Chronic Pain Medical Treatment Guidelines | p. 82-88'],
    ],
    [
      'pages twice',
      'Chronic Pain Treatment Guidelines Opioids, criteria for use, page(s) 77 Page(s): 77.',
      [
        'cp-2009 | Chronic Pain Treatment Guidelines | opioids-criteria=Opioids, criteria for use | p. 77-77 | p. 77-77',
      ],
    ],
    ['neither', 'Chronic Pain Treatment Guidelines.', ['cp-2009 | Chronic Pain Treatment Guidelines']],
    [
      'several topics',
      'Chronic Pain Treatment Guidelines Opioids, dosing, Weaning of Medications, NSAIDs Page(s): 86, 124, 67-68.',
      [
        'cp-2009 | Chronic Pain Treatment Guidelines | opioids-dosing=Opioids, dosing | weaning=Weaning of Medications | nsaids=NSAIDs | p. 86-86, 124-124, 67-68',
      ],
    ],
    [
      'a chapter by number and name',
      'ACOEM Chapter 9 Shoulder Complaints Page(s): 207-208.',
      ['acoem-9 | ACOEM Chapter 9 Shoulder Complaints | p. 207-208'],
    ],
    ['a chapter by number', 'ACOEM Chapter 8.', ['acoem-8 | ACOEM Chapter 8']],
    [
      'a chapter and a guideline',
      'ACOEM Chapter 12 Low Back Complaints Page(s): 303-305, and Chronic Pain Treatment Guidelines Yoga Page(s): 126.',
      [
        'acoem-12 | ACOEM Chapter 12 Low Back Complaints | p. 303-305',
        'cp-2009 | Chronic Pain Treatment Guidelines | yoga=Yoga | p. 126-126',
      ],
    ],
    [
      'two chapters under one name of the book',
      'ACOEM Chapter 8 Neck and Upper Back Complaints, Chapter 12 Low Back Complaints.',
      ['acoem-8 | ACOEM Chapter 8 Neck and Upper Back Complaints', 'acoem-12 | Chapter 12 Low Back Complaints'],
    ],
    [
      'a chapter that is a topic of the general approaches',
      'ACOEM Chapter 3 Initial Approaches to Treatment Page(s): 48.',
      [
        'acoem-general | ACOEM Chapter 3 Initial Approaches to Treatment | ga-3=ACOEM Chapter 3 Initial Approaches to Treatment | p. 48-48',
      ],
    ],
    [
      'the book’s long name',
      'American College of Occupational and Environmental Medicine (ACOEM), 2nd Edition, (2004) Chapter 13, Knee Complaints Page(s): 343.',
      [
        'acoem-13 | American College of Occupational and Environmental Medicine (ACOEM), 2nd Edition, (2004) Chapter 13, Knee Complaints | p. 343-343',
      ],
    ],
    [
      'several pages, the last behind “and”',
      'Chronic Pain Treatment Guidelines Page(s): 9, 77-81, and 94.',
      ['cp-2009 | Chronic Pain Treatment Guidelines | p. 9-9, 77-81, 94-94'],
    ],
    [
      'a number that contradicts the name',
      'ACOEM Chapter 9 Low Back Complaints.',
      ['? | ACOEM Chapter 9 Low Back Complaints'],
    ],
    [
      'an unknown topic',
      'Chronic Pain Treatment Guidelines Moon bathing, at night Page(s): 60.',
      ['cp-2009 | Chronic Pain Treatment Guidelines | ?=Moon bathing, at night | p. 60-60'],
    ],
    [
      'several chapters that share pages: each page is the chapter’s in which it lies',
      'ACOEM Chapter 8 Neck and Upper Back Complaints, and ACOEM Chapter 12 Low Back Complaints Page(s): 177-178, 303-305.',
      [
        'acoem-8 | ACOEM Chapter 8 Neck and Upper Back Complaints | p. 177-178',
        'acoem-12 | ACOEM Chapter 12 Low Back Complaints | p. 303-305',
      ],
    ],
    [
      'several chapters that share pages of one of them',
      'Neck and Upper Back Complaints, Low Back Complaints Page(s): 177-178.',
      ['acoem-8 | Neck and Upper Back Complaints | p. 177-178', 'acoem-12 | Low Back Complaints'],
    ],
    [
      'three chapters and pages in another order',
      'ACOEM Chapter 9 Shoulder Complaints, Chronic Pain Treatment Guidelines, ACOEM Chapter 12 Low Back Complaints Page(s): 303, 58, 207-8.',
      [
        'acoem-9 | ACOEM Chapter 9 Shoulder Complaints | p. 207-8',
        'cp-2009 | Chronic Pain Treatment Guidelines | p. 58-58',
        'acoem-12 | ACOEM Chapter 12 Low Back Complaints | p. 303-303',
      ],
    ],
    [
      'shared pages that lie in no chapter, or where the last chapter’s pages aren’t known: the last chapter’s',
      'ACOEM Chapter 8, ACOEM Chapter 12 Page(s): 500, and Chronic Pain Treatment Guidelines, Postsurgical Treatment Guidelines Page(s): 10.',
      [
        'acoem-8 | ACOEM Chapter 8',
        'acoem-12 | ACOEM Chapter 12 | p. 500-500',
        'cp-2009 | Chronic Pain Treatment Guidelines',
        'postsurgical | Postsurgical Treatment Guidelines | p. 10-10',
      ],
    ],
    [
      'pages of each chapter behind it stay there',
      'ACOEM Chapter 8 Page(s): 303, ACOEM Chapter 12 Page(s): 177.',
      ['acoem-8 | ACOEM Chapter 8 | p. 303-303', 'acoem-12 | ACOEM Chapter 12 | p. 177-177'],
    ],
    ['an unknown guideline', 'Tea Guidelines Page(s): 3.', ['? | Tea Guidelines | p. 3-3']],
    [
      'a year in brackets',
      'Chronic Pain Medical Treatment Guidelines (Effective July 18, 2009), Opioids Page(s): 74.',
      ['cp-2009 | Chronic Pain Medical Treatment Guidelines (Effective July 18, 2009) | opioids=Opioids | p. 74-74'],
    ],
    [
      'the program’s name twice and the year first',
      'CA MTUS 2009 Chronic Pain Medical Treatment Guidelines, Exercise Page(s): 46-47.',
      ['cp-2009 | CA MTUS 2009 Chronic Pain Medical Treatment Guidelines | exercise=Exercise | p. 46-47'],
    ],
  ];
  for (const [name, words, expected] of cases)
    it(`parses ${name}`, () => expect(summaries(YEAR_2014 + words)).toEqual(expected));
});

describe('resolveCitations, with sections (from 2016)', () => {
  const cases: readonly (readonly [name: string, words: string, expected: readonly string[]])[] = [
    ['no section', 'Acupuncture Treatment 2007.', ['acupuncture | Acupuncture Treatment 2007']],
    [
      'one section with a comma in it',
      'Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI symptoms & cardiovascular risk.',
      ['cp-2016 | Chronic Pain Medical Treatment 2016 | nsaids-gi-16=NSAIDs, GI symptoms & cardiovascular risk'],
    ],
    [
      'sections that hold commas, one after the other',
      'Chronic Pain Medical Treatment 2016, Section(s): CRPS, diagnostic tests, Benzodiazepines, Benzodiazepine dependence, maintenance, Capsaicin, topical (chili pepper/cayenne pepper).',
      [
        'cp-2016 | Chronic Pain Medical Treatment 2016 | crps-tests-16=CRPS, diagnostic tests | benzodiazepines-16=Benzodiazepines | benzo-maint-16=Benzodiazepine dependence, maintenance | capsaicin-16=Capsaicin, topical (chili pepper/cayenne pepper)',
      ],
    ],
    [
      'a name with commas and “and”, after others',
      'Shoulder Complaints 2004, Section(s): Initial Care, and Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care, Physical Methods, and Neck and Upper Back Complaints 2004.',
      [
        'acoem-9 | Shoulder Complaints 2004 | sh-initial=Initial Care',
        'acoem-11 | Forearm, Wrist, and Hand Complaints 2004 | ha-initial=Initial Care | ha-physical=Physical Methods',
        'acoem-8 | Neck and Upper Back Complaints 2004',
      ],
    ],
    [
      'a number and a colon in a section',
      'Opioid Treatment 2016, Section(s): 4.2 Tapering Opioids: Methods, 2. Opioids for Subacute Pain.',
      [
        'opioids-2016 | Opioid Treatment 2016 | op-4-2=4.2 Tapering Opioids: Methods | op-2=2. Opioids for Subacute Pain',
      ],
    ],
    [
      'sections named through those above them',
      'Opioid Treatment 2016, Section(s): 3.3.6 Opioids for Chronic Pain and Chronic Opioid Treatment: Use of Urine Drug Testing (UDT), 3.3.9.',
      [
        'opioids-2016 | Opioid Treatment 2016 | op-3-3-6=3.3.6 Opioids for Chronic Pain and Chronic Opioid Treatment: Use of Urine Drug Testing (UDT) | op-3-3-9=3.3.9',
      ],
    ],
    [
      '“Guidelines” after the year, a registered mark',
      'Chronic Pain Medical Treatment 2016 Guidelines, Section(s): Bupropion (Wellbutrin®).',
      ['cp-2016 | Chronic Pain Medical Treatment 2016 Guidelines | bupropion-16=Bupropion (Wellbutrin®)'],
    ],
    [
      'a page in the place of a section',
      'Elbow Complaints 2007, Section(s): 48, and Chronic Pain Medical Treatment 2016, Section(s): Office visits.',
      [
        'acoem-10 | Elbow Complaints 2007 | ?=48',
        'cp-2016 | Chronic Pain Medical Treatment 2016 | office-visits-16=Office visits',
      ],
    ],
    [
      'an unknown section between known ones',
      'Knee Complaints 2004, Section(s): Special Studies, Swimming, cold, Summary.',
      ['acoem-13 | Knee Complaints 2004 | kn-special=Special Studies | ?=Swimming, cold | kn-summary=Summary'],
    ],
    [
      'unknown names before and after a known one',
      'Sea Sickness 2018, Section(s): Sleep, and Chronic Pain Medical Treatment 2009, Section(s): Yoga, and Tea Drinking 2019, Section(s): Green tea.',
      [
        '? | Sea Sickness 2018 | ?=Sleep',
        'cp-2009 | Chronic Pain Medical Treatment 2009 | yoga=Yoga',
        '? | Tea Drinking 2019 | ?=Green tea',
      ],
    ],
    [
      'a later name with a colon',
      'Workplace Mental Health: Depressive Disorders 2020, and Low Back Disorders 2019.',
      [
        'acoem-cur-workplace-mental-health-depressive-disorders | Workplace Mental Health: Depressive Disorders 2020',
        'acoem-cur-low-back-disorders-2019 | Low Back Disorders 2019',
      ],
    ],
    ['a year that the catalogue doesn’t have', 'Elbow Complaints 2004.', ['? | Elbow Complaints 2004']],
    [
      'a topic of one guideline that is another’s name',
      'Postsurgical Treatment 2009, Section(s): Knee, and Knee Complaints 2004, Section(s): Summary.',
      [
        'postsurgical | Postsurgical Treatment 2009 | ps-knee=Knee',
        'acoem-13 | Knee Complaints 2004 | kn-summary=Summary',
      ],
    ],
  ];
  for (const [name, words, expected] of cases) {
    it(`parses ${name}`, () => expect(summaries(YEAR_2014 + words, '02/14/2017')).toEqual(expected));
  }
});

describe('resolveCitations, outside the MTUS', () => {
  const cases: readonly (readonly [name: string, words: string, expected: readonly string[]])[] = [
    [
      'chapter and treatment',
      'Official Disability Guidelines (ODG), Low Back Chapter, Mattress selection.',
      ['non-MTUS odg | Official Disability Guidelines (ODG) | odg-low-back=Low Back Chapter | ?=Mattress selection'],
    ],
    [
      'no comma, a remark in brackets',
      'Official Disability Guidelines (ODG) Knee & Leg (updated 01/02/17) Chapter: Walking aids.',
      [
        'non-MTUS odg | Official Disability Guidelines (ODG) | odg-knee=Knee & Leg (updated 01/02/17) Chapter | ?=Walking aids',
      ],
    ],
    [
      'slashes and a short name',
      'ODG guidelines, Pain Section/Sleep.',
      ['non-MTUS odg | ODG guidelines | odg-pain=Pain Section | ?=Sleep'],
    ],
    [
      'a chapter of the book that is no part of the MTUS',
      'ACOEM Guidelines, Chapter 7, Independent Medical Examinations and Consultations, page 137.',
      [
        'non-MTUS acoem-7-nonmtus | ACOEM Guidelines, Chapter 7, Independent Medical Examinations and Consultations | p. 137-137',
      ],
    ],
    [
      'the third edition with “pg.”',
      'ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Low Back Disorders, pg. 607.',
      [
        'non-MTUS acoem-3rd-nonmtus | ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Low Back Disorders | p. 607-607',
      ],
    ],
    ['free text', 'A textbook of braces, 6th ed 2011.', ['non-MTUS ? | A textbook of braces, 6th ed 2011']],
    [
      'other guidelines after free text',
      'A textbook of braces and Other Medical Treatment Guidelines www.example.org.',
      ['non-MTUS ? | A textbook of braces', 'non-MTUS ? | www.example.org'],
    ],
    [
      'two guidelines',
      'Official Disability Guidelines, Hernia; ODG Preface - Visits.',
      [
        'non-MTUS odg | Official Disability Guidelines | odg-hernia=Hernia',
        'non-MTUS odg | ODG | odg-preface=Preface | ?=Visits',
      ],
    ],
  ];
  for (const [name, words, expected] of cases) {
    it(`parses ${name}`, () =>
      expect(summaries(`Decision based on Non-MTUS Citation ${words}`, '02/14/2017')).toEqual(expected));
  }

  it('returns citations of the MTUS and outside it in their order', () => {
    const words =
      'Decision based on MTUS Low Back Complaints 2004. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Head.';
    expect(summaries(words)).toEqual([
      'acoem-12 | Low Back Complaints 2004',
      'non-MTUS odg | Official Disability Guidelines (ODG) | odg-head=Head',
    ]);
  });

  it('returns none where nothing was cited', () => {
    expect(citations('The Expert Reviewer did not cite any medical evidence for its decision.')).toEqual([]);
  });
});

describe('resolveCitations, edition of a guideline', () => {
  const edition = (words: string, decided?: string, more = '') => {
    const text = citingLetter(`Decision based on MTUS ${words}.`, decided).replace('ladder', `ladder${more}`);
    const { letter, field } = reviewersField(text);
    const [citation] = resolveCitations(field, letter, catalogue);
    return [citation?.guideline, citation?.editionBy, citation?.editions];
  };
  const UNDATED = 'Chronic Pain Medical Treatment Guidelines Opioids';

  it('takes the printed year, whatever the dates', () => {
    expect(edition('Chronic Pain Medical Treatment 2009', '02/14/2017')).toEqual(['cp-2009', 'year', []]);
  });
  it('takes the edition in force on the decision date', () => {
    expect(edition(UNDATED, '02/14/2017')).toEqual(['cp-2016', 'decision-date', []]);
    expect(edition(UNDATED, '07/27/2016')).toEqual(['cp-2009', 'decision-date', []]);
  });
  it('takes the edition in force on the latest date in the letter', () => {
    expect(edition(UNDATED, undefined, ' on 6/1/12 and was seen on 01/09/2017')).toEqual([
      'cp-2016',
      'letter-dates',
      [],
    ]);
    expect(edition(UNDATED, undefined, ' on 6/1/12')).toEqual(['cp-2009', 'letter-dates', []]);
  });
  it('takes the only guideline that letters call so', () => {
    expect(edition('Chronic Pain Treatment Guidelines')).toEqual(['cp-2009', 'only-one', []]);
    expect(edition('Low Back Complaints')).toEqual(['acoem-12', 'only-one', []]);
  });
  it('returns all editions where none was in force', () => {
    expect(edition(UNDATED, '02/14/2019')).toEqual([null, undefined, ['cp-2009', 'cp-2016']]);
  });
  it('never takes an edition that came later than the decision', () => {
    expect(edition('ACOEM Shoulder Disorders', '02/14/2017')).toEqual([
      null,
      undefined,
      ['acoem-cur-shoulder-disorders', 'acoem-cur-shoulder-disorders-2023'],
    ]);
  });
  it('takes the edition in force on a retrospective item’s date of service', () => {
    const text = citingLetter(`Decision based on MTUS ${UNDATED}.`, '02/14/2017');
    const of = (item: string) => {
      const { letter, field } = reviewersField(text.replace(/^.*(?=: (?:Upheld|Overturned))/m, item));
      const [citation] = resolveCitations(field, letter, catalogue);
      return [citation?.guideline, citation?.editionBy];
    };
    expect(of('Retrospective Norco (DOS 05/03/2016)')).toEqual(['cp-2009', 'service-date']);
    expect(of('Norco (written 05/03/2016)')).toEqual(['cp-2016', 'decision-date']);
  });
  it('tells the editions of one guideline apart by the day', () => {
    const of = (day: string) => edition('ACOEM Low Back Disorders', day)[0];
    expect(['08/10/2019', '08/11/2019', '11/23/2021'].map(of)).toEqual([
      'acoem-cur-low-back-disorders',
      'acoem-cur-low-back-disorders-2019',
      'acoem-cur-low-back-disorders-2020',
    ]);
  });
  it('takes a word that is also a topic for a guideline’s name only while that was in force', () => {
    expect(edition('Opioids', '02/14/2019')).toEqual(['acoem-cur-opioids', 'only-one', []]);
    expect(edition('Opioids', '02/14/2014')).toEqual([null, undefined, []]);
  });
});

describe('resolveCitations, place in the text', () => {
  const words =
    'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Electrodiagnostic testing (EMG/NCS), Office visits. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pain.';
  const plain = summaries(words);

  it('returns the same citations however the field is wrapped and spaced', () => {
    const wrapped = words
      .replace('Electrodiagnostic', 'Electro-\n \ndiagnostic')
      .replace('Non-MTUS', 'Non-\nMTUS')
      .replace('Medical ', 'Medical\r\n   ')
      .replace('Office ', 'Office\u00a0\f\n');
    expect(summaries(wrapped)).toEqual(plain.map((line) => line.replace('Electrodiagnostic', 'Electro- diagnostic')));
    expect(summaries(words.toUpperCase()).map((line) => line.split('=')[0]?.split(' | ')[0])).toEqual([
      'cp-2016',
      'non-MTUS odg',
    ]);
  });

  it('returns spans that cover the printed words and nest', () => {
    const { letter, field } = reviewersField(citingLetter(words));
    for (const { title, topics, span } of resolveCitations(field, letter, catalogue)) {
      for (const own of [title, ...topics.map((topic) => topic.words)]) {
        expect(letter.source.slice(own.span.start, own.span.end)).toBe(own.text);
        expect(own.span.start).toBeGreaterThanOrEqual(span.start);
        expect(own.span.end).toBeLessThanOrEqual(span.end);
      }
    }
  });

  it('resolves a field once for a catalogue', () => {
    const { letter, field } = reviewersField(citingLetter(words));
    const other = catalogueOf({ guidelines: [], sources: {} });
    expect(citationsWithin(field, letter, catalogue)).toBe(citationsWithin(field, letter, catalogue));
    expect(resolveCitations(field, letter, other).map(({ guideline }) => guideline)).toEqual([null, null]);
  });
});
