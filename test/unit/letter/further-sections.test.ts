import { describe, expect, it } from 'vitest';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { expectSound } from '../../support/invariants.ts';
import { FIELDS, letterWith } from '../../support/item-letter.ts';
import { findingsIn } from '../../support/rule-tester.ts';

const SOUND = letterWith(`Cane: Upheld\n${FIELDS}`);
const kindsOf = (text: string) => parseLetters(text).map(({ sections }) => sections.map(({ kind }) => kind));

describe('parseLetters, section that the form does not print', () => {
  it.each([
    ['DOCUMENTS REVIEWED', 'documents'],
    ['DOCUMENTS REVIEWED:', 'documents'],
    ['MEDICAL RECORDS REVIEWED', 'documents'],
    ['FILE MATERIALS REVIEWED', 'documents'],
    ['INFORMATION CONSIDERED', 'documents'],
    ['REPORTS REVIEWED', 'documents'],
    ['DOCUMENTS RELIED UPON', 'documents'],
    ['CASE FILE CONTENTS', 'documents'],
    ['LIST OF DOCUMENTS RECEIVED FOR REVIEW', 'documents'],
    ['RECORDS AND REPORTS SUBMITTED', 'documents'],
    ['REVIEW OF MEDICAL RECORDS', 'documents'],
    ['Documents Reviewed', 'documents'],
    ['REFERENCES', 'other'],
    ['PROCEDURAL HISTORY', 'other'],
    ['BACKGROUND', 'other'],
    ['LEGAL NOTICE', 'other'],
    ['ISSUES IN DISPUTE', 'other'],
    ['REVIEWED DOCUMENTS', 'other'],
    ['NOTICE OF APPEAL RIGHTS', 'other'],
  ])('parses “%s” between credentials and summary', (title, kind) => {
    const text = SOUND.replace('CLINICAL CASE SUMMARY', `${title}\nThe application, and clinic notes.\n$&`);
    expect(kindsOf(text)).toEqual([['determination', kind, 'summary', 'decisions']]);
    const [letter] = parseLetters(text);
    expect(letter?.reviewer?.specialties.map((specialty) => specialty.text)).toEqual(['Family Practice']);
    expect(letter?.form).toBe('2015');
    expect(findingsIn(text)).toEqual(
      findingsIn(SOUND).map((finding) => expect.objectContaining({ code: finding.code })),
    );
  });

  it.each([
    'FAMILY PRACTICE,\nPAIN MEDICINE',
    'FAMILY PRACTICE AND\nPAIN MEDICINE',
    'FAMILY PRACTICE\nAND PAIN MEDICINE',
    'Family Practice,\nPAIN MEDICINE',
    'FAMILY PRACTICE\nPAIN MEDICINE',
  ])('does not take a list of specialties in capitals for one: %j', (specialties) => {
    const text = SOUND.replace('Family Practice', specialties);
    expect(kindsOf(text)).toEqual([['determination', 'summary', 'decisions']]);
    expect(kindsOf(text.replace('CLINICAL CASE SUMMARY', 'DOCUMENTS REVIEWED\nThe application.\n$&'))).toEqual([
      ['determination', 'documents', 'summary', 'decisions'],
    ]);
  });

  it('ends the last rationale at such a section', () => {
    const text = `${SOUND}\n\nREFERENCES\n\nA textbook.\n`;
    expect(kindsOf(text)).toEqual([['determination', 'summary', 'decisions', 'other']]);
    expect(parseLetters(text)[0]?.items[0]?.rationale?.body.text).toMatch(/necessary\.$/);
  });

  it.each([
    'Documents reviewed',
    'PHYSICAL MEDICINE AND REHABILITATION',
    'MEDICAL RECORDS',
    'RECORDS REVIEWED SHOW PAIN',
  ])('does not take “%s” in the summary for one', (line) => {
    expect(kindsOf(SOUND.replace('and has knee', `\n${line}\nand has knee`))).toEqual([
      ['determination', 'summary', 'decisions'],
    ]);
  });

  it('does not take an item’s header in capitals with its outcome below for one', () => {
    const text = letterWith(`MEDICAL RECORDS REVIEW:\nUpheld\n${FIELDS}`);
    expect(parseLetters(text)[0]?.items.map(({ name }) => name.text)).toEqual(['MEDICAL RECORDS REVIEW']);
  });
});

describe('parseLetters, title whose line end was lost', () => {
  it('parses it once where punctuation is left before it', () => {
    const text = SOUND.replace('CLINICAL CASE SUMMARY', '. CLINICAL CASE SUMMARY');
    expect(kindsOf(text)).toEqual(kindsOf(SOUND));
  });

  it.each(['CLINICAL CASE SUMMARY', 'IMR ISSUES, DECISIONS AND RATIONALES'])('“%s” opens its section', (title) => {
    const text = SOUND.replace(`\n${title}\n`, ` ${title} `)
      .replace('Practice ', 'Practice. ')
      .replace('pain. ', 'pain. ');
    expect(kindsOf(text)).toEqual([['determination', 'summary', 'decisions']]);
  });

  it.each([': ', '” '])('parses one misspelled title behind a lone “%s”', (mark) => {
    const text = `${mark}CLINICAL CASE SUMMARY\nThe knee hurts.`;
    expect(kindsOf(text)).toEqual([['summary']]);
    expectSound(parseLetters(text));
  });

  it('parses a title mentioned within a sentence as prose', () => {
    const text = SOUND.replace('and has knee', 'as the CLINICAL CASE SUMMARY says and has knee');
    expect(kindsOf(text)).toEqual([['determination', 'summary', 'decisions']]);
  });

  it('recognizes a notice of 2013, and counts its items once', () => {
    const listed = ['a ten-day program', 'a knee pad']
      .map(
        (name, at) =>
          `${at + 1}) MAXIMUS Federal Services, Inc. has determined the request for ${name}\nis notmedically necessary and appropriate.`,
      )
      .join('\n');
    const text = [
      `MAXIMUS FEDERAL SERVICES, INC. Notice of Independent Medical Review Determination Dated: 10/1/2013\n${listed}`,
      'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\nAn application was filed. A decision has been made:',
      `${listed}\nMedical Qualifications of the Expert Reviewer:\nThe physician reviewer is Board Certified in Family Medicine and is licensed to practice in California.\nCase Summary:\nThe worker fell.`,
    ].join(' ');
    for (const words of [text, text.replace(' INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\n', '\n')]) {
      const [letter, ...others] = parseLetters(words);
      expect(others).toEqual([]);
      expect(letter?.form).toBe('2013-notice');
      expect(letter?.items.map(({ number, name, decision }) => [number, name.text, decision?.outcome])).toEqual([
        [1, 'a ten-day program', 'upheld'],
        [2, 'a knee pad', 'upheld'],
      ]);
      expect(findingsIn(words)).toEqual([]);
    }
  });
});

describe('parseLetters, “Non-MTUS” whose hyphen was lost', () => {
  it.each(['NonMTUS', 'Non MTUS', 'Non-\nMTUS', 'non-MTUS'])('parses “%s” as outside the MTUS', (words) => {
    const text = letterWith(
      `Cane: Upheld\n${FIELDS.replace('MTUS Knee Complaints 2004, Section(s): Special Studies.', `${words} Citation Official Disability Guidelines (ODG), Knee Chapter.`)}`,
    );
    const field = parseLetters(text)[0]?.items[0]?.maximusGuideline;
    expect(field?.parts.map(({ mtus, words: cited }) => [mtus, cited.text])).toEqual([
      [false, 'Official Disability Guidelines (ODG), Knee Chapter'],
    ]);
  });
});
