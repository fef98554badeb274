import { expect, it } from 'vitest';
import { identityLeak } from '../../../server/src/rules/privacy/identity-leak.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

const stands = (what: string) => [`${what} seems to stand here, which a determination leaves out.`];

testRule(identityLeak, {
  reported: {
    'a social security number': caseLetter({
      summary: 'The number ⟦123-45-6789⟧ was given.',
      findings: stands('A social security number'),
    }),
    'a telephone number': caseLetter({
      rationale: 'The MTUS was read, and ⟦(415) 555-0123⟧ was called.',
      findings: stands('A telephone number'),
    }),
    'an e-mail address': caseLetter({
      summary: 'Write to ⟦jane@example.org⟧ soon.',
      findings: stands('An e-mail address'),
    }),
    'a provider': caseLetter({ summary: 'It was seen by ⟦Dr. Roe⟧.', findings: stands('The name of a person') }),
    'the worker': caseLetter({
      summary: 'The injured worker, ⟦Maria Roe⟧, fell.',
      findings: stands('The name of a person'),
    }),
    'an employer': caseLetter({
      summary: 'The worker fell while employed by ⟦Acme Tools⟧.',
      findings: stands('The name of an employer'),
    }),
    'a claim number': caseLetter({
      summary: 'The claim number is ⟦WC-1234567⟧.',
      findings: stands('The number of a claim or record'),
    }),
    'a date of birth': caseLetter({ summary: 'DOB ⟦01/02/1970⟧.', findings: stands('A date of birth') }),
  },
  silent: {
    'brands, tests and places': caseLetter({ summary: 'Dr. Scholl’s shoes, Spurling’s test, Thomas Test, in Fresno.' }),
    authors: caseLetter({ rationale: 'The MTUS (Smith, 2006) and Green’s Operative Hand Surgery agree.' }),
    'doses, codes and dates': caseLetter({ summary: 'Norco 10/325, NDC 12345-1234-12, CPT 97110, 10/18/2016.' }),
    'the header': caseLetter({ injury: '10/18/2016' }),
  },
});

it('identity-leak: never says what it found', () => {
  const text = caseLetter({
    summary: 'Seen by Dr. Xylander, 415-555-0123, xy@example.org, claim no. QZ98765, 987-65-4321, DOB 01/02/1970.',
  });
  const found = findingsIn(text).filter(({ code }) => code === 'identity-leak');
  expect(found).toHaveLength(6);
  for (const { message, related, fix } of found) {
    expect(message).not.toMatch(/\d|@|xyl|qz/i);
    expect([related, fix]).toEqual([undefined, undefined]);
  }
});
