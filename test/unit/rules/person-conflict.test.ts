import { expect, it } from 'vitest';
import { personConflict } from '../../../server/src/rules/consistency/person-conflict.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { choicesOf, findingsIn, testRule } from '../../support/rule-tester.ts';

const WOMAN = 'The injured worker is a 44-year-old female. She fell.';

testRule(personConflict, {
  reported: {
    'a pronoun in a rationale': caseLetter({
      summary: WOMAN,
      rationale: 'The MTUS asks for a trial. ⟦He⟧ has had none. He may try.',
      findings: ['“He” is used for the injured worker, who is female elsewhere.'],
    }),
    'the stated sex, where pronouns are against it': caseLetter({
      summary: 'The injured worker is a 44-year-old ⟦male⟧. She fell, and her knee hurts.',
      findings: ['“male” is used for the injured worker, who is female elsewhere.'],
    }),
    'one of two statements': caseLetter({
      summary: WOMAN,
      rationale: 'The MTUS does not address this 44-year-old ⟦male⟧.',
      findings: ['“male” is used for the injured worker, who is female elsewhere.'],
    }),
    'pronouns alone': caseLetter({
      summary: 'The claimant fell. He hurt his knee. ⟦She⟧ was seen.',
      findings: ['“She” is used for the injured worker, who is male elsewhere.'],
    }),
    'another age in words': caseLetter({
      summary: WOMAN,
      rationale: 'The MTUS does not address this ⟦fifty-four-year-old⟧ female.',
      findings: ['The injured worker is 54 years old here but 44 elsewhere.'],
    }),
    'another age': caseLetter({
      summary: WOMAN,
      rationale: 'The MTUS does not address this ⟦54-year-old⟧ female.',
      findings: ['The injured worker is 54 years old here but 44 elsewhere.'],
    }),
    'another age in words and digits': caseLetter({
      summary: WOMAN,
      rationale: 'The MTUS does not address this ⟦fifty four (54) year old⟧ female.',
      findings: ['The injured worker is 54 years old here but 44 elsewhere.'],
    }),
  },
  silent: {
    'the same age in words and digits': caseLetter({
      summary: WOMAN,
      rationale: 'The MTUS does not address this forty four (44) year old female.',
    }),
    'one person': caseLetter({ summary: WOMAN, rationale: 'The MTUS asks for a trial. She has had none.' }),
    'the provider': caseLetter({
      summary: WOMAN,
      rationale: 'The MTUS asks for a trial. The attending provider did not mention one in his report.',
    }),
    'an author': caseLetter({ summary: WOMAN, rationale: 'The MTUS asks for a trial (He, 2004).' }),
    anyone: caseLetter({ summary: WOMAN, rationale: 'The MTUS asks whether a patient can say what he or she wants.' }),
    'the family': caseLetter({ summary: `${WOMAN} She lives with her husband. He works.` }),
    'a quotation': caseLetter({ summary: WOMAN, rationale: 'The MTUS says “he has to try”.' }),
    'the same age in words': caseLetter({
      summary: WOMAN,
      rationale: 'The MTUS does not address this forty-four year old female.',
    }),
    'a birthday': caseLetter({ summary: WOMAN, rationale: 'The MTUS does not address this 45-year-old female.' }),
    'an age of another time': caseLetter({
      summary: `${WOMAN} The pain began when she was a 30-year-old woman.`,
    }),
  },
});

it('person-conflict › points at the contradicting statement', () => {
  const text = caseLetter({ summary: WOMAN, rationale: 'The MTUS asks for a trial. He has had none.' });
  const [related] = findingsIn(text).find(({ code }) => code === 'person-conflict')?.related ?? [];
  expect(text.slice(related?.span.start, related?.span.end)).toBe('female');
});

it('offers either age where two differ, and none before which “a” would have to be “an”', () => {
  const letter = (here: string, there: string) =>
    caseLetter({
      summary: `The injured worker is ${here} female. She fell.`,
      rationale: `The MTUS does not address the matter. The injured worker is ${there} female.`,
    });
  expect(choicesOf(letter('a 44-year-old', 'a 54 year old'), personConflict)).toEqual({
    'Use 44 years here': letter('a 44-year-old', 'a 44 year old'),
    'Use 54 years elsewhere': letter('a 54-year-old', 'a 54 year old'),
  });
  expect(choicesOf(letter('a 48-year-old', 'an 84 year old'), personConflict)).toEqual({});
  expect(Object.keys(choicesOf(letter('an 81-year-old', 'an 84 year old'), personConflict))).toHaveLength(2);
});
