import { expect, it } from 'vitest';
import { identityLeak } from '../../../server/src/rules/privacy/identity-leak.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

const NAME = [
  'This looks like a person’s name; determinations carry no names (the reviewer’s is confidential: Labor Code §4610.6(f)).',
];
const looksLike = (what: string) => [`This looks like ${what}; determinations carry nothing that identifies a person.`];

testRule(identityLeak, {
  reported: {
    'a social security number': caseLetter({
      summary: 'The number ⟦123-45-6789⟧ was given.',
      findings: looksLike('a social security number'),
    }),
    'a telephone number': caseLetter({
      rationale: 'The MTUS was read, and ⟦(415) 555-0123⟧ was called.',
      findings: looksLike('a telephone number'),
    }),
    'an e-mail address': caseLetter({
      summary: 'Write to ⟦jane@example.org⟧ soon.',
      findings: looksLike('an e-mail address'),
    }),
    'a provider': caseLetter({ summary: 'It was seen by ⟦Dr. Roe⟧.', findings: NAME }),
    'the worker': caseLetter({
      summary: 'The injured worker, ⟦Maria Roe⟧, fell.',
      findings: NAME,
    }),
    'an employer': caseLetter({
      summary: 'The worker fell while employed by ⟦Acme Tools⟧.',
      findings: looksLike('the name of an employer'),
    }),
    'a claim number': caseLetter({
      summary: 'The claim number is ⟦WC-1234567⟧.',
      findings: looksLike('the number of a claim or record'),
    }),
    'a date of birth': caseLetter({ summary: 'DOB ⟦01/02/1970⟧.', findings: looksLike('a date of birth') }),
  },
  silent: {
    'brands, tests and places': caseLetter({ summary: 'Dr. Scholl’s shoes, Spurling’s test, Thomas Test, in Fresno.' }),
    authors: caseLetter({ rationale: 'The MTUS (Smith, 2006) and Green’s Operative Hand Surgery agree.' }),
    'doses, codes and dates': caseLetter({ summary: 'Norco 10/325, NDC 12345-1234-12, CPT 97110, 10/18/2016.' }),
    'the header': caseLetter({ injury: '10/18/2016' }),
  },
});

it('identity-leak › quotes no identifier in its message', () => {
  const text = caseLetter({
    summary: 'Seen by Dr. Xylander, 415-555-0123, xy@example.org, claim no. QZ98765, 987-65-4321, DOB 01/02/1970.',
  });
  const found = findingsIn(text).filter(({ code }) => code === 'identity-leak');
  expect(found).toHaveLength(6);
  for (const { message, related, fix } of found) {
    expect(message.replace('Labor Code §4610.6(f)', '')).not.toMatch(/\d|@|xyl|qz/i);
    expect([related, fix]).toEqual([undefined, undefined]);
  }
});
